using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RazorHello.Tests.Support.Oracles;

/// <summary>
/// What a visitor's text must not change, learned from a page that was given harmless text: the elements and attribute
/// names, the scripts and styles, and all of an address but the place where the text stands.
/// </summary>
internal sealed class PageShape
{
    private const string Harmless = "Qx7Zq";

    private static readonly HashSet<string> Addresses = new(
        ["action", "background", "cite", "codebase", "data", "formaction", "href", "imagesrcset", "longdesc", "manifest", "ping", "poster", "src", "srcset", "usemap", "xlink:href"],
        StringComparer.Ordinal);

    private readonly HttpClient _client;
    private readonly Func<string, string> _address;
    private readonly List<(HttpStatusCode Status, string Elements, string Text, IHtmlDocument Page)> _harmless = [];

    private PageShape(HttpClient client, Func<string, string> address) => (_client, _address) = (client, address);

    /// <summary>Learns the shapes of the page at <paramref name="address"/>, which holds the text that it is given.</summary>
    public static async Task<PageShape> LearnAsync(HttpClient client, Func<string, string> address)
    {
        var shape = new PageShape(client, address);

        // A word, one too long for a name, a number where a route takes no word, and nothing: each may be another state of the page.
        foreach (var text in new[] { Harmless, string.Concat(Enumerable.Repeat(Harmless, 21)), "7", "" })
        {
            var (status, elements, page) = await GetAsync(client, address(text));

            shape._harmless.Add((status, elements, text, page));
        }

        var missing = await GetAsync(client, "/no-such-page");

        shape._harmless.Add((missing.Status, missing.Elements, Harmless, missing.Page));

        return shape;
    }

    /// <summary>Gives the page <paramref name="text"/>, and fails if that is more than text to it.</summary>
    public async Task<IHtmlDocument> HoldsAsync(string text)
    {
        var (status, elements, page) = await GetAsync(_client, _address(text));
        var harmless = _harmless.FindAll(known => known.Status == status && known.Elements == elements);

        if (harmless.Count == 0)
        {
            var closest = _harmless.Find(known => known.Status == status);

            Assert.Fail($"{_address(text)} answers {(int)status} and changes the elements or attribute names of the page from\n{closest.Elements}\nto\n{elements}\n{page.Source.Text}");
        }

        // A value that a route can do without may be left out of its address, so that pages with the same elements have other ones.
        var wrong = harmless.Select(known => Differences(known.Page, known.Text, page).FirstOrDefault()).ToList();

        Assert.True(wrong.Contains(null), $"{_address(text)} {wrong[0]}:\n{page.Source.Text}");

        return page;
    }

    /// <summary>Differences in more than text between a page and one with harmless text and the same elements.</summary>
    private static IEnumerable<string> Differences(IHtmlDocument harmless, string text, IHtmlDocument page)
    {
        foreach (var (before, after) in harmless.All.Zip(page.All))
        {
            if (before.LocalName is "script" or "style")
            {
                var same = before.GetAttribute("type") == "application/json" ? JsonShape(before) == JsonShape(after) : before.TextContent == after.TextContent;

                if (!same)
                {
                    yield return $"changes what {before.LocalName} runs";
                }
            }

            foreach (var attribute in before.Attributes)
            {
                var value = after.GetAttribute(attribute.Name)!;

                if (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc")
                {
                    if (value != attribute.Value)
                    {
                        yield return $"changes what {attribute.Name} runs";
                    }
                }
                else if (Addresses.Contains(attribute.Name) && !IsEncodedIn(value, attribute.Value, text))
                {
                    yield return $"stands in {attribute.Name}, but not encoded as a part of an address";
                }
            }
        }
    }

    /// <summary>Whether an address differs from a harmless one only where that has its text, behind a fixed start, and has encoded text there.</summary>
    private static bool IsEncodedIn(string address, string harmless, string text)
    {
        var holes = text == "" ? [harmless] : harmless.Split(text);

        return holes.Length == 1
            ? address == harmless
            : holes[0] != "" && Regex.IsMatch(address, $"^{string.Concat(holes.Select((hole, index) => Regex.Escape(hole) + (index == holes.Length - 1 ? "" : Encoded(holes.Take(index + 1)))))}$", RegexOptions.ECMAScript);

        // A path may have more characters as they are than a query (RFC 3986, section 3.3): there is nothing that they end.
        static string Encoded(IEnumerable<string> before) => before.Any(hole => hole.Contains('?', StringComparison.Ordinal)) ? @"([\w.~!*'()+$,;@-]|%[0-9A-F]{2})*" : @"([\w.~!*'()+$,;@:&=-]|%[0-9A-F]{2})*";
    }

    /// <summary>A block of data with every string of it left out, which is where text may stand.</summary>
    private static string JsonShape(IElement data)
    {
        return Shape(JsonDocument.Parse(data.TextContent).RootElement);

        static string Shape(JsonElement json) => json.ValueKind switch
        {
            JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().Select(property => $"{property.Name}:{Shape(property.Value)}"))}}}",
            JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Shape))}]",
            JsonValueKind.String => "text",
            _ => json.GetRawText(),
        };
    }

    private static async Task<(HttpStatusCode Status, string Elements, IHtmlDocument Page)> GetAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);

        // What is no page must not change at all.
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return (response.StatusCode, $"{response.Content.Headers.ContentType} {await response.Content.ReadAsStringAsync()}", new HtmlParser().ParseDocument(""));
        }

        var page = await response.ReadHtmlAsync(response.StatusCode);

        return (response.StatusCode, Elements(page), page);
    }

    /// <summary>The elements of a page with their attribute names, and its comments, one a line and indented by depth.</summary>
    private static string Elements(IHtmlDocument page)
    {
        var lines = new StringBuilder();

        foreach (var node in page.GetDescendants().Where(node => node is IElement or IComment))
        {
            lines.Append(' ', node.Ancestors().Count()).Append(node.NodeName.ToLowerInvariant());
            lines.AppendJoin("", (node as IElement)?.Attributes.Select(attribute => $" {attribute.Name}") ?? []).Append('\n');
        }

        return lines.ToString();
    }
}
