using System.Xml.Linq;

namespace RazorHello.Tests.Support;

/// <summary>The texts of a language, as a translator has them.</summary>
internal static class Resx
{
    /// <summary>The languages, by the names of their files.</summary>
    public static IEnumerable<string> Tags => Directory.EnumerateFiles(Repository.PathOf("src", "RazorHello", "Localization", "Languages"), "*.resx").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>English as its file says: a designer may say it otherwise, except the greeting, which is what the tests read.</summary>
    public static Language English { get; } = new("en", Read("en"));

    /// <summary>The texts of one file by their keys.</summary>
    public static Dictionary<string, string> Read(string tag) =>
        XDocument.Load(Repository.PathOf("src", "RazorHello", "Localization", "Languages", $"{tag}.resx")).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
