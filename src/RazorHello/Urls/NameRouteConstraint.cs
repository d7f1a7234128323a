using Microsoft.AspNetCore.Http.Features;

namespace RazorHello.Urls;

/// <summary>The route constraint <c>name</c>, for the last segment of a path: a name by the rule of <see cref="VisitorName"/>, neither empty nor too long.</summary>
internal sealed class NameRouteConstraint : IRouteConstraint
{
    /// <summary>Reads the name of a request.</summary>
    /// <param name="context">A request whose path ends with a segment of this constraint.</param>
    /// <returns>The name by the rule.</returns>
    public static string Read(HttpContext context)
    {
        // The raw target, because the route value cannot tell a slash in a name from a percent sign: Kestrel leaves %2F encoded and decodes %252F, so that both are %2F.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

        // Resolves dot segments as Kestrel does (RFC 3986, section 5.2.4), but would take a backslash for a slash.
        var path = new Uri(new Uri("http://localhost"), target.Replace(@"\", "%5C", StringComparison.Ordinal)).AbsolutePath;

        return VisitorName.Clean(Uri.UnescapeDataString(path.TrimEnd('/').Split('/')[^1]));
    }

    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        var name = routeDirection == RouteDirection.IncomingRequest ? Read(httpContext!) : VisitorName.Clean(values[routeKey] as string);

        return name.Length is > 0 and <= VisitorName.MaxLength;
    }
}
