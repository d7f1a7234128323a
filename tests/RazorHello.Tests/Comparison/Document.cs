using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using RazorHello.Tests.Greeting;

namespace RazorHello.Tests.Comparison;

/// <summary>The tables of docs/flask-django-razor.md.</summary>
internal static partial class Document
{
    /// <summary>A table, whose rows are by the names of their columns.</summary>
    public sealed record Table(string Heading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);

    /// <summary>Every table.</summary>
    public static IReadOnlyList<Table> Tables { get; } = [.. Read()];

    /// <summary>The answers of the four programs.</summary>
    public static Table Answers { get; } = Tables.Single(table => table.Columns[0] == "asked" && table.Columns.Contains("`hello.cs`"));

    /// <summary>The answers at typed addresses.</summary>
    public static Table Typed { get; } = Tables.Single(table => table.Columns[0] == "asked" && table != Answers);

    /// <summary>The requests of a row, such as <c>TRACE /?name=Ada</c>: each is a method, an address and, if it is foreign, a host.</summary>
    public static IEnumerable<(string Method, string Address, string? Host)> Requests(string asked)
    {
        foreach (var request in Code().Matches(asked).Select(code => code.Groups[1].Value.Replace("xxx…", new string('x', 101), StringComparison.Ordinal)))
        {
            yield return request.Split(' ') switch
            {
                ["Host:", var host] => ("GET", "/?name=Ada", host),
                [var method, var address] => (method, address, null),
                _ => ("GET", request, null),
            };
        }
    }

    /// <summary>The row that is about the greeting at an address, if one is.</summary>
    public static IReadOnlyDictionary<string, string>? Difference(string address)
    {
        var (sent, _) = Name(address);

        return Answers.Rows.SingleOrDefault(row => Requests(row["asked"]).Contains(("GET", address, null)))
            ?? (sent == VisitorNameTests.ByTheRule(sent) ? null : Answers.Rows.Single(row => row["asked"].Contains("the rule", StringComparison.Ordinal)));
    }

    /// <summary>The answer in a cell: its status, and the greeting as parsed or the location, null where the cell has neither.</summary>
    public static (int Status, string? Text) Expected(string cell, string address)
    {
        var (sent, undecoded) = Name(address);
        var text = Code().Match(cell) is { Success: true } code ? code.Groups[1].Value
            : cell.EndsWith("as sent", StringComparison.Ordinal) ? $"Hello, {AsParsed(sent)}!"
            : cell.EndsWith("undecoded", StringComparison.Ordinal) ? $"Hello, {undecoded}!"
            : cell.EndsWith("by the rule", StringComparison.Ordinal) ? $"Hello, {(VisitorNameTests.ByTheRule(sent) is { Length: > 0 } name ? name : "World")}!"
            : null;

        Assert.Matches(@"^\d{3}( `[^`]+`| as sent| undecoded| by the rule)?$", cell);

        return (int.Parse(cell[..3], null), text);
    }

    /// <summary>A name as it comes out of a page in which it stands as text: HTML has no NUL, and but one end of line.</summary>
    private static string AsParsed(string name) => new HtmlParser().ParseDocument($"<p>.{WebUtility.HtmlEncode(name)}").QuerySelector("p")!.TextContent[1..];

    private static (string Sent, string Undecoded) Name(string address)
    {
        var value = NameParameter().Match(address).Groups[1].Value;

        return (WebUtility.UrlDecode(value), value);
    }

    private static IEnumerable<Table> Read()
    {
        var heading = "";
        var rows = new List<string[]>();

        foreach (var line in File.ReadLines(Repository.PathOf("docs", "flask-django-razor.md")).Append(""))
        {
            if (line.StartsWith('|'))
            {
                rows.Add(line.Trim('|').Split('|', StringSplitOptions.TrimEntries));
            }
            else if (rows.Count > 0)
            {
                var columns = rows[0];

                Assert.All(rows, row => Assert.Equal(columns.Length, row.Length));

                yield return new(heading, columns, [.. rows.Skip(2).Select(row => columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))]);

                rows.Clear();
            }

            heading = line.StartsWith("## ", StringComparison.Ordinal) ? line[3..] : heading;
        }
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"[?&]name=([^&]*)")]
    private static partial Regex NameParameter();
}
