using System.Reflection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.FileProviders;

namespace RazorHello.Development;

/// <summary>
/// Tools for designers: the preview page, explanations of errors in templates and texts, and edits in the browser as they are saved.
/// Compiled in Debug alone, and used only in the Development environment, where the source is at hand.
/// </summary>
public static class DevelopmentTools
{
    /// <summary>The path that answers 500, to preview the error page.</summary>
    internal const string FailingPath = "/preview/500";

    /// <summary>The path of the tools' stylesheet.</summary>
    internal const string StylesheetPath = "/development.css";

    /// <summary>The folder of the site's source.</summary>
    internal static string Source { get; } = BuildMetadata("Source");

    /// <summary>Adds the tools in the Development environment. In any other, their pages have no URL.</summary>
    /// <param name="builder">The application's builder, which has Razor Pages and the languages.</param>
    public static void AddDevelopmentTools(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<RazorPagesOptions>(options => options.Conventions.AddFolderRouteModelConvention("/Development", page =>
        {
            if (!AreUsed(builder.Environment))
            {
                page.Selectors.Clear();
            }

            foreach (var selector in page.Selectors)
            {
                selector.EndpointMetadata.Add(new NoCanonicalPath());
            }
        }));

        if (!AreUsed(builder.Environment))
        {
            return;
        }

        // The log of exceptions leaves out what the visitor sent; here the designer is the visitor, and wants the message.
        builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IExceptionHandler)));
        builder.Services.AddSingleton<ResxWatcher>();
        builder.Services.AddTransient(services => services.GetRequiredService<ResxWatcher>().Read().Languages);
        builder.AddDotnetWatch();
    }

    /// <summary>Uses the tools in the Development environment.</summary>
    /// <param name="app">The application; the security headers, and whatever can fail, must come after.</param>
    public static void UseDevelopmentTools(this WebApplication app)
    {
        if (!AreUsed(app.Environment))
        {
            return;
        }

        app.UseDotnetWatch();
        app.UseExceptionHandler("/failure");
        app.Use(StopOnBrokenTexts);

        // A file that was just added is not yet among those that the build knows.
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(Path.Combine(Source, "..", "..", "wwwroot"))) });

        app.MapMethods(StylesheetPath, HttpMethodPolicy.Reads, () => Results.File(Path.Combine(Source, "Development", "development.css"), "text/css"));
        app.MapMethods(FailingPath, HttpMethodPolicy.Reads, () => Results.StatusCode(StatusCodes.Status500InternalServerError));
    }

    /// <summary>A path that the project file gave to the build.</summary>
    /// <param name="key">The name of the path.</param>
    internal static string BuildMetadata(string key) => typeof(DevelopmentTools).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;

    private static bool AreUsed(IHostEnvironment environment) => environment.IsDevelopment() && Directory.Exists(Source);

    private static Task StopOnBrokenTexts(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is { ViewEnginePath: not "/Development/Failure" })
        {
            context.RequestServices.GetRequiredService<ResxWatcher>().Read().ThrowIfBroken();
        }

        return next(context);
    }
}
