using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace RazorHello.Benchmarks;

/// <summary>An answer as it came.</summary>
/// <param name="Status">The status line.</param>
/// <param name="Headers">The headers in their order.</param>
/// <param name="Body">The body, without its chunks.</param>
internal sealed record Answer(string Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Throws unless the status is 200.</summary>
    /// <param name="what">The request.</param>
    /// <exception cref="FailedException">It is another.</exception>
    public void Ok(string what)
    {
        if (!Status.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
        {
            throw new FailedException($"{what}: {Status}\n{Text}");
        }
    }
}

/// <summary>The requests that all servers get, and their answers to the byte.</summary>
internal static class Http
{
    /// <summary>Headers of every request: one host for all ports, so that all pages have the same URLs, and a language.</summary>
    public static readonly (string Name, string Value)[] Headers = [("Host", "hello.example"), ("Accept-Language", "en")];

    /// <summary>Path and query by which a visitor tells a name.</summary>
    /// <param name="name">Any text.</param>
    public static string Target(string name) => $"/?name={Uri.EscapeDataString(name)}";

    /// <summary>Asks for a page on a connection of its own.</summary>
    /// <param name="server">The address of the server.</param>
    /// <param name="target">Path and query.</param>
    /// <exception cref="SocketException">Nobody listens.</exception>
    /// <exception cref="FailedException">The server ended the connection before the head of an answer, or did not answer.</exception>
    public static async Task<Answer> GetAsync(Uri server, string target)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Host, server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\n{string.Concat(Headers.Select(header => $"{header.Name}: {header.Value}\r\n"))}Connection: close\r\n\r\n"));
        using var received = new MemoryStream();
        await stream.CopyToAsync(received).AtOnceAsync(() => $"{server} has not answered to {target}.");

        var bytes = received.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);

        if (end < 0)
        {
            throw new FailedException($"{server} ended the connection instead of answering to {target}: \"{Encoding.Latin1.GetString(bytes)}\"");
        }

        var lines = Encoding.Latin1.GetString(bytes.AsSpan(0, end)).Split("\r\n");
        var headers = lines[1..].Select(line => line.Split(": ", 2)).Select(parts => (parts[0], parts[1])).ToArray();
        var chunked = headers.Contains(("Transfer-Encoding", "chunked"));

        return new Answer(lines[0], headers, chunked ? Unchunk(bytes.AsSpan(end + 4)) : bytes[(end + 4)..]);
    }

    private static byte[] Unchunk(ReadOnlySpan<byte> chunks)
    {
        var body = new List<byte>();

        while (true)
        {
            var line = chunks.IndexOf("\r\n"u8);
            var length = int.Parse(chunks[..line], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

            if (length == 0)
            {
                return [.. body];
            }

            body.AddRange(chunks.Slice(line + 2, length));
            chunks = chunks[(line + 2 + length + 2)..];
        }
    }
}
