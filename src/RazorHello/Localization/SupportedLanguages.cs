using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;

namespace RazorHello.Localization;

/// <summary>The languages of the site: one for each file in <c>Languages/</c>.</summary>
public sealed class SupportedLanguages
{
    /// <summary>The query parameter that names a language.</summary>
    public const string Parameter = "lang";

    internal const string Folder = "RazorHello.Localization.Languages.";
    internal const string Extension = ".resources";

    private readonly FrozenDictionary<string, Language> _byTag;

    /// <summary>Creates the list of languages.</summary>
    /// <param name="all">The languages, English among them.</param>
    public SupportedLanguages(IEnumerable<Language> all)
    {
        All = [.. all.OrderBy(language => language.Name, StringComparer.Ordinal)];
        _byTag = All.ToFrozenDictionary(language => language.Tag, StringComparer.OrdinalIgnoreCase);
        English = _byTag["en"];
    }

    /// <summary>Every language, sorted by its own name.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>The default language.</summary>
    public Language English { get; }

    /// <summary>Whether there is more than one language to choose from.</summary>
    public bool Several => All.Count > 1;

    /// <summary>Reads the languages from the program.</summary>
    public static SupportedLanguages Read()
    {
        var english = Language.Read("en");
        var tags = typeof(SupportedLanguages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length]);

        return new SupportedLanguages(tags.Select(tag => tag == english.Tag ? english : Language.Read(tag, english)));
    }

    /// <summary>Finds a language by its exact tag, ignoring case (RFC 5646, section 2.1.1): <c>de-AT</c> is not <c>de</c> here.</summary>
    /// <param name="tag">The language tag.</param>
    /// <returns>The language, or <see langword="null"/> where the site has no such language.</returns>
    public Language? Find(string tag) => _byTag.GetValueOrDefault(tag);

    /// <summary>Finds a language by its tag, shortened until there is one, so that <c>de-AT</c> is <c>de</c> (lookup, RFC 4647, section 3.4).</summary>
    /// <param name="tag">The language tag.</param>
    /// <returns>The language, or <see langword="null"/> where the site has none for the tag.</returns>
    internal Language? Lookup(StringSegment tag)
    {
        var lookup = _byTag.GetAlternateLookup<ReadOnlySpan<char>>();

        // No tag of a language is longer (RFC 5646, section 4.4.1); a longer one costs no work.
        for (var range = tag.AsSpan(); range.Length is > 0 and <= 35; range = range[..Math.Max(range.LastIndexOf('-'), 0)])
        {
            if (lookup.TryGetValue(range, out var language))
            {
                return language;
            }
        }

        return null;
    }
}
