using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using RazorHello.TemplateGuard;

namespace RazorHello.Urls;

/// <summary>
/// A URL that a browser navigates to and never executes: one of this site, or one with an allowed scheme. A template may
/// write it as a whole <c>href</c>, where the template guard refuses a string.
/// </summary>
[CheckedAddress]
public sealed partial class SafeUrl
{
    private readonly string _text;

    private SafeUrl(string text) => _text = text;

    /// <summary>Builds the URL of a page.</summary>
    /// <param name="root">The path base of the request; for an absolute URL, <see cref="SiteUrls.Root"/>.</param>
    /// <param name="path">A path of the site, which begins with one slash; what is not percent-encoded in it, and has to be, will be.</param>
    /// <param name="name">The name to greet, which is encoded; empty for none.</param>
    /// <param name="language">The language of the page, or <see langword="null"/> to let each visitor's browser choose.</param>
    internal SafeUrl(string root, string path, string name = "", Language? language = null)
        : this(string.Concat(root, new PathString(path).ToUriComponent(), (name, language) switch
        {
            ("", null) => "",
            ("", _) => $"?{language.Parameter}",
            (_, null) => $"?name={UrlEncoder.Default.Encode(name)}",
            _ => $"?name={UrlEncoder.Default.Encode(name)}&{language.Parameter}",
        }))
    {
    }

    /// <summary>
    /// Accepts a URL from untrusted text, such as the homepage of a visitor, if its scheme is http, https or mailto, or if
    /// it is relative. Its host is not checked.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The URL, or <see langword="null"/> for another scheme, such as <c>javascript</c>.</returns>
    public static SafeUrl? From(string text)
    {
        // Browsers ignore tabs and line breaks anywhere, and controls and spaces at the ends (URL standard, section 4.4).
        var url = Ignored().Replace(text, "");
        var end = url.IndexOfAny([':', '/', '?', '#', '\\']);

        return end < 0 || url[end] != ':' || url[..end].ToLowerInvariant() is "http" or "https" or "mailto" ? new SafeUrl(url) : null;
    }

    /// <summary>The same URL in a language; it must name none.</summary>
    /// <param name="language">The language.</param>
    internal SafeUrl In(Language language) => new(string.Concat(_text, _text.Contains('?') ? "&" : "?", language.Parameter));

    /// <summary>The same URL below a path base; it must begin with a slash.</summary>
    /// <param name="pathBase">The path base.</param>
    internal SafeUrl Below(PathString pathBase) => pathBase.HasValue ? new(pathBase.ToUriComponent() + _text) : this;

    /// <summary>The URL as the value of <c>href</c>.</summary>
    public override string ToString() => _text;

    [GeneratedRegex(@"[\t\n\r]|^[\0-\x20]+|[\0-\x20]+$")]
    private static partial Regex Ignored();
}
