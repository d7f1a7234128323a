using System.Collections.Concurrent;
using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using RazorHello.Development;
using RazorHello.Localization;
using RazorHello.Urls;

namespace RazorHello.Http;

/// <summary>
/// Partials that are the same for all visitors but for the name in their links. Each is rendered once for a page and a
/// language, and kept: the links to languages alone would be a seventh of what a page costs.
/// </summary>
/// <remarks>
/// What is kept reaches everybody, so it is rendered where there is nobody: for a request that no one sent, in a scope of
/// services and a context of execution of its own. In the place of a name it has a noncharacter, which is for such uses
/// (Unicode standard, section 23.7), and each visitor's own name, encoded, is written there.
/// </remarks>
/// <param name="views">Finds the partials.</param>
/// <param name="metadata">What Razor asks about the model.</param>
/// <param name="tempData">What Razor wants, and a partial without a visitor leaves empty.</param>
/// <param name="scopes">Makes the scope of services.</param>
/// <param name="environment">Where the site runs. In the designers' room nothing is kept, so that an edit shows at once.</param>
public sealed class PreparedPartials(IRazorViewEngine views, IModelMetadataProvider metadata, ITempDataDictionaryFactory tempData, IServiceScopeFactory scopes, IHostEnvironment environment)
{
    private const string Nobody = "\uFFFF";

    private static readonly string Placeholder = UrlEncoder.Default.Encode(Nobody);

    // As many as there are pages and languages, times the few partials and states: visitors cannot add to them.
    private readonly ConcurrentDictionary<(string Path, PagePath? Page, RequestLanguage Choice, bool HasName), string[]> _kept = new();
    private readonly bool _keeps = !environment.HasRoom();

    /// <summary>Takes the place of <c>Html.PartialAsync</c>.</summary>
    /// <param name="path">The path of the partial, which begins with a slash. Its model is <see cref="PageLinks"/>.</param>
    /// <param name="page">The page it is on, or <see langword="null"/> for what is no page, such as an error.</param>
    /// <param name="name">The visitor's name; none if empty.</param>
    /// <param name="choice">The visitor's language.</param>
    /// <returns>What the partial writes for the visitor.</returns>
    /// <exception cref="InvalidOperationException">There is no such partial, or it changes an address of its model.</exception>
    public async ValueTask<IHtmlContent> PartialAsync(string path, PagePath? page, string name, RequestLanguage choice)
    {
        var key = (path, page, choice, HasName: name != "");

        // Visitors who come at once may each render it, and all get the same.
        if (!_kept.TryGetValue(key, out var parts))
        {
            parts = await PrepareAsync(path, new PageLinks(page, key.HasName ? Nobody : "", choice), choice);

            if (_keeps)
            {
                _kept[key] = parts;
            }
        }

        return new Filled(parts, UrlEncoder.Default.Encode(name));
    }

    private async Task<string[]> PrepareAsync(string path, PageLinks links, RequestLanguage choice)
    {
        Task<string> rendering;

        // Else whatever flows along with the visitor's request, such as its trace, would be there too.
        using (ExecutionContext.SuppressFlow())
        {
            rendering = Task.Run(() => RenderAsync(path, links, choice));
        }

        var parts = (await rendering).Split(Placeholder);

        // Encoded once more, say, it is no longer found, and everybody would be somebody of that name.
        if (parts.Any(part => WebUtility.HtmlDecode(Uri.UnescapeDataString(Uri.UnescapeDataString(part))).Contains(Nobody, StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"{path} changes an address before the visitor's name is in it. Write addresses of Model as they are.");
        }

        return parts;
    }

    private async Task<string> RenderAsync(string path, PageLinks links, RequestLanguage choice)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var written = new StringWriter();
        var nobody = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new ActionContext(nobody, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<PageLinks>(metadata, action.ModelState) { Model = links };
        var partial = views.GetView(executingFilePath: null, path, isMainPage: false).EnsureSuccessful(originalLocations: null).View!;

        nobody.SetLanguageChoice(choice);
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
