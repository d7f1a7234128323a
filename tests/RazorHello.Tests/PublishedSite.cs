using System.Diagnostics;
using System.Text;

namespace RazorHello.Tests;

/// <summary>The site as it ships: published, then started as a process of its own in an empty folder, on a free port.</summary>
public sealed class PublishedSite : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("RazorHello");
    private readonly StringBuilder _log = new();
    private Process? _process;

    public HttpClient Client { get; } = new();

    public async Task InitializeAsync()
    {
        var published = Path.Combine(_folder.FullName, "published");

        await DotnetAsync("publish", Repository.PathOf("src", "RazorHello"), "--configuration", "Release", "--output", published, "--disable-build-servers");

        var start = Dotnet(_folder.CreateSubdirectory("empty").FullName, Path.Combine(published, "RazorHello.dll"), "--urls", "http://127.0.0.1:0");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        _process = Process.Start(start)!;

        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var log = Read(_process.StandardOutput, line =>
        {
            if (line.Split("Now listening on: ") is [_, var address])
            {
                listening.TrySetResult(address);
            }
        });
        var errors = Read(_process.StandardError, _ => { });
        var ended = Task.WhenAll(log, errors);

        Assert.True(await Task.WhenAny(listening.Task, ended) == listening.Task, $"The published site ended before it listened:\n{_log}");

        Client.BaseAddress = new Uri(await listening.Task);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();

        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private async Task DotnetAsync(params string[] arguments)
    {
        using var process = Process.Start(Dotnet(_folder.FullName, arguments))!;

        await Task.WhenAll(Read(process.StandardOutput, _ => { }), Read(process.StandardError, _ => { }));
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{_log}");
    }

    private static ProcessStartInfo Dotnet(string folder, params string[] arguments) => new("dotnet", arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    private async Task Read(StreamReader output, Action<string> read)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.AppendLine(line);
            }

            read(line);
        }
    }
}
