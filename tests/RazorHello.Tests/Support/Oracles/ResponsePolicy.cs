using System.Net;

namespace RazorHello.Tests.Support.Oracles;

/// <summary>The rules that every response of the site must hold, whatever was asked.</summary>
internal static class ResponsePolicy
{
    private static readonly Dictionary<string, string> Always = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Security-Policy"] = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] =
            "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), captured-surface-control=(), clipboard-read=(), clipboard-write=(), compute-pressure=(), " +
            "cross-origin-isolated=(), digital-credentials-create=(), digital-credentials-get=(), display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(), geolocation=(), gyroscope=(), " +
            "hid=(), identity-credentials-get=(), idle-detection=(), keyboard-map=(), local-fonts=(), local-network-access=(), magnetometer=(), microphone=(), midi=(), otp-credentials=(), " +
            "payment=(), picture-in-picture=(), publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), " +
            "serial=(), speaker-selection=(), storage-access=(), sync-xhr=(), unload=(), usb=(), window-management=(), xr-spatial-tracking=()",
        ["Referrer-Policy"] = "no-referrer",
        ["X-Content-Type-Options"] = "nosniff",
    };

    private static readonly HashSet<string> OfTheContent = new(
        ["Accept-Ranges", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Language", "Content-Length", "Content-Range", "Content-Type", "Date", "ETag", "Last-Modified", "Location", "Transfer-Encoding", "Vary"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Fails unless a response has the whole policy, and no header that serves nothing; <paramref name="https"/> says how it was asked for.</summary>
    public static void Holds(HttpResponseMessage response, bool https)
    {
        var headers = response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated).ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var expected = https ? Always.Append(new("Strict-Transport-Security", "max-age=31536000")) : Always;
        var request = $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri} → {(int)response.StatusCode}";

        foreach (var (name, value) in expected)
        {
            Assert.True(headers.Remove(name, out var sent) && sent == value, $"{request}: {name} is {sent ?? "missing"}, not {value}");
        }

        Assert.True(headers.Keys.All(OfTheContent.Contains), $"{request}: {string.Join(", ", headers.Keys.Where(name => !OfTheContent.Contains(name)))}");
        Assert.True(response.StatusCode < HttpStatusCode.BadRequest || headers.GetValueOrDefault("Cache-Control") == "no-store", $"{request}: Cache-Control is {headers.GetValueOrDefault("Cache-Control")}");
        Assert.True(response.StatusCode != HttpStatusCode.MethodNotAllowed || headers.GetValueOrDefault("Allow") == "GET, HEAD", $"{request}: Allow is {headers.GetValueOrDefault("Allow")}");
    }
}
