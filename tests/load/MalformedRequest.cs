using System.Globalization;

namespace RazorHello.Load;

/// <summary>A request of a broken or hostile client.</summary>
/// <param name="Kind">Its fault.</param>
/// <param name="Bytes">The bytes, one for each character.</param>
/// <param name="HalfClosed">Whether the client says at once that no more comes; otherwise it waits for an answer.</param>
public sealed record MalformedRequest(string Kind, string Bytes, bool HalfClosed)
{
    private const string Host = "Host: localhost\r\n";
    private const string Good = "GET /?name=Ada HTTP/1.1\r\n" + Host + "Accept: text/html\r\n\r\n";

    private static readonly (string Name, Func<Random, string> Bytes)[] Kinds =
    [
        ("method", random => $"{Pick(random, "get", "Get", "GREET", "G\u00cbT", "G@T", "G\0T", "", "GET\t", "PRI", "CONNECT", "TRACE", "OPTIONS", Text(random, 300))} /?name=Ada HTTP/1.1\r\n{Host}\r\n"),
        ("request line", random => Pick(random, "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 more", " GET / HTTP/1.1", "GET\t/\tHTTP/1.1", "/ HTTP/1.1", "HTTP/1.1 200 OK", "\r\n\r\n\r\n", Text(random, 200)) + $"\r\n{Host}\r\n"),
        ("target", random => $"GET {Pick(random, "http://evil.example/", "http://localhost/?name=Ada", "http://", "ftp://localhost/", "localhost:80", "*", "//", "///evil.example", "/../../etc/passwd", "/..%2f..%2f", "\\", "name", "#", "/#x", "/?name=Ada#x", "/\u00e9", "/?name=\u0080\u00ff", "/?name=<b>", "/" + Text(random, 100))} HTTP/1.1\r\n{Host}\r\n"),
        ("target of another method", random => Pick(random, "OPTIONS *", "CONNECT localhost:443", "CONNECT /", "OPTIONS /", "TRACE *") + $" HTTP/1.1\r\n{Host}\r\n"),
        ("percent encoding", random => $"GET {Pick(random, "/", "/?name=", "/%2e%2e/")}{Many(random, 20, () => Pick(random, "%", "%%", "%0", "%zz", "%00", "%0d%0a", "%C0%AF", "%ED%A0%80", "%F8%88%80%80%80", "%FF", "%u0041", "%2", "%2F", "%5C"))} HTTP/1.1\r\n{Host}\r\n"),
        ("version", random => $"GET /?name=Ada {Pick(random, "HTTP/0.9", "HTTP/1.2", "HTTP/2.0", "HTTP/3", "http/1.1", "HTTP/1.", "HTTP/.1", "HTTP/1.1.1", "HTTP/99999999999.1", "HTTP/-1.1", "HTTPS/1.1", "HTTP/1,1", "HTTP/1.1\0", "ICY", Text(random, 20))}\r\n{Host}\r\n"),
        ("header name", random => Headers(Pick(random, ":", ": value", "no colon", "two words: value", "before : value", "\0: value", "\u00e9: value", "a\0b: value", "(): value", "\": value", " first: value", Text(random, 60) + ": value"))),
        ("header value", random => Headers($"X-Value: {Pick(random, "\0", "a\0b", "a\rb", "\u0001\u0002", "\u0080\u00ff", "\u00c3\u0028", "\u007f", Text(random, 300))}")),
        ("folded header", random => Headers(Pick(random, "X-Folded: one\r\n two", "X-Folded: one\r\n\ttwo", "X-Folded:\r\n \r\n ", "X-Folded: one\r\n Host: evil.example"))),
        ("bare LF", random => Good.Replace("\r\n", Pick(random, "\n", "\r", "\n\r", "\r\r\n", "\n\n"), StringComparison.Ordinal)),
        ("host", random => "GET / HTTP/1.1\r\n" + Pick(random, "", Host + Host, Host + "Host: evil.example\r\n", "Host:\r\n", "Host: \r\n", "Host: a b\r\n", "Host: evil.example\r\n", "Host: localhost:99999\r\n", "Host: localhost:x\r\n", "Host: [::1\r\n", "Host: lo\0calhost\r\n", "Host: localhost/path\r\n", "Host: user@localhost\r\n", "Host: \u00e9\r\n", $"Host: {Text(random, 300)}\r\n") + "\r\n"),
        ("content length", random => Body(random, $"Content-Length: {Pick(random, "-1", "-0", "+5", "0x10", "1e3", "5 5", "5,5", "5, 6", "", " ", "\u0665", "9223372036854775807", "9223372036854775808", "18446744073709551617", "99999999999999999999999999", "5\r\nContent-Length: 6", "5\r\nContent-Length: 5", "0", "3", "1000000", Number(random))}")),
        ("transfer encoding", random => Body(random, $"Transfer-Encoding: {Pick(random, "chunked\r\nTransfer-Encoding: chunked", "chunked\r\nTransfer-Encoding: identity", "identity", "gzip", "chunked, gzip", "gzip, chunked", "chunked, chunked", "xchunked", "\u000bchunked", "chunked\0", "CHUNKED", "\"chunked\"", "", "chunked\r\nContent-Length: 5", "chunked\r\nContent-Length: -1")}")),
        ("chunks", random => $"{Pick(random, "GET", "POST")} / HTTP/1.1\r\n{Host}Transfer-Encoding: chunked\r\n\r\n{Many(random, 10, () => Pick(random, "5\r\nhello\r\n", "zz\r\n", "-1\r\n", "0x5\r\nhello\r\n", "FFFFFFFFFFFFFFFF\r\n", "7FFFFFFF\r\n", "80000000\r\nx", "5\r\nhel", "5\r\nhello world\r\n", "5;name=value\r\nhello\r\n", "5;\0\r\nhello\r\n", ";\r\n", "\r\n", "5\nhello\n", "0\r\nTrailer: value\r\n", "0\r\n\0: value\r\n\r\n", $"5;{new string('x', 5_000)}\r\nhello\r\n", Text(random, 50)))}"),
        ("huge request line", random => $"GET /?name={new string('x', random.Next(7_000, 70_000))} HTTP/1.1\r\n{Host}\r\n"),
        ("request line without end", random => "GET /" + new string('x', random.Next(1, 70_000))),
        ("huge header", random => Headers($"X-Huge: {new string('x', random.Next(8_000, 70_000))}")),
        ("many headers", random => Headers(string.Join("\r\n", Enumerable.Range(0, random.Next(60, 2_000)).Select(number => $"X-{number}: x")))),
        ("pipelined", random => Many(random, 8, () => Pick(random, Good, Good, Good.ToLowerInvariant(), "\r\n", "\0", "POST / HTTP/1.1\r\n" + Host + "Content-Length: 5\r\n\r\nhello", "GET / HTTP/1.0\r\n\r\n", Text(random, 40)))),
        ("cut off", random => Good[..random.Next(Good.Length)]),
        ("mutated", random => Mutated(random)),
        ("noise", random => Text(random, 2_000)),
        ("NUL", random => new string('\0', random.Next(1, 20_000))),
        ("TLS hello", random => "\u0016\u0003\u0001" + (char)random.Next(3) + (char)random.Next(256) + "\u0001\0" + (char)random.Next(3) + (char)random.Next(256) + "\u0003\u0003" + Text(random, 500)),
        ("HTTP/2 preface", random => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + Text(random, 100)),
        ("upgrade", random => Headers(Pick(random, "Connection: Upgrade\r\nUpgrade: websocket", "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA", "Expect: 100-continue", "Expect: " + Text(random, 20), "Connection: close, keep-alive, \0", "Connection: " + Text(random, 20)))),
    ];

    /// <summary>Makes a request; the same one for the same seed and number.</summary>
    /// <param name="seed">Of the whole run.</param>
    /// <param name="number">The request's, from 0 on.</param>
    /// <returns>The request.</returns>
    public static MalformedRequest Generate(int seed, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var (kind, make) = Kinds[number % Kinds.Length];
        var bytes = make(random);

        // Empty lines begin no request (RFC 9112, section 2.2), so that the site would keep the connection as an idle one.
        var begun = bytes.AsSpan().ContainsAnyExcept('\r', '\n');

        // A server waits long for the rest of headers, and rightly so: few clients may take that time.
        var complete = bytes.Contains("\r\n\r\n", StringComparison.Ordinal);

        return new MalformedRequest(kind, bytes, !begun || random.Next(complete ? 2 : 500) != 0);
    }

    private static string Headers(string lines) => $"GET /?name=Ada HTTP/1.1\r\n{Host}{lines}\r\n\r\n";

    private static string Body(Random random, string framing) =>
        $"{Pick(random, "GET", "POST", "HEAD")} / HTTP/1.1\r\n{Host}{framing}\r\n\r\n{Pick(random, "", "hello", "5\r\nhello\r\n0\r\n\r\n", Good)}";

    private static string Mutated(Random random)
    {
        var bytes = Good.ToList();

        for (var times = random.Next(1, 10); times > 0; times--)
        {
            var at = random.Next(bytes.Count);

            switch (random.Next(3))
            {
                case 0:
                    bytes[at] = (char)random.Next(256);
                    break;
                case 1:
                    bytes.Insert(at, (char)random.Next(256));
                    break;
                default:
                    bytes.RemoveAt(at);
                    break;
            }
        }

        return string.Concat(bytes);
    }

    private static string Pick(Random random, params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];

    private static string Many(Random random, int most, Func<string> make) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => make()));

    private static string Text(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => (char)random.Next(256)));

    private static string Number(Random random) => random.NextInt64(long.MinValue, long.MaxValue).ToString(CultureInfo.InvariantCulture);
}
