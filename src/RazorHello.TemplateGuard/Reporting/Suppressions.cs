using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Reporting;

/// <summary>The reviewed notes of a site, which excuse what stands on their line or the next.</summary>
internal sealed class Suppressions
{
    private static readonly Regex Pattern = new(@"(@\*|//)\s*(RH\d{4})\s+reviewed\b:?(.*?)(?:\*@|$)", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    private readonly ConcurrentDictionary<(string Path, int Line, string Id), Note> _notes = new();

    /// <summary>The notes that excuse nothing, and what is wrong with each.</summary>
    public IEnumerable<(Location Location, string Wrong)> Idle =>
        _notes.Values.Where(one => !one.Used).Select(one => (one.Location, one.HasReason ? "excuses nothing" : "has no reason of ten letters"));

    /// <summary>Reads the notes of a file; in C#, <paramref name="tree"/> tells comments from strings.</summary>
    public void Read(string path, SourceText file, SyntaxTree? tree)
    {
        foreach (var line in file.Lines)
        {
            // Far quicker than the pattern on the lines that have no note.
            if (line.ToString() is var text && text.IndexOf(" reviewed", StringComparison.Ordinal) >= 0
                && Pattern.Match(text) is { Success: true } match
                && tree?.GetRoot().FindTrivia(line.Start + match.Index).IsKind(SyntaxKind.SingleLineCommentTrivia) != false)
            {
                var span = new TextSpan(line.Start + match.Index, match.Length);
                _notes[(Normal(path), line.LineNumber, match.Groups[2].Value)] =
                    new(Location.Create(path, span, file.Lines.GetLinePositionSpan(span)), match.Groups[3].Value.Count(char.IsLetter) >= 10);
            }
        }
    }

    /// <summary>Whether a note excuses the rule <paramref name="id"/> at <paramref name="place"/>.</summary>
    public bool Excuse(string id, FileLinePositionSpan place) =>
        Excuse(id, place.Path, place.StartLinePosition.Line) || Excuse(id, place.Path, place.StartLinePosition.Line - 1);

    private bool Excuse(string id, string path, int line) =>
        _notes.TryGetValue((Normal(path), line, id), out var note) && note.HasReason && (note.Used = true);

    private static string Normal(string path) => path.Replace('\\', '/');

    private sealed class Note(Location location, bool hasReason)
    {
        public Location Location => location;

        public bool HasReason => hasReason;

        public bool Used { get; set; }
    }
}
