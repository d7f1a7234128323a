using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RazorHello.Tests.Http;

public class SecurityHeadersTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("http://localhost")]
    [InlineData("https://hello.example")]
    public async Task Every_response_has_all_security_headers_whatever_the_request(string origin)
    {
        using var full = site.WithSettings(("SecurityContact", "mailto:security@hello.example"), ("HTTPS_PORT", "443"), ("AllowedHosts", "localhost;hello.example"));
        using var client = full.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(origin), AllowAutoRedirect = false });
        var assets = await PolicyProbe.AssetsAsync(site.CreateClient());

        Assert.InRange(await PolicyProbe.HoldsAsync(client, await EndpointProbe.EndpointsAsync(full.Services), assets), 5_000, int.MaxValue);
    }

    [Theory]
    [InlineData("localhost", null)]
    [InlineData("LOCALHOST", null)]
    [InlineData("127.0.0.1", null)]
    [InlineData("[::1]", null)]
    [InlineData("localhost.example", "max-age=31536000")]
    [InlineData("127.0.0.2", "max-age=31536000")]
    public async Task HSTS_is_not_sent_to_the_visitors_own_machine(string host, string? hsts)
    {
        using var open = site.WithSettings(("AllowedHosts", "*"));
        using var client = open.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri($"https://{host}") });

        foreach (var address in (string[])["/", "/site.css", "/healthz", "/no-such-page"])
        {
            using var response = await client.GetAsync(address);

            Assert.Equal(hsts is null ? [] : [hsts], response.Headers.NonValidated.Where(header => header.Key == "Strict-Transport-Security").Select(header => header.Value.ToString()));
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_response_to_an_exception_has_all_security_headers_and_is_not_stored(string method)
    {
        using var failing = site.WhereTheGreeting(_ => throw new InvalidOperationException());
        using var response = await failing.CreateClient().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/?name=Ada"));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        ResponsePolicy.Holds(response, https: false);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/", "public, max-age=300")]
    [InlineData("/?name=", "public, max-age=300")]
    [InlineData("/?name=%20%00", "public, max-age=300")]
    [InlineData("/?name=Ada", "private, no-cache")]
    [InlineData("/?name=World", "private, no-cache")]
    [InlineData("/no-such-page", "no-store")]
    [InlineData("/healthz", "no-store")]
    public async Task A_page_without_a_name_is_publicly_cacheable_and_one_with_a_name_is_private(string address, string cacheControl)
    {
        using var response = await site.CreateClient().GetAsync(address);

        Assert.Equal(cacheControl, response.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal(address == "/healthz" || !SupportedLanguages.Read().Several ? [] : ["Accept-Language"], response.Headers.Vary);
    }

    [Fact]
    public async Task The_error_page_for_a_name_that_is_too_long_is_not_stored()
    {
        using var response = await site.CreateClient().GetAsync($"/?name={new string('x', 101)}");

        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }
}
