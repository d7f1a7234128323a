using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;

namespace RazorHello.Http;

/// <summary>Host filtering: the site answers to the host names of the setting <c>AllowedHosts</c>, separated by semicolons, and to no other.</summary>
public static partial class HostFiltering
{
    /// <summary>A host that no site has (RFC 6761, section 6.4), in place of one that is no host at all.</summary>
    internal const string NoHost = "invalid";

    private static readonly string[] Wildcards = ["*", "0.0.0.0", "[::]"];

    /// <summary>Reads the setting.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <exception cref="FormatException">At start: the setting names no host, or has an entry that is none, such as one with a scheme or a port.</exception>
    /// <exception cref="InvalidOperationException">The framework's own host filtering is not registered under the name known here.</exception>
    public static void AddHostFiltering(this WebApplicationBuilder builder)
    {
        // The framework's startup filter refuses hosts ahead of the application's pipeline, so without security headers and error page. UseAllowedHosts replaces it.
        builder.Services.RemoveImplementation("HostFilteringStartupFilter");

        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            var names = builder.Configuration.GetList("AllowedHosts");

            // The framework would allow every host for an empty list, and match none for what is no name.
            if (names.Length == 0 || !names.All(IsAllowedHost))
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
    /// <exception cref="FormatException">The setting <c>HTTPS_PORT</c> is no port.</exception>
    public static void UseAllowedHosts(this WebApplication app)
    {
        // The framework would ignore it, and never redirect.
        if (app.Configuration["HTTPS_PORT"] is { Length: > 0 } port && !(ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        {
            throw new FormatException($"The setting HTTPS_PORT is \"{port}\". It takes one port, such as 443.");
        }

        app.UseWhen(context => !context.IsReExecutedForError(), request =>
        {
            request.Use((context, next) =>
            {
                // An empty host is refused even where every host is allowed.
                if (context.Request.Headers.Host == NoHost)
                {
                    context.Request.Headers.Host = "";
                }

                return next(context);
            });
            request.UseHostFiltering();
            request.UseWhen(context => context.Request.Path != HealthEndpoint.Path, site => site.UseHttpsRedirection());
        });

        var allowed = app.Services.GetRequiredService<IOptions<HostFilteringOptions>>().Value.AllowedHosts;

        if (!app.Environment.IsDevelopment() && allowed.Any(Wildcards.Contains))
        {
            EveryHostAllowed(app.Logger);
        }
    }

    /// <summary>Whether a text is a host with or without a port, as a URL has it (RFC 3986, section 3.2.2): a DNS name or an address; also whether it is empty.</summary>
    /// <param name="text">The text.</param>
    internal static bool IsHost(string text)
    {
        var host = Host().Match(text);

        return host.Success
            && (host.Groups["port"].Length == 0 || ushort.TryParse(host.Groups["port"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && (host.Groups["address"].Length == 0 || IPAddress.TryParse(host.Groups["address"].ValueSpan, out _))
            && (!text.Contains("xn--", StringComparison.OrdinalIgnoreCase) || IsInternationalized(text));
    }

    private static bool IsAllowedHost(string name)
    {
        try
        {
            return Wildcards.Contains(name) || (new HostString(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) is { Port: null } host && IsHost(host.ToUriComponent()) && !name.EndsWith(':'));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // The framework decodes each such name, and throws at one that is no Punycode (RFC 3492).
    private static bool IsInternationalized(string host)
    {
        try
        {
            return HostString.FromUriComponent(host.ToLowerInvariant()).ToUriComponent() != "";
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^(?:(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.?|\[(?<address>[0-9a-f.]*:[0-9a-f:.]*)\])(?::(?<port>[0-9]{0,5}))?\z|^\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Host();

    [LoggerMessage(LogLevel.Warning, "The setting AllowedHosts allows every host name. List the site's own instead, unless a proxy in front of it checks them.")]
    private static partial void EveryHostAllowed(ILogger logger);
}
