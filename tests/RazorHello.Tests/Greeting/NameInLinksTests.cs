using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace RazorHello.Tests.Greeting;

/// <summary>Links in the header and the footer, which keep the visitor's name.</summary>
public class NameInLinksTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private static readonly string[] VisitorNames = ["Ada", "", .. Names.Hostile, .. Names.OfTheWorld];

    [Fact]
    public async Task Every_link_of_the_header_and_the_footer_keeps_the_name_and_only_that()
    {
        using var client = site.CreateClient();

        foreach (var (path, name, query) in
            from path in PageScenario.Paths.Append("/no-such-page")
            from name in VisitorNames
            from query in (string[])["", "&lang=ar"]
            select (path, name, query))
        {
            await KeepsNameAsync(client, path, name, query);
        }
    }

    [Fact]
    public async Task Concurrent_first_requests_each_get_their_own_name()
    {
        using var cold = site.WithWebHostBuilder(static _ => { });
        using var client = cold.CreateClient();

        await Task.WhenAll(VisitorNames.Select(name => KeepsNameAsync(client, "/", name)));
    }

    /// <summary>Compares the name in each link of the header and the footer, and in the form, with the one in the request.</summary>
    private static async Task KeepsNameAsync(HttpClient client, string path, string typed, string query = "")
    {
        using var response = await client.GetAsync($"{path}?name={Uri.EscapeDataString(typed)}{query}");
        var page = await response.ReadHtmlAsync(response.StatusCode);
        var name = VisitorNameTests.ByTheRule(typed.ToWellFormed());
        var links = page.QuerySelectorAll("header nav a, footer nav a");

        Assert.InRange(links.Length, 2 + MultilingualSite.Languages.All.Count, int.MaxValue);
        Assert.All(page.QuerySelectorAll("input[name=name]"), field => Assert.Equal(name, field.GetAttribute("value")));
        // A page that somebody added may take no name, and then has none to keep.
        string[] kept = response.StatusCode != HttpStatusCode.OK ? [""] : page.QuerySelector("input[name=name]") is null ? [name, ""] : [name];

        Assert.Contains(Assert.Single(links.Select(link => NameIn(link.GetAttribute("href")!)).Distinct()), kept);

        static string NameIn(string href) => QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), href).Query).GetValueOrDefault("name").ToString();
    }
}
