using System.Diagnostics;
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

    /// <summary>What it logged so far.</summary>
    public string Log => _site!.Log;

    /// <summary>What <c>dotnet publish</c> wrote, to start another process of.</summary>
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
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["publish", Repository.PathOf("src", "RazorHello"), "--configuration", "Release", "--output", Published, "--disable-build-servers"])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var log = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"dotnet publish ended with {process.ExitCode}:\n{string.Concat(log)}");
    }
}
