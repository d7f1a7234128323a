using System.Reflection;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;

namespace RazorHello.Benchmarks.Tests;

public class BenchmarkTests
{
    private static readonly Dictionary<string, (int Status, string Heading)> Expected = new()
    {
        [nameof(PageBenchmarks.Greeting)] = (200, "Hello, <b>Ada</b>!"),
        [nameof(PageBenchmarks.Front)] = (200, "Hello, World!"),
        [nameof(PageBenchmarks.Escaping)] = (200, Resx.English["Escaping"]),
        [nameof(PageBenchmarks.TooLong)] = (400, Resx.English["TooLong"]),
        [nameof(PageBenchmarks.NotFound)] = (404, Resx.English["NotFound"]),
    };

    private static readonly MethodInfo[] Benchmarks = [.. typeof(PageBenchmarks).GetMethods().Where(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null)];

    // What the project file sets that the naive publish keeps.
    private static readonly Dictionary<string, string> Kept = new()
    {
        ["AllowUnsafeBlocks"] = "what the source is written in",
        ["ServerGarbageCollection"] = "asked for because of floods, not for the start",
        ["IsTransformWebConfigDisabled"] = "one file for another server",
        ["BuildDate"] = "one date",
    };

    [Fact]
    public void The_naive_publish_is_without_what_the_project_file_asks_for()
    {
        // Those of a target are its variables.
        var set = XDocument.Load(Repository.PathOf("src", "RazorHello", "RazorHello.csproj")).Root!.Elements("PropertyGroup").Elements().ToLookup(property => property.Name.LocalName, property => property.Value);

        Assert.Empty(set.Select(property => property.Key).Except([.. Naive.Publish.Keys, .. Kept.Keys]));
        Assert.DoesNotContain(Naive.Publish, property => set[property.Key].Contains(property.Value, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void Each_benchmark_of_a_page_gets_that_page()
    {
        var pages = new PageBenchmarks();
        pages.Start();

        try
        {
            Assert.Equal(Expected.Keys.Append(nameof(PageBenchmarks.Nothing)).Order(), Benchmarks.Select(benchmark => benchmark.Name).Order());

            foreach (var benchmark in Benchmarks.Where(benchmark => benchmark.Name != nameof(PageBenchmarks.Nothing)))
            {
                var status = (int)benchmark.Invoke(pages, null)!;

                Assert.Equal(Expected[benchmark.Name], (status, new HtmlParser().ParseDocument(pages.Page).Single("h1").TextContent));
            }
        }
        finally
        {
            pages.Stop();
        }
    }

    [Fact]
    public void The_benchmarks_run()
    {
        var folder = Directory.CreateTempSubdirectory("RazorHello");
        var log = new AccumulationLogger();
        // Once each, and in whatever configuration the tests are built.
        var summary = BenchmarkRunner.Run<PageBenchmarks>(new ManualConfig().AddJob(PageBenchmarks.InThisProcess(Job.Dry)).AddLogger(log).WithArtifactsPath(folder.FullName).WithOptions(ConfigOptions.DisableOptimizationsValidator));
        folder.Delete(recursive: true);

        Assert.True(summary.Reports.Length == Benchmarks.Length && summary.Reports.All(report => report.Success), log.GetLog());
    }
}
