
namespace RazorHello.Benchmarks;

/// <summary>The cost of a greeting, of the site and of other servers in turns.</summary>
internal static class Compare
{
    private const int Connections = 64;

    /// <summary>Measures and prints.</summary>
    /// <param name="rounds">The number of turns for each server.</param>
    /// <param name="seconds">The length of a turn.</param>
    /// <param name="contenders">The servers, the site and raw Kestrel among them.</param>
    public static async Task RunAsync(int rounds, double seconds, Contender[] contenders)
    {
        await using var lab = await Lab.OpenAsync(contenders);
        var turns = new List<(Contender Contender, Server Server, Ask[] Asks, List<Round> Rounds)>();

        foreach (var contender in contenders)
        {
            var server = contender == Contender.Site ? lab.Site : await lab.StartAsync(contender);
            turns.Add((contender, server, await lab.AsksAsync(contender, server, Names.All.Select(Http.Target)), []));
        }

        foreach (var (_, server, asks, _) in turns)
        {
            await Round.WarmUpAsync(server, asks, Connections, seconds);
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var (_, server, asks, measured) in turns)
            {
                measured.Add(await Round.RunAsync(server, asks, Connections, seconds));
            }
        }

        var site = turns.Single(turn => turn.Contender == Contender.Site).Rounds;
        var raw = turns.Single(turn => turn.Contender == Contender.Raw).Rounds;
        var rows = new List<string[]>();

        foreach (var (contender, server, asks, measured) in turns)
        {
            rows.Add(
            [
                contender.Name,
                $"{Median(measured, round => round.Cost):N0} µs",
                Ratio(measured, raw),
                Ratio(site, measured),
                $"{Median(measured, round => round.Seen.Requests / round.Seen.Duration.TotalSeconds):N0}",
                $"{Median(measured, round => round.Seen.P50.TotalMilliseconds):N1} ms",
                $"{Median(measured, round => round.Seen.P99.TotalMilliseconds):N1} ms",
                $"{Median(measured, round => (double)round.Seen.Bytes / round.Seen.Requests):N0}",
                contender.IsDotnet ? $"{await AllocatedAsync(lab, contender, asks, seconds) / 1e3:N1} kB" : "",
                $"{server.PeakMemory() / 1e6:N0} MB",
                (await contender.Versions(server, lab)).Trim(),
            ]);
        }

        Console.WriteLine(await Figures.HeadAsync($"compare: {rounds} rounds of {seconds} s, {Connections} connections, {turns.Sum(turn => turn.Rounds.Sum(round => round.Seen.Requests)):N0} answers, each checked", lab));
        Console.WriteLine();
        Console.WriteLine(Figures.Table(["server", "CPU time a request", "against raw", "RazorHello against it", "requests a second", "p50", "p99", "bytes", "allocated", "peak memory", "versions"], rows));
    }

    // For a request, by another process of the same server, so that no hook is in those that are measured.
    private static async Task<double> AllocatedAsync(Lab lab, Contender contender, Ask[] asks, double seconds)
    {
        var server = await lab.StartAsync(contender, hooked: true);
        await Wrk.RunAsync(server, asks, Connections, seconds);
        var before = await server.AllocatedAsync();
        var seen = await Wrk.RunAsync(server, asks, Connections, seconds);

        return (double)(await server.AllocatedAsync() - before) / seen.Requests;
    }

    private static double Median(IEnumerable<Round> rounds, Func<Round, double> figure) => rounds.Select(figure).Median();

    // Of the medians, and between those of the rounds.
    private static string Ratio(List<Round> these, List<Round> those)
    {
        var byRound = these.Zip(those, (one, other) => one.Cost / other.Cost).ToList();

        return $"{Median(these, round => round.Cost) / Median(those, round => round.Cost):0.00} ({byRound.Min():0.00}–{byRound.Max():0.00})";
    }
}
