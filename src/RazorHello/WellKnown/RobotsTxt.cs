using System.Text;

namespace RazorHello.WellKnown;

/// <summary>Endpoint of <c>/robots.txt</c> (RFC 9309).</summary>
public static class RobotsTxt
{
    /// <summary>Maps the file. It names the sitemap and disallows nothing: a page that search engines are to leave out has <c>noindex</c>.</summary>
    /// <param name="app">The application.</param>
    /// <exception cref="FormatException">The setting <c>PublicAddress</c> is no scheme and host.</exception>
    public static void MapRobotsTxt(this WebApplication app)
    {
        var urls = app.Services.GetRequiredService<SiteUrls>();

        app.MapMethods("/robots.txt", HttpMethodPolicy.Reads, (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=300";

            return Results.Text($"User-agent: *\nAllow: /\n\nSitemap: {urls.Root(context.Request)}/sitemap.xml\n", "text/plain", Encoding.UTF8);
        });
    }
}
