using Microsoft.Extensions.Primitives;

namespace RazorHello.Http;

/// <summary>Security response headers, on every response. The policy allows pages, images, stylesheets and fonts of the site, and no script.</summary>
public static class SecurityHeaders
{
    // CSP level 3. Directives that are missing here fall back to default-src.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // Every feature that browsers know, denied. A browser logs an error for a name that it does not know.
    private static readonly string PermissionsPolicy = string.Join(
        ", ",
        new[]
        {
            "accelerometer", "autoplay", "browsing-topics", "camera", "captured-surface-control", "clipboard-read", "clipboard-write",
            "compute-pressure", "cross-origin-isolated", "digital-credentials-create", "digital-credentials-get", "display-capture",
            "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection",
            "keyboard-map", "local-fonts", "local-network-access", "magnetometer", "microphone", "midi", "otp-credentials", "payment",
            "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock", "serial",
            "speaker-selection", "storage-access", "sync-xhr", "unload", "usb", "window-management", "xr-spatial-tracking",
        }.Select(feature => $"{feature}=()"));

    // Left out by the framework's UseHsts too: a browser would ask every port of the visitor's own machine by https.
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>
    /// Adds the headers to every response: pages, static files, redirects and errors alike. Error responses are also
    /// <c>no-store</c> (RFC 9111, section 5.2.2.5).
    /// </summary>
    /// <param name="app">The application; responses of middleware before this call lack the headers.</param>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = new KeyValuePair<string, StringValues>[]
        {
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
            new("Permissions-Policy", PermissionsPolicy),
            new("Referrer-Policy", "no-referrer"),
        };

        // In Development, a browser would remember for a year to use https on every port of the machine.
        var hsts = app.Environment.IsDevelopment() ? default : new StringValues("max-age=31536000");

        // Set when the response starts: the exception handler clears headers that were set before, and adds Expires and Pragma.
        Func<object, Task> starting = state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;

            foreach (var (name, value) in policy)
            {
                headers[name] = value;
            }

            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";

            if (context.Request.IsHttps && !Loopback.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
            {
                headers.StrictTransportSecurity = hsts;
            }

            if (context.Response.StatusCode >= StatusCodes.Status400BadRequest)
            {
                headers.CacheControl = "no-store";
                headers.Remove("Expires");
                headers.Remove("Pragma");
            }

            return Task.CompletedTask;
        };

        app.Use((context, next) =>
        {
            context.Response.OnStarting(starting, context);

            return next(context);
        });
    }
}
