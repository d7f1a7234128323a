using System.Diagnostics;

namespace RazorHello.Load;

/// <summary>Thousands of connections that do nothing or next to nothing, and visitors who are greeted all the same.</summary>
public static class Idle
{
    private const int WarmUp = 5_000;
    private const int Rounds = 10;
    private const int Requests = 300;
    private const int IdleConnections = 2_000;
    private const int SlowConnections = 500;
    private const int Unread = 100;
    private const int UnreadRequests = 500;
    private const double Slower = 5;

    // Measured: 1.3 to 1.5 times, from the first flood to the last, for the server keeps buffers for a while. Were only the 9 kB of each
    // connection kept, ten floods would leave 220 MB more, of some 120.
    private const double Returned = 1.75;

    // The server looks at its clock once a second, and the machine may be busy.
    private static readonly TimeSpan Cut = Server.Limits.RequestHeadersTimeout + TimeSpan.FromSeconds(5);

    /// <summary>Starts the site, and measures its visitors in turn without and with the flood.</summary>
    /// <param name="published">The folder that <c>dotnet publish</c> wrote.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="LoadException">A visitor was not greeted, or a bound not kept.</exception>
    public static async Task<IdleFigures> RunAsync(string published)
    {
        await using var site = await RunningSite.StartAsync(published);
        var quiet = new List<double>();
        var flooded = new List<double>();
        var memory = new List<long>();
        var held = 0L;
        var cut = TimeSpan.Zero;
        await VisitAsync(site.Address, WarmUp, []);
        memory.Add(site.CollectMemory());

        for (var round = 1; round <= Rounds; round++)
        {
            await VisitAsync(site.Address, Requests, quiet);

            using var flood = await Flood.OpenAsync(site.Address, IdleConnections, SlowConnections);
            await VisitAsync(site.Address, Requests, flooded, flood.TrickleAsync);

            if (round == 1)
            {
                held = site.CollectMemory();
            }

            await flood.StopReadingAsync(Unread, UnreadRequests);
            await VisitAsync(site.Address, Requests, []);

            if (round == Rounds)
            {
                cut = await flood.CutAsync();
            }

            await flood.EndAsync();
            memory.Add(site.CollectMemory());
        }

        var figures = new IdleFigures(P99(quiet), P99(flooded), cut, held >> 20, [.. memory.Select(bytes => bytes >> 20)]);

        if (figures.Flooded > Slower * figures.Quiet || cut > Cut || memory.Max() > Returned * memory[0])
        {
            throw new LoadException($"{figures}, where at most {Slower} times, {Cut.TotalSeconds} s and {Returned} times the memory before are right.");
        }

        return figures;
    }

    // Each visitor comes on a connection of their own, so that the site's readiness to take one is measured too.
    private static async Task VisitAsync(Uri site, int requests, List<double> milliseconds, Func<Task>? afterEach = null)
    {
        for (var number = 0; number < requests; number++)
        {
            var start = Stopwatch.GetTimestamp();
            await ExpectedGreeting.AskAsync(site, ExpectedGreeting.Name(number));
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            if (afterEach is not null)
            {
                await afterEach();
            }
        }
    }

    private static double P99(List<double> milliseconds) => milliseconds.Order().ElementAt(milliseconds.Count * 99 / 100);
}

/// <summary>The result of the flood.</summary>
/// <param name="Quiet">Milliseconds within which 99 of 100 visitors are greeted without it.</param>
/// <param name="Flooded">The same with it.</param>
/// <param name="Cut">The longest time for which the site waited for headers.</param>
/// <param name="Held">MB of memory with it for the first time, garbage collected.</param>
/// <param name="Memory">MB of memory before, and after each flood, garbage collected.</param>
public sealed record IdleFigures(double Quiet, double Flooded, TimeSpan Cut, long Held, IReadOnlyList<long> Memory)
{
    /// <summary>The line of figures.</summary>
    /// <returns>The figures in words.</returns>
    public override string ToString() =>
        $"idle: p99 {Quiet:F1} ms quiet and {Flooded:F1} ms flooded, {Flooded / Quiet:F1} times; headers cut after {Cut.TotalSeconds:F1} s; memory {Memory[0]} MB before, {Held} with the first, then {string.Join(", ", Memory.Skip(1))} MB";
}
