using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Reporting;

/// <summary>The suppressions of a site: comments <c>RH0008 reviewed: …</c>, each for one rule, on its own line and the next.</summary>
internal sealed class Suppressions
{
    private static readonly Regex Pattern = new(@"(@\*|//)\s*(RH\d{4})\s+reviewed\b:?(.*?)(?:\*@|$)", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private readonly ConcurrentDictionary<(string Path, int Line, string Id), Suppression> _suppressions = new();

    private Suppressions()
    {
    }

    /// <summary>The suppressions that suppress nothing, each with what is wrong with it.</summary>
    public IEnumerable<(Location Location, string Wrong)> Unused =>
        _suppressions.Values.Where(one => !one.Used).Select(one => (one.Location, one.HasReason ? "suppresses nothing" : "has no reason of ten letters"));

    /// <summary>The suppressions in all templates and all C# of a site.</summary>
    public static Suppressions Read(AnalyzerOptions options, Compilation compilation, CancellationToken cancellation)
    {
        var suppressions = new Suppressions();

        foreach (var file in options.AdditionalFiles.Where(file => file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase)))
        {
            suppressions.Read(file.Path, file.GetText(cancellation)!, null);
        }

        foreach (var tree in compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)))
        {
            suppressions.Read(tree.FilePath, tree.GetText(cancellation), tree);
        }

        return suppressions;
    }

    /// <summary>Whether the rule <paramref name="id"/> is suppressed at <paramref name="place"/>.</summary>
    public bool Suppress(string id, FileLinePositionSpan place) =>
        Suppress(id, place.Path, place.StartLinePosition.Line) || Suppress(id, place.Path, place.StartLinePosition.Line - 1);

    private bool Suppress(string id, string path, int line) =>
        _suppressions.TryGetValue((Normal(path), line, id), out var suppression) && suppression.HasReason && (suppression.Used = true);

    // In C#, the tree tells comments from strings.
    private void Read(string path, SourceText file, SyntaxTree? tree)
    {
        foreach (var line in file.Lines)
        {
            // Far quicker than the pattern on the lines without a suppression.
            if (line.ToString() is var text && text.IndexOf(" reviewed", StringComparison.Ordinal) >= 0
                && Pattern.Match(text) is { Success: true } match
                && tree?.GetRoot().FindTrivia(line.Start + match.Index).IsKind(SyntaxKind.SingleLineCommentTrivia) != false)
            {
                var span = new TextSpan(line.Start + match.Index, match.Length);
                _suppressions[(Normal(path), line.LineNumber, match.Groups[2].Value)] =
                    new(Location.Create(path, span, file.Lines.GetLinePositionSpan(span)), match.Groups[3].Value.Count(char.IsLetter) >= 10);
            }
        }
    }

    private static string Normal(string path) => path.Replace('\\', '/');

    private sealed class Suppression(Location location, bool hasReason)
    {
        public Location Location => location;

        public bool HasReason => hasReason;

        public bool Used { get; set; }
    }
}
