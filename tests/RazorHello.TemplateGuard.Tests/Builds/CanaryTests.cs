using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RazorHello.TemplateGuard.Tests.Builds;

/// <summary>A site with a mistake for each rule (the folder Canary), built with <c>dotnet build</c>: the build must fail, and print each place.</summary>
public sealed class CanaryTests(CanaryTests.Site site) : IClassFixture<CanaryTests.Site>
{
    [Fact]
    public async Task Each_mistake_is_printed_with_its_file_line_and_column()
    {
        var (exitCode, log) = await site.BuildAsync();

        Assert.Equal(
            [
                "Help.cs(11,9): RH0008",
                "Index.cshtml(11,23): RH0002",
                "Index.cshtml(12,21): RH0003",
                "Index.cshtml(13,13): RH0004",
                "Index.cshtml(14,17): RH0005",
                "Index.cshtml(15,13): RH0006",
                "Index.cshtml(16,7): RH0007",
                "Index.cshtml(17,4): RH0008",
                "Index.cshtml(20,14): RH0009",
                "Index.cshtml(21,8): RH0010",
                "Index.cshtml(26,47): RH0011",
                "Index.cshtml(27,3): RH0013",
                "Index.cshtml(28,9): RH0014",
                "Index.cshtml(29,16): RH0015",
                "Index.cshtml(9,24): RH0001",
            ],
            DotnetBuild.Diagnostics(log).Order(StringComparer.Ordinal));
        Assert.Equal(1, exitCode);
    }

    [Theory]
    [InlineData("RunAnalyzers", "false", "The templates are not checked while RunAnalyzers is false: remove that setting.")]
    [InlineData("RunAnalyzersDuringBuild", "false", "The templates are not checked while RunAnalyzersDuringBuild is false: remove that setting.")]
    [InlineData("RazorCompileOnBuild", "false", "The templates are not checked while RazorCompileOnBuild is false: remove that setting.")]
    [InlineData("NoWarn", "AD0001", "That the templates are not checked is not seen while NoWarn or WarningsNotAsErrors names AD0001: remove it there.")]
    [InlineData("WarningsNotAsErrors", "CS9057", "That the templates are not checked is not seen while NoWarn or WarningsNotAsErrors names CS9057: remove it there.")]
    [InlineData("NETCoreSdkVersion", "9.0.203", "The templates are not checked by the compiler of the .NET SDK 9.0.203, which is too old for the guard: install 9.0.300 or newer.")]
    public async Task A_setting_that_switches_the_guard_off_stops_the_build_with_one_sentence(string name, string value, string sentence)
    {
        var (exitCode, log) = await site.BuildAsync($"-p:{name}={value}");

        Assert.Equal([$": {sentence}"], DotnetBuild.Errors(log));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task No_setting_switches_a_rule_off_not_even_with_others()
    {
        var (_, log) = await site.BuildAsync("-p:NoWarn=RH0001%3BRH0004", "-p:TreatWarningsAsErrors=false", "-p:WarningLevel=0", "-p:AnalysisMode=None");

        Assert.Equal(15, DotnetBuild.Diagnostics(log).Count);
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task No_file_of_settings_switches_a_rule_off()
    {
        var settings = Path.Combine(site.Folder.FullName, ".globalconfig");
        await File.WriteAllTextAsync(settings, "is_global = true\ndotnet_diagnostic.RH0001.severity = none\ndotnet_analyzer_diagnostic.severity = none\n");

        try
        {
            var (_, log) = await site.BuildAsync();

            Assert.Equal(15, DotnetBuild.Diagnostics(log).Count);
        }
        finally
        {
            File.Delete(settings);
        }
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("", "CS9057")]
    [InlineData("Crash", "AD0001")]
    public async Task An_analyzer_that_does_not_run_stops_the_build(string body, string error)
    {
        // One that is built on a newer compiler than the SDK's is left out by it.
        var compiler = body == "" ? typeof(Compilation).Assembly.Location : Path.Combine(DotnetBuild.Metadata("Compiler"), "Microsoft.CodeAnalysis.dll");
        var path = Path.Combine(site.Folder.FullName, $"{error}.dll");
        var compiled = CSharpCompilation.Create(
            error,
            [
                CSharpSyntaxTree.ParseText(
                    $$"""
                    using System.Collections.Immutable;
                    using Microsoft.CodeAnalysis;
                    using Microsoft.CodeAnalysis.Diagnostics;

                    [DiagnosticAnalyzer(LanguageNames.CSharp)]
                    public sealed class Broken : DiagnosticAnalyzer
                    {
                        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
                            ImmutableArray.Create(new DiagnosticDescriptor("X1", "x", "x", "x", DiagnosticSeverity.Error, true));

                        public override void Initialize(AnalysisContext context) => throw new System.InvalidOperationException("{{body}}");
                    }
                    """),
            ],
            [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => !Path.GetFileName(file).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Append(compiler).Select(file => MetadataReference.CreateFromFile(file))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);

        Assert.Empty(compiled.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error));

        var (exitCode, log) = await site.BuildAsync($"-p:OtherAnalyzer={path}");

        Assert.Contains(DotnetBuild.Errors(log), one => one.StartsWith(error, StringComparison.Ordinal));
        Assert.Equal(1, exitCode);
    }

    public sealed class Site : IAsyncLifetime
    {
        public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("RazorHello");

        public async Task InitializeAsync()
        {
            var from = new DirectoryInfo(Path.Combine(DotnetBuild.Metadata("TestsFolder"), "Builds", "Canary"));

            foreach (var file in from.EnumerateFiles("*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(Folder.FullName, Path.GetRelativePath(from.FullName, file.FullName));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                file.CopyTo(to);
            }

            var (exitCode, log) = await DotnetBuild.DotnetAsync(Folder, ["restore", .. Guard]);
            Assert.True(exitCode == 0, log);
        }

        public Task DisposeAsync()
        {
            Folder.Delete(recursive: true);

            return Task.CompletedTask;
        }

        public Task<(int ExitCode, string Log)> BuildAsync(params string[] settings) =>
            DotnetBuild.DotnetAsync(Folder, ["build", "--no-restore", "--disable-build-servers", .. Guard, .. settings]);

        private static string[] Guard =>
        [
            $"-p:Guard={typeof(TemplateGuardAnalyzer).Assembly.Location}",
            $"-p:GuardTargets={Path.Combine(DotnetBuild.GuardFolder, "build", "RazorHello.TemplateGuard.targets")}",
        ];
    }
}
