using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests.Docs;

/// <summary>The page of each rule, whose examples must be what it says they are.</summary>
public partial class DocsTests
{
    private static readonly string Folder = Path.Combine(DotnetBuild.GuardFolder, "..", "..", "docs", "guard");

    [Fact]
    public async Task What_a_page_calls_wrong_is_reported_by_its_rule_and_what_it_calls_right_is_not()
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

        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText> { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) });
        Assert.Empty(errors);

        var findings = await InMemoryRazor.GuardAsync(site, templates);

        foreach (var id in ids)
        {
            Assert.Equal([id], findings[$"/Views/Wrong{id}.cshtml"].Select(one => one.Id).Distinct());
            Assert.Equal([], findings[$"/Views/Right{id}.cshtml"].Select(one => $"{id}: {one.Id} {one.Message}"));
        }
    }

    [Fact]
    public async Task The_list_of_rules_names_each_page()
    {
        var list = await File.ReadAllTextAsync(Path.Combine(Folder, "README.md"));

        Assert.All(new TemplateGuardAnalyzer().SupportedDiagnostics, rule => Assert.Contains($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} |", list, StringComparison.Ordinal));
    }

    [GeneratedRegex("(Wrong|Right):\n\n```cshtml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
