using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using RazorHello.Localization;
using RazorHello.TemplateGuard;

namespace RazorHello.Urls;

/// <summary>
/// An address that a browser goes to and does not run: one of this site, or one that was checked. A template may write it
/// as a whole <c>href</c>, as it may no text.
/// </summary>
[CheckedAddress]
public sealed partial class SafeUrl
{
    private readonly string _text;

    private SafeUrl(string text) => _text = text;

    /// <summary>Makes an address of a page.</summary>
    /// <param name="origin">The scheme and host before it, such as <c>https://hello.example</c>, or nothing for an address from the root.</param>
    /// <param name="path">A path that the site itself knows, which begins with a slash.</param>
    /// <param name="name">The name to greet, which is encoded; none if empty.</param>
    /// <param name="language">The language to name, or <see langword="null"/> for the one of whoever comes.</param>
    internal SafeUrl(string origin, string path, string name = "", Language? language = null)
        : this((name, language) switch
        {
            ("", null) => origin + path,
            ("", _) => $"{origin}{path}?{language.Parameter}",
            (_, null) => $"{origin}{path}?name={UrlEncoder.Default.Encode(name)}",
            _ => $"{origin}{path}?name={UrlEncoder.Default.Encode(name)}&{language.Parameter}",
        })
    {
    }

    /// <summary>
    /// Takes an address from somewhere else, such as a visitor's own homepage, if its scheme is http, https or mailto or
    /// it has none and is relative. Where it leads is not looked at.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The address, or <see langword="null"/> for any other scheme, such as <c>javascript</c>.</returns>
    public static SafeUrl? From(string text)
    {
        // As a browser reads it: no tab or line break anywhere, no control or space at the ends (URL standard, section 4.4).
        var address = Unread().Replace(text, "");
        var end = address.IndexOfAny([':', '/', '?', '#', '\\']);

        return end < 0 || address[end] != ':' || address[..end].ToLowerInvariant() is "http" or "https" or "mailto" ? new SafeUrl(address) : null;
    }

    /// <summary>The same address in a language, where it names none.</summary>
    /// <param name="language">The language.</param>
    internal SafeUrl In(Language language) => new(string.Concat(_text, _text.Contains('?') ? "&" : "?", language.Parameter));

    /// <summary>The address as it stands in <c>href</c>.</summary>
    public override string ToString() => _text;

    [GeneratedRegex(@"[\t\n\r]|^[\0-\x20]+|[\0-\x20]+$")]
    private static partial Regex Unread();
}
