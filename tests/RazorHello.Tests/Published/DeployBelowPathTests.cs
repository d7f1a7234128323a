using System.Net;
using System.Xml.Linq;

namespace RazorHello.Tests.Published;

/// <summary>The nginx of <c>deploy/</c> with the site below <c>/greet/</c>, by the setting <c>PathBase</c>.</summary>
[Collection(nameof(FirstPublishedSite))]
[Trait("Category", "Long")]
public sealed class DeployBelowPathTests(DeployedBelowPath deployed) : IClassFixture<DeployedBelowPath>, IDisposable
{
    private readonly HttpClient _visitor = deployed.Visitor(HttpVersion.Version20);

    [Theory]
    [InlineData("/greet/")]
    [InlineData("/greet/?name=Ada&lang=en")]
    [InlineData("/greet/escaping?name=Ada")]
    public async Task Every_address_of_a_page_is_below_the_path_and_answers(string address)
    {
        using var response = await _visitor.GetAsync(address);
        var page = await response.ReadHtmlAsync(HttpStatusCode.OK);
        ResponsePolicy.Holds(response, https: true);

        Assert.Equal($"https://hello.example{address}", page.Single("link[rel=canonical]").GetAttribute("href"));

        foreach (var link in page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!).Where(link => !link.StartsWith('#')).Distinct())
        {
            var absolute = new Uri(_visitor.BaseAddress!, link);
            using var linked = await _visitor.GetAsync(absolute);

            Assert.Matches("^/greet(/|$)", absolute.AbsolutePath);
            Assert.True(linked.StatusCode is HttpStatusCode.OK or HttpStatusCode.MovedPermanently, $"{link} answers {linked.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/greet/Index?name=Ada", "/greet/?name=Ada")]
    [InlineData("/greet/ESCAPING/", "/greet/escaping")]
    [InlineData("/greet/hello/AC%2FDC", "/greet/?name=AC%2FDC")]
    [InlineData("/greet/hello/100%252F", "/greet/?name=100%252F")]
    public async Task A_redirect_stays_below_the_path(string address, string expected)
    {
        using var response = await _visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.NonValidated["Location"].ToString());
    }

    [Fact]
    public async Task Http_is_redirected_to_https_below_the_path()
    {
        using var response = await _visitor.GetAsync(new Uri("http://hello.example/greet/?name=Ada"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal("https://hello.example/greet/?name=Ada", response.Headers.NonValidated["Location"].ToString());
    }

    [Fact]
    public async Task The_sitemap_robots_txt_and_errors_are_below_the_path()
    {
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var sitemap = XDocument.Parse(await _visitor.GetStringAsync("/greet/sitemap.xml")).Descendants(names + "loc").Select(address => address.Value).ToList();
        var missing = await _visitor.GetHtmlAsync("/greet/no-such-page", HttpStatusCode.NotFound);

        Assert.NotEmpty(sitemap);
        Assert.All(sitemap, address => Assert.StartsWith("https://hello.example/greet/", address, StringComparison.Ordinal));
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://hello.example/greet/sitemap.xml\n", await _visitor.GetStringAsync("/greet/robots.txt"));
        Assert.Equal("/greet/", missing.Single("main p > a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_path_base_that_a_visitor_sends_is_ignored()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/greet/?lang=en") { Headers = { { "X-Forwarded-Prefix", "/evil" } } };
        using var response = await _visitor.SendAsync(request);

        Assert.Equal("https://hello.example/greet/?lang=en", (await response.ReadHtmlAsync(HttpStatusCode.OK)).Single("link[rel=canonical]").GetAttribute("href"));
    }

    public void Dispose() => _visitor.Dispose();
}
