using RazorHello.Localization;

namespace RazorHello.Urls;

/// <summary>Where the links around a page lead. They keep the visitor's name, and a language that the visitor chose.</summary>
/// <param name="page">The page they are on, or <see langword="null"/> for what is no page, such as an error.</param>
/// <param name="name">The visitor's name; none if empty.</param>
/// <param name="choice">The visitor's language.</param>
public sealed class PageLinks(PagePath? page, string name, RequestLanguage choice)
{
    /// <summary>The path of the page they are on, or <see langword="null"/> for what is no page, such as an error.</summary>
    public string? Page => page?.Path;

    /// <summary>The address of a page.</summary>
    /// <param name="path">Its path, which begins with a slash.</param>
    public SafeUrl To(string path) => new("", path, name, choice.Named);

    /// <summary>The address of this page in a language, or of the greeting where this is no page.</summary>
    /// <param name="language">The language.</param>
    public SafeUrl In(Language language) => new("", Page ?? "/", name, language);
}
