using System.Text.RegularExpressions;

namespace RazorHello.Http;

/// <summary>Repairs requests that the server accepts and the framework throws at.</summary>
public static partial class RequestSyntax
{
    /// <summary>
    /// Replaces a <c>Host</c> or <c>X-Forwarded-Host</c> that is no host by one that no site has, so that host filtering
    /// answers 400, and percent-encodes in the query what no URL has (RFC 3986, section 3.4), so that it can stand in
    /// <c>Location</c>.
    /// </summary>
    /// <param name="app">The application; everything that reads a host or the query must come after.</param>
    public static void UseRequestSyntax(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;

        if (!HostFiltering.IsHost(request.Headers.Host.ToString()))
        {
            request.Headers.Host = HostFiltering.NoHost;
        }

        if (request.Headers.TryGetValue("X-Forwarded-Host", out var forwarded) && !forwarded.ToString().Split(',', StringSplitOptions.TrimEntries).All(HostFiltering.IsHost))
        {
            request.Headers["X-Forwarded-Host"] = HostFiltering.NoHost;
        }

        if (request.QueryString.Value is { } query && query.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            request.QueryString = new QueryString(Unprintable().Replace(query, characters => Uri.EscapeDataString(characters.Value)));
        }

        return next(context);
    });

    [GeneratedRegex("[^!-~]+")]
    private static partial Regex Unprintable();
}
