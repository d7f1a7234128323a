using Microsoft.AspNetCore.Http.Features;
using RazorHello.Greeting;
using RazorHello.Localization;

namespace RazorHello.Urls;

/// <summary>The type <c>language</c> of a route segment: the tag of a language that the site speaks.</summary>
/// <param name="languages">The languages.</param>
internal sealed class LanguageRouteConstraint(SupportedLanguages languages) : IRouteConstraint
{
    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string tag && languages.Find(tag) is not null;
}

/// <summary>The type <c>name</c> of a route segment, the last of its path: a name by the rule of <see cref="VisitorName"/>, neither empty nor too long.</summary>
internal sealed class NameRouteConstraint : IRouteConstraint
{
    /// <summary>Reads the name of a request.</summary>
    /// <param name="context">A request whose path ends with a segment of this type.</param>
    /// <returns>The name by the rule.</returns>
    public static string Read(HttpContext context)
    {
        // As it was sent, since the server decodes all of a path but the slash: a name's own %2F would be taken for one.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0];
        var path = new Stack<string>();

        foreach (var segment in target.Split('/').Select(Uri.UnescapeDataString))
        {
            // As the server leaves them out of the path (RFC 3986, section 5.2.4).
            if (segment == "..")
            {
                path.TryPop(out _);
            }
            else if (segment != ".")
            {
                path.Push(segment);
            }
        }

        return VisitorName.Clean(path.FirstOrDefault(segment => segment != ""));
    }

    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
    {
        var name = routeDirection == RouteDirection.IncomingRequest ? Read(httpContext!) : VisitorName.Clean(values[routeKey] as string);

        return name.Length is > 0 and <= VisitorName.MaxLength;
    }
}
