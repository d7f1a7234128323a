using System.Net;
using System.Xml.Linq;

namespace RazorHello.Tests.Published;

/// <summary>The nginx of <c>deploy/</c> in front of two instances. tests/long/restart.sh shows that a restart or kill of one loses no request.</summary>
[Collection(nameof(FirstPublishedSite))]
[Trait("Category", "Long")]
public sealed class DeployTests(DeployedSite deployed, SiteFactory site) : IClassFixture<DeployedSite>, IClassFixture<SiteFactory>, IDisposable
{
    private readonly HttpClient _visitor = deployed.Visitor(HttpVersion.Version20);

    [Theory]
    [InlineData("1.1")]
    [InlineData("2.0")]
    public async Task Every_response_has_all_security_headers_whatever_the_request(string version)
    {
        using var visitor = deployed.Visitor(Version.Parse(version));
        var walks = await EndpointProbe.EndpointsAsync(site.Services);

        // nginx itself refuses TRACE, and a path that leads above the root.
        var held = await PolicyProbe.HoldsAsync(visitor, walks, await PolicyProbe.AssetsAsync(visitor), (method, address) => method == "TRACE" || address.StartsWith("/..%2f", StringComparison.Ordinal));

        Assert.InRange(held, 5_000, int.MaxValue);
        Assert.Contains("OS: Linux", deployed.Log, StringComparison.Ordinal);
        Assert.Contains(" GET 200 ", deployed.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(PolicyProbe.Mark, deployed.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/?name=Ada")]
    [InlineData("/escaping?lang=de")]
    [InlineData("/?name={7000}")]
    public async Task Http_is_redirected_to_https(string address)
    {
        address = address.Replace("{7000}", new string('x', 7000), StringComparison.Ordinal);
        using var response = await _visitor.GetAsync(new Uri($"http://hello.example{address}"));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.Equal($"https://hello.example{address}", response.Headers.NonValidated["Location"].ToString());
        ResponsePolicy.Holds(response, https: false);
    }

    [Fact]
    public async Task Absolute_URLs_have_the_origin_that_the_visitor_sees()
    {
        var page = await _visitor.GetHtmlAsync("/escaping?lang=en");
        var languages = Resx.Tags.ToList();
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var sitemap = XDocument.Parse(await _visitor.GetStringAsync("/sitemap.xml")).Descendants(names + "loc").Select(address => address.Value).ToList();

        Assert.Equal("https://hello.example/escaping?lang=en", page.Single("link[rel=canonical]").GetAttribute("href"));
        // With English alone there are no links to languages.
        Assert.All(languages.Count > 1 ? languages : [], tag => Assert.Equal($"https://hello.example/escaping?lang={tag}", page.Single($"link[hreflang={tag}]").GetAttribute("href")));
        Assert.Equal("https://hello.example/apple-touch-icon.png", page.Single("meta[property='og:image']").GetAttribute("content"));
        Assert.StartsWith("https://hello.example/?name=Ada", (await _visitor.GetHtmlAsync("/?name=Ada")).Single("main > p > a").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(sitemap);
        Assert.All(sitemap, address => Assert.StartsWith("https://hello.example/", address, StringComparison.Ordinal));
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://hello.example/sitemap.xml\n", await _visitor.GetStringAsync("/robots.txt"));

        using var other = await _visitor.GetAsync("/Index?name=Ada");
        Assert.Equal(HttpStatusCode.MovedPermanently, other.StatusCode);
        Assert.Equal("/?name=Ada", other.Headers.NonValidated["Location"].ToString());
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "http")]
    [InlineData("Forwarded", "host=evil.example;proto=http")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    public async Task Forwarded_headers_of_a_visitor_are_ignored(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?lang=en") { Headers = { { header, value } } };
        using var response = await _visitor.SendAsync(request);

        Assert.Equal("https://hello.example/?lang=en", (await response.ReadHtmlAsync(HttpStatusCode.OK)).Single("link[rel=canonical]").GetAttribute("href"));
        ResponsePolicy.Holds(response, https: true);
    }

    [Fact]
    public async Task A_page_of_either_version_gets_its_stylesheet_from_either_instance()
    {
        var pages = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _visitor.GetHtmlAsync("/")));
        var sheets = pages.Select(page => page.Single("link[rel=stylesheet]").GetAttribute("href")!).Distinct().ToList();

        Assert.Equal(2, sheets.Count);

        // nginx balances round-robin, so each instance is asked for each stylesheet.
        foreach (var sheet in sheets.Concat(sheets).Concat(sheets.AsEnumerable().Reverse()))
        {
            using var response = await _visitor.GetAsync(sheet);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
            Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("wwwroot", "site.css")), await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task An_instance_that_hangs_costs_no_request()
    {
        using var visitor = deployed.Visitor(HttpVersion.Version11);
        visitor.Timeout = TimeSpan.FromSeconds(30);
        deployed.Sites[0].Pause();

        try
        {
            // nginx balances round-robin, so it asks the hanging instance at least once.
            var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => visitor.GetHtmlAsync("/?name=Ada")));

            Assert.All(pages, page => Assert.Equal("Ada", page.Single("h1 > bdi").TextContent));
        }
        finally
        {
            deployed.Sites[0].Resume();
        }
    }

    [Fact]
    public async Task The_health_endpoint_answers_over_http_and_https()
    {
        foreach (var scheme in new[] { "http", "https" })
        {
            using var response = await _visitor.GetAsync(new Uri($"{scheme}://hello.example/healthz"));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("TRACE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/..%2fappsettings.json", HttpStatusCode.BadRequest)]
    public async Task A_response_of_nginx_itself_hides_its_version(string method, string address, HttpStatusCode status)
    {
        using var response = await _visitor.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(status, response.StatusCode);
    }

    public void Dispose() => _visitor.Dispose();
}
