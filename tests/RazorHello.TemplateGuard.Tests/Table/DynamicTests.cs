using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>The unsafe rows once more, with a dynamic value in the place of the string.</summary>
public class DynamicTests(ITestOutputHelper output)
{
    [Fact]
    public async Task No_row_that_is_reported_with_a_string_is_silent_with_a_dynamic_value()
    {
        var rows = RowTable.Rows.Where(row => row.Verdict == Verdict.Unsafe && row.Code is null && row.Template.Contains("Model.Name", StringComparison.Ordinal)).ToList();
        var (templates, diagnostics, errors) = await GuardAsync(rows);

        // Extension methods, expression trees and the like take no dynamic value: such a template does not compile.
        var compiled = rows.Where(row => !errors.Contains(row.TemplatePath)).ToList();
        (templates, diagnostics, errors) = await GuardAsync(compiled);
        Assert.Empty(errors);

        var silent = compiled.Where(row => !diagnostics[row.TemplatePath].Any()).Select(row => $"{row.Name}: {templates[row.TemplatePath]}").ToList();

        output.WriteLine($"{compiled.Count} unsafe rows with ViewBag.Name in the place of Model.Name; {rows.Count - compiled.Count} others take no dynamic value");

        Assert.True(silent.Count == 0, string.Join("\n\n", silent));
        Assert.True(compiled.Count > 300);
    }

    private static async Task<(Dictionary<string, SourceText> Templates, ILookup<string, (string Id, LinePositionSpan Place, string Message)> Diagnostics, ILookup<string, Diagnostic> Errors)> GuardAsync(IEnumerable<Row> rows)
    {
        var templates = SampleSite.Templates.ToDictionary(file => file.Key, file => SampleSite.Text(file.Value));
        var code = new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) };

        foreach (var row in rows)
        {
            templates[row.TemplatePath] = SampleSite.Text(MarkedText.Read(row.Template).Text.ToString().Replace("Model.Name", "ViewBag.Name", StringComparison.Ordinal));
        }

        var (site, errors) = InMemoryRazor.Compile(templates, code);

        return (templates, await InMemoryRazor.GuardAsync(site, templates), errors.ToLookup(one => one.Location.GetMappedLineSpan().Path));
    }
}
