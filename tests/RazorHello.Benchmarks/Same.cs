using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RazorHello.Benchmarks;

/// <summary>Whether two servers answer with the same page, so that it is fair to compare what it costs them.</summary>
internal static partial class Same
{
    private static readonly HashSet<string> OfTheServer = ["Connection", "Content-Length", "Date", "Server", "Transfer-Encoding"];

    /// <summary>Holds an answer to the site's.</summary>
    /// <param name="expected">The site's.</param>
    /// <param name="actual">The other's.</param>
    /// <param name="exact">
    /// Whether everything but <c>Date</c> must be the same to the byte. Otherwise the headers may differ in those that are
    /// about the connection and the framing, and the page must be the same document: elements, attributes and texts, but
    /// for white space and for how an engine spells escapes (<c>&amp;#39;</c> or <c>&amp;#x27;</c>, <c>%2F</c> or <c>%2f</c>).
    /// </param>
    /// <param name="what">The name of the comparison.</param>
    /// <exception cref="FailedException">It is another.</exception>
    public static void Check(Answer expected, Answer actual, bool exact, string what)
    {
        actual.Ok(what);
        Equal(Headers(expected, exact), Headers(actual, exact), $"{what}: a header");
        Equal(exact ? expected.Text.Split('\n') : Document(expected), exact ? actual.Text.Split('\n') : Document(actual), $"{what}: the page");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    private static IEnumerable<string> Headers(Answer answer, bool exact) => exact
        ? answer.Headers.Where(header => header.Name != "Date").Select(header => $"{header.Name}: {header.Value}")
        : answer.Headers.Where(header => !OfTheServer.Contains(header.Name, StringComparer.OrdinalIgnoreCase)).Select(header => $"{header.Name.ToLowerInvariant()}: {header.Value}").Order();

    private static IEnumerable<string> Document(Answer answer) => new HtmlParser().ParseDocument(answer.Text).Descendants().Select(node => node switch
    {
        IElement element => $"<{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}=\"{Plain(attribute.Value)}\"").Order())}>",
        IText text => Plain(text.Data),
        _ => node.NodeName,
    }).Where(node => node != "");

    // Without any escapes: a page also shows what its engine wrote for a name.
    private static string Plain(string text)
    {
        while (Uri.UnescapeDataString(WebUtility.HtmlDecode(text)) is var plain && plain != text)
        {
            text = plain;
        }

        return WhiteSpace().Replace(text, " ").Trim();
    }

    private static void Equal(IEnumerable<string> expected, IEnumerable<string> actual, string what)
    {
        var (left, right) = (expected.ToList(), actual.ToList());

        for (var index = 0; index < Math.Max(left.Count, right.Count); index++)
        {
            if (left.ElementAtOrDefault(index) != right.ElementAtOrDefault(index))
            {
                throw new FailedException($"{what} differs:\n{right.ElementAtOrDefault(index) ?? "nothing"}\ninstead of\n{left.ElementAtOrDefault(index) ?? "nothing"}");
            }
        }
    }
}
