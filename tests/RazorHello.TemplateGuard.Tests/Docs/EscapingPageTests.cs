using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests.Docs;

/// <summary>RazorHello's page on escaping, which shows values in safe contexts and in those that are forbidden.</summary>
public partial class EscapingPageTests
{
    [Fact]
    public async Task The_guard_reports_each_template_that_the_escaping_page_forbids_and_none_that_it_shows_as_safe()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(DotnetBuild.GuardFolder, "..", "RazorHello", "Pages", "Escaping.cshtml"));
        var never = Never().Matches(page).Select(row => row.Groups[1].Value).ToList();
        var places = Place().Matches(page).Select(row => row.Groups[1].Value).ToList();
        var templates = SampleSite.Templates.ToDictionary(file => file.Key, file => SampleSite.Text(file.Value));

        foreach (var (name, piece) in never.Index().Select(row => ($"Never{row.Index}", row.Item)).Concat(places.Index().Select(row => ($"Place{row.Index}", row.Item))))
        {
            templates.Add($"/Views/{name}.cshtml", SampleSite.Text($"@{{ var name = Model.Name; var label = name; var Localizer = new {{ Tag = name }}; }}\n{piece}"));
        }

        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) });
        Assert.Empty(errors);

        var diagnostics = await InMemoryRazor.GuardAsync(site, templates);

        Assert.Equal(
            ["RH0001", "RH0003", "RH0002", "RH0006", "RH0004", "RH0007", "RH0007"],
            never.Index().Select(row => string.Join(' ', diagnostics[$"/Views/Never{row.Index}.cshtml"].Select(one => one.Id))));
        Assert.Equal(8, places.Count);
        Assert.All(places.Index(), row => Assert.Empty(diagnostics[$"/Views/Place{row.Index}.cshtml"]));
    }

    [GeneratedRegex("\\(\"\"\"(.*?)\"\"\", \"Never")]
    private static partial Regex Never();

    [GeneratedRegex("\\(\"In\\w+\", \"\"\"(.*?)\"\"\", @")]
    private static partial Regex Place();
}
