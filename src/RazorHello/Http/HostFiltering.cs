using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using RazorHello.Diagnostics;

namespace RazorHello.Http;

/// <summary>The host names that the site answers to: the setting <c>AllowedHosts</c>, separated by semicolons.</summary>
public static partial class HostFiltering
{
    private static readonly string[] Any = ["*", "0.0.0.0", "[::]"];

    /// <summary>Reads the setting.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <exception cref="FormatException">At start: the setting names no host, or one with a scheme or a port.</exception>
    public static void AddHostFiltering(this WebApplicationBuilder builder)
    {
        // The framework filters hosts before the application's pipeline, where a refusal gets neither our headers nor our page: UseAllowedHosts does it instead.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "HostFilteringStartupFilter"));

        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            var names = builder.Configuration.List("AllowedHosts");

            // Without one, the framework would let in every host; and none would ever match such a name.
            if (names.Length == 0 || names.FirstOrDefault(name => name.Contains('/') || name.LastIndexOf(':') > name.LastIndexOf(']')) is not null)
            {
                throw new FormatException($"The setting AllowedHosts is \"{builder.Configuration["AllowedHosts"]}\". It takes host names without scheme and port, such as hello.example;www.hello.example.");
            }

            options.AllowedHosts = names;
            options.AllowEmptyHosts = false;
            options.IncludeFailureMessage = false;
        });
    }

    /// <summary>
    /// Answers 400 to a request for any other host, and then redirects http to https where there is a port for that; the
    /// health endpoint is asked over either. Warns at start where every host is allowed.
    /// </summary>
    /// <param name="app">The application; the status code pages must come before.</param>
    public static void UseAllowedHosts(this WebApplication app)
    {
        // The page that says so is run again through here, with the host that was refused: neither to be refused again nor to be redirected to.
        app.UseWhen(context => context.Response.StatusCode == StatusCodes.Status200OK, first =>
        {
            first.UseHostFiltering();
            first.UseWhen(context => context.Request.Path != HealthEndpoint.Path, site => site.UseHttpsRedirection());
        });

        var allowed = app.Services.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts;

        if (!app.Environment.IsDevelopment() && allowed.Any(Any.Contains))
        {
            EveryHostAllowed(app.Logger);
        }
    }

    [LoggerMessage(LogLevel.Warning, "AllowedHosts lets the site answer to any host name. Name its own instead, unless something in front of it checks them.")]
    private static partial void EveryHostAllowed(ILogger logger);
}
