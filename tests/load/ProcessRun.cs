using System.Diagnostics;

namespace RazorHello.Load;

/// <summary>A run of a program that has ended.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The standard output.</param>
/// <param name="Error">The standard error.</param>
public sealed record ProcessRun(int ExitCode, string Output, string Error)
{
    /// <summary>Both outputs, one after the other.</summary>
    public string Log => Output + Error;

    /// <summary>Runs a program to its end.</summary>
    /// <param name="start">The program; its outputs are captured.</param>
    /// <returns>The run.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">There is no such program.</exception>
    public static async Task<ProcessRun> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        using var process = Process.Start(start)!;
        var outputs = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        return new(process.ExitCode, outputs[0], outputs[1]);
    }
}
