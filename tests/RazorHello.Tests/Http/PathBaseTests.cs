using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RazorHello.Tests.Http;

/// <summary>The site below a path, as a proxy serves it: by the setting <c>PathBase</c>, or by the header of a trusted proxy, which has taken the path off.</summary>
public class PathBaseTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private const string Proxy = "10.0.0.1";

    /// <summary>The path base as settings and headers say it, and as addresses have it.</summary>
    public static TheoryData<string, string> Bases => new()
    {
        { "/greet", "/greet" },
        { "/greet/", "/greet" },
        { "/team/a-b.c", "/team/a-b.c" },
        { "/gr%C3%BC%C3%9Fe", "/gr%C3%BC%C3%9Fe" },
        { "/a%20b", "/a%20b" },
        { "/hello", "/hello" },
        { "/escaping", "/escaping" },
    };

    public static TheoryData<string, string> Redirects => new()
    {
        { "/Index?name=Ada", "/?name=Ada" },
        { "/Escaping/", "/escaping" },
        { "/hello/Ada", "/?name=Ada" },
        { "/hello/de/Ada?x=1", "/?name=Ada&lang=de&x=1" },
    };

    [Theory]
    [MemberData(nameof(Bases))]
    public async Task Every_address_of_every_page_keeps_the_path_base(string given, string pathBase)
    {
        foreach (var (client, start) in Clients(given, pathBase))
        {
            foreach (var scenario in PageScenario.All.Append(new("error, by name", "/hello/")))
            {
                using var response = await client.GetAsync(start + scenario.Address);
                var page = await response.ReadHtmlAsync(response.StatusCode);

                Assert.NotEmpty(Addresses(page));
                // The framework's own links to the front page lack the last slash; the site and nginx redirect them.
                Assert.All(Addresses(page), address => Assert.Matches($"^(#|((http://localhost)?{Regex.Escape(pathBase)}[/?]))", address));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Bases))]
    public async Task Every_file_and_link_of_a_page_is_found_below_the_path_base(string given, string pathBase)
    {
        foreach (var (client, start) in Clients(given, pathBase))
        {
            var page = await client.GetHtmlAsync($"{start}/?name=Ada&lang=en");

            Assert.Equal("Hello, Ada!", page.Single("h1").TextContent);
            Assert.Equal($"http://localhost{pathBase}/?name=Ada&lang=en", page.Single("link[rel=canonical]").GetAttribute("href"));
            Assert.Equal($"http://localhost{pathBase}/?name=Ada&lang=en", page.Single("main > p > a").GetAttribute("href"));

            foreach (var address in Addresses(page).Where(address => !address.StartsWith('#')))
            {
                // As the proxy would pass it on.
                using var response = await client.GetAsync(start + address.Replace("http://localhost", "", StringComparison.Ordinal)[pathBase.Length..]);

                Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answers {response.StatusCode}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    public async Task A_redirect_keeps_the_path_base(string address, string expected)
    {
        foreach (var (client, start) in Clients("/greet", "/greet"))
        {
            using var response = await client.GetAsync(start + address);

            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal($"/greet{expected}", response.Headers.NonValidated["Location"].ToString());
        }
    }

    [Fact]
    public async Task Sitemap_and_robots_txt_keep_the_path_base()
    {
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";

        foreach (var (client, start) in Clients("/greet", "/greet", ("PublicAddress", "https://hello.example")))
        {
            var sitemap = XDocument.Parse(await client.GetStringAsync($"{start}/sitemap.xml")).Descendants(names + "loc").Select(address => address.Value).ToList();

            Assert.Contains("https://hello.example/greet/", sitemap);
            Assert.All(sitemap, address => Assert.StartsWith("https://hello.example/greet/", address, StringComparison.Ordinal));
            Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://hello.example/greet/sitemap.xml\n", await client.GetStringAsync($"{start}/robots.txt"));
        }
    }

    [Fact]
    public async Task The_redirect_to_https_keeps_the_path_base()
    {
        foreach (var (client, start) in Clients("/greet", "/greet", ("HTTPS_PORT", "443")))
        {
            using var response = await client.GetAsync($"{start}/escaping?name=Ada");

            Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
            Assert.Equal("https://localhost/greet/escaping?name=Ada", response.Headers.NonValidated["Location"].ToString());
            ResponsePolicy.Holds(response, https: false);
        }
    }

    [Theory]
    [InlineData("/greet", HttpStatusCode.MovedPermanently)]
    [InlineData("/greet/", HttpStatusCode.OK)]
    [InlineData("/GREET/", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    [InlineData("/greet/healthz", HttpStatusCode.OK)]
    [InlineData("/greeting", HttpStatusCode.NotFound)]
    [InlineData("/greet/greet/", HttpStatusCode.NotFound)]
    [InlineData("/greet/no-such-page", HttpStatusCode.NotFound)]
    public async Task With_the_setting_a_path_has_the_path_base_or_a_proxy_has_taken_it_off(string address, HttpStatusCode status)
    {
        using var below = site.WithSettings(("PathBase", "/greet"));
        using var response = await NoRedirects(below).GetAsync(address);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.MovedPermanently ? "/greet/" : null, response.Headers.Location?.ToString());
        ResponsePolicy.Holds(response, https: false);
    }

    [Theory]
    [InlineData("10.0.0.2", "/greet")]
    [InlineData(Proxy, "//evil.example")]
    [InlineData(Proxy, "/a//evil.example")]
    [InlineData(Proxy, "https://evil.example")]
    [InlineData(Proxy, "greet")]
    [InlineData(Proxy, "/")]
    [InlineData(Proxy, "///")]
    [InlineData(Proxy, "")]
    public async Task A_path_base_of_another_client_and_one_that_is_no_path_are_ignored(string client, string prefix)
    {
        using var behind = site.WithSettings(("Proxies", Proxy)).AskedFrom(client);
        using var visitor = NoRedirects(behind);
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Prefix", prefix);
        var page = await visitor.GetHtmlAsync("/?lang=en");

        Assert.Equal("http://localhost/?lang=en", page.Single("link[rel=canonical]").GetAttribute("href"));
        Assert.Equal("/?lang=en", page.QuerySelectorAll("header nav a")[0].GetAttribute("href"));
    }

    [Theory]
    [InlineData("/\\evil.example", "/%5Cevil.example")]
    [InlineData("/%5Cevil.example", "/%5Cevil.example")]
    [InlineData("/%0D%0AX:%20y", "/%0D%0AX:%20y")]
    [InlineData("/a?b#c", "/a%3Fb%23c")]
    [InlineData("/\"><script>", "/%22%3E%3Cscript%3E")]
    public async Task A_forwarded_path_base_is_encoded_in_every_address(string prefix, string expected)
    {
        using var behind = site.WithSettings(("Proxies", Proxy)).AskedFrom(Proxy);
        using var visitor = NoRedirects(behind);
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-Prefix", prefix);
        using var redirect = await visitor.GetAsync("/Index");

        Assert.Equal($"{expected}/", redirect.Headers.NonValidated["Location"].ToString());
        Assert.All(Addresses(await visitor.GetHtmlAsync("/")).Where(address => address[0] == '/'), address => Assert.StartsWith($"{expected}/", address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("greet")]
    [InlineData("greet/")]
    [InlineData("//greet")]
    [InlineData("/a//b")]
    [InlineData("/greet?x")]
    [InlineData("/greet#x")]
    [InlineData("/a b")]
    [InlineData("/../greet")]
    [InlineData("/a;b/./c")]
    [InlineData("\\greet")]
    [InlineData("https://hello.example/greet")]
    [InlineData(" ")]
    public void A_PathBase_that_is_no_path_stops_the_start_and_is_named(string setting)
    {
        using var wrong = site.WithSettings(("PathBase", setting));

        Assert.Equal($"The setting PathBase is \"{setting}\", which is no path, such as /greet.", Assert.Throws<FormatException>(() => wrong.CreateClient()).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData(null)]
    public async Task Without_a_path_in_the_setting_the_site_is_at_the_root(string? setting)
    {
        using var root = site.WithSettings(("PathBase", setting));
        using var client = NoRedirects(root);

        Assert.Equal("http://localhost/", (await client.GetHtmlAsync("/")).Single("link[rel=canonical]").GetAttribute("href"));
        await client.GetHtmlAsync("/greet/", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_preview_page_is_below_the_path_base_too()
    {
        using var development = site.WithSettings(("PathBase", "/greet"), ("ASPNETCORE_AUTO_RELOAD_WS_ENDPOINT", "ws://localhost:1")).WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        using var client = NoRedirects(development);

        foreach (var address in new[] { "/greet/preview", "/greet/preview?state=404", "/greet/preview?state=500" })
        {
            Assert.All(Addresses(await client.GetHtmlAsync(address)), found => Assert.StartsWith("/greet/", found, StringComparison.Ordinal));
        }
    }

    /// <summary>A client of a proxy that passes paths on as they are, and one of a proxy that takes the path base off; and what each path of a request begins with.</summary>
    private IEnumerable<(HttpClient Client, string Start)> Clients(string given, string pathBase, params (string Key, string? Value)[] settings)
    {
        using var set = site.WithSettings([("PathBase", given), .. settings]);
        using var setClient = NoRedirects(set);

        yield return (setClient, pathBase);

        using var forwarded = site.WithSettings([("Proxies", Proxy), .. settings]).AskedFrom(Proxy);
        using var forwardedClient = NoRedirects(forwarded);
        forwardedClient.DefaultRequestHeaders.Add("X-Forwarded-Prefix", given);

        yield return (forwardedClient, "");
    }

    private static HttpClient NoRedirects(WebApplicationFactory<Program> factory) => factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private static List<string> Addresses(IHtmlDocument page) =>
        [.. from element in page.All
            from name in (string[])["href", "src", "action", "formaction", "poster", "data"]
            let address = element.GetAttribute(name)
            where address is not null
            select address,
            .. page.QuerySelectorAll("meta[property='og:url'], meta[property='og:image']").Select(meta => meta.GetAttribute("content")!)];
}
