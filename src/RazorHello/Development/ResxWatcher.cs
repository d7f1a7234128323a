using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using RazorHello.Localization;

namespace RazorHello.Development;

/// <summary>The languages as their files in the source say now, and what is wrong with them.</summary>
/// <param name="Languages">The languages; where a file is broken, English without a text, for no page is shown that has one.</param>
/// <param name="Broken">Why a file cannot be read, if one cannot.</param>
/// <param name="Wrong">What else the files lack, or have too much; each names its key and its file.</param>
public sealed record LanguageState(SupportedLanguages Languages, string? Broken, IReadOnlyList<string> Wrong)
{
    /// <summary>Stops a page that would hide a broken file.</summary>
    /// <exception cref="FormatException">A file is broken.</exception>
    public void ThrowIfBroken()
    {
        if (Broken is not null)
        {
            throw new FormatException(Broken);
        }
    }
}

/// <summary>Reads the languages from the source again whenever one of their files changes, and has the open browsers reload.</summary>
public sealed partial class ResxWatcher : IDisposable
{
    private static readonly string Folder = Path.Combine(DevelopmentTools.Source!, "Localization", "Languages");

    // Not those that the program was built with: it may have been built of the same file.
    private static readonly SupportedLanguages WithoutTexts = new([new Language("en", [new("Name", "English"), new("Direction", "ltr")])]);

    private readonly FileSystemWatcher _files = new(Folder, "*.resx");
    private readonly ILogger _logger;
    private volatile Lazy<LanguageState> _read;

    /// <summary>Starts to watch.</summary>
    /// <param name="configuration">Whether <c>dotnet watch</c> runs.</param>
    /// <param name="environment">Where the web root is.</param>
    /// <param name="logger">Where to say what is wrong.</param>
    public ResxWatcher(IConfiguration configuration, IWebHostEnvironment environment, ILogger<ResxWatcher> logger)
    {
        _logger = logger;
        _read = new(ReadAndTell);
        _files.Changed += Forget;
        _files.Created += Forget;
        _files.Deleted += Forget;
        _files.Renamed += Forget;
        _files.EnableRaisingEvents = true;

        void Forget(object sender, FileSystemEventArgs change)
        {
            // Another one, so that what is being read while a file changes is not kept.
            _read = new(ReadAndTell);

            // dotnet watch has no word for a text that changed, and for an icon that was saved again the browser reloads.
            if (configuration.Sockets().Length > 0 && environment.WebRootFileProvider.GetFileInfo("favicon.ico").PhysicalPath is { } icon)
            {
                File.SetLastWriteTimeUtc(icon, DateTime.UtcNow);
            }
        }
    }

    /// <summary>Reads the files, unless nothing changed since.</summary>
    public LanguageState Read() => _read.Value;

    /// <inheritdoc />
    public void Dispose() => _files.Dispose();

    /// <summary>Reads the files of a folder.</summary>
    /// <param name="folder">The folder, which has English.</param>
    public static LanguageState Read(string folder)
    {
        try
        {
            var english = Texts(folder, "en");
            var languages = new List<Language>();
            var wrong = new List<string>();

            foreach (var tag in Directory.EnumerateFiles(folder, "*.resx").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal))
            {
                var texts = Texts(folder, tag);

                wrong.AddRange(english.Keys.Except(texts.Keys).Select(key => $"Languages/{tag}.resx lacks the text {key}: until it has it, English stands there."));
                wrong.AddRange(texts.Keys.Except(english.Keys).Select(key => $"Languages/{tag}.resx has the text {key}, which English has not: nothing shows it."));
                wrong.AddRange(texts.Where(text => english.TryGetValue(text.Key, out var original) && !Places(text.Value).SequenceEqual(Places(original)))
                    .Select(text => $"Languages/{tag}.resx has other places in the text {text.Key} than English, which has {string.Join(" and ", Places(english[text.Key]).DefaultIfEmpty("none"))}."));
                languages.Add(new Language(tag, english.Where(text => !texts.ContainsKey(text.Key)).Concat(texts)));
            }

            return new LanguageState(new SupportedLanguages(languages), null, wrong);
        }
        catch (Exception exception) when (exception is FormatException or IOException or KeyNotFoundException)
        {
            return new LanguageState(WithoutTexts, exception.Message, []);
        }
    }

    private LanguageState ReadAndTell()
    {
        var state = Read(Folder);

        foreach (var wrong in state.Wrong.Prepend(state.Broken).OfType<string>())
        {
            SomethingIsWrong(_logger, wrong);
        }

        return state;
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

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(place => place.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[^}]*\}?")]
    private static partial Regex Place();

    [LoggerMessage(LogLevel.Warning, "{Wrong}")]
    private static partial void SomethingIsWrong(ILogger logger, string wrong);
}
