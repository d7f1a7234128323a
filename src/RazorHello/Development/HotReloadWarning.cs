namespace RazorHello.Development;

/// <summary>Says what an edit escapes that is applied without a build.</summary>
public static partial class HotReloadWarning
{
    /// <summary>Writes one line to the log of a site that <c>dotnet watch</c> applies edits to: the guard checks templates in builds alone.</summary>
    /// <param name="app">The application.</param>
    public static void WarnAboutHotReload(this WebApplication app)
    {
        // Set by dotnet watch, but not with --no-hot-reload.
        if (app.Environment.IsDevelopment() && Environment.GetEnvironmentVariable("DOTNET_MODIFIABLE_ASSEMBLIES") == "debug")
        {
            Warn(app.Logger);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Hot reload shows an edit before the guard has checked it; the next build does, and dotnet watch --no-hot-reload builds at every save.")]
    private static partial void Warn(ILogger logger);
}
