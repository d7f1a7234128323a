namespace RazorHello.Urls;

/// <summary>Links to pages that keep the visitor's name, and the language where the visitor chose one.</summary>
/// <param name="pathBase">The path base of the request.</param>
/// <param name="page">The path of the page that has the links, or <see langword="null"/> where the response is an error.</param>
/// <param name="name">The visitor's name; none if empty.</param>
/// <param name="requestLanguage">The language of the request.</param>
public sealed class PageLinks(PathString pathBase, string? page, string name, RequestLanguage requestLanguage)
{
    private readonly SafeUrl _withoutLanguage = new(pathBase, page ?? "/", name);

    /// <summary>The visitor's name; empty where there is none.</summary>
    public string Name => name;

    /// <summary>The path of the page that has the links, or <see langword="null"/> where the response is an error.</summary>
    public string? Page => page;

    /// <summary>The link to a page.</summary>
    /// <param name="path">Its path, which begins with a slash.</param>
    public SafeUrl To(string path) => new(pathBase, path, name, requestLanguage.InLinks);

    /// <summary>The link to this page in a language; where the response is an error, to the greeting.</summary>
    /// <param name="language">The language.</param>
    public SafeUrl In(Language language) => _withoutLanguage.In(language);
}
