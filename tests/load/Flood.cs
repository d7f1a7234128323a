using System.Diagnostics;
using System.Net.Sockets;

namespace RazorHello.Load;

/// <summary>Connections that take the site's memory and attention, and ask for next to nothing.</summary>
public sealed class Flood : IDisposable
{
    private readonly Uri _site;
    private readonly List<Connection> _idle = [];
    private readonly List<(Connection Connection, long Opened)> _slow = [];
    private readonly List<Connection> _unread = [];
    private int _next;

    private Flood(Uri site) => _site = site;

    /// <summary>Opens the connections.</summary>
    /// <param name="site">The address of the site.</param>
    /// <param name="idle">The number of connections that are kept alive after one request each.</param>
    /// <param name="slow">The number of connections that have sent only the beginning of their headers.</param>
    /// <returns>The flood, which is over when it is disposed.</returns>
    /// <exception cref="LoadException">One was not greeted.</exception>
    public static async Task<Flood> OpenAsync(Uri site, int idle, int slow)
    {
        var flood = new Flood(site);

        try
        {
            for (var number = 0; number < idle; number++)
            {
                var connection = await Connection.OpenAsync(site);
                flood._idle.Add(connection);
                await connection.SendAsync(Connection.Get(site, ExpectedGreeting.Address(ExpectedGreeting.Name(number))));
                ExpectedGreeting.Check(await connection.AnswerAsync(), ExpectedGreeting.Name(number));
            }

            for (var number = 0; number < slow; number++)
            {
                var connection = await Connection.OpenAsync(site);
                flood._slow.Add((connection, Stopwatch.GetTimestamp()));
                await connection.SendAsync($"GET /?name=slow HTTP/1.1\r\nHost: {site.Authority}\r\nX-Slow: ");
            }
        }
        catch
        {
            flood.Dispose();
            throw;
        }

        return flood;
    }

    /// <summary>Sends one more byte of the headers on one of the slow connections, the next one each time.</summary>
    /// <returns>A task that ends once the byte is sent.</returns>
    /// <exception cref="SocketException">The site has ended the connection.</exception>
    public Task TrickleAsync() => _slow[_next++ % _slow.Count].Connection.SendAsync("x");

    /// <summary>Opens connections that ask for many pages at once and never read one.</summary>
    /// <param name="count">The number.</param>
    /// <param name="requests">The number of pages that each asks for: more than the buffers between hold.</param>
    /// <returns>A task that ends once all have asked.</returns>
    public async Task StopReadingAsync(int count, int requests)
    {
        var pipelined = string.Concat(Enumerable.Repeat(Connection.Get(_site, ExpectedGreeting.Address(ExpectedGreeting.Name(0))), requests));

        for (var number = 0; number < count; number++)
        {
            var connection = await Connection.OpenAsync(_site, receiveBuffer: 4 * 1024);
            _unread.Add(connection);
            await connection.SendAsync(pipelined);
        }
    }

    /// <summary>Waits until the site has ended every slow connection.</summary>
    /// <returns>The longest time that one of them was open.</returns>
    public async Task<TimeSpan> CutAsync()
    {
        var times = await Task.WhenAll(_slow.Select(async slow =>
        {
            await slow.Connection.EndAsync();

            return Stopwatch.GetElapsedTime(slow.Opened);
        }));

        return times.Max();
    }

    /// <summary>Ends the idle connections, and waits until the site has ended them too; those that never read are broken off.</summary>
    /// <returns>A task that ends with the connections.</returns>
    public async Task EndAsync()
    {
        foreach (var connection in _idle)
        {
            connection.HalfClose();
        }

        await Task.WhenAll(_idle.Select(connection => connection.EndAsync()));
        Dispose();
    }

    /// <summary>Breaks off what is still open.</summary>
    public void Dispose()
    {
        foreach (var connection in _idle.Concat(_slow.Select(slow => slow.Connection)).Concat(_unread))
        {
            connection.Dispose();
        }
    }
}
