using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RazorHello.Load;

/// <summary>Malformed requests: each connection is answered or ended in time, none with a failure of the site, and the next visitor is greeted.</summary>
public static partial class MalformedRequests
{
    private const int AtOnce = 32;
    private const int VisitorEvery = 100;

    // The longest that a connection may rightly wait is for headers that do not come; the rest is for a busy machine.
    private static readonly TimeSpan Stuck = Server.Limits.RequestHeadersTimeout + TimeSpan.FromSeconds(10);

    /// <summary>Starts the site, and sends it malformed requests.</summary>
    /// <param name="published">The folder that <c>dotnet publish</c> wrote.</param>
    /// <param name="seed">Which requests.</param>
    /// <param name="count">The number.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="LoadException">The site failed.</exception>
    public static async Task<MalformedFigures> RunAsync(string published, int seed, int count)
    {
        await using var site = await RunningSite.StartAsync(published);
        var figures = await RunAsync(site.Address, seed, count);

        if (site.Log.Contains("fail: ", StringComparison.Ordinal) || site.Log.Contains("crit: ", StringComparison.Ordinal))
        {
            throw new LoadException($"Seed {seed}: the site logged a failure:\n{site.Log}");
        }

        return figures;
    }

    /// <summary>Sends malformed requests to a site that runs.</summary>
    /// <param name="site">Its address.</param>
    /// <param name="seed">Which requests.</param>
    /// <param name="count">The number.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="LoadException">The site failed.</exception>
    public static async Task<MalformedFigures> RunAsync(Uri site, int seed, int count)
    {
        var answered = 0;
        var greeted = 0;

        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var request = MalformedRequest.Generate(seed, number);

            try
            {
                if (await SendAsync(site, request))
                {
                    Interlocked.Increment(ref answered);
                }

                if (number % VisitorEvery == 0)
                {
                    await ExpectedGreeting.AskAsync(site, ExpectedGreeting.Name(number));
                    Interlocked.Increment(ref greeted);
                }
            }
            catch (Exception exception) when (exception is LoadException or SocketException)
            {
                throw new LoadException($"Seed {seed}, request {number} ({request.Kind}): {exception.Message}");
            }
        });

        return new MalformedFigures(seed, count, answered, greeted);
    }

    private static async Task<bool> SendAsync(Uri site, MalformedRequest request)
    {
        using var connection = await Connection.OpenAsync(site);
        var answer = "";

        try
        {
            await connection.SendAsync(request.Bytes);

            if (request.HalfClosed)
            {
                connection.HalfClose();
            }

            while (await connection.ReadAsync(Stuck) is { Length: > 0 } come)
            {
                if (answer == "" && !request.HalfClosed)
                {
                    connection.HalfClose();
                }

                answer += come;
            }
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.NotConnected)
        {
            // The site had seen enough, and ended the connection while this end still used it.
        }

        // 505 says that a version of HTTP is not spoken here (RFC 9110, section 15.6.6): the fault is the client's.
        if (ServerError().Match(answer) is { Success: true } error)
        {
            throw new LoadException($"{error.Value}\n{request.Bytes}");
        }

        return answer != "";
    }

    [GeneratedRegex(@"HTTP/1\.1 5(?!05)\d\d[^\r]*")]
    private static partial Regex ServerError();
}

/// <summary>The result of malformed requests.</summary>
/// <param name="Seed">Which they were.</param>
/// <param name="Requests">The number that was sent.</param>
/// <param name="Answered">The number that was answered; the others' connections were ended.</param>
/// <param name="Greeted">The number of visitors who were greeted in between.</param>
public sealed record MalformedFigures(int Seed, int Requests, int Answered, int Greeted)
{
    /// <summary>The line of figures.</summary>
    /// <returns>The figures in words.</returns>
    public override string ToString() =>
        $"malformed: seed {Seed}, {Requests} requests, {Answered} answered, {Requests - Answered} cut off, 0 server errors, 0 stuck, {Greeted} visitors greeted in between";
}
