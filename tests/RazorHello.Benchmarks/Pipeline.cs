using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace RazorHello.Benchmarks;

/// <summary>
/// The pipeline of an application without a network around it: it is given one request at a time, and its answer is kept
/// until the next one overwrites it. What that costs by itself is the benchmark <see cref="PageBenchmarks.Nothing"/>.
/// </summary>
internal sealed class Pipeline
{
    private readonly Body _body = new();
    private Func<IFeatureCollection, Task>? _run;

    /// <summary>The server that an application has to be started on.</summary>
    public IServer Server => new NoNetwork(this);

    /// <summary>The body of the last response.</summary>
    public string Text => Encoding.UTF8.GetString(_body.Written);

    /// <summary>Sends a request through the pipeline.</summary>
    /// <param name="path">The path.</param>
    /// <param name="query">The query with its question mark, or nothing.</param>
    /// <returns>The status code.</returns>
    public async Task<int> GetAsync(string path, string query)
    {
        var request = new HttpRequestFeature { Protocol = "HTTP/1.1", Method = "GET", Scheme = "http", Path = path, QueryString = query, RawTarget = path + query };

        foreach (var (name, value) in Http.Headers)
        {
            request.Headers[name] = value;
        }

        var response = new Response(_body);
        var features = new FeatureCollection(3);
        features.Set<IHttpRequestFeature>(request);
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(response);
        await _run!(features);

        return response.StatusCode;
    }

    private sealed class NoNetwork(Pipeline pipeline) : IServer
    {
        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull
        {
            pipeline._run = async features =>
            {
                var context = application.CreateContext(features);
                await application.ProcessRequestAsync(context);
                await ((Response)features.GetRequiredFeature<IHttpResponseFeature>()).CompleteAsync();
                application.DisposeContext(context, exception: null);
            };

            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }

    /// <summary>Runs what waits for the start and the end of a response, as a server does: last come, first served.</summary>
    private sealed class Response : HttpResponseFeature, IHttpResponseBodyFeature
    {
        private readonly Body _body;
        private readonly Stack<(Func<object, Task> Callback, object State)> _starting = new();
        private readonly Stack<(Func<object, Task> Callback, object State)> _completed = new();
        private bool _started;
        private Stream? _stream;

        public Response(Body body)
        {
            _body = body;
            body.Begin(this);
        }

        public override bool HasStarted => _started;

        public PipeWriter Writer => _body;

        public Stream Stream => _stream ??= _body.AsStream();

        public override void OnStarting(Func<object, Task> callback, object state) => _starting.Push((callback, state));

        public override void OnCompleted(Func<object, Task> callback, object state) => _completed.Push((callback, state));

        public async Task StartAsync(CancellationToken cancellationToken = default)
        {
            while (!_started && _starting.TryPop(out var starting))
            {
                await starting.Callback(starting.State);
            }

            _started = true;
        }

        public async Task CompleteAsync()
        {
            await StartAsync();

            while (_completed.TryPop(out var completed))
            {
                await completed.Callback(completed.State);
            }
        }

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public void DisableBuffering()
        {
        }
    }

    private sealed class Body : PipeWriter
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(64 * 1024);
        private Response? _response;

        public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

        public override bool CanGetUnflushedBytes => true;

        public override long UnflushedBytes => 0;

        public void Begin(Response response)
        {
            _response = response;
            _bytes.ResetWrittenCount();
        }

        public override void Advance(int bytes) => _bytes.Advance(bytes);

        public override Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
        {
            var starting = _response!.StartAsync(cancellationToken);

            return starting.IsCompletedSuccessfully ? default : new(Flushed(starting));

            static async Task<FlushResult> Flushed(Task starting)
            {
                await starting;

                return default;
            }
        }

        public override void CancelPendingFlush()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }
    }
}
