using System.Text.Json;
using AngleSharp.Dom;
using RazorHello.Tests.Greeting;

namespace RazorHello.Tests.Escaping;

public class EscapingPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Texts =>
        [.. Names.Hostile.Concat(Names.OfTheWorld).Append("../..").Append("a/b?c#d&e=f+g%20h").Append(new string('"', 100)).Select(text => VisitorNameTests.ByTheRule(text.ToWellFormed())).Where(name => name.Length <= 100).Distinct()];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_parses_back_unchanged_from_every_context(string text)
    {
        var page = await _client.GetHtmlAsync($"/escaping?name={Uri.EscapeDataString(text)}");
        var name = text == "" ? "World" : text;
        var live = page.QuerySelectorAll("td[dir=auto]");

        Assert.Equal(8, live.Length);
        Assert.Equal(Resx.English.Format("EscapingOf", name), page.Title);
        Assert.Equal(name, page.Single("td > p").TextContent);
        Assert.Equal(name, page.Single("td > input").GetAttribute("value"));
        Assert.Equal(name, page.Single("td > textarea").TextContent);
        Assert.Equal(name, page.Single("td > svg > text").TextContent);
        Assert.Equal(name, JsonSerializer.Deserialize<string>(page.Single("td > script[type='application/json']").TextContent));
        Assert.Equal(["/hello/{0}?lang=en", "/?name={0}&lang=en"], page.QuerySelectorAll("td > a").Select(link => Around(link).Before + "{0}" + Around(link).After));
        Assert.All(page.QuerySelectorAll("td > a"), link =>
        {
            Assert.Equal(name, Uri.UnescapeDataString(link.GetAttribute("href")![Around(link).Before.Length..^Around(link).After.Length]));
            Assert.Equal(name, link.TextContent);
            Assert.Empty(link.Children);
        });

        static (string Before, string After) Around(IElement link)
        {
            var address = link.GetAttribute("href")!;

            return (address[..(address.IndexOfAny(['/', '='], 1) + 1)], address[address.LastIndexOfAny(['?', '&'])..]);
        }
    }

    [Fact]
    public async Task Both_links_lead_to_the_greeting_of_the_text()
    {
        using var client = new HttpClient { BaseAddress = site.OnASocket() };

        // Segments of dots are left out: a browser resolves them, however they are encoded (URL standard, section 4.1).
        foreach (var text in Names.Hostile.Concat(Names.OfTheWorld).Append("100%2F").Append("a//b/").Select(name => VisitorNameTests.ByTheRule(name.ToWellFormed())).Where(name => name.Length is > 0 and <= 100))
        {
            var page = await client.GetHtmlAsync($"/escaping?name={Uri.EscapeDataString(text)}");

            foreach (var link in page.QuerySelectorAll("td > a"))
            {
                Assert.Equal(text, (await client.GetHtmlAsync(link.GetAttribute("href")!)).Single("h1 > bdi").TextContent);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task The_html_shown_as_sent_is_in_the_response(string text)
    {
        var page = await _client.GetHtmlAsync($"/escaping?name={Uri.EscapeDataString(text)}");
        var sent = page.QuerySelectorAll("tbody:has(td[dir=auto]) tr:nth-child(3) code").Select(code => code.TextContent).ToList();

        Assert.Equal(8, sent.Count);
        Assert.All(sent, html => Assert.Contains(html, page.Source.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_source_text_shown_for_a_context_is_that_of_the_template()
    {
        var page = await _client.GetHtmlAsync("/escaping");
        var template = await File.ReadAllTextAsync(Repository.PathOf("src", "RazorHello", "Pages", "Escaping.cshtml"));
        var sources = page.QuerySelectorAll("tbody:has(td[dir=auto]) tr:nth-child(2) code").Select(code => code.TextContent).ToList();

        Assert.Equal(8, sources.Count);
        Assert.All(sources, source => Assert.Contains($"\"\"\"{source}\"\"\", @{source}, ", template, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_forbidden_context_is_shown_as_text_with_its_reason()
    {
        var page = await _client.GetHtmlAsync("/escaping?name=zq7");
        var forbidden = page.QuerySelectorAll("tbody:not(:has(td[dir=auto])):has(code)");

        Assert.Equal(
            [
                """<script>greet("@name")</script>""", """<style>h1::after { content: "@name" }</style>""", """<button onclick="greet('@name')">""",
                """<input value=@name>""", """<a href="@name">""", """<@name>""", """<p @name="">""",
            ],
            forbidden.Select(rows => rows.QuerySelector("code")!.TextContent));
        Assert.All(forbidden, rows =>
        {
            Assert.Empty(rows.QuerySelector("code")!.Children);
            Assert.InRange(rows.QuerySelector("tr:last-child td")!.TextContent.Length, 20, 200);
        });
        Assert.Empty(page.QuerySelectorAll("script:not([type='application/json']), style, main button[onclick], [style]"));
    }
}
