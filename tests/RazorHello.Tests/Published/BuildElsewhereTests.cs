using System.Diagnostics;
using RazorHello.Load;

namespace RazorHello.Tests.Published;

/// <summary>Builds of a copy of the site's source on a machine that is set up otherwise. Long, since each is a build.</summary>
[Trait("Category", "Long")]
public sealed class BuildElsewhereTests : IDisposable
{
    private readonly DirectoryInfo _above = Repository.CopySource("checkout");

    public void Dispose() => _above.Delete(recursive: true);

    [Fact]
    public async Task The_site_builds_without_network_below_a_folder_with_build_files_of_its_own()
    {
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            await File.WriteAllTextAsync(Path.Combine(_above.FullName, file), $"<Project InitialTargets=\"Above\"><Target Name=\"Above\"><Error Text=\"{file} of the folder above is used\" /></Target></Project>");
        }

        // Nothing listens there, so that the audit of packages has no answer.
        var run = await ProcessRun.RunAsync(Start(["build", "src/RazorHello", "--disable-build-servers", "-p:RestoreSources=https://127.0.0.1:1/index.json"], ("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "1")));

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Contains("warning NU1900", run.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en_US")]
    [InlineData("fa_IR")]
    [InlineData("th_TH")]
    [InlineData("ar_SA")]
    public async Task The_build_date_does_not_follow_the_calendar_of_the_machine(string locale)
    {
        var before = DateTime.UtcNow;
        var run = await ProcessRun.RunAsync(Start(["msbuild", "src/RazorHello", "-getProperty:BuildDate"], ("LC_ALL", $"{locale}.UTF-8")));

        Assert.Contains(run.Output.Trim(), (string[])[$"{before:yyyy-MM-dd}", $"{DateTime.UtcNow:yyyy-MM-dd}"]);
    }

    private ProcessStartInfo Start(string[] arguments, (string Name, string Value) variable)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Path.Combine(_above.FullName, "checkout") };
        start.Environment[variable.Name] = variable.Value;

        return start;
    }
}
