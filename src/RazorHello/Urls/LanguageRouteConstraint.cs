namespace RazorHello.Urls;

/// <summary>The route constraint <c>language</c>: the tag of a supported language.</summary>
/// <param name="languages">The supported languages.</param>
internal sealed class LanguageRouteConstraint(SupportedLanguages languages) : IRouteConstraint
{
    /// <inheritdoc />
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string tag && languages.Find(tag) is not null;
}
