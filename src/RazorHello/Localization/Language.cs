using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace RazorHello.Localization;

/// <summary>
/// A language that the site speaks: the texts of <c>Languages/{tag}.resx</c>, which are in the program itself and not in
/// a satellite assembly of a culture, so that a machine without ICU, where .NET knows no cultures, speaks it too.
/// </summary>
/// <remarks>A text is a <see cref="string"/>, which a template encodes like any other: a translation cannot carry markup.</remarks>
public sealed class Language
{
    private readonly FrozenDictionary<string, string> _texts;
    private readonly FrozenDictionary<string, (string Before, string After)> _around;

    /// <summary>Takes the texts of a language.</summary>
    /// <param name="tag">Its tag (RFC 5646), such as <c>de</c>.</param>
    /// <param name="texts">The texts by their keys.</param>
    public Language(string tag, IEnumerable<KeyValuePair<string, string>> texts)
    {
        (Tag, _texts) = (tag, texts.ToFrozenDictionary());
        (Name, Direction, Parameter) = (this["Name"], this["Direction"], $"{SupportedLanguages.Parameter}={tag}");
        _around = _texts.ToFrozenDictionary(text => text.Key, text => text.Value.Split("{0}", 2) is [var before, var after] ? (before, after) : (text.Value, ""));
    }

    /// <summary>The language tag (RFC 5646), for <c>lang</c>, <c>hreflang</c> and <c>Content-Language</c>.</summary>
    public string Tag { get; }

    /// <summary>The language in its own words.</summary>
    public string Name { get; }

    /// <summary>Where its lines begin: <c>ltr</c> or <c>rtl</c>, for <c>dir</c>.</summary>
    public string Direction { get; }

    /// <summary>The parameter of a query that names it, such as <c>lang=de</c>.</summary>
    internal string Parameter { get; }

    /// <summary>Looks a text up.</summary>
    /// <param name="key">Its key in the resx file.</param>
    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    public string this[string key] => _texts.TryGetValue(key, out var text) ? text : throw Missing(key);

    /// <summary>Looks a text up and fills its places.</summary>
    /// <param name="key">Its key in the resx file.</param>
    /// <param name="values">What stands for <c>{0}</c>, <c>{1}</c> and so on.</param>
    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    /// <exception cref="FormatException">The text has a place that is not filled.</exception>
    public string Format(string key, params ReadOnlySpan<object?> values)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, this[key], values);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"The text \"{key}\" in Languages/{Tag}.resx has places that nothing fills: \"{this[key]}\".", exception);
        }
    }

    /// <summary>Looks up a text that goes around an element, which a template writes between the two parts.</summary>
    /// <param name="key">Its key in the resx file.</param>
    /// <returns>What stands before <c>{0}</c>, and what stands after.</returns>
    /// <exception cref="KeyNotFoundException">No file has the key.</exception>
    public (string Before, string After) Around(string key) => _around.TryGetValue(key, out var around) ? around : throw Missing(key);

    /// <summary>Reads a language from the program.</summary>
    /// <param name="tag">The tag, which is the name of its resx file.</param>
    /// <param name="without">The language whose texts stand for those that the file lacks, if any.</param>
    internal static Language Read(string tag, Language? without = null)
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream($"{SupportedLanguages.Folder}{tag}{SupportedLanguages.Extension}")!;
        using var reader = new ResourceReader(stream);
        var texts = new Dictionary<string, string>(without?._texts ?? FrozenDictionary<string, string>.Empty);

        for (var text = reader.GetEnumerator(); text.MoveNext();)
        {
            texts[(string)text.Key] = (string)text.Value!;
        }

        return new Language(tag, texts);
    }

    private KeyNotFoundException Missing(string key) => new($"There is no text \"{key}\" in Languages/{Tag}.resx, nor in English.");
}
