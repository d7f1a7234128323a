using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RazorHello.Designers;

namespace RazorHello;

/// <summary>
/// Partials that are the same for all visitors but for the name in their links. Each is rendered once for a page and a
/// language, and kept: the links to 13 languages alone would be a seventh of what a page costs (docs/performance.md).
/// </summary>
/// <remarks>
/// What is kept reaches everybody, so it is rendered where there is nobody: for a request that no one sent, in a scope of
/// services of its own, with a model that tells no name. In its links stands a noncharacter, which is for such uses
/// (Unicode standard, section 23.7), and each visitor's own name is written, encoded, in its place.
/// </remarks>
/// <param name="views">Finds the partials.</param>
/// <param name="metadata">What Razor asks about the model.</param>
/// <param name="tempData">What Razor wants, and a partial without a visitor leaves empty.</param>
/// <param name="scopes">Makes the scope of services.</param>
/// <param name="environment">Where the site runs. In the designers' room nothing is kept, so that an edit shows at once.</param>
public sealed class PreparedPartials(IRazorViewEngine views, IModelMetadataProvider metadata, ITempDataDictionaryFactory tempData, IServiceScopeFactory scopes, IHostEnvironment environment)
{
    private const string Nobody = "\uFFFF";

    private static readonly string Place = UrlEncoder.Default.Encode(Nobody);

    private readonly ConcurrentDictionary<(string Path, string? Page, LanguageChoice Choice, bool HasName), string[]> _kept = new();
    private readonly bool _keeps = !environment.HasRoom();

    /// <summary>Takes the place of <c>Html.PartialAsync</c>.</summary>
    /// <param name="path">The path of the partial, which begins with a slash.</param>
    /// <param name="links">Its model.</param>
    /// <returns>What the partial writes.</returns>
    /// <exception cref="InvalidOperationException">There is no such partial.</exception>
    public async ValueTask<IHtmlContent> PartialAsync(string path, Links links)
    {
        if (!_keeps)
        {
            return new Filled([await RenderAsync(path, links)], "");
        }

        var key = (path, links.Page, links.Choice, links.HasName);

        // Visitors who come at once may each render it, and all keep the same.
        if (!_kept.TryGetValue(key, out var parts))
        {
            _kept[key] = parts = (await RenderAsync(path, links.HasName ? links.For(Nobody) : links)).Split(Place);
        }

        return new Filled(parts, links.EncodedName);
    }

    private async Task<string> RenderAsync(string path, Links links)
    {
        await using var scope = scopes.CreateAsyncScope();
        var nobody = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new ActionContext(nobody, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<Links>(metadata, action.ModelState) { Model = links };
        var partial = views.GetView(executingFilePath: null, path, isMainPage: false).EnsureSuccessful(originalLocations: null).View!;
        await using var written = new StringWriter();

        nobody.Choose(links.Choice);
        await partial.RenderAsync(new ViewContext(action, partial, data, tempData.GetTempData(nobody), written, new HtmlHelperOptions()));

        return written.ToString();
    }

    /// <summary>What a partial wrote, with a name in each of its places.</summary>
    private sealed class Filled(string[] parts, string name) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var encoded = encoder.Encode(name);

            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    // RH0008 reviewed: encoded above, once for all places
                    writer.Write(encoded);
                }

                // RH0008 reviewed: a partial wrote it, and encoded whatever value is in it
                writer.Write(parts[i]);
            }
        }
    }
}
