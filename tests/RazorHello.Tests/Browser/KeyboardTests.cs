using Microsoft.Playwright;

namespace RazorHello.Tests.Browser;

[Collection(nameof(SecondPublishedSite))]
public class KeyboardTests(PublishedSite site, Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_keyboard_alone_reaches_types_and_submits(bool javaScript)
    {
        await using var visit = await chromium.VisitAsync(site.Client.BaseAddress!, javaScript);
        var language = PageScenario.Languages[0];
        await visit.Page.GotoAsync($"/?lang={language.Tag}");

        var links = await visit.Page.Locator("header nav a").AllAsync();

        foreach (var next in (ILocator[])[visit.Page.Locator("header > a"), .. links, visit.Page.Locator("main input[name=name]")])
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(next).ToBeFocusedAsync();
        }

        Assert.InRange(links.Count, 2, int.MaxValue);

        await visit.Page.Keyboard.TypeAsync("Ada <b>");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArrivesAtAsync($"/?name=Ada+%3Cb%3E&lang={language.Tag}");

        Assert.Equal(language.Format("Greeting", "Ada <b>"), await visit.Page.Locator("h1").TextContentAsync());
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(language.Format("Greeting", "Ada <b>"));
        visit.WentWell("the keyboard");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_link_skips_to_the_content(bool javaScript)
    {
        await using var visit = await chromium.VisitAsync(site.Client.BaseAddress!, javaScript);
        await visit.Page.GotoAsync("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArrivesAtAsync("/#content");
        await visit.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(visit.Page.GetByLabel(Resx.English["YourName"])).ToBeFocusedAsync();
        visit.WentWell("the skip link");
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/", false)]
    [InlineData("/escaping", true)]
    [InlineData("/escaping", false)]
    public async Task A_name_that_is_too_long_is_told_where_it_is_mended(string path, bool javaScript)
    {
        await using var visit = await chromium.VisitAsync(site.Client.BaseAddress!, javaScript);
        var field = visit.Page.Locator("input[name=name]");
        visit.Expected.Add(400);

        await visit.Page.GotoAsync($"{path}?name={new string('x', 101)}");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(field).ToHaveAccessibleDescriptionAsync(Resx.English.Format("TooLongWhy", 101, 100));
        await Assertions.Expect(visit.Page.Locator("#too-long")).ToBeVisibleAsync();

        await visit.Page.Keyboard.PressAsync("ControlOrMeta+A");
        await visit.Page.Keyboard.TypeAsync("Ada");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArrivesAtAsync($"{path}?name=Ada");

        await Assertions.Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(field).ToHaveAccessibleDescriptionAsync("");
        await Assertions.Expect(field).Not.ToBeFocusedAsync();
        visit.WentWell("a long name");
    }

    [Fact]
    public async Task No_more_than_fits_can_be_typed()
    {
        await using var visit = await chromium.VisitAsync(site.Client.BaseAddress!);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByLabel(Resx.English["YourName"]).FocusAsync();
        await visit.Page.Keyboard.TypeAsync(new string('x', 105));

        Assert.Equal(new string('x', 100), await visit.Page.GetByLabel(Resx.English["YourName"]).InputValueAsync());
    }

    [Fact]
    public async Task The_details_open_and_close_by_the_keyboard()
    {
        await using var visit = await chromium.VisitAsync(site.Client.BaseAddress!, javaScript: false);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("dl")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("dl")).ToBeHiddenAsync();
    }
}
