using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.FileProviders;
using RazorHello.Http;

namespace RazorHello.Development;

/// <summary>
/// The designers' room: the specimen sheet, words for what is wrong in a template or a resource, and what
/// <c>dotnet watch</c> needs to show an edit at once. It is there in Development, in the source, and nowhere else.
/// </summary>
public static partial class DevelopmentTools
{
    /// <summary>The path of the specimen sheet.</summary>
    public const string Sheet = "/preview";

    /// <summary>The path of what answers like a site that fails.</summary>
    internal const string Failing = $"{Sheet}/500";

    private const string Style = "/development.css";

    /// <summary>The folder of the site's source, of which only a Debug build knows.</summary>
    internal static string? Source { get; } = Built("Source");

    /// <summary>Adds the room in Development. Elsewhere its pages have no address.</summary>
    /// <param name="builder">The application's builder, which has Razor Pages and the languages.</param>
    public static void AddDevelopmentTools(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.HasRoom())
        {
            builder.Services.Configure<RazorPagesOptions>(options => options.Conventions.AddFolderRouteModelConvention("/Development", page => page.Selectors.Clear()));

            return;
        }

        // Its log keeps visitors' text out; a designer is the visitor, and wants the message.
        builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IExceptionHandler)));
        builder.Services.AddSingleton<ResxWatcher>();

        // dotnet watch starts the site anew where it cannot change it, and waits for it to end.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddTransient(services => services.GetRequiredService<ResxWatcher>().Read().Languages);
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, Frames>());
    }

    /// <summary>Opens the room in Development.</summary>
    /// <param name="app">The application; what fails must come after.</param>
    public static void UseDevelopmentTools(this WebApplication app)
    {
        if (!app.Environment.HasRoom())
        {
            return;
        }

        if (app.Configuration.Sockets().Length > 0)
        {
            app.Use(AddErrors);
        }

        app.UseExceptionHandler("/failure");
        app.Use(RefuseBrokenLanguages);

        // A file that was added is not yet among those that the build knows.
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(Path.Combine(Source!, "..", "..", "wwwroot"))) });

        app.MapMethods(Style, HttpMethodPolicy.Reads, () => Results.File(Path.Combine(Source!, "Development", "development.css"), "text/css"));
        app.MapMethods(Failing, HttpMethodPolicy.Reads, () => Results.StatusCode(StatusCodes.Status500InternalServerError));
    }

    /// <summary>The sockets that <c>dotnet watch</c> announces, to which its script in the page listens; none while it does not run.</summary>
    /// <param name="configuration">The settings, and so the environment.</param>
    internal static string[] Sockets(this IConfiguration configuration) => configuration["ASPNETCORE_AUTO_RELOAD_WS_ENDPOINT"]?.Split(',') ?? [];

    /// <summary>Whether the endpoint of a page belongs to the room.</summary>
    /// <param name="page">The endpoint.</param>
    internal static bool IsInRoom(this EndpointBuilder page) => page.Metadata.OfType<PageActionDescriptor>().Single().ViewEnginePath.StartsWith("/Development/", StringComparison.Ordinal);

    /// <summary>What the content security policy is in the room: the site may frame itself, and while <c>dotnet watch</c> runs, its script may listen to its socket.</summary>
    /// <param name="policy">The policy of the site.</param>
    /// <param name="request">The request, to whose host the script belongs.</param>
    internal static string Open(string policy, HttpRequest request)
    {
        var sockets = request.HttpContext.RequestServices.GetRequiredService<IConfiguration>().Sockets();
        var framed = $"{policy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal)}; frame-src 'self'";

        if (sockets.Length == 0 || !PlainHost().IsMatch(request.Host.Value ?? ""))
        {
            return framed;
        }

        // The script itself, what it asks for before it swaps a stylesheet, and its socket. The error that it draws over the page has its look from development.css, not from its own attributes.
        var watch = $"{request.Scheme}://{request.Host}/_framework/";

        return $"{framed}; script-src {watch}aspnetcore-browser-refresh.js; connect-src {watch}clear-browser-cache {string.Join(' ', sockets)}";
    }

    /// <summary>What a Debug build knows of where it was made, and another not.</summary>
    /// <param name="key">The name of a path in the project file.</param>
    internal static string? Built(string key) => typeof(DevelopmentTools).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(metadata => metadata.Key == key)?.Value;

    /// <summary>Whether there is a room.</summary>
    /// <param name="environment">Where the site runs.</param>
    internal static bool HasRoom(this IHostEnvironment environment) => environment.IsDevelopment() && Directory.Exists(Source);

    private static async Task AddErrors(HttpContext context, RequestDelegate next)
    {
        await next(context);

        if (!HttpMethods.IsGet(context.Request.Method) || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            return;
        }

        // Gives an error that the script of dotnet watch draws its look, and says beside it what to do.
        await context.Response.WriteAsync($"<link rel=\"stylesheet\" href=\"{Style}\">");

        if (TemplateErrors.Read(Source!).ToList() is { Count: > 0 } errors)
        {
            // As the script would, which takes them away too.
            await context.Response.WriteAsync($"<div id=\"dotnet-compile-error\">{string.Concat(errors.Select(error => $"<div>{HtmlEncoder.Default.Encode(error)}</div>"))}</div>");
        }
    }

    private static Task RefuseBrokenLanguages(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { } page && page.ViewEnginePath != "/Development/Failure")
        {
            context.RequestServices.GetRequiredService<ResxWatcher>().Read().ThrowIfBroken();
        }

        return next(context);
    }

    [GeneratedRegex(@"^[\w.:\[\]-]+\z", RegexOptions.ECMAScript)]
    private static partial Regex PlainHost();

    /// <summary>Lets <c>dotnet watch</c> put its script into the frames of the sheet too, so that they show an edit like any page.</summary>
    private sealed class Frames : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(static (context, rest) =>
            {
                if (context.Request.Headers["Sec-Fetch-Dest"] == "iframe")
                {
                    context.Request.Headers["Sec-Fetch-Dest"] = "document";
                }

                return rest(context);
            });
            next(app);
        };
    }
}
