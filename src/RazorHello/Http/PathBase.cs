namespace RazorHello.Http;

/// <summary>Path base: the path below which a proxy serves the site, such as <c>/greet</c>, which stands before each path of it.</summary>
public static class PathBase
{
    /// <summary>
    /// Takes the path base from the setting <c>PathBase</c>, and off the path of a request that begins with it. One that a
    /// trusted proxy forwards counts instead; such a proxy has taken it off.
    /// </summary>
    /// <param name="app">The application; trusted proxies must come before, and whatever reads a path after.</param>
    /// <exception cref="FormatException">The setting is not a path, such as <c>/greet</c>.</exception>
    public static void UsePathBaseOfProxy(this WebApplication app)
    {
        var setting = Read(app.Configuration["PathBase"] ?? "");

        app.Use((context, next) =>
        {
            var request = context.Request;

            if (request.PathBase.HasValue)
            {
                request.PathBase = Checked(request.PathBase);
            }
            else if (setting.HasValue)
            {
                request.PathBase = setting;

                if (request.Path.StartsWithSegments(setting, out var rest))
                {
                    request.Path = rest;
                }
            }

            return next(context);
        });

        // Without this line, the framework would choose the endpoint before all of these.
        app.UseRouting();
    }

    private static PathString Read(string setting)
    {
        var path = setting.TrimEnd('/');

        if (path != "" && (!Uri.TryCreate($"http://localhost{path}", UriKind.Absolute, out var url) || url.AbsolutePath != path || !Checked(PathString.FromUriComponent(path)).HasValue))
        {
            throw new FormatException($"The setting PathBase is \"{setting}\", which is no path, such as /greet.");
        }

        return PathString.FromUriComponent(path);
    }

    // Two slashes begin the name of a host in a link, and come from a visitor whose header the proxy let through.
    private static PathString Checked(PathString path) => path.Value!.Contains("//", StringComparison.Ordinal) ? PathString.Empty : new PathString(path.Value.TrimEnd('/'));
}
