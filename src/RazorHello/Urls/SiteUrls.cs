namespace RazorHello.Urls;

/// <summary>
/// The start of absolute URLs. A greeting has one canonical URL for a name and a language; others redirect to it, or
/// name it as canonical.
/// </summary>
public sealed class SiteUrls
{
    private readonly string? _origin;

    /// <summary>Reads the setting <c>PublicAddress</c>.</summary>
    /// <param name="configuration">The settings.</param>
    /// <exception cref="FormatException">The setting is not a scheme and host, such as <c>https://hello.example</c>.</exception>
    public SiteUrls(IConfiguration configuration)
    {
        if (configuration["PublicAddress"] is { Length: > 0 } setting)
        {
            if (!Uri.TryCreate(setting, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.AbsoluteUri != $"{url.Scheme}://{url.Authority}/")
            {
                throw new FormatException($"The setting PublicAddress is \"{setting}\", which is not a scheme and host, such as https://hello.example.");
            }

            _origin = url.GetLeftPart(UriPartial.Authority);
        }
    }

    /// <summary>The start of absolute URLs: scheme and host of the setting, or else of the request, whose host is one of <c>AllowedHosts</c>, and the path base.</summary>
    /// <param name="request">The request.</param>
    public string Root(HttpRequest request) => (_origin ?? $"{request.Scheme}://{request.Host.ToUriComponent().ToLowerInvariant()}") + request.PathBase.ToUriComponent();
}
