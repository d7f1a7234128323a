using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using RazorHello.Http;

namespace RazorHello.Load;

/// <summary>SIGTERM under load: every request that the site accepted is answered in full, and it ends by itself with exit code 0.</summary>
/// <remarks>
/// HTTP/1.1 lets a server close a connection on which the client just sent the next request (RFC 9112, section 9.5), and
/// the system takes connections that the server never sees. So accepted is what the site itself says it began: its log
/// has a line "Request starting" for each, with the name that no other request has. Each of these must have been
/// answered whole, and an answer once begun must be whole in any case. A request that is neither is not accepted.
/// <para>
/// Pages take less than a millisecond, so that few are under way when the signal comes. Therefore some visitors have sent
/// only half of a request by then, and send the rest once the site takes no more connections: these too are answered.
/// </para>
/// </remarks>
public static partial class Sigterm
{
    private const int Visitors = 32;
    private const int Halves = 8;
    private const int Before = 500;

    // For the process to start and stop the runtime on a busy machine.
    private static readonly TimeSpan Exit = KestrelLimits.Drain + TimeSpan.FromSeconds(5);

    /// <summary>Starts the site, loads it, and tells it to stop; so many times over.</summary>
    /// <param name="published">The folder that <c>dotnet publish</c> wrote.</param>
    /// <param name="times">The number of times.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="LoadException">An accepted request was not answered, or the site did not end as it should.</exception>
    public static async Task<SigtermFigures> RunAsync(string published, int times)
    {
        var sum = new SigtermFigures(0, 0, 0, 0, 0, TimeSpan.Zero);

        for (var time = 0; time < times; time++)
        {
            var one = await OnceAsync(published, Before + (37 * time));
            sum = new SigtermFigures(
                sum.Times + 1,
                sum.Accepted + one.Accepted,
                sum.Halves + one.Halves,
                sum.UnderWay + one.UnderWay,
                sum.NotAccepted + one.NotAccepted,
                one.Longest > sum.Longest ? one.Longest : sum.Longest);
        }

        return sum;
    }

    private static async Task<SigtermFigures> OnceAsync(string published, int before)
    {
        await using var site = await RunningSite.StartAsync(published, settings: ("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Information"));
        var load = new Load(site.Address, before);
        var halves = new List<(Connection Connection, int Number)>();

        for (var half = 0; half < Halves; half++)
        {
            halves.Add(await load.HalfAsync());
        }

        var visitors = Enumerable.Range(0, Visitors).Select(_ => load.VisitAsync()).ToArray();
        await Task.WhenAny(load.UnderLoad, Task.WhenAll(visitors));

        var underWay = load.UnderWay - Halves;
        var watch = Stopwatch.StartNew();
        site.Terminate();

        try
        {
            // Each visitor goes on until nobody listens any more.
            await Task.WhenAll(visitors).WaitAsync(Exit);
        }
        catch (TimeoutException)
        {
            throw new LoadException($"The site still takes visitors {Exit.TotalSeconds} s after it was told to stop.");
        }

        foreach (var (connection, number) in halves)
        {
            using (connection)
            {
                await load.RestAsync(connection, number);
            }
        }

        var code = await site.ExitAsync(Exit);
        watch.Stop();

        if (code != 0)
        {
            throw new LoadException($"The site ended with {code}:\n{site.Log}");
        }

        var accepted = Started().Matches(site.Log).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToHashSet();
        var dropped = accepted.Where(number => !load.Answered.ContainsKey(number)).ToArray();

        if (dropped.Length > 0)
        {
            throw new LoadException($"The site dropped {dropped.Length} of {accepted.Count} requests that it had begun, such as that of {ExpectedGreeting.Name(dropped[0])}.");
        }

        if (accepted.Count != load.Answered.Count)
        {
            throw new LoadException($"The site answered {load.Answered.Count} requests, and its log has {accepted.Count} of them.");
        }

        return new SigtermFigures(1, accepted.Count, halves.Count, underWay, load.Sent - accepted.Count, watch.Elapsed);
    }

    [GeneratedRegex(@"Request starting HTTP/1\.1 GET \S+%20(\d+) ")]
    private static partial Regex Started();

    private sealed class Load(Uri site, int before)
    {
        private readonly TaskCompletionSource _underLoad = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _sent;

        public ConcurrentDictionary<int, bool> Answered { get; } = [];

        public Task UnderLoad => _underLoad.Task;

        public int Sent => _sent;

        public int UnderWay => _sent - Answered.Count;

        public async Task VisitAsync()
        {
            while (true)
            {
                try
                {
                    using var connection = await Connection.OpenAsync(site);

                    while (await AskAsync(connection) is { Closes: false })
                    {
                    }
                }
                catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionRefused)
                {
                    return;
                }
                catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown)
                {
                    // Closed by the site before the request was sent.
                }
            }
        }

        // A whole request and the first half of the next in one piece: with the answer to the one, the site has read the other.
        public async Task<(Connection Connection, int Number)> HalfAsync()
        {
            var connection = await Connection.OpenAsync(site);
            var first = Interlocked.Increment(ref _sent);
            var second = Interlocked.Increment(ref _sent);
            await connection.SendAsync(Request(first) + Request(second)[..^4]);
            Check(await connection.AnswerAsync(), first);

            return (connection, second);
        }

        public async Task RestAsync(Connection connection, int number)
        {
            try
            {
                await connection.SendAsync(Request(number)[^4..]);
            }
            catch (SocketException)
            {
                throw new LoadException($"The site did not wait for the second half of the request of {ExpectedGreeting.Name(number)}.");
            }

            Check(await connection.AnswerAsync(), number);
        }

        private async Task<Answer?> AskAsync(Connection connection)
        {
            var number = Interlocked.Increment(ref _sent);
            await connection.SendAsync(Request(number));
            var answer = await connection.AnswerAsync();

            if (answer is not null)
            {
                Check(answer, number);
            }

            return answer;
        }

        private void Check(Answer? answer, int number)
        {
            ExpectedGreeting.Check(answer, ExpectedGreeting.Name(number));

            if (Answered.TryAdd(number, true) && Answered.Count >= before)
            {
                _underLoad.TrySetResult();
            }
        }

        private string Request(int number) => Connection.Get(site, ExpectedGreeting.Address(ExpectedGreeting.Name(number)));
    }
}

/// <summary>The result of stopping the site under load.</summary>
/// <param name="Times">The number of stops.</param>
/// <param name="Accepted">The number of requests that the site had begun; all of them were answered in full.</param>
/// <param name="Halves">The number of these that were only half sent when the signal came.</param>
/// <param name="UnderWay">The number of others that were sent and not yet answered when the signal came.</param>
/// <param name="NotAccepted">The number of requests that the site never began.</param>
/// <param name="Longest">The longest time from the signal to the end of the process.</param>
public sealed record SigtermFigures(int Times, int Accepted, int Halves, int UnderWay, int NotAccepted, TimeSpan Longest)
{
    /// <summary>The line of figures.</summary>
    /// <returns>The figures in words.</returns>
    public override string ToString() =>
        $"sigterm: {Times} times, {Accepted} requests accepted and all answered, {Halves} of them half sent at the signal; {UnderWay} more were under way then and {NotAccepted} never accepted, exit code 0 within {Longest.TotalSeconds:F1} s";
}
