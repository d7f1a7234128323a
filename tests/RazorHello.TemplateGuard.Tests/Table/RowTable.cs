using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RazorHello.TemplateGuard.Tests.Rows;
using Reported = (string Id, Microsoft.CodeAnalysis.Text.LinePositionSpan Place, string Message);

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>All rows, compiled as one site, once for all tests.</summary>
internal sealed class RowTable
{
    private static readonly Lazy<Task<RowTable>> Compiled = new(CompileAsync);

    private readonly CSharpCompilation _site;
    private readonly ILookup<string, Reported> _diagnostics;
    private readonly ILookup<string, string> _errors;

    private readonly Lazy<Assembly> _assembly;

    private RowTable(CSharpCompilation site, ILookup<string, string> errors, ILookup<string, Reported> diagnostics) =>
        (_site, _errors, _diagnostics, _assembly) = (site, errors, diagnostics, new(Load));

    public static IReadOnlyList<Row> Rows { get; } =
    [
        .. Context("Text", TextRows.All),
        .. Context("Attribute", AttributeRows.All),
        .. Context("Script", ScriptRows.All),
        .. Context("ScriptString", ScriptStringRows.All),
        .. Context("Json", JsonRows.All),
        .. Context("DataFlow", DataFlowRows.All),
        .. Context("ClientTemplate", ClientTemplateRows.All),
        .. Context("Dynamic", DynamicRows.All),
        .. Context("Localizer", LocalizerRows.All),
        .. Context("HtmlContent", HtmlContentRows.All),
        .. Context("AddressTable", AddressTableRows.All),
        .. Context("Style", StyleRows.All),
        .. Context("Url", UrlRows.All),
        .. Context("Reparsed", ReparsedRows.All),
        .. Context("Unencoded", UnencodedRows.All),
        .. Context("RawHtml", RawHtmlRows.All),
        .. Context("ControlFlow", ControlFlowRows.All),
        .. Context("Suppression", SuppressionRows.All),
        .. Context("Impostor", ImpostorRows.All),
        .. Context("Go", GoRows.All),
    ];

    public static Task<RowTable> GetAsync() => Compiled.Value;

    /// <summary>The names of the rows with these <paramref name="verdicts"/>.</summary>
    public static TheoryData<string> Names(params Verdict[] verdicts) => [.. Rows.Where(row => verdicts.Contains(row.Verdict)).Select(row => row.Name)];

    public static Row Find(string name) => Rows.Single(row => row.Name == name);

    /// <summary>The diagnostics in a file, in their order.</summary>
    public IReadOnlyList<Reported> Diagnostics(string path) => [.. _diagnostics[path].OrderBy(one => one.Place.Start)];

    /// <summary>The paths of all files with a diagnostic.</summary>
    public IEnumerable<string> ReportedPaths => _diagnostics.Select(file => file.Key);

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
        var code = new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) };

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
