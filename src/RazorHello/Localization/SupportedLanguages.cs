using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;

namespace RazorHello.Localization;

/// <summary>The languages that the site speaks: one for each file in <c>Languages/</c>.</summary>
public sealed class SupportedLanguages
{
    /// <summary>The parameter of the query that names a language.</summary>
    public const string Parameter = "lang";

    internal const string Folder = "RazorHello.Localization.Languages.";
    internal const string Extension = ".resources";

    private readonly FrozenDictionary<string, Language> _byTag;

    /// <summary>Takes the languages.</summary>
    /// <param name="all">The languages, English among them.</param>
    public SupportedLanguages(IEnumerable<Language> all)
    {
        All = [.. all.OrderBy(language => language.Name, StringComparer.Ordinal)];
        _byTag = All.ToFrozenDictionary(language => language.Tag, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every language, in the order of their own names.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>Whether a visitor has a choice. Where English is alone, nothing offers one.</summary>
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

    /// <summary>
    /// Chooses the language of a visitor: the one of the query, or else the best of <c>Accept-Language</c>, or else English.
    /// A tag that is not spoken is shortened until one is, so that <c>de-AT</c> is <c>de</c> (lookup, RFC 4647, section 3.4).
    /// </summary>
    /// <param name="request">The request.</param>
    /// <returns>The choice.</returns>
    public RequestLanguage Choose(HttpRequest request)
    {
        if (request.Query.TryGetValue(Parameter, out var tags) && Lookup(tags[0]) is { } named)
        {
            return new(named, ByQuery: true);
        }

        if (!StringValues.IsNullOrEmpty(request.Headers.AcceptLanguage))
        {
            var (preferred, most) = ((Language?)null, 0.0);

            // Of equals the first counts, and what has the quality 0 never does.
            foreach (var range in request.GetTypedHeaders().AcceptLanguage)
            {
                if ((range.Quality ?? 1) > most && Lookup(range.Value) is { } language)
                {
                    (preferred, most) = (language, range.Quality ?? 1);
                }
            }

            if (preferred is not null)
            {
                return new(preferred, ByQuery: false);
            }
        }

        return new(_byTag["en"], ByQuery: false);
    }

    /// <summary>Finds a language by its tag, in which case does not count (RFC 5646, section 2.1.1).</summary>
    /// <param name="tag">The whole tag: <c>de-AT</c> is not <c>de</c> here.</param>
    /// <returns>The language, or <see langword="null"/> where the site does not speak it.</returns>
    public Language? Find(string tag) => _byTag.GetValueOrDefault(tag);

    private Language? Lookup(StringSegment tag)
    {
        var lookup = _byTag.GetAlternateLookup<ReadOnlySpan<char>>();

        // No tag of a language is longer (RFC 5646, section 4.4.1), and who sends one gets no work out of it.
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
