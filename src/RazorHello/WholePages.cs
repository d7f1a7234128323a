using System.Buffers;
using System.IO.Pipelines;

namespace RazorHello;

/// <summary>How a page leaves the site: at once.</summary>
public static class WholePages
{
    /// <summary>
    /// Sends what Razor writes together with the end of the response, not before it. A process that is killed has then sent
    /// a page whole or not begun it, so that a proxy can ask another one.
    /// </summary>
    /// <param name="app">The application; what answers with pages must come after.</param>
    public static void UseWholePages(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Response.Body = new Unsent(context.Response.BodyWriter);

        return next(context);
    });

    /// <summary>Hands over to the server what is written, which sends it when the response ends: the pages of this site have some kilobytes.</summary>
    private sealed class Unsent(PipeWriter server) : Stream
    {
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

        public override void Write(byte[] buffer, int offset, int count) => server.Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            server.Write(buffer.Span);

            return ValueTask.CompletedTask;
        }
    }
}
