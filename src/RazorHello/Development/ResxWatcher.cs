namespace RazorHello.Development;

/// <summary>Watches the <c>.resx</c> files in the source, reads them again after a change, and has open browsers reload.</summary>
public sealed partial class ResxWatcher : IDisposable
{
    private static readonly string Folder = Path.Combine(DevelopmentTools.Source, "Localization", "Languages");

    private readonly FileSystemWatcher _files = new(Folder, "*.resx");
    private readonly ILogger _logger;
    private volatile Lazy<ResxFiles> _read;

    /// <summary>Starts to watch.</summary>
    /// <param name="configuration">The settings, which tell whether <c>dotnet watch</c> runs.</param>
    /// <param name="environment">The environment, which has the web root.</param>
    /// <param name="logger">The log of mistakes in the files.</param>
    public ResxWatcher(IConfiguration configuration, IWebHostEnvironment environment, ILogger<ResxWatcher> logger)
    {
        _logger = logger;
        _read = new(ReadAndLog);
        _files.Changed += Invalidate;
        _files.Created += Invalidate;
        _files.Deleted += Invalidate;
        _files.Renamed += Invalidate;
        _files.EnableRaisingEvents = true;

        void Invalidate(object sender, FileSystemEventArgs change)
        {
            // A new one, so that a reading which began before the change is not kept.
            _read = new(ReadAndLog);

            // dotnet watch does not know of texts; for an icon that was saved again it reloads the browser.
            if (configuration.IsWatched() && environment.WebRootFileProvider.GetFileInfo("favicon.ico").PhysicalPath is { } icon)
            {
                File.SetLastWriteTimeUtc(icon, DateTime.UtcNow);
            }
        }
    }

    /// <summary>Reads the files, unless none has changed since they were read.</summary>
    public ResxFiles Read() => _read.Value;

    /// <inheritdoc />
    public void Dispose() => _files.Dispose();

    private ResxFiles ReadAndLog()
    {
        var files = ResxFiles.Read(Folder);

        foreach (var mistake in files.Mistakes.Prepend(files.Broken).OfType<string>())
        {
            Mistake(_logger, mistake);
        }

        return files;
    }

    [LoggerMessage(LogLevel.Warning, "{Mistake}")]
    private static partial void Mistake(ILogger logger, string mistake);
}
