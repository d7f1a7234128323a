using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace RazorHello.Localization;

/// <summary>The languages of the site: one for each file in <c>Languages/</c>.</summary>
public sealed partial class SupportedLanguages
{
    /// <summary>The query parameter that names a language.</summary>
    public const string Parameter = "lang";

    internal const string Folder = "RazorHello.Localization.Languages.";
    internal const string Extension = ".resources";

    // Ranges that a tag also stands for. Codes that were replaced and nb for no: IANA language subtag registry. Regions with a
    // script of their own, and the script that is meant where none is named: CLDR, likelySubtags.
    private static readonly FrozenDictionary<string, string[]> AlsoFor = new Dictionary<string, string[]>
    {
        ["he"] = ["iw"],
        ["iw"] = ["he"],
        ["id"] = ["in"],
        ["in"] = ["id"],
        ["yi"] = ["ji"],
        ["jv"] = ["jw"],
        ["ro"] = ["mo"],
        ["fil"] = ["tl"],
        ["nb"] = ["no"],
        ["no"] = ["nb", "nn"],
        ["zh-Hans"] = ["zh", "zh-CN", "zh-SG", "zh-MY"],
        ["zh-CN"] = ["zh", "zh-Hans", "zh-SG", "zh-MY"],
        ["zh-Hant"] = ["zh-TW", "zh-HK", "zh-MO"],
        ["zh-TW"] = ["zh-Hant", "zh-HK", "zh-MO"],
        ["zh-HK"] = ["zh-MO", "zh-Hant"],
        ["yue-Hant"] = ["yue"],
        ["yue-Hans"] = ["yue-CN"],
        ["sr-Cyrl"] = ["sr"],
        ["sr-Latn"] = ["sr-ME", "sr-RO", "sr-TR", "sh"],
        ["bs-Latn"] = ["bs"],
        ["az-Latn"] = ["az"],
        ["az-Cyrl"] = ["az-RU"],
        ["az-Arab"] = ["az-IQ", "az-IR"],
        ["uz-Latn"] = ["uz"],
        ["uz-Cyrl"] = ["uz-CN"],
        ["uz-Arab"] = ["uz-AF"],
        ["kk-Cyrl"] = ["kk"],
        ["kk-Arab"] = ["kk-AF", "kk-CN", "kk-IR", "kk-MN"],
        ["ky-Cyrl"] = ["ky"],
        ["ky-Arab"] = ["ky-CN"],
        ["ky-Latn"] = ["ky-TR"],
        ["mn-Cyrl"] = ["mn"],
        ["mn-Mong"] = ["mn-CN"],
        ["ms-Latn"] = ["ms"],
        ["ms-Arab"] = ["ms-CC"],
        ["pa-Guru"] = ["pa"],
        ["pa-Arab"] = ["pa-PK"],
        ["sd-Arab"] = ["sd"],
        ["sd-Deva"] = ["sd-IN"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, Language> _byTag;
    private readonly FrozenDictionary<string, Language> _byRange;

    /// <summary>Creates the list of languages.</summary>
    /// <param name="all">The languages, English among them.</param>
    public SupportedLanguages(IEnumerable<Language> all)
    {
        All = [.. all.OrderBy(language => language.Name, StringComparer.Ordinal)];
        _byTag = All.ToFrozenDictionary(language => language.Tag, StringComparer.OrdinalIgnoreCase);
        English = _byTag["en"];

        var ranges = new Dictionary<string, Language>(_byTag, StringComparer.OrdinalIgnoreCase);

        foreach (var language in All)
        {
            foreach (var range in AlsoFor.GetValueOrDefault(language.Tag, []))
            {
                ranges.TryAdd(range, language);
            }
        }

        // A wide range finds a narrow tag: pt finds pt-BR where there is no pt.
        foreach (var language in All)
        {
            ranges.TryAdd(language.Tag.Split('-')[0], language);
        }

        _byRange = ranges.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every language, sorted by its own name.</summary>
    public IReadOnlyList<Language> All { get; }

    /// <summary>The default language.</summary>
    public Language English { get; }

    /// <summary>Whether there is more than one language to choose from.</summary>
    public bool Several => All.Count > 1;

    /// <summary>Reads the languages from the program, without files whose name is no language tag.</summary>
    public static SupportedLanguages Read()
    {
        var english = Language.Read("en");
        var tags = typeof(SupportedLanguages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length])
            .Where(IsTag);

        return new SupportedLanguages(tags.Select(tag => tag == english.Tag ? english : Language.Read(tag, english)));
    }

    /// <summary>Finds a language by its exact tag, ignoring case (RFC 5646, section 2.1.1): <c>de-AT</c> is not <c>de</c> here.</summary>
    /// <param name="tag">The language tag.</param>
    /// <returns>The language, or <see langword="null"/> where the site has no such language.</returns>
    public Language? Find(string tag) => _byTag.GetValueOrDefault(tag);

    /// <summary>Whether a text has the form of a language tag (RFC 5646, section 2.1), as the name of a file must.</summary>
    /// <param name="text">The text.</param>
    internal static bool IsTag(string text) => WellFormed().IsMatch(text);

    /// <summary>
    /// Finds a language by its tag, shortened until there is one, so that <c>de-AT</c> is <c>de</c> (lookup, RFC 4647, section 3.4).
    /// A code that was replaced finds its successor, and a region the script that is written there.
    /// </summary>
    /// <param name="tag">The language tag.</param>
    /// <returns>The language, or <see langword="null"/> where the site has none for the tag.</returns>
    internal Language? Lookup(StringSegment tag)
    {
        var lookup = _byRange.GetAlternateLookup<ReadOnlySpan<char>>();

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

    [GeneratedRegex(@"^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
