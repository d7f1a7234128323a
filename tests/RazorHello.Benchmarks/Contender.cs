using System.Diagnostics;

namespace RazorHello.Benchmarks;

/// <summary>A server that is measured.</summary>
/// <param name="Key">What a command line calls it.</param>
/// <param name="Name">What the tables call it.</param>
/// <param name="Start">How to start it.</param>
/// <param name="Version">The versions of what it is made of.</param>
/// <param name="Exact">Whether its pages have to be the site's to the byte.</param>
internal sealed record Contender(string Key, string Name, Func<Lab, ProcessStartInfo> Start, Func<Lab, Task<string>> Version, bool Exact = false)
{
    /// <summary>All of them.</summary>
    public static readonly Contender[] All =
    [
        new("site", "RazorHello", lab => Dotnet(Path.Combine(lab.Published, "RazorHello.dll"), "--urls", "http://127.0.0.1:0"), DotnetVersion, Exact: true),
        new("raw", "raw Kestrel", lab => Own("raw", $"{lab.Site.Address}"), DotnetVersion, Exact: true),
        new("twin", "minimal API, encoding by hand", lab => Own("twin", lab.FixedFile), DotnetVersion, Exact: true),
    ];

    private static ProcessStartInfo Own(params string[] arguments) => Dotnet([typeof(Contender).Assembly.Location, .. arguments]);

    private static ProcessStartInfo Dotnet(params string[] arguments) => new("dotnet", arguments)
    {
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["AllowedHosts"] = "hello.example" },
    };

    private static Task<string> DotnetVersion(Lab lab) => Task.FromResult($".NET {Environment.Version}");
}
