using Microsoft.Extensions.Primitives;

namespace RazorHello.Http;

/// <summary>The headers by which a browser holds the site to what it is: pages and one stylesheet, and no script at all.</summary>
public static class SecurityHeaders
{
    // CSP level 3; what is not named here falls back to default-src or is denied beside it.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // What a page could ask a visitor or a device for; a name that a browser does not know is an error in its console.
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

    /// <summary>
    /// Adds the policy to every response: pages, static files, redirects and errors alike. Errors are never stored
    /// (RFC 9111, section 5.2.2.5).
    /// </summary>
    /// <param name="app">The application; only what is added after this call has the policy.</param>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = new KeyValuePair<string, StringValues>[]
        {
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Cross-Origin-Resource-Policy", "same-origin"),
            new("Permissions-Policy", PermissionsPolicy),
            new("Referrer-Policy", "no-referrer"),
        };

        // A developer's browser would for a year ask every port of localhost for https.
        var hsts = app.Environment.IsDevelopment() ? default : new StringValues("max-age=31536000");

        // As the response starts, because the exception handler clears what was set before it, and sets headers for HTTP/1.0 caches.
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

            if (context.Request.IsHttps)
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
