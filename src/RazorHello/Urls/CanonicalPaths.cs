namespace RazorHello.Urls;

/// <summary>Canonical paths of pages: one for each page, in lower case and without a slash at the end.</summary>
public static class CanonicalPaths
{
    /// <summary>
    /// Redirects other paths of a page, such as <c>/Index</c> and <c>/index/</c>, to its canonical path by a 301 that keeps
    /// the query. The canonical path becomes the <see cref="PagePath"/> of the page's endpoint.
    /// </summary>
    /// <param name="pages">The pages, as <c>MapRazorPages</c> returns them.</param>
    public static void RedirectToCanonicalPath(this IEndpointConventionBuilder pages) => pages.Add(endpoint =>
    {
        if (endpoint.IsErrorPage() || endpoint.Metadata.OfType<NoCanonicalPath>().Any() || endpoint.RequestDelegate is not { } page)
        {
            return;
        }

        var template = ((RouteEndpointBuilder)endpoint).RoutePattern.RawText!.Trim('/').ToLowerInvariant();
        var path = template == "index" ? "/" : $"/{template}";

        endpoint.Metadata.Add(new PagePath(path));
        endpoint.RequestDelegate = context =>
        {
            if (context.Request.Path.Value == path)
            {
                return page(context);
            }

            context.Response.RedirectPermanently(path + context.Request.QueryString);

            return Task.CompletedTask;
        };
    });

    /// <summary>Answers 301. Browsers revalidate it, and shared caches never store it, since its location may hold a visitor's name.</summary>
    /// <param name="response">The response.</param>
    /// <param name="location">The path and query to redirect to.</param>
    internal static void RedirectPermanently(this HttpResponse response, string location)
    {
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Location = location;
    }
}
