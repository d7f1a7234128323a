using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace RazorHello.Http;

/// <summary>Buffers a response so that its headers and body leave in one write.</summary>
public static class ResponseBuffering
{
    /// <summary>
    /// Holds back what Razor writes until the response ends. A killed process has then sent a page whole or not at all, and
    /// a proxy can ask another instance. A body above 256 kB is streamed from there on; files are sent as without this.
    /// </summary>
    /// <param name="app">The application; endpoints that answer with pages must come after.</param>
    public static void UseResponseBuffering(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<ResponseBufferingOptions>>().Value.Enabled)
        {
            return;
        }

        app.Use(static (context, next) =>
        {
            context.Features.Set<IHttpResponseBodyFeature>(new BufferedBody(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>()));

            return next(context);
        });
    }

    /// <summary>Writes to the server's pipe without flushing it, which the server does when the response ends, up to a limit.</summary>
    private sealed class BufferedBody(IHttpResponseBodyFeature server) : Stream, IHttpResponseBodyFeature
    {
        private const int Limit = 256 * 1024;

        private bool _started;
        private int _unflushed;

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
            if (!_started || _unflushed > Limit)
            {
                return SendAsync(buffer, cancellationToken);
            }

            server.Writer.Write(buffer.Span);
            _unflushed += buffer.Length;

            return ValueTask.CompletedTask;
        }

        // Starts the response first: from then on an exception aborts it, and no error page can follow.
        private async ValueTask SendAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken)
        {
            if (!_started)
            {
                _started = true;
                await server.StartAsync(cancellationToken);
            }

            server.Writer.Write(buffer.Span);
            _unflushed += buffer.Length;

            if (_unflushed > Limit)
            {
                _unflushed = 0;
                await server.Writer.FlushAsync(cancellationToken);
            }
        }
    }
}
