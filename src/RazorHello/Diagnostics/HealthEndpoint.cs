namespace RazorHello.Diagnostics;

/// <summary>The readiness probe for load balancers and orchestrators.</summary>
public static class HealthEndpoint
{
    /// <summary>The path of the health endpoint.</summary>
    public const string Path = "/healthz";

    /// <summary>
    /// Maps <see cref="Path"/> for GET and HEAD: 200 and <c>{"ready":true}</c> while the site accepts visitors, 503 and
    /// <c>{"ready":false}</c> while it shuts down and finishes requests in flight.
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
