using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace RazorHello.Localization;

/// <summary>
/// Texts of one language: the entries of <c>Languages/{tag}.resx</c>, embedded in the program itself. The framework's request
/// localization was tried in their place: it gives visitors a language that they refuse by <c>q=0</c>, finds no <c>de</c> for
/// <c>de-AT</c> on a machine without ICU, and keeps every made-up tag of a visitor in memory; correcting that takes more code.
/// </summary>
/// <remarks>A text is a <see cref="string"/>, which a template encodes like any other: a translation cannot carry markup.</remarks>
public sealed class Language
{
    private readonly FrozenDictionary<string, string> _texts;
    private readonly FrozenDictionary<string, (string Before, string After)> _aroundPlaceholder;

    /// <summary>Creates a language from its texts.</summary>
    /// <param name="tag">The language tag (RFC 5646), such as <c>de</c>.</param>
    /// <param name="texts">The texts by key.</param>
    public Language(string tag, IEnumerable<KeyValuePair<string, string>> texts)
    {
        (Tag, _texts) = (tag, texts.ToFrozenDictionary());
        (Name, Direction, Parameter) = (this["Name"], this["Direction"], $"{SupportedLanguages.Parameter}={tag}");
        _aroundPlaceholder = _texts.ToFrozenDictionary(text => text.Key, text => text.Value.Split("{0}", 2) is [var before, var after] ? (before, after) : (text.Value, ""));
    }

    /// <summary>The language tag (RFC 5646), for <c>lang</c>, <c>hreflang</c> and <c>Content-Language</c>.</summary>
    public string Tag { get; }

    /// <summary>The name of the language in the language itself.</summary>
    public string Name { get; }

    /// <summary>The direction of the script, for <c>dir</c>: <c>ltr</c> or <c>rtl</c>.</summary>
    public string Direction { get; }

    /// <summary>The query parameter that names the language, such as <c>lang=de</c>.</summary>
    internal string Parameter { get; }

    /// <summary>The text with a key.</summary>
    /// <param name="key">The key in the resx file.</param>
    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw Missing(key);

    /// <summary>Formats the text with a key.</summary>
    /// <param name="key">The key in the resx file.</param>
    /// <param name="values">The values of the placeholders <c>{0}</c>, <c>{1}</c> and so on.</param>
    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    /// <exception cref="FormatException">The text has a placeholder without a value.</exception>
    public string Format(string key, params ReadOnlySpan<object?> values)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, this[key], values);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"The text \"{key}\" in Languages/{Tag}.resx has placeholders without a value: \"{this[key]}\".", exception);
        }
    }

    /// <summary>Splits the text with a key at its placeholder, for a template that writes an element there.</summary>
    /// <param name="key">The key in the resx file.</param>
    /// <returns>The text before <c>{0}</c>, and the text after it.</returns>
    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    public (string Before, string After) AroundPlaceholder(string key) => _aroundPlaceholder.TryGetValue(key, out var around) ? around : throw Missing(key);

    /// <summary>Reads a language from the program.</summary>
    /// <param name="tag">The language tag, which is the name of the resx file.</param>
    /// <param name="fallback">The language whose texts replace those that the file lacks, if any.</param>
    internal static Language Read(string tag, Language? fallback = null)
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream($"{SupportedLanguages.Folder}{tag}{SupportedLanguages.Extension}")!;
        using var reader = new ResourceReader(stream);
        var texts = new Dictionary<string, string>(fallback?._texts ?? FrozenDictionary<string, string>.Empty);

        for (var text = reader.GetEnumerator(); text.MoveNext();)
        {
            texts[(string)text.Key] = (string)text.Value!;
        }

        return new Language(tag, texts);
    }

    private KeyNotFoundException Missing(string key) => new($"There is no text \"{key}\" in Languages/{Tag}.resx, nor in English.");
}
