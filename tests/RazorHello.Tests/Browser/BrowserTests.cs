using Microsoft.Playwright;
using RazorHello.Tests.Greeting;

namespace RazorHello.Tests.Browser;

[Collection(nameof(FirstPublishedSite))]
public class BrowserTests(PublishedSite site, Chromium chromium)
{
    [Fact]
    public async Task A_name_is_read_as_text_and_nothing_goes_wrong()
    {
        await using var visit = await VisitAsync();

        foreach (var typed in Names.Hostile.Concat(Names.OfTheWorld))
        {
            var name = VisitorNameTests.ByTheRule(typed.ToWellFormed());

            await visit.Page.GotoAsync($"/?name={Uri.EscapeDataString(typed)}");

            Assert.Equal($"Hello, {(name == "" ? "World" : name)}!", await visit.Page.Locator("h1").TextContentAsync());
            Assert.Equal(name, await visit.Page.GetByLabel(Resx.English["YourName"]).InputValueAsync());
            visit.WentWell(typed);
        }
    }

    [Fact]
    public async Task The_form_greets_at_an_address_to_bookmark_with_scripts_off()
    {
        await using var visit = await VisitAsync(javaScript: false);

        await visit.Page.GotoAsync("/?name=Bob");
        await visit.Page.GetByLabel(Resx.English["YourName"]).FillAsync("Ada <b> & Lovelace");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = Resx.English["SayHello"] }).ClickAsync();
        await visit.ArrivesAtAsync("/?name=Ada+%3Cb%3E+%26+Lovelace");

        Assert.Equal("Hello, Ada <b> & Lovelace!", await visit.Page.GetByRole(AriaRole.Heading).TextContentAsync());
        Assert.Equal("Ada <b> & Lovelace", await visit.Page.GetByLabel(Resx.English["YourName"]).InputValueAsync());
        visit.WentWell("the form");
    }

    [Fact]
    public async Task The_details_are_closed_until_they_are_asked_for()
    {
        await using var visit = await VisitAsync();

        await visit.Page.GotoAsync("/?name=%3Cscript%3E");
        var html = visit.Page.GetByText("&lt;script&gt;", new() { Exact = true });

        Assert.False(await html.IsVisibleAsync());
        await visit.Page.Locator("summary").ClickAsync();
        Assert.True(await html.IsVisibleAsync());
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_explained_where_the_visitor_types()
    {
        await using var visit = await VisitAsync();
        visit.Expected.Add(400);

        await visit.Page.GotoAsync($"/?name={new string('x', 101)}");

        await Assertions.Expect(visit.Page.GetByLabel(Resx.English["YourName"])).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Resx.English["YourName"])).ToHaveAccessibleDescriptionAsync(Resx.English.Format("TooLongWhy", 101, 100));
        visit.WentWell("a long name");
    }

    [Fact]
    public async Task The_stylesheet_and_the_icon_are_loaded()
    {
        await using var visit = await VisitAsync();
        await visit.Page.GotoAsync("/");

        Assert.Equal("flex", await visit.Page.Locator("form").EvaluateAsync<string>("form => getComputedStyle(form).display"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("async () => { const icon = new Image(); icon.src = document.querySelector('link[rel=icon]').href; await icon.decode(); return icon.naturalWidth > 0; }"));
        visit.WentWell("the front page");
    }

    private Task<BrowserSession> VisitAsync(bool javaScript = true) => chromium.VisitAsync(site.Client.BaseAddress!, javaScript);
}
