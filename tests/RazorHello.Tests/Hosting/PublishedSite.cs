using RazorHello.Load;

namespace RazorHello.Tests.Hosting;

/// <summary>The site as it ships: published, then started as a process of its own in an empty folder, on a free port.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    // Two at once would write to the same folder obj/.
    private static readonly SemaphoreSlim Publishing = new(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("RazorHello");
    private RunningSite? _site;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    /// <summary>The log so far.</summary>
    public string Log => _site!.Log;

    /// <summary>The files, sockets and the like that the site has open (Linux).</summary>
    public IEnumerable<string> OpenFiles => _site!.OpenFiles;

    /// <summary>The folder that <c>dotnet publish</c> wrote, from which more processes can be started.</summary>
    public string Published => Path.Combine(_folder.FullName, "published");

    public async Task InitializeAsync()
    {
        await Publishing.WaitAsync();

        try
        {
            await PublishAsync();
        }
        finally
        {
            Publishing.Release();
        }

        // Others may read it, whoever a test runs it as.
        _folder.UnixFileMode |= UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

        _site = await RunningSite.StartAsync(Published, _folder.CreateSubdirectory("empty").FullName, settings: ("SecurityContact", "mailto:security@hello.example"));
        Client.BaseAddress = _site.Address;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();

        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task PublishAsync()
    {
        var run = await ProcessRun.RunAsync(new("dotnet", ["publish", Repository.PathOf("src", "RazorHello"), "--configuration", "Release", "--output", Published, "--disable-build-servers"]) { WorkingDirectory = _folder.FullName });

        Assert.True(run.ExitCode == 0, $"dotnet publish ended with {run.ExitCode}:\n{run.Log}");
    }
}
