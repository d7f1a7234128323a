namespace RazorHello.Benchmarks;

/// <summary>A server under load for a while.</summary>
/// <param name="Cost">Microseconds of processor time that its processes took for a request, in user and in kernel mode.</param>
/// <param name="Seen">Results of wrk, whose own time does not count.</param>
internal sealed record Round(double Cost, Seen Seen)
{
    /// <summary>Seconds below which a round tells no cost: processor time is counted in hundredths of one.</summary>
    public const double Shortest = 1;

    private const int MostWarmUps = 12;

    /// <summary>Loads a server and measures it.</summary>
    /// <inheritdoc cref="Wrk.RunAsync" />
    public static async Task<Round> RunAsync(Server server, IReadOnlyList<Ask> asks, int connections, double seconds, bool close = false)
    {
        var before = server.CpuTime();
        var seen = await Wrk.RunAsync(server, asks, connections, seconds, close);

        return new Round((server.CpuTime() - before).TotalMicroseconds / seen.Requests, seen);
    }

    /// <summary>Loads a server until its cost no longer falls, twice in a row: until the JIT compiler of those that have one is done. Once, where no cost is told.</summary>
    /// <param name="server">The server.</param>
    /// <param name="asks">The requests.</param>
    /// <param name="connections">The number of requests under way at a time.</param>
    /// <param name="seconds">The time for each cost.</param>
    public static async Task WarmUpAsync(Server server, IReadOnlyList<Ask> asks, int connections, double seconds)
    {
        for (var (count, steady, last) = (0, 0, double.MaxValue); count < (seconds < Shortest ? 1 : MostWarmUps) && steady < 2; count++)
        {
            var cost = (await RunAsync(server, asks, connections, seconds)).Cost;
            steady = cost > 0.97 * last ? steady + 1 : 0;
            last = cost;
        }
    }
}
