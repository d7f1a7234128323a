using System.ComponentModel;
using System.Diagnostics;
using RazorHello.Load;

namespace RazorHello.Benchmarks;

/// <summary>Runs commands to their end.</summary>
internal static class Command
{
    /// <summary>Runs a command.</summary>
    /// <param name="name">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder to run it in; this process's own by default.</param>
    /// <returns>Its standard output.</returns>
    /// <exception cref="FailedException">There is no such program, or it failed.</exception>
    public static async Task<string> RunAsync(string name, IEnumerable<string> arguments, string folder = "")
    {
        var start = new ProcessStartInfo(name, arguments) { WorkingDirectory = folder };

        try
        {
            var run = await ProcessRun.RunAsync(start);

            return run.ExitCode == 0 ? run.Output : throw new FailedException($"{name} {string.Join(' ', start.ArgumentList)} ended with {run.ExitCode}:\n{run.Log}");
        }
        catch (Win32Exception exception)
        {
            throw new FailedException($"{name}: {exception.Message}");
        }
    }
}
