using System.Diagnostics;

namespace RazorHello.Benchmarks;

/// <summary>A server that is measured.</summary>
/// <param name="Key">Its name on the command line.</param>
/// <param name="Name">Its name in tables.</param>
/// <param name="Start">Its start.</param>
/// <param name="Versions">The versions of what it is made of.</param>
internal sealed record Contender(string Key, string Name, Func<Lab, ProcessStartInfo> Start, Func<Server, Lab, Task<string>> Versions)
{
    /// <summary>The site as it ships.</summary>
    public static readonly Contender Site = new("site", "RazorHello", lab => Published(lab.Published), DotnetAsync) { IsDotnet = true };

    /// <summary>The limit: <see cref="Benchmarks.Raw"/>.</summary>
    public static readonly Contender Raw = new("raw", "raw Kestrel", lab => Own("raw", $"{lab.Site.Address}"), DotnetAsync) { IsDotnet = true };

    /// <summary>The price of encoding by hand: <see cref="Benchmarks.Twin"/>.</summary>
    public static readonly Contender Twin = new("twin", "minimal API, encoding by hand", lab => Own("twin", lab.FixedFile), DotnetAsync) { IsDotnet = true };

    /// <summary>All of them.</summary>
    public static readonly Contender[] All = [Site, Raw, Twin, .. Peers.All];

    /// <summary>Whether it runs on .NET: then its pages have to be the site's to the byte, and it tells what it allocates.</summary>
    public bool IsDotnet { get; init; }

    /// <summary>The tools that must be on the machine.</summary>
    public Tool[] Tools { get; init; } = [];

    /// <summary>The preparation before its start.</summary>
    public Func<Lab, Task> PrepareAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>The start of a published site.</summary>
    /// <param name="folder">The folder of the published site.</param>
    public static ProcessStartInfo Published(string folder) => Dotnet(Path.Combine(folder, "RazorHello.dll"), "--urls", "http://127.0.0.1:0");

    private static ProcessStartInfo Own(params string[] arguments) => Dotnet([typeof(Contender).Assembly.Location, .. arguments]);

    private static ProcessStartInfo Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments);

        // Whoever measures may have set some that change what the servers cost.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("DOTNET_", StringComparison.Ordinal) && !name.StartsWith("DOTNET_ROOT", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["AllowedHosts"] = "hello.example";

        return start;
    }

    private static Task<string> DotnetAsync(Server server, Lab lab) => Task.FromResult($".NET {server.Runtime()}");
}
