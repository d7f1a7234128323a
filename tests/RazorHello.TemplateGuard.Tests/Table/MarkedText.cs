using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>Text of a row without its marks, and the marks. <c>[RH0001|</c> marks a diagnostic of another rule than the row's.</summary>
internal sealed partial record MarkedText(SourceText Text, IReadOnlyList<(string? Id, LinePositionSpan Place)> Marks)
{
    public static MarkedText Read(string marked)
    {
        var text = new StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var spans = new List<(string? Id, TextSpan Span)>();
        var read = 0;

        foreach (Match edge in Edge().Matches(marked))
        {
            text.Append(marked, read, edge.Index - read);
            read = edge.Index + edge.Length;

            if (edge.Value != "|]")
            {
                open.Push((edge.Groups[1].Success ? edge.Groups[1].Value : null, text.Length));
            }
            else
            {
                var (id, start) = open.Pop();
                spans.Add((id, TextSpan.FromBounds(start, text.Length)));
            }
        }

        text.Append(marked, read, marked.Length - read);

        var source = SourceText.From(text.ToString(), Encoding.UTF8);

        return new(source, [.. spans.Select(one => (one.Id, source.Lines.GetLinePositionSpan(one.Span)))]);
    }

    /// <summary>The text with <paramref name="diagnostics"/> marked in it, each with its rule.</summary>
    public string Mark(IEnumerable<(string Id, LinePositionSpan Place)> diagnostics)
    {
        var text = new StringBuilder(Text.ToString());

        var edges = diagnostics.Select(one => (one.Id, Span: Span(one.Place))).SelectMany(one => new[] { (At: one.Span.End, Edge: $"|{one.Id}]"), (At: one.Span.Start, Edge: "[|") });

        foreach (var (at, edge) in edges.OrderByDescending(one => one.At).ThenByDescending(one => one.Edge, StringComparer.Ordinal))
        {
            text.Insert(at, edge);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\[(RH\d{4})?\||\|\]")]
    private static partial Regex Edge();

    /// <summary>The place in the text, or its end if it has no such place.</summary>
    private TextSpan Span(LinePositionSpan place) =>
        place.End.Line < Text.Lines.Count ? Text.Lines.GetTextSpan(place) : new TextSpan(Text.Length, 0);
}
