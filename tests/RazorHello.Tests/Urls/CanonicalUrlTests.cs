using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RazorHello.Tests.Urls;

public class CanonicalUrlTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private readonly HttpClient _client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Theory]
    [InlineData("/Index", "/")]
    [InlineData("/index", "/")]
    [InlineData("/INDEX/", "/")]
    [InlineData("/Index?name=%22%3E%0D%0AX:%20y&x=1", "/?name=%22%3E%0D%0AX:%20y&x=1")]
    [InlineData("/Escaping", "/escaping")]
    [InlineData("/escaping/", "/escaping")]
    [InlineData("/%65scapinG?name=Ada&lang=de", "/escaping?name=Ada&lang=de")]
    public async Task Another_path_of_a_page_is_redirected_to_its_canonical_path(string address, string expected)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            using var response = await _client.SendAsync(new HttpRequestMessage(method, address));

            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal(expected, response.Headers.NonValidated["Location"].ToString());
            Assert.Equal("private, no-cache", response.Headers.NonValidated["Cache-Control"].ToString());
        }
    }

    [Theory]
    [InlineData("/index.html")]
    [InlineData("//index")]
    [InlineData("/escaping/x")]
    public async Task A_path_that_leads_to_no_page_is_not_redirected(string address)
    {
        using var response = await _client.GetAsync(new Uri($"http://localhost{address}"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/?other=1", "/")]
    [InlineData("/?name=%20", "/")]
    [InlineData("/?lang=DE-at", "/?lang=de")]
    [InlineData("/?lang=xx", "/")]
    [InlineData("/?x=1&lang=de&name=Ada+%26%00%20Bob", "/?name=Ada%20%26%20Bob&lang=de")]
    [InlineData("/escaping", "/escaping")]
    [InlineData("/escaping?lang=ja&name=%F0%9F%98%80", "/escaping?name=%F0%9F%98%80&lang=ja")]
    public async Task A_canonical_URL_leads_to_the_same_page_and_names_itself_as_canonical(string address, string canonical)
    {
        var page = await _client.GetHtmlAsync(address);
        var again = await _client.GetHtmlAsync(canonical);

        Assert.Equal($"http://localhost{canonical}", Canonical(page));
        Assert.Equal(Canonical(page), Canonical(again));
        Assert.Equal(page.Single("h1").TextContent, again.Single("h1").TextContent);
        Assert.Equal(Canonical(page), page.Single("meta[property='og:url']").GetAttribute("content"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?lang=ar")]
    [InlineData("/escaping?lang=zh")]
    public async Task A_page_without_a_name_lists_itself_in_every_language(string address)
    {
        var page = await _client.GetHtmlAsync(address);
        var path = new Uri(Canonical(page)).AbsolutePath;
        var alternates = page.QuerySelectorAll("link[rel=alternate]").ToDictionary(link => link.GetAttribute("hreflang")!, link => link.GetAttribute("href"));

        Assert.Equal(MultilingualSite.Tags.Append("x-default").Order(StringComparer.Ordinal), alternates.Keys.Order(StringComparer.Ordinal));
        Assert.Equal($"http://localhost{path}", alternates["x-default"]);
        Assert.All(MultilingualSite.Tags, tag => Assert.Equal($"http://localhost{path}?lang={tag}", alternates[tag]));
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/?lang=de", null)]
    [InlineData("/escaping", null)]
    [InlineData("/?name=Ada", "noindex")]
    [InlineData("/escaping?name=Ada", "noindex")]
    [InlineData("/no-such-page", "noindex")]
    public async Task A_page_with_text_of_a_visitor_and_an_error_page_are_noindex(string address, string? robots)
    {
        using var response = await _client.GetAsync(address);
        var page = await response.ReadHtmlAsync(response.StatusCode);

        Assert.Equal(robots, page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal(robots is null, page.QuerySelector("link[rel=alternate]") is not null);
    }

    [Fact]
    public async Task An_error_page_has_no_canonical_URL_and_no_Open_Graph_data()
    {
        foreach (var (address, status) in new[] { ("/no-such-page", HttpStatusCode.NotFound), ($"/?name={new string('x', 101)}", HttpStatusCode.BadRequest) })
        {
            var page = await _client.GetHtmlAsync(address, status);

            Assert.Empty(page.QuerySelectorAll("link[rel=canonical], link[rel=alternate], meta[property^='og:'], main a[href*=lang]"));
            Assert.Equal("noindex", page.Single("meta[name=robots]").GetAttribute("content"));
        }
    }

    [Theory]
    [InlineData("/?name=%3Cb%3E%22", "de", "http://localhost/?name=%3Cb%3E%22&lang=de")]
    [InlineData("/?name=Ada&lang=ja", "de", "http://localhost/?name=Ada&lang=ja")]
    [InlineData("/", "ar", "http://localhost/?lang=ar")]
    public async Task The_share_link_leads_every_visitor_to_the_same_greeting(string address, string accepted, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Language", accepted } } };
        using var response = await _client.SendAsync(request);
        var page = await response.ReadHtmlAsync(HttpStatusCode.OK);
        var link = page.Single("main > p > a");

        Assert.Equal(expected, link.GetAttribute("href"));
        Assert.Equal(expected, link.TextContent);
        Assert.Equal(page.Single("h1").TextContent, (await _client.GetHtmlAsync(expected)).Single("h1").TextContent);
    }

    [Fact]
    public async Task Open_Graph_data_shows_the_greeting_of_a_shared_link()
    {
        var page = await _client.GetHtmlAsync("/?name=%3Cb%3E&lang=fr");
        var graph = page.QuerySelectorAll("meta[property^='og:']").ToDictionary(meta => meta.GetAttribute("property")!, meta => meta.GetAttribute("content"));
        using var image = await _client.GetAsync(graph["og:image"]);

        Assert.Equal("fr: Hello, <b>!", page.Title);
        Assert.Equal(page.Title, graph["og:title"]);
        Assert.Equal(page.Single("meta[name=description]").GetAttribute("content"), graph["og:description"]);
        Assert.Equal("website", graph["og:type"]);
        Assert.Equal("RazorHello", graph["og:site_name"]);
        Assert.Equal("image/png", image.Content.Headers.ContentType?.ToString());
        Assert.Equal(HttpStatusCode.OK, image.StatusCode);
    }

    [Theory]
    [InlineData(null, "http://localhost")]
    [InlineData("https://Hello.example", "https://hello.example")]
    [InlineData("http://127.0.0.1:8080/", "http://127.0.0.1:8080")]
    public async Task Absolute_URLs_have_the_origin_of_the_setting_or_else_of_the_request(string? setting, string origin)
    {
        using var set = site.WithSettings(("PublicAddress", setting));
        using var client = set.CreateClient();

        foreach (var name in new[] { "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Original-Host", "Referer", "Origin" })
        {
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, "https://evil.example");
        }

        var page = await client.GetHtmlAsync("/?lang=en");

        Assert.Equal($"{origin}/?lang=en", Canonical(page));
        Assert.Equal($"{origin}/apple-touch-icon.png", page.Single("meta[property='og:image']").GetAttribute("content"));
        Assert.Equal($"{origin}/?lang=en", page.Single("main > p > a").GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("link[rel=alternate]"), link => Assert.StartsWith($"{origin}/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal($"User-agent: *\nAllow: /\n\nSitemap: {origin}/sitemap.xml\n", await client.GetStringAsync("/robots.txt"));
        Assert.Contains($"<loc>{origin}/</loc>", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:8080", "http://localhost:8080")]
    [InlineData("LocalHost", "http://localhost")]
    [InlineData("127.0.0.1", "http://127.0.0.1")]
    public async Task A_canonical_URL_keeps_the_allowed_host_and_port_of_the_request(string host, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await _client.SendAsync(request);

        Assert.Equal($"{origin}/", Canonical(await response.ReadHtmlAsync(HttpStatusCode.OK)));
    }

    [Theory]
    [InlineData("hello.example")]
    [InlineData("/")]
    [InlineData("ftp://hello.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://hello.example/site")]
    [InlineData("https://hello.example/?x")]
    [InlineData("https://user@hello.example")]
    public void A_PublicAddress_that_is_not_a_scheme_and_host_stops_the_start(string setting)
    {
        using var wrong = site.WithSettings(("PublicAddress", setting));

        Assert.Contains($"\"{setting}\"", Assert.Throws<FormatException>(() => wrong.CreateClient()).Message, StringComparison.Ordinal);
    }

    private static string Canonical(IHtmlDocument page) => page.Single("link[rel=canonical]").GetAttribute("href")!;
}
