using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace RazorHello.Http;

/// <summary>How a page leaves the site: at once.</summary>
public static class ResponseBuffering
{
    /// <summary>
    /// Sends what Razor writes together with the end of the response, not before it. A process that is killed has then sent
    /// a page whole or not begun it, so that a proxy can ask another one. Of what is longer than 256 kB the start is sent before
    /// the end is there, and files are sent as ever.
    /// </summary>
    /// <param name="app">The application; what answers with pages must come after.</param>
    public static void UseResponseBuffering(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<ResponseBufferingOptions>>().Value.Enabled)
        {
            return;
        }

        app.Use(static (context, next) =>
        {
            var server = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();

            // The page about a failure comes here a second time.
            if (server is not Whole)
            {
                context.Features.Set<IHttpResponseBodyFeature>(new Whole(server));
            }

            return next(context);
        });
    }

    /// <summary>Hands over to the server what is written, which sends it when the response ends, or once so much of it waits that it is no page.</summary>
    private sealed class Whole(IHttpResponseBodyFeature server) : Stream, IHttpResponseBodyFeature
    {
        private const int Page = 256 * 1024;

        private bool _started;
        private int _waiting;

        public Stream Stream => this;

        public PipeWriter Writer => server.Writer;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public Task StartAsync(CancellationToken cancellationToken = default) => server.StartAsync(cancellationToken);

        public Task CompleteAsync() => server.CompleteAsync();

        public void DisableBuffering() => server.DisableBuffering();

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => server.SendFileAsync(path, offset, count, cancellationToken);

        public override void Flush()
        {
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_started || _waiting > Page)
            {
                return SendAsync(buffer, cancellationToken);
            }

            server.Writer.Write(buffer.Span);
            _waiting += buffer.Length;

            return ValueTask.CompletedTask;
        }

        // A response that has started is one that a failure ends, and puts no page of its own behind.
        private async ValueTask SendAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
        {
            if (!_started)
            {
                _started = true;
                await server.StartAsync(cancellationToken);
            }

            server.Writer.Write(buffer.Span);
            _waiting += buffer.Length;

            if (_waiting > Page)
            {
                _waiting = 0;
                await server.Writer.FlushAsync(cancellationToken);
            }
        }
    }
}
