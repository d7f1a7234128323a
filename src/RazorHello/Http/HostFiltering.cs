using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace RazorHello.Http;

/// <summary>Host filtering: the site answers to the host names of the setting <c>AllowedHosts</c>, separated by semicolons, and to no other.</summary>
public static partial class HostFiltering
{
    private static readonly string[] Wildcards = ["*", "0.0.0.0", "[::]"];

    /// <summary>Reads the setting.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <exception cref="FormatException">At start: the setting names no host, or one with a scheme or a port.</exception>
    /// <exception cref="InvalidOperationException">The framework's own host filtering is not registered under the name known here.</exception>
    public static void AddHostFiltering(this WebApplicationBuilder builder)
    {
        // The framework's startup filter refuses hosts ahead of the application's pipeline, so without security headers and error page. UseAllowedHosts replaces it.
        builder.Services.RemoveImplementation("HostFilteringStartupFilter");

        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            var names = builder.Configuration.GetList("AllowedHosts");

            // The framework would allow every host for an empty list, and match none for a name with scheme or port.
            if (names.Length == 0 || names.Any(name => name.Contains('/') || name.LastIndexOf(':') > name.LastIndexOf(']')))
            {
                throw new FormatException($"The setting AllowedHosts is \"{builder.Configuration["AllowedHosts"]}\". It takes host names without scheme and port, such as hello.example;www.hello.example.");
            }

            options.AllowedHosts = names;
            options.AllowEmptyHosts = false;
            options.IncludeFailureMessage = false;
        });
    }

    /// <summary>
    /// Answers 400 to a request for another host, then redirects http to https where an https port is known; the health
    /// endpoint is exempt from the redirect. Warns at start where every host is allowed.
    /// </summary>
    /// <param name="app">The application; error handling must come before.</param>
    public static void UseAllowedHosts(this WebApplication app)
    {
        app.UseWhen(context => !context.IsReExecutedForError(), request =>
        {
            request.UseHostFiltering();
            request.UseWhen(context => context.Request.Path != HealthEndpoint.Path, site => site.UseHttpsRedirection());
        });

        var allowed = app.Services.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts;

        if (!app.Environment.IsDevelopment() && allowed.Any(Wildcards.Contains))
        {
            EveryHostAllowed(app.Logger);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The setting AllowedHosts allows every host name. List the site's own instead, unless a proxy in front of it checks them.")]
    private static partial void EveryHostAllowed(ILogger logger);
}
