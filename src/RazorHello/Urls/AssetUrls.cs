using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace RazorHello.Urls;

/// <summary>The addresses of the files in <c>wwwroot</c>: with the fingerprint of what is in them, by which browsers may keep them.</summary>
/// <remarks>What <c>href="~/…"</c> would look up at every request, by a tag helper.</remarks>
/// <param name="site">The endpoints, the files among them.</param>
public sealed class AssetUrls(EndpointDataSource site)
{
    private readonly Lazy<FrozenDictionary<string, SafeUrl>> _addresses = new(() => site.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Where(file => file.Properties.Any(property => property.Name == "label") && file.Selectors.Count == 0)
        .ToFrozenDictionary(file => file.Properties.First(property => property.Name == "label").Value, file => new SafeUrl("", $"/{file.Route}")));

    /// <summary>The address of a file. Whatever the path is, the address is one of this site.</summary>
    /// <param name="path">Its path in <c>wwwroot</c>, such as <c>site.css</c>.</param>
    public SafeUrl this[string path] => _addresses.Value.TryGetValue(path, out var address) ? address : new SafeUrl("", $"/{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal).TrimStart('/')}");
}
