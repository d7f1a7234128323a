using System.ComponentModel;
using System.Diagnostics;

namespace RazorHello.Benchmarks;

/// <summary>Runs commands to their end.</summary>
internal static class Command
{
    /// <summary>Runs a command.</summary>
    /// <param name="name">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The folder to run it in; this process's own by default.</param>
    /// <returns>What it wrote to its standard output.</returns>
    /// <exception cref="FailedException">There is no such program, or it failed.</exception>
    public static async Task<string> RunAsync(string name, IEnumerable<string> arguments, string folder = "")
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();

            return process.ExitCode == 0 ? await output : throw new FailedException($"{name} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}:\n{await output}{await error}");
        }
        catch (Win32Exception exception)
        {
            throw new FailedException($"{name}: {exception.Message}");
        }
    }
}
