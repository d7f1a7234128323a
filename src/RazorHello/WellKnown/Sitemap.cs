using System.Text;
using System.Xml.Linq;

namespace RazorHello.WellKnown;

/// <summary>Endpoint of <c>/sitemap.xml</c> (sitemaps.org, protocol 0.9).</summary>
public static class Sitemap
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Maps the file. It lists each page, and where the site has several languages, each page in each of them too.</summary>
    /// <param name="app">The application.</param>
    /// <exception cref="FormatException">The setting <c>PublicAddress</c> is no scheme and host.</exception>
    public static void MapSitemap(this WebApplication app)
    {
        var urls = app.Services.GetRequiredService<SiteUrls>();

        app.MapMethods("/sitemap.xml", HttpMethodPolicy.Reads, (HttpContext context, EndpointDataSource site, SupportedLanguages languages) =>
        {
            var root = urls.Root(context.Request);
            var pages = from path in site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PagePath>()?.Path).OfType<string>().Distinct()
                        from language in (languages.Several ? languages.All : []).Prepend(null)
                        select new XElement(Namespace + "url", new XElement(Namespace + "loc", new SafeUrl(root, path, language: language)));

            context.Response.Headers.CacheControl = "public, max-age=300";

            return Results.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement(Namespace + "urlset", pages)}\n", "application/xml", Encoding.UTF8);
        });
    }
}
