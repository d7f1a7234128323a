using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace RazorHello.TemplateGuard.Reporting;

/// <summary>What was found in a compilation.</summary>
internal sealed class DiagnosticReporter(Suppressions notes)
{
    private readonly ConcurrentDictionary<(string Id, FileLinePositionSpan Place), bool> _reported = new();
    private readonly ConcurrentBag<(ISymbol Source, Location At, string Text)> _sources = [];

    /// <summary>Whether somebody wrote what is at <paramref name="place"/>, and not the generator.</summary>
    public static bool IsMapped(Location place) => place.SourceTree?.GetLineVisibility(place.SourceSpan.Start) == LineVisibility.Visible;

    /// <summary>Reports what breaks <paramref name="rule"/>, once, unless a note excuses it.</summary>
    public void Report(Action<Diagnostic> report, DiagnosticDescriptor rule, Location at, params object[] words)
    {
        var location = IsMapped(at) ? at : Top(at.SourceTree!);
        var place = location.GetMappedLineSpan();

        if (!notes.Excuse(rule.Id, place) && _reported.TryAdd((rule.Id, place), true))
        {
            report(Diagnostic.Create(rule, location, words));
        }
    }

    /// <summary>Remembers finished HTML from another's assembly, which is reported once a source.</summary>
    public void Add(ISymbol source, Location at, string text) => _sources.Add((source, at, text));

    /// <summary>Reports what is known only at the end.</summary>
    public void End(Action<Diagnostic> report)
    {
        foreach (var source in _sources.GroupBy(one => one.Source, SymbolEqualityComparer.Default))
        {
            var (_, at, text) = source.OrderBy(one => one.At.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(one => one.At.SourceSpan).First();
            Report(report, DiagnosticDescriptors.Unencoded, at, text);
        }

        foreach (var (location, wrong) in notes.Idle)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.Note, location, wrong));
        }
    }

    // The first line of the template, whose path is the first thing that the generator writes.
    private static Location Top(SyntaxTree tree)
    {
        var first = tree.GetText().Lines[0].ToString().Split('"');

        return Location.Create(first.Length > 1 ? first[1] : tree.FilePath, default, default);
    }
}
