using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Shop;

/// <summary>A shop in the manner of those that have grown for ten years, with each template marked with what is right.</summary>
public class ShopTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(DotnetBuild.Metadata("TestsFolder"), "Shop", "Site");

    [Fact]
    public async Task The_guard_reports_each_danger_of_a_grown_shop_and_nothing_else()
    {
        var templates = Directory.EnumerateFiles(Folder, "*.cshtml", SearchOption.AllDirectories).ToDictionary(path => $"/{Path.GetRelativePath(Folder, path).Replace('\\', '/')}", path => MarkedText.Read(File.ReadAllText(path)));
        var code = MarkedText.Read(await File.ReadAllTextAsync(Path.Combine(Folder, "Shop.cs")));
        var texts = templates.ToDictionary(one => one.Key, one => one.Value.Text);
        var (site, errors) = InMemoryRazor.Compile(texts, new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Shop.cs"] = code.Text }, "Shop");

        Assert.Empty(errors);

        var reported = await InMemoryRazor.GuardAsync(site, texts);
        var (marked, found, wrong) = (0, 0, new List<string>());

        foreach (var (path, template) in templates.Append(new("/Shop.cs", code)))
        {
            var diagnostics = reported[path].ToDictionary(one => (one.Id, one.Place), one => one.Message);
            var marks = template.Marks.Select(mark => (mark.Id!, mark.Place)).ToHashSet();

            marked += marks.Count;
            found += marks.Count(diagnostics.ContainsKey);
            wrong.AddRange(marks.Where(mark => !diagnostics.ContainsKey(mark)).Select(mark => $"{path}{mark.Place}: {mark.Item1} is missed."));
            wrong.AddRange(diagnostics.Where(one => !marks.Contains(one.Key)).Select(one => $"{path}{one.Key.Place}: {one.Key.Id} is a false alarm. {one.Value}"));
        }

        output.WriteLine($"{templates.Count} templates, {marked} dangers, {found} of them reported, {wrong.Count - (marked - found)} false alarms.");

        Assert.True(templates.Count >= 150);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Order(StringComparer.Ordinal)));
    }
}
