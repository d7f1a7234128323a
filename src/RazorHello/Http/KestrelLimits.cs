using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RazorHello.Http;

/// <summary>Limits on sizes, times and connections, so that no client uses up the server.</summary>
public static class KestrelLimits
{
    /// <summary>
    /// The time for requests in flight to finish after a signal to stop. Shorter than the 30 seconds after which Kubernetes
    /// kills, and the 90 of systemd.
    /// </summary>
    public static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);

    /// <summary>Sets the limits of the server and the shutdown timeout of the host.</summary>
    /// <param name="builder">The application's builder.</param>
    public static void AddKestrelLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(Apply);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = Drain);
    }

    /// <summary>Sets the limits of the server.</summary>
    /// <param name="server">The options of Kestrel.</param>
    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;

        var limits = server.Limits;

        // Bytes. The longest valid name takes 900 in a query. A longer one gets a page that says so up to this limit, and a bare 414 beyond.
        limits.MaxRequestLineSize = 8 * 1024;

        // Bytes and lines. Browsers send about 1 kB in 15 lines and no cookie of this site; the rest is for headers that proxies add.
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;

        // Nothing reads a body: UseCloseAfterBody.
        limits.MaxRequestBodySize = 0;

        // Against clients that send headers slowly to hold connections open.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

        // Longer than the 60 seconds for which nginx keeps an idle upstream connection: nginx closes first, and never writes to a connection that is closed.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);

        // Bytes a second, after a grace period. A page fits a socket's buffer, so this ends only connections that ask for many pages and read none.
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

        // An idle connection takes about 9 kB, all of them about 90 MB: docs/load.md.
        limits.MaxConcurrentConnections = 10_000;
    }

    /// <summary>
    /// Adds <c>Connection: close</c> to the response to an HTTP/1.1 request with a body. Nothing reads the body, so the server
    /// closes the connection, and a client must not send its next request on it (RFC 9112, section 9.6).
    /// </summary>
    /// <param name="app">The application.</param>
    public static void UseCloseAfterBody(this WebApplication app) => app.Use((context, next) =>
    {
        if (HttpProtocol.IsHttp11(context.Request.Protocol) && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true })
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.Connection = "close";

                return Task.CompletedTask;
            });
        }

        return next(context);
    });
}
