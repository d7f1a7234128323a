using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace RazorHello.Urls;

/// <summary>Canonical paths of pages: one for each page and the values in it, in lower case but for these, without <c>index</c> and a slash at the end.</summary>
public static class CanonicalPaths
{
    /// <summary>
    /// Redirects other paths of a page, such as <c>/Index</c> and <c>/index/</c>, to its canonical path by a 301 that keeps
    /// the values in the path and the query. The endpoint of the page gets its <see cref="PagePath"/>.
    /// </summary>
    /// <param name="pages">The pages, as <c>MapRazorPages</c> returns them.</param>
    /// <param name="services">The services of the application.</param>
    public static void RedirectToCanonicalPath(this IEndpointConventionBuilder pages, IServiceProvider services) => pages.Add(endpoint =>
    {
        if (endpoint.IsErrorPage() || endpoint.Metadata.OfType<NoCanonicalPath>().Any() || endpoint.RequestDelegate is not { } page)
        {
            return;
        }

        var path = new PagePath(CanonicalRoute((RouteEndpointBuilder)endpoint), services.GetRequiredService<TemplateBinderFactory>());

        endpoint.Metadata.Add(path);
        endpoint.RequestDelegate = context =>
        {
            if (path.IsOf(context.Request))
            {
                return page(context);
            }

            context.Response.RedirectPermanently(path.For(context.Request) + context.Request.QueryString);

            return Task.CompletedTask;
        };
    });

    /// <summary>Answers 301. Browsers revalidate it, and shared caches never store it, since its location may hold a visitor's name.</summary>
    /// <param name="response">The response.</param>
    /// <param name="location">The path and query to redirect to, without the path base.</param>
    internal static void RedirectPermanently(this HttpResponse response, string location)
    {
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Location = response.HttpContext.Request.PathBase.ToUriComponent() + location;
    }

    private static RoutePattern CanonicalRoute(RouteEndpointBuilder endpoint)
    {
        var segments = endpoint.RoutePattern.PathSegments.Select(segment => RoutePatternFactory.Segment(segment.Parts.Select(CanonicalPart))).ToList();

        // Of the two routes to Blog/Index.cshtml, the framework marks the one that has Index in it; values may follow.
        if (endpoint.Metadata.OfType<ISuppressLinkGenerationMetadata>().Any())
        {
            var page = endpoint.Metadata.OfType<PageActionDescriptor>().Single();

            segments.RemoveAt($"{page.AreaName}{page.ViewEnginePath}".TrimStart('/').Count(character => character == '/'));
        }

        return RoutePatternFactory.Pattern(segments);
    }

    private static RoutePatternPart CanonicalPart(RoutePatternPart part) => part switch
    {
        // Routes take the few letters apart from their lower case, such as the Kelvin sign, that have another upper case.
        RoutePatternLiteralPart literal when literal.Content.ToLowerInvariant() is var lower && lower.Equals(literal.Content, StringComparison.OrdinalIgnoreCase) => RoutePatternFactory.LiteralPart(lower),
        // With one star instead of two, slashes in it would be encoded, which makes another value of it.
        RoutePatternParameterPart { IsCatchAll: true } rest => RoutePatternFactory.Parse($"{{**{rest.Name}}}").Parameters[0],
        _ => part,
    };
}
