using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests.Docs;

/// <summary>The page of RazorHello on escaping, which says what a template may write and what it must never write.</summary>
public partial class EscapingPageTests
{
    [Fact]
    public async Task What_the_page_forbids_is_reported_when_it_is_written_and_what_it_shows_is_not()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(DotnetBuild.GuardFolder, "..", "RazorHello", "Pages", "Escaping.cshtml"));
        var never = Never().Matches(page).Select(row => row.Groups[1].Value).ToList();
        var places = Place().Matches(page).Select(row => row.Groups[1].Value).ToList();
        var templates = SampleSite.Templates.ToDictionary(file => file.Key, file => SampleSite.Text(file.Value));

        foreach (var (name, piece) in never.Index().Select(row => ($"Never{row.Index}", row.Item)).Concat(places.Index().Select(row => ($"Place{row.Index}", row.Item))))
        {
            templates.Add($"/Views/{name}.cshtml", SampleSite.Text($"@{{ var name = Model.Name; var label = name; var Localizer = new {{ Tag = name }}; }}\n{piece}"));
        }

        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText> { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) });
        Assert.Empty(errors);

        var findings = await InMemoryRazor.GuardAsync(site, templates);

        Assert.Equal(
            ["RH0001", "RH0003", "RH0002", "RH0006", "RH0004", "RH0007", "RH0007"],
            never.Index().Select(row => string.Join(' ', findings[$"/Views/Never{row.Index}.cshtml"].Select(one => one.Id))));
        Assert.Equal(8, places.Count);
        Assert.All(places.Index(), row => Assert.Empty(findings[$"/Views/Place{row.Index}.cshtml"]));
    }

    [GeneratedRegex("\\(\"\"\"(.*?)\"\"\", \"Never")]
    private static partial Regex Never();

    [GeneratedRegex("\\(\"In\\w+\", \"\"\"(.*?)\"\"\", @")]
    private static partial Regex Place();
}
