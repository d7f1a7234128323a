using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RazorHello.Load;

/// <summary>
/// One connection to the site, on which every byte is sent, and every end seen, as it happens: a client library would
/// repeat a request whose connection was closed.
/// </summary>
public sealed class Connection : IDisposable
{
    // Longer than any time-out of the site for a connection that waits for it; the site is stuck then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Socket _socket;
    private readonly byte[] _buffer = new byte[4 * 1024];
    private int _read;
    private int _filled;

    private Connection(Socket socket) => _socket = socket;

    /// <summary>Connects.</summary>
    /// <param name="site">The address of the site.</param>
    /// <param name="receiveBuffer">Bytes that the system keeps for a client that does not read; its own choice by default.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="SocketException">Nobody listens, or the connection was reset.</exception>
    public static async Task<Connection> OpenAsync(Uri site, int? receiveBuffer = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            if (receiveBuffer is { } bytes)
            {
                socket.ReceiveBufferSize = bytes;
            }

            await socket.ConnectAsync(site.Host, site.Port);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return new Connection(socket);
    }

    /// <summary>The bytes of a visitor's request.</summary>
    /// <param name="site">The address of the site.</param>
    /// <param name="address">Path and query.</param>
    /// <returns>Request line and headers, whole.</returns>
    public static string Get(Uri site, string address) => $"GET {address} HTTP/1.1\r\nHost: {site.Authority}\r\n\r\n";

    /// <summary>Sends <paramref name="bytes"/>, one for each character.</summary>
    /// <param name="bytes">Characters up to U+00FF.</param>
    /// <returns>A task that ends once the system has taken them.</returns>
    /// <exception cref="SocketException">The site closed the connection.</exception>
    public async Task SendAsync(string bytes)
    {
        using var patience = new CancellationTokenSource(Patience);

        try
        {
            for (ReadOnlyMemory<byte> left = Encoding.Latin1.GetBytes(bytes); !left.IsEmpty;)
            {
                left = left[await _socket.SendAsync(left, patience.Token)..];
            }
        }
        catch (OperationCanceledException)
        {
            throw new LoadException($"The site did not take a request for {Patience.TotalSeconds} s.");
        }
    }

    /// <summary>Tells the site that no more is sent; answers can still be read.</summary>
    /// <exception cref="SocketException">The site closed the connection.</exception>
    public void HalfClose() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Reads until the site ends the connection, and throws away what comes.</summary>
    /// <returns>A task that ends with the connection.</returns>
    public async Task EndAsync()
    {
        while (await FillAsync(Patience))
        {
            _filled = 0;
        }
    }

    /// <summary>Reads whatever has come, up to a few thousand bytes.</summary>
    /// <param name="patience">The longest wait for it.</param>
    /// <returns>The bytes, one a character; empty once the site has ended the connection.</returns>
    /// <exception cref="LoadException">Nothing came.</exception>
    public async Task<string> ReadAsync(TimeSpan patience)
    {
        var come = await FillAsync(patience) ? Encoding.Latin1.GetString(_buffer, _read, _filled - _read) : "";
        _read = _filled;

        return come;
    }

    /// <summary>Reads the next answer.</summary>
    /// <returns>The answer, or <see langword="null"/> where the site ended the connection before the first byte of it.</returns>
    /// <exception cref="LoadException">The site ended the connection within the answer.</exception>
    public async Task<Answer?> AnswerAsync()
    {
        if (_read == _filled && !await FillAsync(Patience))
        {
            return null;
        }

        var status = await LineAsync();
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

        while (await LineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers[line[..colon]] = line[(colon + 1)..].Trim();
        }

        using var body = new MemoryStream();

        if (headers.TryGetValue("Content-Length", out var length))
        {
            await CopyAsync(body, int.Parse(length, CultureInfo.InvariantCulture));
        }
        else
        {
            while (int.Parse(await LineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var chunk)
            {
                await CopyAsync(body, chunk);
                await LineAsync();
            }

            await LineAsync();
        }

        return new Answer(
            int.Parse(status.Split(' ')[1], CultureInfo.InvariantCulture),
            Encoding.UTF8.GetString(body.ToArray()),
            headers.TryGetValue("Connection", out var connection) && connection.Equals("close", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Closes the connection, by a reset where answers are still unread.</summary>
    public void Dispose() => _socket.Dispose();

    private async Task<string> LineAsync()
    {
        var line = new StringBuilder();

        while (true)
        {
            if (_read == _filled && !await FillAsync(Patience))
            {
                throw new LoadException("The site ended the connection within an answer.");
            }

            var one = (char)_buffer[_read++];

            if (one == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(one);
        }
    }

    private async Task CopyAsync(MemoryStream body, int bytes)
    {
        while (bytes > 0)
        {
            if (_read == _filled && !await FillAsync(Patience))
            {
                throw new LoadException("The site ended the connection within an answer.");
            }

            var some = Math.Min(bytes, _filled - _read);
            body.Write(_buffer, _read, some);
            _read += some;
            bytes -= some;
        }
    }

    private async Task<bool> FillAsync(TimeSpan patience)
    {
        using var ended = new CancellationTokenSource(patience);
        _read = 0;
        _filled = 0;

        try
        {
            _filled = await _socket.ReceiveAsync(_buffer, ended.Token);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            // A reset is an end as any other.
        }
        catch (OperationCanceledException)
        {
            throw new LoadException($"The site neither answered nor ended the connection for {patience.TotalSeconds} s.");
        }

        return _filled > 0;
    }
}

/// <summary>The site's answer.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The page.</param>
/// <param name="Closes">Whether the site said that it closes the connection.</param>
public sealed record Answer(int Status, string Body, bool Closes);
