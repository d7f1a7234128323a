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
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!, javaScript);
        var language = PageScenario.Languages[0];
        await session.Page.GotoAsync($"/?lang={language.Tag}");

        var links = await session.Page.Locator("header nav a").AllAsync();

        foreach (var next in (ILocator[])[session.Page.Locator("header > a"), .. links, session.Page.Locator("main input[name=name]")])
        {
            await session.Page.Keyboard.PressAsync("Tab");
            await Assertions.Expect(next).ToBeFocusedAsync();
        }

        Assert.InRange(links.Count, 2, int.MaxValue);

        await session.Page.Keyboard.TypeAsync("Ada <b>");
        await session.Page.Keyboard.PressAsync("Enter");
        await session.ArrivesAtAsync($"/?name=Ada+%3Cb%3E&lang={language.Tag}");

        Assert.Equal(language.Format("Greeting", "Ada <b>"), await session.Page.Locator("h1").TextContentAsync());
        await Assertions.Expect(session.Page).ToHaveTitleAsync(language.Format("Greeting", "Ada <b>"));
        session.WentWell("the keyboard");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_first_link_skips_to_the_content(bool javaScript)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!, javaScript);
        await session.Page.GotoAsync("/");
        await session.Page.Keyboard.PressAsync("Tab");
        await session.Page.Keyboard.PressAsync("Enter");
        await session.ArrivesAtAsync("/#content");
        await session.Page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(session.Page.GetByLabel(Resx.English["YourName"])).ToBeFocusedAsync();
        session.WentWell("the skip link");
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/", false)]
    [InlineData("/escaping", true)]
    [InlineData("/escaping", false)]
    public async Task A_name_that_is_too_long_is_told_where_it_is_mended(string path, bool javaScript)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!, javaScript);
        var field = session.Page.Locator("input[name=name]");
        session.Expected.Add(400);

        await session.Page.GotoAsync($"{path}?name={new string('x', 101)}");
        await Assertions.Expect(field).ToBeFocusedAsync();
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(field).ToHaveAccessibleDescriptionAsync(Resx.English.Format("TooLongWhy", 101, 100));
        await Assertions.Expect(session.Page.Locator("#too-long")).ToBeVisibleAsync();

        await session.Page.Keyboard.PressAsync("ControlOrMeta+A");
        await session.Page.Keyboard.TypeAsync("Ada");
        await session.Page.Keyboard.PressAsync("Enter");
        await session.ArrivesAtAsync($"{path}?name=Ada");

        await Assertions.Expect(field).Not.ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(field).ToHaveAccessibleDescriptionAsync("");
        await Assertions.Expect(field).Not.ToBeFocusedAsync();
        session.WentWell("a long name");
    }

    [Fact]
    public async Task No_more_than_fits_can_be_typed()
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        await session.Page.GotoAsync("/");
        await session.Page.GetByLabel(Resx.English["YourName"]).FocusAsync();
        await session.Page.Keyboard.TypeAsync(new string('x', 105));

        Assert.Equal(new string('x', 100), await session.Page.GetByLabel(Resx.English["YourName"]).InputValueAsync());
    }

    [Fact]
    public async Task The_details_open_and_close_by_the_keyboard()
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!, javaScript: false);
        await session.Page.GotoAsync("/");
        await session.Page.Locator("summary").FocusAsync();
        await session.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(session.Page.Locator("dl")).ToBeVisibleAsync();
        await session.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(session.Page.Locator("dl")).ToBeHiddenAsync();
    }
}
