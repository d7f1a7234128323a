using RazorHello.TemplateGuard;

namespace RazorHello;

/// <summary>
/// An address of the site, absolute or from its root, and so nothing that a browser would run. A template writes it as a
/// whole <c>href</c>, which it may do with no text from a visitor.
/// </summary>
[CheckedAddress]
public sealed class Address
{
    private readonly string _text;

    /// <summary>Makes an address of a page.</summary>
    /// <param name="origin">The scheme and host before it, such as <c>https://hello.example</c>, or nothing for an address from the root.</param>
    /// <param name="path">A path that the site itself knows, which begins with a slash.</param>
    /// <param name="name">The name to greet, which is encoded; none if empty.</param>
    /// <param name="language">The language to name, or <see langword="null"/> for the one of whoever comes.</param>
    internal Address(string origin, string path, string name = "", Language? language = null)
    {
        var query = QueryString.Empty;

        if (name != "")
        {
            query = query.Add("name", name);
        }

        if (language is not null)
        {
            query = query.Add(Languages.Parameter, language.Tag);
        }

        _text = origin + path + query.Value;
    }

    /// <summary>The address as it stands in <c>href</c>.</summary>
    public override string ToString() => _text;
}
