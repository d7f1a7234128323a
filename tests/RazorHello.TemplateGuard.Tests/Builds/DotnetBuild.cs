using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using RazorHello.Load;

namespace RazorHello.TemplateGuard.Tests.Builds;

/// <summary>Sites that are built by <c>dotnet build</c> in a folder of their own.</summary>
internal static partial class DotnetBuild
{
    /// <summary>The folder of the guard's project.</summary>
    public static string GuardFolder { get; } = Metadata("GuardFolder");

    /// <summary>Runs <c>dotnet</c>; gives its exit code and its output.</summary>
    public static Task<(int ExitCode, string Log)> DotnetAsync(DirectoryInfo folder, params string[] arguments) => RunAsync(folder, "dotnet", arguments);

    /// <summary>Runs <paramref name="program"/>; gives its exit code and its output.</summary>
    public static async Task<(int ExitCode, string Log)> RunAsync(DirectoryInfo folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.FullName,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_NOLOGO"] = "1", ["MSBUILDDISABLENODEREUSE"] = "1" },
        };

        // The process of this test may be a child of MSBuild, which leaves its own settings to its children.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        var run = await ProcessRun.RunAsync(start);

        return (run.ExitCode, run.Log);
    }

    /// <summary>The guard's diagnostics in the output of a build: file, line, column and rule.</summary>
    public static IReadOnlyList<string> Diagnostics(string log) =>
        [.. Diagnostic().Matches(log).Select(match => $"{Path.GetFileName(match.Groups[1].Value)}({match.Groups[2].Value}): {match.Groups[3].Value}").Distinct()];

    /// <summary>The errors in the output of a build, without their places.</summary>
    public static IReadOnlyList<string> Errors(string log) =>
        [.. Error().Matches(log).Select(match => match.Groups[1].Value.Trim()).Distinct()];

    /// <summary>A value that the project of these tests was built with.</summary>
    public static string Metadata(string key) =>
        typeof(DotnetBuild).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;

    [GeneratedRegex(@"^\s*(.+?)\((\d+,\d+)\): error (RH\d{4}):", RegexOptions.Multiline)]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"error (.*?) \[", RegexOptions.Multiline)]
    private static partial Regex Error();
}
