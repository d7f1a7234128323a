using System.Globalization;

namespace RazorHello.Benchmarks;

/// <summary>Requests of wrk.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Body">The body that must come back, to the byte.</param>
internal sealed record Ask(string Target, byte[] Body);

/// <summary>Results of wrk.</summary>
/// <param name="Requests">The number of answered requests.</param>
/// <param name="Duration">The time for which it asked.</param>
/// <param name="Bytes">Bytes of all answers on the wire, heads included.</param>
/// <param name="P50">The median time to an answer.</param>
/// <param name="P99">The 99th percentile.</param>
internal sealed record Seen(long Requests, TimeSpan Duration, long Bytes, TimeSpan P50, TimeSpan P99);

/// <summary>Loads a server.</summary>
internal static class Wrk
{
    private const int Threads = 8;

    /// <summary>Asks for pages as fast as they come, and checks each.</summary>
    /// <param name="server">The server.</param>
    /// <param name="asks">The pages, which are spread over up to 8 threads.</param>
    /// <param name="connections">The number of requests under way at a time.</param>
    /// <param name="seconds">For how long.</param>
    /// <param name="close">Whether each request has a connection of its own.</param>
    /// <returns>The results.</returns>
    /// <exception cref="FailedException">A request was not answered, or by another page.</exception>
    public static async Task<Seen> RunAsync(Server server, IReadOnlyList<Ask> asks, int connections, double seconds, bool close = false)
    {
        var folder = Directory.CreateTempSubdirectory("RazorHello");

        try
        {
            var threads = Math.Min(Threads, connections);

            for (var thread = 0; thread < threads; thread++)
            {
                var ask = asks[thread % asks.Count];
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{thread}.target"), ask.Target);
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{thread}.body"), ask.Body);
            }

            var headers = close ? [.. Http.Headers, ("Connection", "close")] : Http.Headers;
            // wrk counts in whole seconds, and stops at an interrupt just as well, unless that comes while it makes ready: then it is ignored.
            var output = await Command.RunAsync("timeout",
                [
                    "--preserve-status", "--signal", "INT", $"{seconds}", "wrk",
                    "--threads", $"{threads}", "--connections", $"{connections}", "--duration", $"{Math.Ceiling(seconds)}s", "--timeout", "20s",
                    .. headers.SelectMany(header => new[] { "--header", $"{header.Name}: {header.Value}" }),
                    "--script", Path.Combine(AppContext.BaseDirectory, "load.lua"), $"{server.Address}", folder.FullName,
                ]);

            // Before, wrk has its own summary.
            var lines = output.Split("figures: ")[1].Split('\n', 2);
            var figures = lines[0].Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();

            return figures switch
            {
                [> 0 and var requests, var duration, var bytes, var p50, var p99, 0, 0] => new Seen(requests, TimeSpan.FromMicroseconds(duration), bytes, TimeSpan.FromMicroseconds(p50), TimeSpan.FromMicroseconds(p99)),
                // A busy machine may not come to the first answer in so short a time.
                [0, _, _, _, _, 0, 0] when seconds < 10 => await RunAsync(server, asks, connections, 2 * seconds, close),
                _ => throw new FailedException($"{server.Name}: {figures[0]} requests, {figures[5]} failed, {figures[6]} wrong answers, such as\n{lines[1]}"),
            };
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
