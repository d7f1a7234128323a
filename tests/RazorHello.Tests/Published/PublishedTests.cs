using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace RazorHello.Tests.Published;

[Collection(nameof(FirstPublishedSite))]
public class PublishedTests(PublishedSite site)
{
    [Theory]
    [InlineData("/", "Hello, World!")]
    [InlineData("/?name=", "Hello, World!")]
    [InlineData("/?name=%C2%80", "Hello, World!")]
    [InlineData("/?name=%3Cscript%3Ealert(1)%3C/script%3E", "Hello, <script>alert(1)</script>!")]
    [InlineData("/?name=%F0%A0%AE%B7", "Hello, 𠮷!")]
    [InlineData("/?name=%FF", "Hello, %FF!")]
    [InlineData("/?name=%ED%A0%80", "Hello, %ED%A0%80!")]
    public async Task The_published_site_greets(string address, string greeting) =>
        Assert.Equal(greeting, (await site.Client.GetHtmlAsync(address)).Single("h1").TextContent);

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/error")]
    public async Task A_URL_without_a_page_is_404(string address) =>
        Assert.Equal(Resx.English["NotFound"], (await site.Client.GetHtmlAsync(address, HttpStatusCode.NotFound)).Single("h1").TextContent);

    [Fact]
    public async Task A_name_that_is_too_long_is_400() =>
        Assert.Equal(Resx.English["TooLong"], (await site.Client.GetHtmlAsync($"/?name={new string('x', 101)}", HttpStatusCode.BadRequest)).Single("h1").TextContent);

    [Theory]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("GREET")]
    public async Task A_method_other_than_GET_and_HEAD_is_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var response = await site.Client.SendAsync(request);

        Assert.Equal(Resx.English["NotAllowed"], (await response.ReadHtmlAsync(HttpStatusCode.MethodNotAllowed)).Single("h1").TextContent);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/?name=Ada", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/site.css", HttpStatusCode.OK)]
    [InlineData("/icon.svg", HttpStatusCode.OK)]
    [InlineData("/healthz", HttpStatusCode.OK)]
    public async Task HEAD_has_the_headers_of_GET_and_no_body(string address, HttpStatusCode status)
    {
        using var get = await site.Client.GetAsync(address);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal(status, get.StatusCode);
        Assert.Equal(status, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());

        // A response without a body has no framing, and Date may differ.
        static IEnumerable<string> Headers(HttpResponseMessage response) => response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
    }

    [Theory]
    [InlineData("/site.css", "If-Match", "\"another\"", HttpStatusCode.PreconditionFailed)]
    [InlineData("/icon.svg", "If-Unmodified-Since", "Mon, 01 Jan 2001 00:00:00 GMT", HttpStatusCode.PreconditionFailed)]
    [InlineData("/site.css", "If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT", HttpStatusCode.OK)]
    [InlineData("/site.css", "If-None-Match", "*", HttpStatusCode.NotModified)]
    [InlineData("/no-such-file.css", "If-Match", "*", HttpStatusCode.NotFound)]
    public async Task HEAD_announces_no_length_that_GET_does_not_have(string address, string header, string value, HttpStatusCode status)
    {
        using var get = await site.Client.SendAsync(new(HttpMethod.Get, address) { Headers = { { header, value } } });
        using var head = await site.Client.SendAsync(new(HttpMethod.Head, address) { Headers = { { header, value } } });

        Assert.Equal(status, get.StatusCode);
        Assert.Equal(status, head.StatusCode);
        Assert.Contains(head.Content.Headers.ContentLength, (long?[])[null, (await get.Content.ReadAsByteArrayAsync()).Length]);
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "br", "site.css")]
    [InlineData("link[rel=stylesheet]", "gzip", "site.css")]
    [InlineData("link[rel=icon]", "br", "icon.svg")]
    [InlineData("link[rel=icon]", "gzip", "icon.svg")]
    public async Task Files_are_sent_compressed_and_immutable(string selector, string coding, string file)
    {
        var page = await site.Client.GetHtmlAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, page.Single(selector).GetAttribute("href"));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        using var response = await site.Client.SendAsync(request);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);

        Assert.Equal([coding], response.Content.Headers.ContentEncoding);
        Assert.Equal("max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("wwwroot", file)), await reader.ReadToEndAsync());
    }
}
