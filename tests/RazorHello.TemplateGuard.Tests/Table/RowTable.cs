using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RazorHello.TemplateGuard.Tests.Rows;
using Finding = (string Id, Microsoft.CodeAnalysis.Text.LinePositionSpan Place, string Message);

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>All templates of the table, compiled as one site, once for all tests.</summary>
internal sealed class RowTable
{
    private static readonly Lazy<Task<RowTable>> Compiled = new(CompileAsync);

    private readonly CSharpCompilation _site;
    private readonly ILookup<string, Finding> _findings;
    private readonly ILookup<string, string> _errors;

    private readonly Lazy<Assembly> _assembly;

    private RowTable(CSharpCompilation site, ILookup<string, string> errors, ILookup<string, Finding> findings) =>
        (_site, _errors, _findings, _assembly) = (site, errors, findings, new(Load));

    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. Context("Text", TextRows.All),
        .. Context("Attribute", AttributeRows.All),
        .. Context("Script", ScriptRows.All),
        .. Context("Style", StyleRows.All),
        .. Context("Address", UrlRows.All),
        .. Context("Twice", ReparsedRows.All),
        .. Context("Raw", UnencodedRows.All),
        .. Context("Finished", RawHtmlRows.All),
        .. Context("Way", ControlFlowRows.All),
        .. Context("Note", SuppressionRows.All),
        .. Context("Impostor", ImpostorRows.All),
        .. Context("Go", GoRows.All),
    ];

    public static Task<RowTable> GetAsync() => Compiled.Value;

    /// <summary>The names of the rows with these <paramref name="verdicts"/>.</summary>
    public static TheoryData<string> Names(params Verdict[] verdicts) => [.. Rows.Where(row => verdicts.Contains(row.Verdict)).Select(row => row.Name)];

    public static Row Find(string name) => Rows.Single(row => row.Name == name);

    /// <summary>What the guard reports in a file, in its order.</summary>
    public IReadOnlyList<Finding> Findings(string path) => [.. _findings[path].OrderBy(one => one.Place.Start)];

    /// <summary>The paths of the files in which the guard reports something.</summary>
    public IEnumerable<string> Reported => _findings.Select(file => file.Key);

    public IEnumerable<string> Errors(string path) => _errors[path];

    /// <summary>The site, ready to run.</summary>
    public Assembly Assembly => _assembly.Value;

    private Assembly Load()
    {
        using var image = new MemoryStream();
        var result = _site.Emit(image);

        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error)));

        return Assembly.Load(image.ToArray());
    }

    private static async Task<RowTable> CompileAsync()
    {
        var (files, site, errors) = Compile(Rows);
        var wrong = errors.ToLookup(one => one.Location.GetMappedLineSpan().Path, one => one.ToString());

        // A row that does not compile must not take the others down.
        if (errors.Count > 0)
        {
            (files, site, errors) = Compile(Rows.Where(row => !wrong.Contains(row.TemplatePath) && !wrong.Contains(row.CodePath)));

            Assert.Empty(errors);
        }

        return new(site, wrong, await InMemoryRazor.GuardAsync(site, files));
    }

    private static (Dictionary<string, SourceText> Templates, CSharpCompilation Site, IReadOnlyList<Diagnostic> Errors) Compile(IEnumerable<Row> rows)
    {
        var templates = SampleSite.Templates.ToDictionary(file => file.Key, file => SampleSite.Text(file.Value));
        var code = new Dictionary<string, SourceText> { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) };

        foreach (var row in rows)
        {
            templates.Add(row.TemplatePath, MarkedText.Read(row.Template).Text);

            if (row.Code is not null)
            {
                code.Add(row.CodePath, MarkedText.Read(row.Code).Text);
            }
        }

        var (site, errors) = InMemoryRazor.Compile(templates, code);

        return (templates, site, errors);
    }

    private static IEnumerable<Row> Context(string context, IEnumerable<Row> rows) =>
        rows.Select((row, index) => row with { Name = $"{context}{index + 1:000}" });
}
