namespace RazorHello.Urls;

/// <summary>Paths that hold a name, redirected to the canonical URL of that greeting.</summary>
public static class GreetingRedirects
{
    /// <summary>Adds the route constraints <c>language</c> and <c>name</c>. A segment that violates its constraint is a 404.</summary>
    /// <param name="services">The services, the supported languages among them.</param>
    public static void AddGreetingRedirects(this IServiceCollection services) => services.Configure<RouteOptions>(options =>
    {
        options.SetParameterPolicy<LanguageRouteConstraint>("language");
        options.SetParameterPolicy<NameRouteConstraint>("name");
    });

    /// <summary>Maps <c>/hello/{name}</c> and <c>/hello/{lang}/{name}</c>, each a 301 to the canonical URL of the greeting. Templates link to the first by <c>asp-route="hello"</c>.</summary>
    /// <param name="app">The application.</param>
    public static void MapGreetingRedirects(this WebApplication app)
    {
        app.MapMethods("/hello/{name:name}", HttpMethodPolicy.Reads, static (HttpContext context, string name) =>
            Redirect(context, QueryString.Create("name", NameRouteConstraint.Read(context, name)))).WithName("hello");

        app.MapMethods("/hello/{lang:language}/{name:name}", HttpMethodPolicy.Reads, static (HttpContext context, string lang, string name, SupportedLanguages languages) =>
            Redirect(context, QueryString.Create("name", NameRouteConstraint.Read(context, name)).Add(SupportedLanguages.Parameter, languages.Find(lang)!.Tag)));
    }

    private static void Redirect(HttpContext context, QueryString greeting) =>
        context.Response.RedirectPermanently($"/{greeting.Add(context.Request.QueryString)}");
}
