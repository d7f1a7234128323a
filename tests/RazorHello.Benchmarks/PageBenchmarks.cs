using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Perfolizer.Horology;
using RazorHello.Greeting;

namespace RazorHello.Benchmarks;

/// <summary>Benchmarks of each page, through the whole pipeline of the site and without a network.</summary>
public class PageBenchmarks
{
    private static readonly string TooLongQuery = $"?name={new string('x', VisitorName.MaxLength + 1)}";

    private readonly Pipeline _pipeline = new();
    private readonly Pipeline _empty = new();
    private IHost? _site;
    private WebApplication? _none;

    /// <summary>The configuration for figures.</summary>
    public static IConfig Config => ManualConfig.CreateMinimumViable()
        // The JIT compiler takes seconds until its last word.
        .AddJob(InThisProcess(Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(250)).WithWarmupCount(24).WithIterationCount(15)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .HideColumns(Column.Error, Column.RatioSD, Column.Median, Column.Gen0, Column.Gen1, Column.AllocRatio)
        .WithArtifactsPath(Path.Combine(AppContext.BaseDirectory, "artifacts"));

    /// <summary>The page that the last benchmark got.</summary>
    public string Page => _pipeline.Text;

    /// <summary>A job in this process, where the site is.</summary>
    /// <param name="job">The job.</param>
    /// <returns>The job as it has to be.</returns>
    public static Job InThisProcess(Job job) => job.WithToolchain(InProcessEmitToolchain.Instance);

    /// <summary>Starts the site, and an application that does nothing.</summary>
    [GlobalSetup]
    public void Start()
    {
        _site = InProcess.StartAsync(_pipeline.Server).GetAwaiter().GetResult();

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IServer>(_empty.Server);
        _none = builder.Build();
        _none.Run(static _ => Task.CompletedTask);
        _none.Start();
    }

    /// <summary>Stops both.</summary>
    [GlobalCleanup]
    public void Stop()
    {
        _site!.StopAsync().GetAwaiter().GetResult();
        _none!.StopAsync().GetAwaiter().GetResult();
    }

    /// <summary>The greeting of a name.</summary>
    /// <returns>The status code.</returns>
    [Benchmark(Description = "greeting, named", Baseline = true)]
    public int Greeting() => Get(_pipeline, "/", "?name=%3Cb%3EAda%3C%2Fb%3E");

    /// <summary>The greeting of the world.</summary>
    /// <returns>The status code.</returns>
    [Benchmark(Description = "front page")]
    public int Front() => Get(_pipeline, "/", "");

    /// <summary>The page on escaping, for a name.</summary>
    /// <returns>The status code.</returns>
    [Benchmark(Description = "escaping")]
    public int Escaping() => Get(_pipeline, "/escaping", "?name=%3Cb%3EAda%3C%2Fb%3E");

    /// <summary>The page for a name that is too long.</summary>
    /// <returns>The status code.</returns>
    [Benchmark(Description = "name too long")]
    public int TooLong() => Get(_pipeline, "/", TooLongQuery);

    /// <summary>The page for what is not there.</summary>
    /// <returns>The status code.</returns>
    [Benchmark(Description = "not found")]
    public int NotFound() => Get(_pipeline, "/no-such-page", "");

    /// <summary>The cost of the benchmarks' server and of the framework's host without the site.</summary>
    /// <returns>The status code.</returns>
    [Benchmark(Description = "nothing")]
    public int Nothing() => Get(_empty, "/", "");

    // BenchmarkDotNet does not wait for tasks in this process.
    private static int Get(Pipeline pipeline, string path, string query) => pipeline.GetAsync(path, query).GetAwaiter().GetResult();
}
