using System.Text.Encodings.Web;

namespace RazorHello;

/// <summary>
/// Where the links around a page lead: to the other pages, and to the same one in other languages. They keep the visitor's
/// name, which this does not tell, so that a partial made of it can be kept for everybody: <see cref="PreparedPartials"/>.
/// </summary>
public sealed class Links
{
    private readonly string _name;

    /// <summary>Takes what links depend on.</summary>
    /// <param name="page">The path of the page they are on, or <see langword="null"/> for what is no page, such as an error.</param>
    /// <param name="name">The visitor's name; none if empty.</param>
    /// <param name="choice">The visitor's language, which links name where the visitor chose it.</param>
    public Links(string? page, string name, LanguageChoice choice) => (Page, _name, Choice) = (page, name, choice);

    /// <summary>The path of the page they are on, or <see langword="null"/> for what is no page, such as an error.</summary>
    public string? Page { get; }

    internal LanguageChoice Choice { get; }

    internal bool HasName => _name != "";

    /// <summary>The name as it stands in each address.</summary>
    internal string EncodedName => UrlEncoder.Default.Encode(_name);

    /// <summary>The address of a page.</summary>
    /// <param name="path">Its path, which begins with a slash.</param>
    public Address To(string path) => new("", path, _name, Choice.Named);

    /// <summary>The address of this page in a language, or of the greeting where this is no page.</summary>
    /// <param name="language">The language.</param>
    public Address In(Language language) => new("", Page ?? "/", _name, language);

    /// <summary>The same links for a visitor of another name.</summary>
    /// <param name="name">The name.</param>
    internal Links For(string name) => new(Page, name, Choice);
}
