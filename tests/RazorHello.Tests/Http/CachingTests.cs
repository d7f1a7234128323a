using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace RazorHello.Tests.Http;

/// <summary>HTTP caching between the site and its visitors, by a model cache that serves every response it may: docs/scale.md.</summary>
public class CachingTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private static readonly string[] Origins = ["http://localhost", "https://localhost", "http://127.0.0.1"];

    private static readonly string[] Others = ["/robots.txt", "/sitemap.xml", "/site.css", "/healthz", "/Index", "/no-such-page"];

    private static readonly string?[] Accepted = [null, "de", "de-AT, en;q=0.5", "ar", "xx, ja;q=0.1"];

    private static readonly string[] Queries = ["", "?lang=ar", "?lang=xx", "?name=", "?name=%3Cscript%3E", "?name=Ada&lang=ja", $"?name={new string('x', 101)}"];

    // Headers that are in no cache key, so that no response may depend on them.
    private static readonly (string Name, string? Value)[][] Unkeyed =
        [[], [("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "https")], [("Cookie", "lang=fr; name=Eve"), ("User-Agent", "x"), ("Referer", "https://evil.example/")]];

    // Files as in a published site: a build revalidates them at each request.
    private readonly WebApplicationFactory<Program> _site = site.WithSettings(("ReloadStaticAssetsAtRuntime", "false"));

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    public async Task A_cache_hit_equals_the_response_of_the_site(bool shared, int order)
    {
        var (hits, wrong) = await WalkAsync(_site, shared, order);

        Assert.InRange(hits, 400, int.MaxValue);
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.Take(3)));
    }

    [Fact]
    public async Task Without_Vary_a_shared_cache_serves_the_wrong_language_and_encoding()
    {
        var (_, wrong) = await WalkAsync(_site.WithoutHeader("Vary"), shared: true, order: 1);
        var stylesheet = await StylesheetAsync(_site);

        Assert.Contains(wrong, request => request.StartsWith("http://localhost/ ", StringComparison.Ordinal));
        Assert.Contains(wrong, request => request.StartsWith($"http://localhost{stylesheet} ", StringComparison.Ordinal));
    }

    /// <summary>The URL of the stylesheet, with its fingerprint.</summary>
    private static async Task<string> StylesheetAsync(WebApplicationFactory<Program> site) =>
        (await site.CreateClient().GetHtmlAsync("/")).Single("link[rel=stylesheet]").GetAttribute("href")!;

    private static async Task<(int Hits, IReadOnlyList<string> Wrong)> WalkAsync(WebApplicationFactory<Program> site, bool shared, int order)
    {
        var paths = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PagePath>()?.Path).OfType<string>().Distinct();
        var stylesheet = await StylesheetAsync(site);
        var once = (from origin in Origins
                    from path in paths.Concat(Others).Append(stylesheet)
                    from query in Queries
                    from accepted in Accepted
                    select (Address: origin + path + query, Accepted: accepted)).ToArray();
        (string Address, string? Accepted)[] requests = [.. once, .. once];
        using var cache = new HttpCacheModel(shared, site.Server.CreateHandler());
        using var cached = new HttpClient(cache);
        using var fresh = new HttpClient(site.Server.CreateHandler());
        var random = new Random(order);
        var wrong = new List<string>();

        random.Shuffle(requests);

        foreach (var (address, accepted) in requests)
        {
            var method = random.Next(10) == 0 ? HttpMethod.Head : HttpMethod.Get;
            var coding = random.Next(2) == 0 ? null : "gzip";
            var unkeyed = Unkeyed[random.Next(Unkeyed.Length)];
            var found = await AskAsync(cached);
            var expected = await AskAsync(fresh);

            if (found != expected)
            {
                wrong.Add($"{address} {accepted}\n{found}\ninstead of\n{expected}");
            }

            async Task<string> AskAsync(HttpClient client)
            {
                using var request = new HttpRequestMessage(method, address);

                foreach (var (name, value) in unkeyed.Append(("Accept-Language", accepted)).Append(("Accept-Encoding", coding)))
                {
                    if (value is not null)
                    {
                        request.Headers.TryAddWithoutValidation(name, value);
                    }
                }

                using var response = await client.SendAsync(request);
                var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"))
                    .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);

                // The test server sends a body for HEAD, which a real one omits. Latin-1, because not every body is text.
                var body = method == HttpMethod.Head ? "" : Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync());

                return $"{(int)response.StatusCode} {string.Join('\n', headers)}\n{body}";
            }
        }

        return (cache.Hits, wrong);
    }
}
