using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace RazorHello.Urls;

/// <summary>URLs of the files in <c>wwwroot</c> without a path base, with the fingerprint of their content, so that browsers may cache them for good.</summary>
/// <remarks>Looked up once, where <c>href="~/…"</c> would run a tag helper at every request.</remarks>
/// <param name="site">The endpoints of the site, its files among them.</param>
public sealed class AssetFiles(EndpointDataSource site)
{
    private readonly Lazy<FrozenDictionary<string, SafeUrl>> _urls = new(() => site.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Where(file => file.Properties.Any(property => property.Name == "label") && file.Selectors.Count == 0)
        .ToFrozenDictionary(file => file.Properties.First(property => property.Name == "label").Value, file => Url(file.Route)));

    /// <summary>The URL of a file; for an unknown path, one without a fingerprint, but always one of this site.</summary>
    /// <param name="path">The path of the file in <c>wwwroot</c>, such as <c>site.css</c>.</param>
    public SafeUrl this[string path] => _urls.Value.TryGetValue(path, out var url) ? url : Url(path);

    private static SafeUrl Url(string path) => new("", $"/{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal).TrimStart('/')}");
}
