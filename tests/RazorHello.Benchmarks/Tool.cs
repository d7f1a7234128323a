
namespace RazorHello.Benchmarks;

/// <summary>Something that has to be on the machine.</summary>
/// <param name="Package">The package of Debian that it is in.</param>
/// <param name="Program">A program that it has.</param>
/// <param name="Arguments">Arguments with which that succeeds.</param>
internal sealed record Tool(string Package, string Program, params string[] Arguments)
{
    /// <summary>The load generator.</summary>
    public static readonly Tool Wrk = new("wrk", "sh", "-c", "command -v wrk");

    /// <summary>Installs what is missing, if this is Debian and its administrator.</summary>
    /// <param name="tools">The tools.</param>
    /// <exception cref="FailedException">It is not.</exception>
    public static async Task InstallAsync(IEnumerable<Tool> tools)
    {
        var missing = new List<string>();

        foreach (var tool in tools)
        {
            try
            {
                await Command.RunAsync(tool.Program, tool.Arguments);
            }
            catch (FailedException)
            {
                missing.Add(tool.Package);
            }
        }

        if (missing.Count == 0)
        {
            return;
        }

        if (!Environment.IsPrivilegedProcess || !File.Exists("/etc/os-release") || !File.ReadLines("/etc/os-release").Contains("ID=debian"))
        {
            throw new FailedException($"Install what is missing, as Debian calls it: {string.Join(", ", missing.Distinct())}.");
        }

        await Command.RunAsync("apt-get", ["update", "-q"]);

        await Command.RunAsync("apt-get", ["install", "-yq", "--no-install-recommends", .. missing.Distinct()]);
    }
}
