using System.Net;
using System.Text;

namespace RazorHello.Tests.Support.Oracles;

/// <summary>Asks everything of a site that it reports of itself, and what it does not, in every hostile way, and holds each answer to the <see cref="ResponsePolicy"/>.</summary>
internal static class PolicyProbe
{
    // What an attacker sends is known again by its middle, and must nowhere come back as markup.
    public const string Mark = "zq7";
    private const string Attack = $"\"'><script>{Mark}</script>";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "GREET"];

    private static readonly string[] Hosts = ["evil.example", $"{Mark}.example:80", "localhost.evil.example", "127.0.0.1.evil.example"];

    private static readonly string[] Headers =
    [
        "X-Forwarded-Host", "X-Forwarded-For", "X-Forwarded-Proto", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "Forwarded", "Referer", "Origin",
        "User-Agent", "Accept", "Accept-Language", "Cookie", "If-None-Match", "If-Modified-Since", "Range", Mark,
    ];

    private static readonly string[] BodyTypes = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "text/plain"];

    private static readonly (string Name, string Value)[] Conditions =
        [("If-None-Match", "*"), ("If-Match", "\"x\""), ("Range", "bytes=0-9"), ("Range", "bytes=99999-"), ("Accept-Encoding", "br, gzip")];

    private static readonly string[] Unknown =
    [
        "/no-such-page", $"/{Mark}", "/error/404", "/wwwroot/site.css", "/appsettings.json", "/../appsettings.json", "/..%2fappsettings.json", "/%2e%2e/appsettings.json",
        "/site.css/", "/site.css.br", "/index.cshtml", "/.env", "/bin/", "//evil.example/", "/\\evil.example", "/?name=Ada", "/INDEX", "/%FF", "/%C0%AE", "/a;b=c", "/_framework/x.js",
    ];

    /// <summary>The files that the site links to, with their fingerprint and without.</summary>
    public static async Task<IReadOnlyList<string>> AssetsAsync(HttpClient client)
    {
        var page = await client.GetHtmlAsync("/");

        return [.. page.QuerySelectorAll("link[href^='/']").Select(link => link.GetAttribute("href")!), "/site.css", "/icon.svg", "/favicon.ico", "/.well-known/security.txt"];
    }

    /// <summary>Walks the site at <paramref name="client"/>, whose endpoints are <paramref name="walks"/>.</summary>
    /// <param name="client">A client of the site.</param>
    /// <param name="walks">The endpoints.</param>
    /// <param name="assets">The files.</param>
    /// <param name="kept">Which methods and addresses something in front of the site keeps from it; none by default.</param>
    /// <returns>The number of responses that were held to the policy.</returns>
    public static async Task<int> HoldsAsync(HttpClient client, IReadOnlyList<EndpointProbe> walks, IEnumerable<string> assets, Func<string, string, bool>? kept = null)
    {
        var attack = Uri.EscapeDataString(Attack);
        var addresses = walks
            .SelectMany(walk => walk.Parameters.Select(parameter => walk.Address(parameter, Attack)).Append(walk.Address("", "").Split('?')[0]))
            .Concat(Unknown).Concat(assets)
            .SelectMany(address => new[] { address, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{attack}={attack}&handler={attack}" })
            .Append($"/?name={new string('x', 5000)}")
            .Distinct().ToList();
        var held = 0;

        foreach (var address in addresses)
        {
            foreach (var method in Methods)
            {
                await HoldsAsync(address, method, _ => { });
                await HoldsAsync(address, method, request => Array.ForEach(Headers, name => request.Headers.TryAddWithoutValidation(name, Attack)));

                foreach (var host in Hosts)
                {
                    await HoldsAsync(address, method, request => request.Headers.TryAddWithoutValidation("Host", host), HttpStatusCode.BadRequest);
                }

                foreach (var type in BodyTypes)
                {
                    await HoldsAsync(address, method, request =>
                    {
                        request.Content = new StringContent($"name={Attack}", Encoding.UTF8);
                        request.Content.Headers.Remove("Content-Type");
                        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
                    });
                }
            }

            foreach (var (name, value) in Conditions)
            {
                await HoldsAsync(address, "GET", request => request.Headers.TryAddWithoutValidation(name, value));
            }
        }

        return held;

        async Task HoldsAsync(string address, string method, Action<HttpRequestMessage> attacked, HttpStatusCode? status = null)
        {
            if (kept?.Invoke(method, address) == true)
            {
                return;
            }

            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(client.BaseAddress!.GetLeftPart(UriPartial.Authority) + address));
            attacked(request);
            using var response = await client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();

            ResponsePolicy.Holds(response, https: client.BaseAddress!.Scheme == "https");
            Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{method} {address} answered {(int)response.StatusCode}:\n{body}");
            Assert.True(response.Headers.Location is not { } location || new Uri(client.BaseAddress, location).Host == client.BaseAddress.Host, $"{method} {address} sends the visitor to {response.Headers.Location}");
            Assert.True(status is null || response.StatusCode == status, $"{method} {address} answered {(int)response.StatusCode}, not {(int?)status}:\n{body}");
            Assert.DoesNotContain($"<script>{Mark}", body, StringComparison.OrdinalIgnoreCase);
            Assert.True(address.Contains("name=", StringComparison.OrdinalIgnoreCase) || !body.Contains(Mark, StringComparison.OrdinalIgnoreCase), $"{method} {address} gives back what only an attacker sent:\n{body}");
            held++;
        }
    }
}
