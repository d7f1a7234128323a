using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace RazorHello.TemplateGuard.Reporting;

/// <summary>Reporter of the diagnostics of one compilation: each once, at its place in a template, unless it is suppressed.</summary>
/// <param name="suppressions">The suppressions of the site.</param>
/// <param name="wrong">The declarations that declare nothing, each with what is wrong with it.</param>
internal sealed class DiagnosticReporter(Suppressions suppressions, IEnumerable<(Location Location, string Wrong)> wrong)
{
    private readonly ConcurrentDictionary<(string Id, FileLinePositionSpan Place), bool> _reported = new();
    private readonly ConcurrentBag<(ISymbol Source, Location At, string Text)> _sources = [];

    /// <summary>Whether a person wrote the code at <paramref name="place"/>, and not the generator.</summary>
    public static bool IsMapped(Location place) => place.SourceTree?.GetLineVisibility(place.SourceSpan.Start) == LineVisibility.Visible;

    /// <summary>Reports that <paramref name="at"/> breaks <paramref name="rule"/>.</summary>
    public void Report(Action<Diagnostic> report, DiagnosticDescriptor rule, Location at, params object[] words)
    {
        var location = IsMapped(at) ? at : Top(at.SourceTree!);
        var place = location.GetMappedLineSpan();

        if (!suppressions.Suppress(rule.Id, place) && _reported.TryAdd((rule.Id, place), true))
        {
            report(Diagnostic.Create(rule, location, words));
        }
    }

    /// <summary>Reports that a template breaks <paramref name="rule"/>, once for each template.</summary>
    public void ReportOnce(Action<Diagnostic> report, DiagnosticDescriptor rule, Location at, params object[] words)
    {
        if (_reported.TryAdd((rule.Id, new(at.SourceTree!.FilePath, default)), true))
        {
            Report(report, rule, at, words);
        }
    }

    /// <summary>Adds a use of raw HTML that <paramref name="source"/>, a member of a package, gives. Each source is reported once, at the end.</summary>
    public void Add(ISymbol source, Location at, string text) => _sources.Add((source, at, text));

    /// <summary>Reports raw HTML of packages and unused suppressions, which are known only when all code was seen.</summary>
    public void End(Action<Diagnostic> report)
    {
        foreach (var source in _sources.GroupBy(one => one.Source, SymbolEqualityComparer.Default))
        {
            var (_, at, text) = source.OrderBy(one => one.At.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(one => one.At.SourceSpan).First();
            Report(report, DiagnosticDescriptors.Unencoded, at, text);
        }

        foreach (var (location, what) in suppressions.Unused)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.Note, location, $"suppression {what}", Advice.Suppression));
        }

        foreach (var (location, what) in wrong)
        {
            report(Diagnostic.Create(DiagnosticDescriptors.Note, location, $"declaration {what}", Advice.Declaration));
        }
    }

    // The first line of the template, whose path is the first string that the generator writes.
    private static Location Top(SyntaxTree tree)
    {
        var first = tree.GetText().Lines[0].ToString().Split('"');

        return Location.Create(first.Length > 1 ? first[1] : tree.FilePath, default, default);
    }
}
