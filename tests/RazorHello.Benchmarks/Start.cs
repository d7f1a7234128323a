using System.Diagnostics;

namespace RazorHello.Benchmarks;

/// <summary>The start of servers, their size, and their memory after many requests.</summary>
internal static class Start
{
    private const int Connections = 64;

    /// <summary>Measures and prints.</summary>
    /// <param name="times">The number of starts of each, in turns.</param>
    /// <param name="requests">The number of requests that each answers before its memory is read.</param>
    /// <param name="contenders">The servers beside the site.</param>
    public static async Task RunAsync(int times, int requests, Contender[] contenders)
    {
        await using var lab = await Lab.OpenAsync(contenders);
        var naive = Path.Combine(lab.Folder, "naive");
        await Lab.PublishAsync(naive, [.. Naive.Publish.Select(property => $"-p:{property.Key}={property.Value}")]);

        (Contender Contender, string? Folder, List<double> Starts)[] all =
        [
            (Contender.Site, lab.Published, []),
            (Contender.Site with { Name = "RazorHello, naive publish", Start = _ => Contender.Published(naive) }, naive, []),
            .. contenders.Select(contender => (contender, (string?)null, new List<double>())),
        ];

        var memory = new List<(long Now, long Peak)>();

        for (var time = 0; time < times; time++)
        {
            foreach (var (contender, _, starts) in all)
            {
                var clock = Stopwatch.StartNew();
                await using var server = await Server.StartAsync(contender.Name, contender.Start(lab));
                var answer = await Http.GetAsync(server.Address, Http.Target(Names.All[0]));
                starts.Add(clock.Elapsed.TotalMilliseconds);
                answer.Ok(contender.Name);

                if (time < times - 1)
                {
                    continue;
                }

                var asks = await lab.AsksAsync(contender, server, Names.All.Select(Http.Target));
                var answered = 0L;

                while (answered < requests)
                {
                    answered += (await Wrk.RunAsync(server, asks, Connections, seconds: 1)).Requests;
                }

                memory.Add((server.Memory(), server.PeakMemory()));
            }
        }

        var rows = all.Zip(memory, (one, memory) => new[]
        {
            one.Contender.Name,
            $"{one.Starts.Median():N0} ms",
            $"{one.Starts.Min():N0}–{one.Starts.Max():N0} ms",
            $"{one.Starts.Median() / all[1].Starts.Median():0.00}",
            one.Folder is null ? "" : $"{Size(one.Folder) / 1e6:N1} MB",
            $"{memory.Now / 1e6:N0} MB",
            $"{memory.Peak / 1e6:N0} MB",
        });

        Console.WriteLine(await Figures.HeadAsync($"start: {times} times each, then {requests:N0} requests and up to a second more", lab));
        Console.WriteLine();
        Console.WriteLine(Figures.Table(["server", "start to first 200", "spread", "against the naive publish", "published", "memory after the requests", "peak memory"], rows));
    }

    private static long Size(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
}
