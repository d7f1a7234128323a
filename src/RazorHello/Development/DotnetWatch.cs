using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RazorHello.Development;

/// <summary>Lets the script of <c>dotnet watch</c> reload pages, which the site's policy forbids, and shows errors that it keeps to the terminal.</summary>
internal static partial class DotnetWatch
{
    /// <summary>Whether <c>dotnet watch</c> runs the site, and its script reloads pages.</summary>
    /// <param name="configuration">The settings, and so the environment.</param>
    public static bool IsWatched(this IConfiguration configuration) => Sockets(configuration).Length > 0;

    /// <summary>Adapts the services to <c>dotnet watch</c>.</summary>
    /// <param name="builder">The application's builder.</param>
    public static void AddDotnetWatch(this WebApplicationBuilder builder)
    {
        // It adds its script to a page as the page is sent.
        builder.Services.Configure<ResponseBufferingOptions>(options => options.Enabled = !builder.Configuration.IsWatched());

        // AddMvcCore leaves out the service that drops a page's template of before a hot reload.
        builder.Services.TryAddEnumerable(new ServiceCollection().AddRazorPages().Services.Where(service => service.ServiceType == typeof(IActionDescriptorChangeProvider)));

        // It restarts the site after an edit that it cannot apply, and waits until the site has stopped.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, FramesAsDocuments>());
    }

    /// <summary>Opens the site's policy for frames of the site and for the script, and adds errors to pages.</summary>
    /// <param name="app">The application; the security headers must come after.</param>
    public static void UseDotnetWatch(this WebApplication app)
    {
        // Set by dotnet watch, but not with --no-hot-reload.
        if (Environment.GetEnvironmentVariable("DOTNET_MODIFIABLE_ASSEMBLIES") == "debug")
        {
            WarnAboutHotReload(app.Logger);
        }

        var sockets = Sockets(app.Configuration);

        app.Use((context, next) =>
        {
            // Callbacks run in the reverse order, so that this one has the policy which the security headers set.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Open(headers.ContentSecurityPolicy.ToString(), context.Request, sockets);

                return Task.CompletedTask;
            });

            return next(context);
        });

        if (sockets.Length > 0)
        {
            app.Use(AddErrors);
        }
    }

    // The addresses at which dotnet watch listens for its script; none where it does not run.
    private static string[] Sockets(IConfiguration configuration) => configuration["ASPNETCORE_AUTO_RELOAD_WS_ENDPOINT"]?.Split(',') ?? [];

    private static string Open(string policy, HttpRequest request, string[] sockets)
    {
        var framed = $"{policy.Replace("frame-ancestors 'none'", "frame-ancestors 'self'", StringComparison.Ordinal)}; frame-src 'self'";

        if (sockets.Length == 0 || !PlainHost().IsMatch(request.Host.Value ?? ""))
        {
            return framed;
        }

        // The script, the address that it asks before it swaps a stylesheet, and its sockets. The box that it draws is styled by development.css, not by attributes.
        // A policy has no way to write an IPv6 address (CSP level 3, section 2.3.1).
        string Source(string file) => request.Host.Host.StartsWith('[') ? "'self'" : $"{request.Scheme}://{request.Host}/_framework/{file}";

        return $"{framed}; script-src {Source("aspnetcore-browser-refresh.js")}; connect-src {Source("clear-browser-cache")} {string.Join(' ', sockets)}";
    }

    private static async Task AddErrors(HttpContext context, RequestDelegate next)
    {
        await next(context);

        if (!HttpMethods.IsGet(context.Request.Method) || context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) != true)
        {
            return;
        }

        // Styles the box that the script draws, and adds advice to it.
        await context.Response.WriteAsync($"<link rel=\"stylesheet\" href=\"{context.Request.PathBase}{DevelopmentTools.StylesheetPath}\">");

        if (TemplateErrors.Read(DevelopmentTools.Source).ToList() is { Count: > 0 } errors)
        {
            // The id by which the script takes its own box away.
            await context.Response.WriteAsync($"<div id=\"dotnet-compile-error\">{string.Concat(errors.Select(error => $"<div>{HtmlEncoder.Default.Encode(error)}</div>"))}</div>");
        }
    }

    [GeneratedRegex(@"^[\w.:\[\]-]+\z", RegexOptions.ECMAScript)]
    private static partial Regex PlainHost();

    [LoggerMessage(LogLevel.Warning, "Hot reload shows an edit before the guard has checked it; the next build does, and dotnet watch --no-hot-reload builds at every save.")]
    private static partial void WarnAboutHotReload(ILogger logger);

    /// <summary>Lets <c>dotnet watch</c> add its script to the frames of the preview page too, so that they show an edit like any page.</summary>
    private sealed class FramesAsDocuments : IStartupFilter
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
