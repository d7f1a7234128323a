using System.Globalization;
using BenchmarkDotNet.Running;
using RazorHello.Benchmarks;

// Figures are written the same everywhere.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

try
{
    switch (args)
    {
        case ["compare", .. var options]:
            await Compare.RunAsync(Number(options, "--rounds", 7), Number(options, "--seconds", 3.0), Only(options));
            break;
        case ["start", .. var options]:
            await Start.RunAsync(Number(options, "--times", 20), Number(options, "--requests", 100_000), Peers.All);
            break;
        case ["growth", .. var options]:
            await Growth.RunAsync(Number(options, "--rounds", 3), Number(options, "--seconds", 2.0), Option(options, "--plot") ?? Repository.PathOf("docs", "performance.svg"));
            break;
        case ["pages", .. var options]:
            BenchmarkSwitcher.FromTypes([typeof(PageBenchmarks)]).Run(["--filter", "*", .. options], PageBenchmarks.Config);
            break;
        case ["raw", var site]:
            await Raw.RunAsync(new Uri(site));
            break;
        case ["twin", var file]:
            await Twin.RunAsync(Fixed.Read(file));
            break;
        default:
            throw new FailedException("""
                compare [--rounds N] [--seconds N] [--only twin,go,…]    what a greeting costs the site and raw Kestrel, and others
                start [--times N] [--requests N]                         how long they take to start, and their memory
                growth [--rounds N] [--seconds N] [--plot FILE]          how the cost grows with what visitors can vary
                pages                                                    what each page takes of time and memory in the process
                """);
    }

    return 0;
}
catch (FailedException exception)
{
    Console.WriteLine(exception.Message);

    return 1;
}

static string? Option(string[] options, string name) => options.SkipWhile(option => option != name).ElementAtOrDefault(1);

static T Number<T>(string[] options, string name, T otherwise)
    where T : IParsable<T> => Option(options, name) is { } number ? T.Parse(number, CultureInfo.InvariantCulture) : otherwise;

// The site and raw Kestrel are what the others are compared with.
static Contender[] Only(string[] options) => Option(options, "--only")?.Split(',') is { } keys ? [.. Contender.All.Where(contender => contender == Contender.Site || contender == Contender.Raw || keys.Contains(contender.Key))] : Contender.All;

// What comes with ASP.NET Core would make it public, and it could not be told from the site's.
internal sealed partial class Program;
