using System.Buffers;
using System.IO.Pipelines;

namespace RazorHello;

/// <summary>How a page leaves the site: at once.</summary>
public static class WholePages
{
    /// <summary>
    /// Sends what Razor writes together with the end of the response, not before it. A process that is killed has then sent
    /// a page whole or not begun it, so that a proxy can ask another one. Of what is longer than 256 kB the start is sent before
    /// the end is there.
    /// </summary>
    /// <param name="app">The application; what answers with pages must come after.</param>
    public static void UseWholePages(this WebApplication app) => app.Use(static (context, next) =>
    {
        // The page about a failure comes here a second time.
        if (context.Response.Body is not Unsent)
        {
            context.Response.Body = new Unsent(context.Response.BodyWriter);
        }

        return next(context);
    });

    /// <summary>Hands over to the server what is written, which sends it when the response ends, or once so much of it waits that it is no page.</summary>
    private sealed class Unsent(PipeWriter server) : Stream
    {
        private const int Page = 256 * 1024;

        private int _waiting;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count)
        {
            server.Write(buffer.AsSpan(offset, count));
            _waiting += count;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            server.Write(buffer.Span);
            _waiting += buffer.Length;

            return _waiting < Page ? ValueTask.CompletedTask : SendAsync(cancellationToken);
        }

        private async ValueTask SendAsync(CancellationToken cancellationToken)
        {
            _waiting = 0;
            await server.FlushAsync(cancellationToken);
        }
    }
}
