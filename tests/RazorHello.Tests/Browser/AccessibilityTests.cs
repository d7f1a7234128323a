using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RazorHello.Tests.Browser;

[Collection(nameof(SecondPublishedSite))]
public class AccessibilityTests(PublishedSite site, Chromium chromium)
{
    // Contrast of AAA beside all of WCAG 2.2 AA and the best practices.
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"),
        Rules = new() { ["color-contrast-enhanced"] = new() { Enabled = true } },
    };

    // WCAG 2.2, relative luminance and contrast ratio: what is read, against the nearest background behind it. 7 is AAA.
    private const string Pale = """
        () => {
          const channels = color => color.match(/[\d.]+/g).map(Number);
          const luminance = color => channels(color).slice(0, 3).map(one => one / 255)
            .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
            .reduce((sum, one, index) => sum + one * [0.2126, 0.7152, 0.0722][index], 0);
          const behind = element => channels(getComputedStyle(element).backgroundColor)[3] === 0 ? behind(element.parentElement) : getComputedStyle(element).backgroundColor;
          const contrast = element => {
            const style = getComputedStyle(element);
            const [light, dark] = [element.closest('svg') ? style.fill : style.color, behind(element)].map(luminance).sort((one, other) => other - one);
            return (light + 0.05) / (dark + 0.05);
          };
          return [...document.querySelectorAll('body *')]
            .filter(element => element.checkVisibility() && (element.matches('input, textarea') || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())))
            .filter(element => !(contrast(element) >= 7))
            .map(element => `${contrast(element)}: ${element.outerHTML}`);
        }
        """;

    private static readonly ColorScheme[] Themes = [ColorScheme.Light, ColorScheme.Dark];

    /// <summary>Every page in every state, in every language, light and dark.</summary>
    public static IEnumerable<(PageScenario View, Language Language, ColorScheme Theme)> Everything =>
        from view in PageScenario.All from language in PageScenario.Languages from theme in Themes select (view, language, theme);

    /// <summary>As few that each state, language and theme is among them.</summary>
    public static IEnumerable<(PageScenario View, Language Language, ColorScheme Theme)> Spread =>
        from index in Enumerable.Range(0, Math.Max(PageScenario.All.Count, PageScenario.Languages.Count))
        select (PageScenario.All[index % PageScenario.All.Count], PageScenario.Languages[index % PageScenario.Languages.Count], Themes[index % Themes.Length]);

    [Fact]
    public Task Axe_finds_nothing() => AxeFindsNothing(Spread);

    [Fact]
    [Trait("Category", "Long")]
    public Task Axe_finds_nothing_on_any_page_in_any_language() => AxeFindsNothing(Everything);

    private async Task AxeFindsNothing(IEnumerable<(PageScenario View, Language Language, ColorScheme Theme)> cases)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        foreach (var (view, language, theme) in cases)
        {
            await session.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await view.ShowAsync(session, language.Tag);

            var found = await session.Page.RunAxe(Rules);
            var where = $"{view}, {language.Tag}, {theme}";

            Assert.True(found.Violations.Length == 0, $"{where}: {string.Join('\n', found.Violations.Select(Told))}");

            // What axe cannot decide is no pass either. Of contrast that is where a line wraps, or in a drawing: there it is computed.
            var undecided = found.Incomplete.Where(rule => rule.Id is not ("color-contrast" or "color-contrast-enhanced"));
            Assert.True(!undecided.Any(), $"{where}, not decided: {string.Join('\n', undecided.Select(Told))}");
            var pale = await session.Page.EvaluateAsync<string[]>(Pale);
            Assert.True(pale.Length == 0, $"{where}, contrast below 7: {string.Join('\n', pale)}");
            // Not contrast: on the error page in Arabic axe finds no text to measure, which is why it is computed everywhere.
            var ran = found.Passes.Select(rule => rule.Id).ToHashSet();
            Assert.True(ran.IsSupersetOf(["html-has-lang", "landmark-one-main", "target-size"]), $"{where}: of the rules ran {string.Join(' ', ran)}");
            session.WentWell(where);
        }
    }

    private static string Told(AxeResultItem rule) => $"{rule.Id}, {rule.Help}: {string.Join("; ", rule.Nodes.Select(node => node.Html))}";
}
