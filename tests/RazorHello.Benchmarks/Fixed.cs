using System.Text.Json;
using AngleSharp.Html.Parser;

namespace RazorHello.Benchmarks;

/// <summary>A link to a language.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Name">Its own name.</param>
internal sealed record Tongue(string Tag, string Name);

/// <summary>
/// What is the same in every greeting, as the site has it, for servers whose page has to be the site's. It is read from
/// a greeting, and handed to them as a file when they start.
/// </summary>
/// <param name="Headers">The headers, but for those that each server has its own of.</param>
/// <param name="Style">The address of the stylesheet, with its fingerprint.</param>
/// <param name="Icon">The address of the icon.</param>
/// <param name="TouchIcon">The address of the icon for home screens.</param>
/// <param name="Languages">The languages.</param>
internal sealed record Fixed(Dictionary<string, string> Headers, string Style, string Icon, string TouchIcon, Tongue[] Languages)
{
    private static readonly HashSet<string> OfTheServer = ["Connection", "Content-Length", "Date", "Transfer-Encoding"];

    /// <summary>Takes it out of a greeting.</summary>
    /// <param name="greeting">The answer.</param>
    public static Fixed Of(Answer greeting)
    {
        var page = new HtmlParser().ParseDocument(greeting.Text);

        return new Fixed(
            greeting.Headers.Where(header => !OfTheServer.Contains(header.Name)).ToDictionary(header => header.Name, header => header.Value),
            Address("link[rel=stylesheet]"),
            Address("link[rel=icon]"),
            Address("link[rel=apple-touch-icon]"),
            [.. page.QuerySelectorAll("footer a").Select(link => new Tongue(link.GetAttribute("lang")!, link.TextContent))]);

        string Address(string selector) => page.QuerySelector(selector)!.GetAttribute("href")!;
    }

    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    public static Fixed Read(string file) => JsonSerializer.Deserialize<Fixed>(File.ReadAllText(file), JsonSerializerOptions.Web)!;

    /// <summary>Writes it.</summary>
    /// <param name="file">The file.</param>
    public void Write(string file) => File.WriteAllText(file, JsonSerializer.Serialize(this, JsonSerializerOptions.Web));
}
