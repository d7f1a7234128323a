using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace RazorHello.Urls;

/// <summary>URLs of the files in <c>wwwroot</c> for a template: those of <see cref="AssetFiles"/>, below the path base of the request.</summary>
/// <param name="files">The files.</param>
public sealed class AssetUrls(AssetFiles files) : IViewContextAware
{
    private PathString _pathBase;

    /// <summary>The URL of a file.</summary>
    /// <param name="path">The path of the file in <c>wwwroot</c>, such as <c>site.css</c>.</param>
    public SafeUrl this[string path] => files[path].Below(_pathBase);

    /// <summary>Takes the path base from the request, as a template gets its services.</summary>
    /// <param name="viewContext">The context of the template.</param>
    public void Contextualize(ViewContext viewContext) => _pathBase = viewContext.HttpContext.Request.PathBase;
}
