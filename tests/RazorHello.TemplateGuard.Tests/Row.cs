using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests;

/// <summary>What the guard has to say about a template: to report it, to be silent since it is safe, or to miss it, which its readme admits.</summary>
public enum Verdict { Unsafe, Safe, Missed }

/// <summary>A template of the table. What the guard has to report in it stands between <c>[|</c> and <c>|]</c>.</summary>
internal sealed record Row(Verdict Verdict, string Template)
{
    /// <summary>The rule that reports.</summary>
    public string? Id { get; init; }

    /// <summary>C# of the site that belongs to the template, with marks of its own.</summary>
    public string? Code { get; init; }

    /// <summary>Why a parser cannot see that an unsafe template is unsafe, or what the readme says about a missed one.</summary>
    public string? Because { get; init; }

    /// <summary>The test of Go's html/template that this row restates.</summary>
    public string? Go { get; init; }

    /// <summary>Context and number: <c>Script007</c>.</summary>
    public string Name { get; init; } = "";

    public string TemplatePath => $"/Views/{Name}.cshtml";

    public string CodePath => $"/Code/{Name}.cs";

    public static Row Unsafe(string id, string template) => new(Verdict.Unsafe, template) { Id = id };

    public static Row Safe(string template) => new(Verdict.Safe, template);

    public static Row Missed(string template, string because) => new(Verdict.Missed, template) { Because = because };

    public override string ToString() => $"{Name} {Verdict}: {Template.ReplaceLineEndings(" ")}";
}

/// <summary>A text whose marks have been taken out. <c>[RH0001|</c> is a mark for another rule than the row's.</summary>
internal sealed partial record Marked(SourceText Text, IReadOnlyList<(string? Id, LinePositionSpan Place)> Marks)
{
    public static Marked Read(string marked)
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

    /// <summary>The text with <paramref name="findings"/> marked in it, each with its rule.</summary>
    public string Mark(IEnumerable<(string Id, LinePositionSpan Place)> findings)
    {
        var text = new StringBuilder(Text.ToString());

        var edges = findings.Select(one => (one.Id, Span: Span(one.Place))).SelectMany(one => new[] { (At: one.Span.End, Edge: $"|{one.Id}]"), (At: one.Span.Start, Edge: "[|") });

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
