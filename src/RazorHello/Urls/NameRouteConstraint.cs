using Microsoft.AspNetCore.Http.Features;

namespace RazorHello.Urls;

/// <summary>The route constraint <c>name</c>: a segment that is a name by the rule of <see cref="VisitorName"/>, neither empty nor too long.</summary>
internal sealed class NameRouteConstraint : IRouteConstraint
{
    /// <summary>Reads the name from a segment.</summary>
    /// <param name="context">The request.</param>
    /// <param name="segment">The segment, as the route value has it.</param>
    /// <returns>The name by the rule.</returns>
    public static string Read(HttpContext context, string segment)
    {
        // Kestrel decodes all of a path but %2F, so that both %2F and %252F are %2F in the route value. The segment as it was sent tells which it is.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var decoded = target.Split('/').Select(Uri.UnescapeDataString).LastOrDefault(sent => EncodeSlashes(sent) == EncodeSlashes(segment));

        return VisitorName.Clean(decoded ?? segment);
    }

    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        var segment = values[routeKey] as string ?? "";
        var name = routeDirection == RouteDirection.IncomingRequest ? Read(httpContext!, segment) : VisitorName.Clean(segment);

        return name.Length is > 0 and <= VisitorName.MaxLength;
    }

    private static string EncodeSlashes(string segment) => segment.Replace("/", "%2F", StringComparison.Ordinal).Replace("%2f", "%2F", StringComparison.Ordinal);
}
