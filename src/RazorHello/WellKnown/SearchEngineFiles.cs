using System.Text;
using System.Xml.Linq;
using RazorHello.Http;
using RazorHello.Localization;
using RazorHello.Urls;

namespace RazorHello.WellKnown;

/// <summary>What search engines ask for: <c>/robots.txt</c> (RFC 9309) and <c>/sitemap.xml</c> (sitemaps.org, protocol 0.9).</summary>
public static class SearchEngineFiles
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>
    /// Maps both files. The sitemap has each page that exists, for whoever comes and, where there are several, in each language;
    /// robots.txt names it and forbids nothing, for what is not to be found says so itself, by <c>noindex</c>.
    /// </summary>
    /// <param name="app">The application; the setting <c>PublicAddress</c> is read here.</param>
    /// <exception cref="FormatException">The setting is no scheme and host.</exception>
    public static void MapSearchEngineFiles(this WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<SiteUrls>();

        app.MapMethods("/robots.txt", HttpMethodPolicy.Reads, (HttpContext context) =>
            File(context.Response, "text/plain", $"User-agent: *\nAllow: /\n\nSitemap: {addresses.Origin(context.Request)}/sitemap.xml\n"));

        app.MapMethods("/sitemap.xml", HttpMethodPolicy.Reads, (HttpContext context, EndpointDataSource site, SupportedLanguages languages) =>
        {
            var paths = site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PagePath>()?.Path).OfType<string>().Distinct();
            var origin = addresses.Origin(context.Request);
            var all = from path in paths
                      from language in (languages.Several ? languages.All : []).Prepend(null)
                      select new XElement(Sitemap + "url", new XElement(Sitemap + "loc", new SafeUrl(origin, path, language: language)));

            return File(context.Response, "application/xml", $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement(Sitemap + "urlset", all)}\n");
        });
    }

    private static IResult File(HttpResponse response, string type, string text)
    {
        response.Headers.CacheControl = "public, max-age=300";

        return Results.Text(text, type, Encoding.UTF8);
    }
}
