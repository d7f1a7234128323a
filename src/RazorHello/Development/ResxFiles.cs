using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace RazorHello.Development;

/// <summary>The languages as their <c>.resx</c> files in the source have them, and the mistakes in these files.</summary>
/// <param name="Languages">The languages; where a file is broken, English without texts, since then no page with texts is shown.</param>
/// <param name="Broken">The reason why a file cannot be read, if one cannot.</param>
/// <param name="Mistakes">Texts that a file lacks, has too much, or has with other placeholders; each names its key and its file.</param>
public sealed partial record ResxFiles(SupportedLanguages Languages, string? Broken, IReadOnlyList<string> Mistakes)
{
    // Not the languages that the program was built with, since it may have been built from the broken file.
    private static readonly SupportedLanguages WithoutTexts = new([new Language("en", [new("Name", "English"), new("Direction", "ltr")])]);

    /// <summary>Stops a page that would hide a broken file.</summary>
    /// <exception cref="FormatException">A file is broken.</exception>
    public void ThrowIfBroken()
    {
        if (Broken is not null)
        {
            throw new FormatException(Broken);
        }
    }

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder, which has English.</param>
    public static ResxFiles Read(string folder)
    {
        try
        {
            var english = Texts(folder, "en");
            var languages = new List<Language>();
            var mistakes = new List<string>();

            foreach (var tag in Directory.EnumerateFiles(folder, "*.resx").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal))
            {
                if (!SupportedLanguages.IsTag(tag))
                {
                    mistakes.Add($"Languages/{tag}.resx is left out: its name is no language tag (BCP 47), such as de or pt-BR.");

                    continue;
                }

                var texts = Texts(folder, tag);

                mistakes.AddRange(english.Keys.Except(texts.Keys).Select(key => $"Languages/{tag}.resx lacks the text {key}: pages show the English one."));
                mistakes.AddRange(texts.Keys.Except(english.Keys).Select(key => $"Languages/{tag}.resx has the text {key}, which English lacks: no page shows it."));
                mistakes.AddRange(texts.Where(text => english.TryGetValue(text.Key, out var original) && !Placeholders(text.Value).SequenceEqual(Placeholders(original)))
                    .Select(text => $"Languages/{tag}.resx has other placeholders in the text {text.Key} than English, which has {string.Join(" and ", Placeholders(english[text.Key]).DefaultIfEmpty("none"))}."));
                languages.Add(new Language(tag, english.Where(text => !texts.ContainsKey(text.Key)).Concat(texts)));
            }

            return new ResxFiles(new SupportedLanguages(languages), null, mistakes);
        }
        catch (Exception exception) when (exception is FormatException or IOException or KeyNotFoundException)
        {
            return new ResxFiles(WithoutTexts, exception.Message, []);
        }
    }

    private static Dictionary<string, string> Texts(string folder, string tag)
    {
        var file = Path.Combine(folder, $"{tag}.resx");
        var texts = new Dictionary<string, string>();
        var key = "none";
        var line = 0;

        try
        {
            using var reader = XmlReader.Create(file);

            while (reader.ReadToFollowing("data"))
            {
                line = ((IXmlLineInfo)reader).LineNumber;
                key = reader["name"] ?? throw new XmlException("data has no name");

                using var data = reader.ReadSubtree();
                var value = XElement.Load(data).Element("value") ?? throw new XmlException("data has no value");

                if (!texts.TryAdd(key, value.Value))
                {
                    throw new XmlException("it is there twice");
                }
            }
        }
        catch (XmlException exception)
        {
            throw new FormatException($"src/RazorHello/Localization/Languages/{tag}.resx, line {Math.Max(exception.LineNumber, line)}, cannot be read, at or after the text {key}: {exception.Message}", exception);
        }

        return texts;
    }

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(placeholder => placeholder.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex Placeholder();
}
