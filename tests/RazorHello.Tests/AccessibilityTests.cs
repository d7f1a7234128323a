using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RazorHello.Tests;

[Collection(nameof(Published))]
public class AccessibilityTests(PublishedSite site, Chromium chromium)
{
    // Contrast of AAA beside all of WCAG 2.2 AA and the best practices.
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        Rules = new() { ["color-contrast-enhanced"] = new() { Enabled = true } },
    };

    private const string DrawnInColorOfText = "[...document.querySelectorAll('svg text')].every(text => getComputedStyle(text).fill === getComputedStyle(text.closest('td')).color)";

    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    /// <summary>Every page in every state, in every language, light and dark.</summary>
    public static IEnumerable<(View View, Language Language, ColorScheme Theme)> Everything =>
        from view in View.All from language in View.Languages from theme in Themes select (view, language, theme);

    /// <summary>As few that each state, language and theme is among them.</summary>
    public static IEnumerable<(View View, Language Language, ColorScheme Theme)> Spread =>
        from index in Enumerable.Range(0, Math.Max(View.All.Count, View.Languages.Count))
        select (View.All[index % View.All.Count], View.Languages[index % View.Languages.Count], Themes[index % Themes.Length]);

    [Fact]
    public Task Axe_finds_nothing() => AxeFindsNothing(Spread);

    [Fact]
    [Trait("Category", "Long")]
    public Task Axe_finds_nothing_on_any_page_in_any_language() => AxeFindsNothing(Everything);

    private async Task AxeFindsNothing(IEnumerable<(View View, Language Language, ColorScheme Theme)> cases)
    {
        await using var visit = await chromium.VisitAsync(site.Client.BaseAddress!);

        foreach (var (view, language, theme) in cases)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await view.ShowAsync(visit, language.Tag);

            var found = await visit.Page.RunAxe(Rules);
            var where = $"{view}, {language.Tag}, {theme}";

            Assert.True(found.Violations.Length == 0, $"{where}: {string.Join('\n', found.Violations.Select(Told))}");

            // What axe cannot decide is no pass either, but for the text of a drawing, which has the colour of the text around it.
            var undecided = found.Incomplete.Where(rule => !rule.Nodes.All(node => node.Html.StartsWith("<text ", StringComparison.Ordinal)));
            Assert.True(!undecided.Any(), $"{where}, not decided: {string.Join('\n', undecided.Select(Told))}");
            Assert.True(await visit.Page.EvaluateAsync<bool>(DrawnInColorOfText), $"{where}: a drawing has another colour than text.");
            Assert.Superset(new HashSet<string> { "color-contrast-enhanced", "html-has-lang", "target-size" }, found.Passes.Select(rule => rule.Id).ToHashSet());
            visit.WentWell(where);
        }
    }

    private static string Told(AxeResultItem rule) => $"{rule.Id}, {rule.Help}: {string.Join("; ", rule.Nodes.Select(node => node.Html))}";
}
