using RazorHello.Http;
using RazorHello.Localization;

namespace RazorHello.Urls;

/// <summary>
/// Where the pages of the site are. Each has one address for a name and a language; whatever else leads there is
/// redirected to it, or names it as canonical.
/// </summary>
public sealed class SiteUrls
{
    /// <summary>The name of the endpoint that takes a name as a part of the path.</summary>
    public const string Hello = "hello";

    private readonly string? _origin;

    /// <summary>Reads the setting <c>PublicAddress</c>.</summary>
    /// <param name="configuration">The settings.</param>
    /// <exception cref="FormatException">The setting is no scheme and host, such as <c>https://hello.example</c>.</exception>
    public SiteUrls(IConfiguration configuration)
    {
        if (configuration["PublicAddress"] is { Length: > 0 } setting)
        {
            if (!Uri.TryCreate(setting, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.AbsoluteUri != $"{address.Scheme}://{address.Authority}/")
            {
                throw new FormatException($"The setting PublicAddress is \"{setting}\", which is no scheme and host, such as https://hello.example.");
            }

            _origin = address.GetLeftPart(UriPartial.Authority);
        }
    }

    /// <summary>The scheme and host of absolute addresses: those of the setting, or else those of the request, whose host is one of <c>AllowedHosts</c>.</summary>
    /// <param name="request">The request.</param>
    public string Origin(HttpRequest request) => _origin ?? $"{request.Scheme}://{request.Host.ToUriComponent().ToLowerInvariant()}";
}

/// <summary>The path of a page, as a part of its endpoint.</summary>
/// <param name="Path">The one path that is not redirected.</param>
public sealed record PagePath(string Path);

/// <summary>How the site answers at its addresses.</summary>
public static class SiteUrlsExtensions
{
    /// <summary>
    /// Gives each page one path, in small letters and without a slash at the end: <c>/Index</c>, <c>/index/</c> and the
    /// like are a 301 to it, with the query that was asked.
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

            Redirect(context.Response, path + context.Request.QueryString);

            return Task.CompletedTask;
        };
    });

    /// <summary>
    /// Adds <see cref="SiteUrls"/> and <see cref="AssetUrls"/>, and the types of route segments that <see cref="MapGreetingRedirects"/> names: <c>language</c>,
    /// the tag of one that the site speaks, and <c>name</c>, what the site greets. A segment of another type is a 404.
    /// </summary>
    /// <param name="services">The services, the languages among them.</param>
    public static void AddSiteUrls(this IServiceCollection services)
    {
        services.AddSingleton<SiteUrls>();
        services.AddSingleton<AssetUrls>();
        services.Configure<RouteOptions>(options =>
        {
            options.SetParameterPolicy<LanguageRouteConstraint>("language");
            options.SetParameterPolicy<NameRouteConstraint>("name");
        });
    }

    /// <summary>Maps <c>/hello/{name}</c> and <c>/hello/{lang}/{name}</c>, each a 301 to the one address of that greeting.</summary>
    /// <param name="app">The application.</param>
    public static void MapGreetingRedirects(this WebApplication app)
    {
        app.MapMethods("/hello/{name:name}", HttpMethodPolicy.Reads, static (HttpContext context) =>
            RedirectToGreeting(context, QueryString.Create("name", NameRouteConstraint.Read(context)))).WithName(SiteUrls.Hello);

        app.MapMethods("/hello/{lang:language}/{name:name}", HttpMethodPolicy.Reads, static (HttpContext context, string lang, SupportedLanguages languages) =>
            RedirectToGreeting(context, QueryString.Create("name", NameRouteConstraint.Read(context)).Add(SupportedLanguages.Parameter, languages.Find(lang)!.Tag)));
    }

    private static void RedirectToGreeting(HttpContext context, QueryString greeting) =>
        Redirect(context.Response, $"/{greeting.Add(context.Request.QueryString)}");

    private static void Redirect(HttpResponse response, string location)
    {
        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Location = location;
    }
}
