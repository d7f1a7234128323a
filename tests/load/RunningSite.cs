using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Diagnostics.NETCore.Client;

namespace RazorHello.Load;

/// <summary>The published site as a process of its own, on a free port of the loopback address, in Production.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    // The numbers of Linux.
    private const int SigTerm = 15;
    private const int SigCont = 18;
    private const int SigStop = 19;

    // The keyword GCHeapCollect of the runtime's events.
    private const long GarbageCollect = 0x800000;

    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly Task _output;

    private RunningSite(Process process)
    {
        _process = process;
        _output = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>The address at which it listens.</summary>
    public Uri Address => _listening.Task.Result;

    /// <summary>Its output so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>The files, sockets and the like that it has open (Linux).</summary>
    public IEnumerable<string> OpenFiles => new DirectoryInfo($"/proc/{_process.Id}/fd").EnumerateFileSystemInfos().Select(file => file.LinkTarget ?? "");

    /// <summary>Has the site collect its garbage, which an idle one does not do by itself, and tells what it has then.</summary>
    /// <returns>Bytes of memory (Linux: the resident set).</returns>
    public long CollectMemory()
    {
        // The runtime collects before it answers.
        using var session = new DiagnosticsClient(_process.Id).StartEventPipeSession(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, GarbageCollect)], requestRundown: false);
        session.Stop();
        _process.Refresh();

        return _process.WorkingSet64;
    }

    /// <summary>Starts the site, and waits until it listens.</summary>
    /// <param name="published">The folder that <c>dotnet publish</c> wrote.</param>
    /// <param name="workingFolder">The folder to start it in; this process's own by default.</param>
    /// <param name="through">A command to start it through, such as <c>setpriv</c> with its options; none by default.</param>
    /// <param name="settings">Settings for it, by the names of their environment variables.</param>
    /// <returns>The site, which ends when it is disposed.</returns>
    /// <exception cref="LoadException">It ended before it listened.</exception>
    public static async Task<RunningSite> StartAsync(string published, string workingFolder = "", string[]? through = null, params (string Name, string Value)[] settings)
    {
        string[] command = [.. through ?? [], "dotnet", Path.GetFullPath(Path.Combine(published, "RazorHello.dll")), "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var site = new RunningSite(Process.Start(start)!);

        if (await Task.WhenAny(site._listening.Task, site._output) != site._listening.Task)
        {
            await site.DisposeAsync();

            throw new LoadException($"The published site ended before it listened:\n{site.Log}");
        }

        return site;
    }

    /// <summary>Tells the site to stop, as an orchestrator does: SIGTERM.</summary>
    /// <exception cref="LoadException">It has already ended.</exception>
    public void Terminate() => Signal(SigTerm);

    /// <summary>Has the site hang: what it is sent waits, and connections to it are taken by the system alone.</summary>
    /// <exception cref="LoadException">It has already ended.</exception>
    public void Pause() => Signal(SigStop);

    /// <summary>Ends <see cref="Pause"/>.</summary>
    /// <exception cref="LoadException">It has already ended.</exception>
    public void Resume() => Signal(SigCont);

    /// <summary>Waits until the site has ended by itself, and all that it wrote is in <see cref="Log"/>.</summary>
    /// <param name="within">The longest time for it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="LoadException">It still runs.</exception>
    public async Task<int> ExitAsync(TimeSpan within)
    {
        try
        {
            await Task.WhenAll(_process.WaitForExitAsync(), _output).WaitAsync(within);
        }
        catch (TimeoutException)
        {
            throw new LoadException($"The site still runs {within.TotalSeconds} s after it was told to stop:\n{Log}");
        }

        return _process.ExitCode;
    }

    /// <summary>Ends the site, however it is.</summary>
    /// <returns>A task that ends with the process.</returns>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _output;
        _process.Dispose();
    }

    private void Signal(int signal)
    {
        if (Kill(_process.Id, signal) != 0)
        {
            throw new LoadException($"The site ended before it was told to stop:\n{Log}");
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.AppendLine(line);
            }

            if (line.Split("Now listening on: ") is [_, var address])
            {
                _listening.TrySetResult(new Uri(address));
            }
        }
    }
}
