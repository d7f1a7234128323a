using System.Net;
using System.Xml.Linq;

namespace RazorHello.Tests.WellKnown;

public class SearchEngineFileTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private readonly HttpClient _client = site.CreateClient(new() { AllowAutoRedirect = false });

    [Fact]
    public async Task Every_address_of_the_sitemap_is_a_page_that_names_itself()
    {
        using var response = await _client.GetAsync("/sitemap.xml");
        var sitemap = XDocument.Parse(await response.Content.ReadAsStringAsync());
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var addresses = sitemap.Element(names + "urlset")!.Elements(names + "url").Select(url => url.Element(names + "loc")!.Value).ToList();
        var expected = from path in PageScenario.Paths
                       from language in MultilingualSite.Tags.Select(tag => $"?lang={tag}").Prepend("")
                       select $"http://localhost{path}{language}";

        Assert.Superset(new HashSet<string> { "http://localhost/", "http://localhost/escaping" }, addresses.ToHashSet());
        Assert.Equal("application/xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=300", response.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal(expected.Order(StringComparer.Ordinal), addresses.Order(StringComparer.Ordinal));

        foreach (var address in addresses)
        {
            var page = await _client.GetHtmlAsync(address);

            Assert.Equal(address, page.Single("link[rel=canonical]").GetAttribute("href"));
            Assert.Empty(page.QuerySelectorAll("meta[name=robots]"));
        }
    }

    [Fact]
    public async Task Robots_are_let_in_and_told_of_the_sitemap()
    {
        using var response = await _client.GetAsync("/robots.txt");

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: http://localhost/sitemap.xml\n", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/favicon.ico", "image/x-icon", new byte[] { 0, 0, 1, 0 })]
    [InlineData("/apple-touch-icon.png", "image/png", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' })]
    [InlineData("/icon.svg", "image/svg+xml", new[] { (byte)'<', (byte)'s', (byte)'v', (byte)'g' })]
    public async Task Icons_are_there_for_who_asks_without_reading_the_page(string address, string type, byte[] start)
    {
        using var response = await _client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(start, (await response.Content.ReadAsByteArrayAsync())[..4]);
    }
}
