using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace RazorHello.Tests.Comparison;

/// <summary>A program of samples/ as a process of its own, on a free port of the loopback address.</summary>
/// <param name="folder">Its folder in samples/.</param>
/// <param name="command">The command that starts it there.</param>
/// <param name="needs">The packages that it needs.</param>
public abstract partial class ComparedProgram(string folder, string command, string needs) : IAsyncLifetime
{
    private Process? _process;

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false });

    public async Task InitializeAsync()
    {
        _process = Process.Start(new ProcessStartInfo("sh", ["-c", $"exec {command} 2>&1"])
        {
            WorkingDirectory = Repository.PathOf("samples", folder),
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["PYTHONDONTWRITEBYTECODE"] = "1",
                ["UseSharedCompilation"] = "false",
                ["MSBUILDDISABLENODEREUSE"] = "1",
            },
        })!;
        var log = new StringBuilder();

        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            log.AppendLine(line);

            if (Listening().Match(line) is { Success: true } listening)
            {
                Client.BaseAddress = new Uri(listening.Groups[1].Value);

                // Whatever else it writes would fill the pipe.
                _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);

                return;
            }
        }

        Assert.Fail($"samples/{folder}: \"{command}\" ended before it listened. It needs {needs}.\n{log}");
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();

        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    [GeneratedRegex(@"istening (?:on|at): (http://\S+)")]
    private static partial Regex Listening();
}

public sealed class SingleFile() : ComparedProgram("single-file", "dotnet run hello.cs", "the .NET 10 SDK");

public abstract class Gunicorn(string folder, string module)
    : ComparedProgram(folder, $"/usr/bin/python3 -m gunicorn --bind 127.0.0.1:0 {module}:app", "Debian's python3-flask, python3-django and gunicorn, for /usr/bin/python3");

public sealed class FlaskHello() : Gunicorn("flask", "hello");

public sealed class FlaskTyped() : Gunicorn("flask", "typed");

public sealed class DjangoHello() : Gunicorn("django", "hello");

public sealed class DjangoTyped() : Gunicorn("django", "typed");
