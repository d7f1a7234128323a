using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests.Docs;

/// <summary>Pages of the rules, with their examples compiled and checked.</summary>
public partial class DocsTests
{
    private static readonly string Folder = Path.Combine(DotnetBuild.GuardFolder, "..", "..", "docs", "guard");

    [Fact]
    public async Task Each_page_of_a_rule_has_a_wrong_example_that_the_rule_reports_and_a_right_one_that_nothing_reports()
    {
        var ids = new TemplateGuardAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).ToList();
        var templates = SampleSite.Templates.ToDictionary(file => file.Key, file => SampleSite.Text(file.Value));

        foreach (var id in ids)
        {
            var examples = Example().Matches(await File.ReadAllTextAsync(Path.Combine(Folder, $"{id}.md"))).ToList();
            Assert.Equal(["Wrong", "Right"], examples.Select(one => one.Groups[1].Value));

            foreach (var example in examples)
            {
                templates.Add($"/Views/{example.Groups[1].Value}{id}.cshtml", SampleSite.Text(example.Groups[2].Value));
            }
        }

        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) });
        Assert.Empty(errors);

        var diagnostics = await InMemoryRazor.GuardAsync(site, templates);

        foreach (var id in ids)
        {
            Assert.Equal([id], diagnostics[$"/Views/Wrong{id}.cshtml"].Select(one => one.Id).Distinct());
            Assert.Equal([], diagnostics[$"/Views/Right{id}.cshtml"].Select(one => $"{id}: {one.Id} {one.Message}"));
        }
    }

    [Fact]
    public async Task The_list_of_rules_has_the_page_and_the_title_of_each()
    {
        var list = await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"));

        Assert.All(new TemplateGuardAnalyzer().SupportedDiagnostics, rule => Assert.Contains($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} |", list, StringComparison.Ordinal));
    }

    [GeneratedRegex("(Wrong|Right):\n\n```cshtml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
