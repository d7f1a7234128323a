using System.Xml.Linq;

namespace RazorHello.Tests.WellKnown;

public class SitemapTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private readonly HttpClient _client = site.CreateClient(new() { AllowAutoRedirect = false });

    [Fact]
    public async Task The_sitemap_lists_every_page_in_every_language_by_its_canonical_url()
    {
        using var response = await _client.GetAsync("/sitemap.xml");
        var sitemap = XDocument.Parse(await response.Content.ReadAsStringAsync());
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = sitemap.Element(names + "urlset")!.Elements(names + "url").Select(url => url.Element(names + "loc")!.Value).ToList();
        var expected = from path in PageScenario.Paths
                       from language in MultilingualSite.Tags.Select(tag => $"?lang={tag}").Prepend("")
                       select $"http://localhost{path}{language}";

        Assert.Superset(new HashSet<string> { "http://localhost/", "http://localhost/escaping" }, urls.ToHashSet());
        Assert.Equal("application/xml; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=300", response.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal(expected.Order(StringComparer.Ordinal), urls.Order(StringComparer.Ordinal));

        foreach (var url in urls)
        {
            var page = await _client.GetHtmlAsync(url);

            Assert.Equal(url, page.Single("link[rel=canonical]").GetAttribute("href"));
            Assert.Empty(page.QuerySelectorAll("meta[name=robots]"));
        }
    }
}
