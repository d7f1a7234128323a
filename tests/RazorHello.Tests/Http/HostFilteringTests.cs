using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RazorHello.Tests.Http;

public class HostFilteringTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(null, "localhost")]
    [InlineData(null, "LOCALHOST:5080")]
    [InlineData(null, "127.0.0.1:80")]
    [InlineData(null, "[::1]:80")]
    [InlineData("hello.example; www.hello.example", "www.hello.example")]
    [InlineData("*.hello.example", "a.hello.example")]
    [InlineData("b\u00fccher.example", "xn--bcher-kva.example")]
    [InlineData("*", "anything.example")]
    public async Task An_allowed_host_gets_the_page(string? allowed, string host)
    {
        var page = await (await AskAsync(allowed, host)).ReadHtmlAsync(HttpStatusCode.OK);

        Assert.Equal("Hello, Ada!", page.Single("h1").TextContent);
    }

    [Theory]
    [InlineData(null, "evil.example")]
    [InlineData(null, "localhost.evil.example")]
    [InlineData(null, "evil.example:80")]
    [InlineData(null, "127.0.0.2")]
    [InlineData("hello.example", "localhost")]
    [InlineData("*.hello.example", "hello.example")]
    public async Task Another_host_gets_a_400_page_that_names_the_setting_and_echoes_neither_host_nor_name(string? allowed, string host)
    {
        using var response = await AskAsync(allowed, host);
        var page = await response.ReadHtmlAsync(HttpStatusCode.BadRequest);

        ResponsePolicy.Holds(response, https: false);
        Assert.Equal(Resx.English["BadRequest"], page.Single("h1").TextContent);
        Assert.Contains("AllowedHosts", page.Single("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(host, page.Source.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ada", page.Source.Text, StringComparison.Ordinal);
    }

    /// <summary>Texts that the server takes for a host and that are none.</summary>
    public static TheoryData<string> NoHosts =>
    [
        "xn--a", "XN--A", "a.xn--a.example", "xn--", "xn--a:80", "xn---", "a..b", "..", ".a", "a.b..", "-a.example", "a-.example", "a!b", "a$b", "a&b", "a'b", "(a)", "a*b", "*",
        "*.example", "a+b", "a;b", "a=b", "a~b", "%61", "%", "localhost:99999", "[::1", "[1]", "[::g]", "[:::]", "[::1]x", new string('a', 64), "xn--0.xn--1",
    ];

    [Theory]
    [InlineData("a,b")]
    [MemberData(nameof(NoHosts))]
    public async Task A_host_that_is_none_gets_a_400_page_and_no_line_in_the_log(string host)
    {
        var log = new Log();
        using var open = site.WithSettings(("AllowedHosts", "*"), ("HTTPS_PORT", "443")).WithLog(log);

        // The client of the test server itself fails on broken Punycode.
        using var client = host.Contains("xn--", StringComparison.OrdinalIgnoreCase)
            ? new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = open.OnASocket() }
            : open.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

        foreach (var address in (string[])["/?name=Ada", "/INDEX", "/site.css", "/healthz", "/hello/Ada", "/no-such-page"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Host", host);
            using var response = await client.SendAsync(request);

            Assert.Equal(Resx.English["BadRequest"], (await response.ReadHtmlAsync(HttpStatusCode.BadRequest)).Single("h1").TextContent);
            ResponsePolicy.Holds(response, https: false);
        }

        Assert.DoesNotContain(log.Lines, line => line.Contains("Exception", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hello.example.")]
    [InlineData("my_service:8080")]
    [InlineData("xn--bcher-kva.example")]
    [InlineData("127.0.0.1:65535")]
    [InlineData("[2001:db8::1]:80")]
    [InlineData("localhost:")]
    public async Task A_host_that_is_one_gets_the_page(string host) => await (await AskAsync("*", host)).ReadHtmlAsync(HttpStatusCode.OK);

    [Theory]
    [InlineData("*", "Production", 1)]
    [InlineData("hello.example;0.0.0.0", "Production", 1)]
    [InlineData("*", "Development", 0)]
    [InlineData("*.hello.example", "Production", 0)]
    [InlineData(null, "Production", 0)]
    public void Allowing_every_host_logs_one_warning_at_start_but_not_in_Development(string? allowed, string environment, int warnings)
    {
        var log = new Log();
        using var open = site.WithSettings(("AllowedHosts", allowed)).WithWebHostBuilder(builder => builder.UseEnvironment(environment)).WithLog(log);

        open.CreateClient().Dispose();

        Assert.Equal(warnings, log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("AllowedHosts", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refused_host_is_never_redirected_to()
    {
        using var redirecting = site.WithSettings(("HTTPS_PORT", "443"));
        using var client = redirecting.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?name=Ada") { Headers = { Host = "evil.example" } };
        using var response = await client.SendAsync(request);

        await response.ReadHtmlAsync(HttpStatusCode.BadRequest);
        Assert.Null(response.Headers.Location);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ")]
    [InlineData("localhost;hello.example:8080")]
    [InlineData("https://hello.example")]
    [InlineData("[::1]:80")]
    [InlineData("hello.example,www.hello.example")]
    [InlineData("hello.example;a b")]
    [InlineData("hello..example")]
    [InlineData("xn--a")]
    [InlineData("*hello.example")]
    [InlineData("hello.*")]
    [InlineData("user@hello.example")]
    [InlineData("hello.example:")]
    [InlineData("[::g]")]
    public void An_AllowedHosts_setting_that_no_host_can_match_stops_the_start_with_the_reason(string allowed)
    {
        using var wrong = site.WithSettings(("AllowedHosts", allowed));
        var error = Assert.Throws<FormatException>(() => wrong.CreateClient());

        Assert.Equal($"The setting AllowedHosts is \"{allowed}\". It takes host names without scheme and port, such as hello.example;www.hello.example.", error.Message);
    }

    private async Task<HttpResponseMessage> AskAsync(string? allowed, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?name=Ada") { Headers = { Host = host } };

        return await site.WithSettings(("AllowedHosts", allowed)).CreateClient().SendAsync(request);
    }
}
