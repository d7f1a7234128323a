using System.Net;
using System.Net.Sockets;
using System.Text;
using RazorHello.Load;

namespace RazorHello.Tests.Published;

[Collection(nameof(FirstPublishedSite))]
public class PublishedSecurityHeadersTests(PublishedSite published, SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Every_response_has_all_security_headers_whatever_the_request()
    {
        var assets = await PolicyProbe.AssetsAsync(published.Client);

        Assert.InRange(await PolicyProbe.HoldsAsync(published.Client, await EndpointProbe.EndpointsAsync(site.Services), assets), 5_000, int.MaxValue);
        Assert.Contains("Application started", published.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(PolicyProbe.Mark, published.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400 Bad Request")]
    [InlineData("GET / HTTP/1.1\r\nHost: evil.example@localhost\r\n\r\n", "400 Bad Request")]
    [InlineData("GET /\u00e9 HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 Bad Request")]
    [InlineData("GET /?name={8192} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "414 URI Too Long")]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX: {16384}\r\nConnection: close\r\n\r\n", "431 Request Header Fields Too Large")]
    [InlineData("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", "505 HTTP Version Not Supported")]
    public async Task A_malformed_request_gets_a_bare_status_from_the_server(string request, string status)
    {
        var response = (await SendAsync(request.Replace("{8192}", new string('x', 8192), StringComparison.Ordinal).Replace("{16384}", new string('x', 16384), StringComparison.Ordinal))).Split("\r\n");

        Assert.Equal(
            [$"HTTP/1.1 {status}", "Content-Length: 0", "Connection: close", "", ""],
            response.Where(line => !line.StartsWith("Date: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GET / HTTP/1.0\r\n\r\n")]
    [InlineData("GET / HTTP/1.0\r\nHost:\r\n\r\n")]
    public async Task A_request_without_a_host_gets_a_400_page(string request)
    {
        var response = await SendAsync(request);

        Assert.StartsWith("HTTP/1.1 400 Bad Request\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nContent-Security-Policy: default-src 'none';", response, StringComparison.Ordinal);
        Assert.Contains(Encoded("BadRequest"), response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/index?name=\u0001", "/?name=%01")]
    [InlineData("/INDEX/?a=\u001b[31m&b=\u007f\t", "/?a=%1B[31m&b=%7F%09")]
    [InlineData("/hello/Ada?a=\u001b", "/?name=Ada&a=%1B")]
    public async Task Controls_in_the_query_are_encoded_in_a_redirect(string target, string location)
    {
        var response = await SendAsync($"GET {target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 301 Moved Permanently\r\n", response, StringComparison.Ordinal);
        Assert.Contains($"\r\nLocation: {location}\r\n", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Controls_in_the_query_are_encoded_in_the_redirect_to_https()
    {
        await using var redirecting = await RunningSite.StartAsync(published.Published, settings: ("HTTPS_PORT", "443"));

        Assert.Contains("\r\nLocation: https://localhost/%01?name=%01%7F\r\n", await SendAsync("GET /%01?name=\u0001\u007f HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", redirecting.Address), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", redirecting.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_none_gets_a_400_page_over_HTTP_2_too()
    {
        await using var http2 = await RunningSite.StartAsync(published.Published, settings: [("Kestrel__EndpointDefaults__Protocols", "Http2"), ("AllowedHosts", "*")]);
        using var client = new HttpClient { BaseAddress = http2.Address, DefaultRequestVersion = new(2, 0), DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        foreach (var address in (string[])["/", "/site.css", "/healthz"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = new(2, 0), VersionPolicy = HttpVersionPolicy.RequestVersionExact, Headers = { Host = "xn--a" } };
            using var response = await client.SendAsync(request);

            Assert.Equal(Resx.English["BadRequest"], (await response.ReadHtmlAsync(HttpStatusCode.BadRequest)).Single("h1").TextContent);
            ResponsePolicy.Holds(response, https: false);
        }

        Assert.DoesNotContain("Exception", http2.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_watches_no_file() => Assert.DoesNotContain(published.OpenFiles, file => file.Contains("inotify", StringComparison.Ordinal));

    [Theory]
    [InlineData("get")]
    [InlineData("Head")]
    public async Task A_method_in_another_case_is_405(string method)
    {
        var response = await SendAsync($"{method} / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 405 Method Not Allowed\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nAllow: GET, HEAD\r\n", response, StringComparison.Ordinal);
        Assert.Contains(Encoded("NotAllowed"), response, StringComparison.Ordinal);
    }

    private static string Encoded(string key) => new ReadableHtmlEncoder().Encode(Resx.English[key]);

    /// <summary>Sends raw bytes, and reads until the site closes the connection.</summary>
    private async Task<string> SendAsync(string request, Uri? address = null)
    {
        address ??= published.Client.BaseAddress!;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream);

        return await reader.ReadToEndAsync();
    }
}
