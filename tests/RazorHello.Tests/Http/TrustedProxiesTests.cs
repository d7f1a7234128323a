using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RazorHello.Tests.Http;

public class TrustedProxiesTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly (string Key, string? Value)[] BehindProxies =
        [("AllowedHosts", "localhost;hello.example"), ("Proxies", "10.0.0.1; 192.168.0.0/16;fd00::/8"), ("HTTPS_PORT", "443")];

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.7.7")]
    [InlineData("fd00::1")]
    [InlineData("::ffff:10.0.0.1")]
    public async Task Forwarded_headers_of_a_listed_proxy_are_trusted(string proxy)
    {
        using var https = await AskAsync(proxy, BehindProxies, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "hello.example"), ("X-Forwarded-For", "203.0.113.7"));
        using var http = await AskAsync(proxy, BehindProxies, ("X-Forwarded-Proto", "http"), ("X-Forwarded-Host", "hello.example"));
        using var foreign = await AskAsync(proxy, BehindProxies, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));

        Assert.Equal("Hello, Ada!", (await https.ReadHtmlAsync(HttpStatusCode.OK)).Single("h1").TextContent);
        ResponsePolicy.Holds(https, https: true);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, http.StatusCode);
        Assert.Equal("https://hello.example/?name=Ada", http.Headers.Location?.ToString());
        ResponsePolicy.Holds(http, https: false);

        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        ResponsePolicy.Holds(foreign, https: true);
    }

    [Theory]
    [InlineData("10.0.0.2")]
    [InlineData("203.0.113.7")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    public async Task Forwarded_headers_of_any_other_client_are_ignored(string client)
    {
        using var https = await AskAsync(client, BehindProxies, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "hello.example"));
        using var foreign = await AskAsync(client, BehindProxies, ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-For", "10.0.0.1"));

        Assert.All([https, foreign], response =>
        {
            Assert.Equal(HttpStatusCode.TemporaryRedirect, response.StatusCode);
            Assert.Equal("https://localhost/?name=Ada", response.Headers.Location?.ToString());
            ResponsePolicy.Holds(response, https: false);
        });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("true")]
    public async Task Without_the_setting_not_even_loopback_is_trusted(string? frameworkSwitch)
    {
        using var response = await AskAsync("127.0.0.1", [("ForwardedHeaders_Enabled", frameworkSwitch)], ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));

        Assert.Equal("Hello, Ada!", (await response.ReadHtmlAsync(HttpStatusCode.OK)).Single("h1").TextContent);
        ResponsePolicy.Holds(response, https: false);
    }

    [Fact]
    public async Task Every_proxy_in_the_chain_must_be_listed()
    {
        using var named = await AskAsync("10.0.0.1", BehindProxies, ("Host", "hello.example"), ("X-Forwarded-For", "203.0.113.7, 192.168.0.1"), ("X-Forwarded-Proto", "https, http"));
        using var other = await AskAsync("10.0.0.1", BehindProxies, ("X-Forwarded-For", "203.0.113.7, 203.0.113.8"), ("X-Forwarded-Proto", "https, http"));

        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        ResponsePolicy.Holds(named, https: true);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, other.StatusCode);
        ResponsePolicy.Holds(other, https: false);
    }

    [Fact]
    public void A_Proxies_entry_that_is_no_address_stops_the_start_with_the_reason()
    {
        using var wrong = site.WithSettings(("Proxies", "10.0.0.1;proxy.example"));
        var error = Assert.Throws<FormatException>(() => wrong.CreateClient());

        Assert.Equal("The setting Proxies has \"proxy.example\", which is neither an address, such as 10.0.0.1, nor a network, such as 10.0.0.0/8.", error.Message);
    }

    [Theory]
    [MemberData(nameof(HostFilteringTests.NoHosts), MemberType = typeof(HostFilteringTests))]
    public async Task A_forwarded_host_that_is_no_host_gets_a_400_page_from_a_listed_proxy_and_is_ignored_from_another_client(string host)
    {
        var log = new Log();
        (string, string?)[] open = [("AllowedHosts", "*"), .. BehindProxies[1..]];
        using var believed = await AskAsync(site.WithLog(log), "10.0.0.1", open, ("Host", "localhost"), ("X-Forwarded-Host", host), ("X-Forwarded-Proto", "https"));
        using var ignored = await AskAsync(site.WithLog(log), "10.0.0.2", open, ("Host", "localhost"), ("X-Forwarded-Host", host), ("X-Forwarded-Proto", "https"));

        Assert.Equal(Resx.English["BadRequest"], (await believed.ReadHtmlAsync(HttpStatusCode.BadRequest)).Single("h1").TextContent);
        ResponsePolicy.Holds(believed, https: true);
        Assert.Equal("https://localhost/?name=Ada", ignored.Headers.Location?.ToString());
        Assert.DoesNotContain(log.Lines, line => line.Contains("Exception", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_health_endpoint_is_not_redirected_to_https()
    {
        using var response = await site.WithSettings(BehindProxies).CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }).GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private Task<HttpResponseMessage> AskAsync(string client, (string Key, string? Value)[] settings, params (string Name, string Value)[] headers) => AskAsync(site, client, settings, headers);

    private static async Task<HttpResponseMessage> AskAsync(WebApplicationFactory<Program> site, string client, (string Key, string? Value)[] settings, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?name=Ada");

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await site.WithSettings(settings).AskedFrom(client).CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }).SendAsync(request);
    }
}
