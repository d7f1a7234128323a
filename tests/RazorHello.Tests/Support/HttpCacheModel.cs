using System.Net;
using System.Net.Http.Headers;

namespace RazorHello.Tests.Support;

/// <summary>
/// Keeps, for ever, all that a cache may hand out without asking (RFC 9111): no answer gets stale, and one that says nothing
/// of being stored is stored where that is left to the cache (section 4.2.2).
/// </summary>
/// <param name="shared">Whether it is one that many visitors share, and not a browser's own.</param>
/// <param name="site">The site, for what is not stored.</param>
internal sealed class HttpCacheModel(bool shared, HttpMessageHandler site) : DelegatingHandler(site)
{
    // RFC 9110, section 15.1.
    private static readonly HttpStatusCode[] Heuristic =
    [
        HttpStatusCode.OK, HttpStatusCode.NonAuthoritativeInformation, HttpStatusCode.NoContent, HttpStatusCode.MultipleChoices, HttpStatusCode.MovedPermanently, HttpStatusCode.PermanentRedirect,
        HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Gone, HttpStatusCode.RequestUriTooLong, HttpStatusCode.NotImplemented,
    ];

    private readonly Dictionary<Uri, List<Stored>> _stored = [];

    /// <summary>The number of requests that were answered without the site.</summary>
    public int Hits { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        if (_stored.TryGetValue(request.RequestUri!, out var variants) && variants.LastOrDefault(stored => stored.Answers(request)) is { } found)
        {
            Hits++;

            return found.Copy(request);
        }

        var response = await base.SendAsync(request, cancellationToken);

        if (request.Method == HttpMethod.Get && MayReuse(response))
        {
            (variants ?? (_stored[request.RequestUri!] = [])).Add(await Stored.TakeAsync(request, response));
        }

        return response;
    }

    private bool MayReuse(HttpResponseMessage response)
    {
        var control = response.Headers.CacheControl ?? new CacheControlHeaderValue();
        var forbidden = control.NoStore || control.NoCache || (shared && control.Private) || response.Headers.Vary.Contains("*");

        return !forbidden && (control.Public || control.MaxAge is not null || control.SharedMaxAge is not null || response.Content.Headers.Expires is not null || Heuristic.Contains(response.StatusCode));
    }

    private sealed record Stored(HttpResponseMessage Response, byte[] Body, IReadOnlyDictionary<string, string> Selecting)
    {
        public static async Task<Stored> TakeAsync(HttpRequestMessage request, HttpResponseMessage response) => new(
            response,
            await response.Content.ReadAsByteArrayAsync(),
            response.Headers.Vary.Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(name => name, name => Value(request, name)));

        // Section 4.1.
        public bool Answers(HttpRequestMessage request) => Selecting.All(header => Value(request, header.Key) == header.Value);

        public HttpResponseMessage Copy(HttpRequestMessage request)
        {
            var copy = new HttpResponseMessage(Response.StatusCode) { RequestMessage = request, Content = new ByteArrayContent(request.Method == HttpMethod.Head ? [] : Body) };

            foreach (var (name, values) in Response.Headers.NonValidated)
            {
                copy.Headers.TryAddWithoutValidation(name, values);
            }

            foreach (var (name, values) in Response.Content.Headers.NonValidated)
            {
                copy.Content.Headers.TryAddWithoutValidation(name, values);
            }

            return copy;
        }

        private static string Value(HttpRequestMessage request, string name) =>
            request.Headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
    }
}
