using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace RazorHello;

/// <summary>The host names that the site answers to: the setting <c>AllowedHosts</c>, separated by semicolons.</summary>
public static partial class Hosts
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Any = ["*", "0.0.0.0", "[::]"];

    /// <summary>Reads the setting; without one, the site answers to the loopback names alone.</summary>
    /// <param name="builder">The application's builder.</param>
    public static void AddHosts(this WebApplicationBuilder builder)
    {
        // The framework filters hosts before the application's pipeline, where a refusal gets neither our headers nor our page: UseHosts does it instead.
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType?.Name == "HostFilteringStartupFilter"));

        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            var names = builder.Configuration["AllowedHosts"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

            options.AllowedHosts = names is { Length: > 0 } ? names : Loopback;
            options.AllowEmptyHosts = false;
            options.IncludeFailureMessage = false;
        });
    }

    /// <summary>Answers 400 to a request for any other host, and warns at start where every host is allowed.</summary>
    /// <param name="app">The application; the status code pages must come before.</param>
    public static void UseHosts(this WebApplication app)
    {
        // The page that says so is run again through here, with the host that was refused.
        app.UseWhen(
            context => context.Features.Get<IStatusCodeReExecuteFeature>() is null,
            branch => branch.UseHostFiltering());

        if (!app.Environment.IsDevelopment() && app.Services.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts.Any(Any.Contains))
        {
            EveryHostAllowed(app.Logger);
        }
    }

    [LoggerMessage(LogLevel.Warning, "AllowedHosts lets the site answer to any host name. Name its own instead, unless something in front of it checks them.")]
    private static partial void EveryHostAllowed(ILogger logger);
}
