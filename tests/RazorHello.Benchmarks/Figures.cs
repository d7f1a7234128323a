using System.Diagnostics;
using System.Reflection;

namespace RazorHello.Benchmarks;

/// <summary>Figures of the tables.</summary>
internal static class Figures
{
    /// <summary>Whether raw Kestrel and the twin, which are in this assembly, run as they would in earnest.</summary>
    public static readonly bool Optimized = typeof(Figures).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    /// <summary>The line above a table.</summary>
    /// <param name="measured">The measurement.</param>
    /// <param name="lab">Where.</param>
    public static async Task<string> HeadAsync(string measured, Lab lab)
    {
        // It calls asking for its version a failure.
        var wrk = await Command.RunAsync("sh", ["-c", "wrk --version | head -n 1"]);
        var kernel = await File.ReadAllTextAsync("/proc/sys/kernel/osrelease");

        return $"{measured}; wrk {wrk.Split(' ')[1]}, Linux {kernel.Trim()}, .NET {lab.Site.Runtime()}{(Optimized ? "" : " — built for debugging: no figures")}";
    }

    /// <summary>The median.</summary>
    /// <param name="values">One value at least.</param>
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();

        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>A table in Markdown.</summary>
    /// <param name="head">The names of the columns, of which all but the first are for figures.</param>
    /// <param name="rows">The rows.</param>
    public static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join('\n', [Row(head), $"|---|{string.Concat(head.Skip(1).Select(_ => "---:|"))}", .. rows.Select(Row)]);

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
