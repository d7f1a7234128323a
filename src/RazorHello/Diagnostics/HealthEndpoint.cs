using RazorHello.Http;

namespace RazorHello.Diagnostics;

/// <summary>What a load balancer or an orchestrator asks.</summary>
public static class HealthEndpoint
{
    /// <summary>The path of the health endpoint.</summary>
    public const string Path = "/healthz";

    /// <summary>
    /// Maps <see cref="Path"/> for GET and HEAD: 200 and <c>{"ready":true}</c> while the site takes visitors, 503 and
    /// <c>{"ready":false}</c> once it was told to stop and finishes what it has.
    /// </summary>
    /// <param name="app">The application.</param>
    public static void MapHealthEndpoint(this WebApplication app) =>
        app.MapMethods(Path, HttpMethodPolicy.Reads, static (HttpResponse response, IHostApplicationLifetime lifetime) =>
        {
            var ready = !lifetime.ApplicationStopping.IsCancellationRequested;

            response.Headers.CacheControl = "no-store";

            return Results.Json(new { ready }, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
}
