using System.Net;

namespace RazorHello.Tests.Urls;

/// <summary>Redirects of paths that hold a name, on a socket: the test server would decode them.</summary>
public class GreetingRedirectTests(SocketSite site) : IClassFixture<SocketSite>
{
    private readonly HttpClient _client = site.Client;

    public static TheoryData<string, string> Greetings => new()
    {
        { "/hello/Ada", "/?name=Ada" },
        { "/Hello/Ada/", "/?name=Ada" },
        { "/hello/Ada%20%22%3E?lang=de", "/?name=Ada%20%22%3E&lang=de" },
        { "/hello/AC%2FDC", "/?name=AC%2FDC" },
        { "/hello/100%252F", "/?name=100%252F" },
        { "/hello/%2f%252f%2F%252F", "/?name=%2F%252f%2F%252F" },
        { "/hello/%E6%9D%8E?name=Bob", "/?name=%E6%9D%8E&name=Bob" },
        { "/hello/%20Ada%0A%C2%80%20Lovelace%E2%80%AE", "/?name=Ada%20Lovelace" },
        { $"/hello/{new string('x', 100)}", $"/?name={new string('x', 100)}" },
        { $"/hello/{string.Concat(Enumerable.Repeat("%2F", 100))}", $"/?name={string.Concat(Enumerable.Repeat("%2F", 100))}" },
        { "/hello/de", "/?name=de" },
        { "/hello/de/", "/?name=de" },
        { "/hello/de%2FAda", "/?name=de%2FAda" },
        { "/hello/de/Ada", "/?name=Ada&lang=de" },
        { "/hello/DE/Ada/", "/?name=Ada&lang=de" },
        { "/hello/%64e/Ada", "/?name=Ada&lang=de" },
        { "/hello/zh/%E6%9D%8E", "/?name=%E6%9D%8E&lang=zh" },
        { "/hello/de/AC%2FDC", "/?name=AC%2FDC&lang=de" },
        { "/hello/de/de", "/?name=de&lang=de" },
        { "/hello/de/Ada?lang=fr&x=1", "/?name=Ada&lang=de&lang=fr&x=1" },
        { "/hello/Ada/.", "/?name=Ada" },
        { "/hello/Ada/x/..", "/?name=Ada" },
        { "/hello/Ada//%2E%2e", "/?name=Ada" },
        { "/hello/x/../de/AC%2FDC/%2e", "/?name=AC%2FDC&lang=de" },
        { "/hello/..%2FAda", "/?name=..%2FAda" },
        { "//../hello/Ada", "/?name=Ada" },
        { "//^/../../hello/AC%2FDC", "/?name=AC%2FDC" },
        { "/hello/Ada#x", "/?name=Ada%23x" },
        { "/hello/%23", "/?name=%23" },
        { @"/hello/a\b", "/?name=a%5Cb" },
        { "/hello/a%5Cb%23c", "/?name=a%5Cb%23c" },
        { "/hello/%FF%2F", "/?name=%25FF%2F" },
    };

    [Theory]
    [MemberData(nameof(Greetings))]
    public async Task A_path_with_a_valid_name_is_redirected_to_the_canonical_URL_of_its_greeting(string address, string expected)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            // HttpClient would resolve dot segments itself.
            var asSent = new Uri($"{_client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{address}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            using var response = await _client.SendAsync(new HttpRequestMessage(method, asSent));

            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal(expected, response.Headers.NonValidated["Location"].ToString());
            Assert.Equal("private, no-cache", response.Headers.NonValidated["Cache-Control"].ToString());
        }
    }

    [Fact]
    public async Task Every_supported_language_is_accepted_in_the_path()
    {
        foreach (var tag in MultilingualSite.Tags)
        {
            using var response = await _client.GetAsync($"/hello/{tag}/Ada");
            var page = await _client.GetHtmlAsync(response.Headers.Location!.ToString());

            Assert.Equal(tag, page.Single("html").GetAttribute("lang"));
            Assert.Equal("Ada", page.Single("h1 > bdi").TextContent);
            Assert.Equal(new Uri(_client.BaseAddress!, $"/?name=Ada&lang={tag}").ToString(), page.Single("link[rel=canonical]").GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData("/hello")]
    [InlineData("/hello/")]
    [InlineData("/hello//")]
    [InlineData("/hello/%20")]
    [InlineData("/hello/%0A%C2%80%E2%80%AE")]
    [InlineData("/hello/{101}")]
    [InlineData("/hello/xx/Ada")]
    [InlineData("/hello/de-AT/Ada")]
    [InlineData("/hello/7/Ada")]
    [InlineData("/hello/%20/Ada")]
    [InlineData("/hello//Ada")]
    [InlineData("/hello/de//")]
    [InlineData("/hello/de/%20")]
    [InlineData("/hello/de/{101}")]
    [InlineData("/hello/de/a/b")]
    [InlineData("/hello/Ada/%2E%2E%2F")]
    public async Task A_path_with_an_invalid_name_or_language_is_404(string address)
    {
        var page = await _client.GetHtmlAsync(address.Replace("{101}", new string('x', 101), StringComparison.Ordinal), HttpStatusCode.NotFound);

        Assert.Equal(Resx.English["NotFound"], page.Single("h1").TextContent);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Redirects_answer_405_to_methods_other_than_GET_and_HEAD(string method)
    {
        foreach (var address in new[] { "/hello/Ada", "/hello/de/Ada" })
        {
            using var response = await _client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

            await response.ReadHtmlAsync(HttpStatusCode.MethodNotAllowed);
            Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        }
    }
}
