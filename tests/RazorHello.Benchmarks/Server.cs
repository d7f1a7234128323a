using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace RazorHello.Benchmarks;

/// <summary>A server as processes of its own, on a free port of the loopback address.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    // What the times in /proc are counted in (proc(5)): USER_HZ, which is 100 on every platform that .NET runs on.
    private const double TicksPerSecond = 100;

    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<long> _allocated = Channel.CreateUnbounded<long>();
    private readonly Process _process;
    private readonly Task _output;

    private Server(string name, Process process)
    {
        Name = name;
        _process = process;
        _output = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>The name in tables and messages.</summary>
    public string Name { get; }

    /// <summary>The address at which it listens.</summary>
    public Uri Address => _listening.Task.Result;

    /// <summary>Starts a server, and waits until it has said where it listens.</summary>
    /// <param name="name">The name in tables and messages.</param>
    /// <param name="start">Its start.</param>
    /// <returns>The server, which ends when it is disposed.</returns>
    /// <exception cref="FailedException">There is no such program, it ended before it listened, or it does not listen.</exception>
    public static async Task<Server> StartAsync(string name, ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        Server server;

        try
        {
            server = new Server(name, Process.Start(start)!);
        }
        catch (Win32Exception exception)
        {
            throw new FailedException($"{name}: {exception.Message}");
        }

        try
        {
            await Task.WhenAny(server._listening.Task, server._output).AtOnceAsync(() => $"{name} does not listen:\n{server._log}");

            return server._listening.Task.IsCompleted ? server : throw new FailedException($"{name} ended before it listened:\n{server._log}");
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The version of .NET that it runs on: not always that of whoever asks.</summary>
    public string Runtime()
    {
        // The library that every .NET process has loaded tells no version, but the assembly beside it does.
        var folder = Path.GetDirectoryName(_process.Modules.Cast<ProcessModule>().Single(module => module.ModuleName == "libcoreclr.so").FileName)!;

        return FileVersionInfo.GetVersionInfo(Path.Combine(folder, "System.Private.CoreLib.dll")).ProductVersion!.Split(["-servicing", "+"], StringSplitOptions.None)[0];
    }

    /// <summary>Time that its processes took of the processors so far, in user and in kernel mode.</summary>
    public TimeSpan CpuTime() => TimeSpan.FromSeconds(Tree().Sum(process => process.Ticks) / TicksPerSecond);

    /// <summary>
    /// Memory that its processes have now, in bytes (proc(5), smaps_rollup): their own, of which what they have shared since
    /// a fork counts once, and the files that they have mapped, as in the process with the most of them.
    /// </summary>
    /// <remarks>Not the proportional set: that would count but a part of the runtime's files, which other .NET processes have mapped too.</remarks>
    public long Memory()
    {
        var processes = Tree().Select(process => Kilobytes(process, "smaps_rollup", "Rss", "Anonymous", "Pss_Anon")).ToList();

        return 1024 * (processes.Sum(process => process[2]) + processes.Max(process => process[0] - process[1]));
    }

    /// <summary>The most memory that each of its processes ever had, summed, in bytes (proc(5), VmHWM).</summary>
    public long PeakMemory() => 1024 * Tree().Sum(process => Kilobytes(process, "status", "VmHWM")[0]);

    /// <summary>Bytes that it has allocated so far; it must have been started with <see cref="StartupHook"/>.</summary>
    public async Task<long> AllocatedAsync()
    {
        await Command.RunAsync("sh", ["-c", $"kill -USR1 {_process.Id}"]);

        var told = _allocated.Reader.ReadAsync().AsTask();
        await told.AtOnceAsync(() => $"{Name} has not told what it allocated:\n{_log}");

        return await told;
    }

    /// <summary>Ends its processes.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        await _output;
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex AddressIn();

    private static long[] Kilobytes(Stat process, string file, params string[] names)
    {
        var lines = File.ReadAllLines($"/proc/{process.Id}/{file}");

        return [.. names.Select(name => long.Parse(lines.Single(line => line.StartsWith($"{name}:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture))];
    }

    // The process that was started, and all that descend from it.
    private List<Stat> Tree()
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => char.IsAsciiDigit(name![0])).Select(id => Stat.Read(id!)).OfType<Stat>().ToLookup(process => process.Parent);
        var tree = new List<Stat> { Stat.Read($"{_process.Id}") ?? throw new FailedException($"{Name} ended:\n{_log}") };

        for (var index = 0; index < tree.Count; index++)
        {
            tree.AddRange(all[tree[index].Id]);
        }

        return tree;
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_log)
            {
                _log.AppendLine(line);
            }

            if (AddressIn().Match(line) is { Success: true } address)
            {
                _listening.TrySetResult(new Uri(address.Value));
            }
            else if (line.Split("allocated: ") is [_, var bytes])
            {
                _allocated.Writer.TryWrite(long.Parse(bytes, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>A process as <c>/proc/[pid]/stat</c> has it (proc(5)).</summary>
    private sealed record Stat(int Id, int Parent, long Ticks)
    {
        public static Stat? Read(string process)
        {
            try
            {
                // The name of the program stands in brackets, and may itself have any.
                var stat = File.ReadAllText($"/proc/{process}/stat");
                var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');

                // utime and stime, and those of children that have ended.
                return new Stat(int.Parse(process, CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), fields[11..15].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // No process, or one that has just ended.
                return null;
            }
        }
    }
}
