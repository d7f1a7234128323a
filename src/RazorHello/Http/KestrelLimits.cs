using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RazorHello.Http;

/// <summary>How much of the machine one visitor, and all together, may take.</summary>
public static class KestrelLimits
{
    /// <summary>
    /// How long requests that are under way may take once the site is told to stop. Shorter than the 30 seconds after
    /// which Kubernetes kills, and the 90 of systemd.
    /// </summary>
    public static readonly TimeSpan Drain = TimeSpan.FromSeconds(20);

    /// <summary>Sets the limits of the server, and how long it may take to stop.</summary>
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
        // No visitor needs to know.
        server.AddServerHeader = false;

        var limits = server.Limits;

        // Bytes. The longest name that is greeted takes 900 in a query; a longer one is told so on the page up to here, and beyond is a bare 414.
        limits.MaxRequestLineSize = 8 * 1024;

        // Bytes and lines. Browsers send about 1 kB in 15 lines, and no cookie of this site; the rest is for proxies' additions.
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;

        // Pages are only read, so that a body is of no use: UseCloseAfterBody says so to who sends one.
        limits.MaxRequestBodySize = 0;

        // Who has not sent the headers by then is not waiting for a page.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);

        // Longer than the 60 seconds for which nginx keeps an idle connection to a site, so that nginx closes first and never writes into a closed one.
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);

        // Bytes a second, after a grace. A page fits a socket's buffer: this drops who asks for many and reads none.
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));

        // An idle connection costs some 9 kB, so that all of them take about 90 MB: docs/load.md.
        limits.MaxConcurrentConnections = 10_000;
    }

    /// <summary>
    /// Tells who sends a body that the connection ends with the answer: the server closes it over what nobody read, and
    /// a client that did not know would send its next request into a closed one (RFC 9112, section 9.6).
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
