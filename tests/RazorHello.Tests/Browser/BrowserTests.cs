using Microsoft.Playwright;
using RazorHello.Tests.Greeting;

namespace RazorHello.Tests.Browser;

[Collection(nameof(FirstPublishedSite))]
public class BrowserTests(PublishedSite site, Chromium chromium)
{
    [Fact]
    public async Task A_name_is_read_as_text_and_nothing_goes_wrong()
    {
        await using var session = await OpenAsync();

        foreach (var typed in Names.Hostile.Concat(Names.OfTheWorld))
        {
            var name = VisitorNameTests.ByTheRule(typed.ToWellFormed());

            await session.Page.GotoAsync($"/?name={Uri.EscapeDataString(typed)}");

            Assert.Equal($"Hello, {(name == "" ? "World" : name)}!", await session.Page.Locator("h1").TextContentAsync());
            Assert.Equal(name, await session.Page.GetByLabel(Resx.English["YourName"]).InputValueAsync());
            session.WentWell(typed);
        }
    }

    [Fact]
    public async Task The_form_greets_at_an_address_to_bookmark_with_scripts_off()
    {
        await using var session = await OpenAsync(javaScript: false);

        await session.Page.GotoAsync("/?name=Bob");
        await session.Page.GetByLabel(Resx.English["YourName"]).FillAsync("Ada <b> & Lovelace");
        await session.Page.GetByRole(AriaRole.Button, new() { Name = Resx.English["SayHello"] }).ClickAsync();
        await session.ArrivesAtAsync("/?name=Ada+%3Cb%3E+%26+Lovelace");

        Assert.Equal("Hello, Ada <b> & Lovelace!", await session.Page.GetByRole(AriaRole.Heading).TextContentAsync());
        Assert.Equal("Ada <b> & Lovelace", await session.Page.GetByLabel(Resx.English["YourName"]).InputValueAsync());
        session.WentWell("the form");
    }

    [Fact]
    public async Task The_details_are_closed_until_they_are_asked_for()
    {
        await using var session = await OpenAsync();

        await session.Page.GotoAsync("/?name=%3Cscript%3E");
        var html = session.Page.GetByText("&lt;script&gt;", new() { Exact = true });

        Assert.False(await html.IsVisibleAsync());
        await session.Page.Locator("summary").ClickAsync();
        Assert.True(await html.IsVisibleAsync());
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_explained_where_the_visitor_types()
    {
        await using var session = await OpenAsync();
        session.Expected.Add(400);

        await session.Page.GotoAsync($"/?name={new string('x', 101)}");

        await Assertions.Expect(session.Page.GetByLabel(Resx.English["YourName"])).ToBeFocusedAsync();
        await Assertions.Expect(session.Page.GetByLabel(Resx.English["YourName"])).ToHaveAccessibleDescriptionAsync(Resx.English.Format("TooLongWhy", 101, 100));
        session.WentWell("a long name");
    }

    [Fact]
    public async Task The_stylesheet_and_the_icon_are_loaded()
    {
        await using var session = await OpenAsync();
        await session.Page.GotoAsync("/");

        Assert.Equal("flex", await session.Page.Locator("form").EvaluateAsync<string>("form => getComputedStyle(form).display"));
        Assert.True(await session.Page.EvaluateAsync<bool>("async () => { const icon = new Image(); icon.src = document.querySelector('link[rel=icon]').href; await icon.decode(); return icon.naturalWidth > 0; }"));
        session.WentWell("the front page");
    }

    [Theory]
    [InlineData("/own.woff2", "asked for")]
    [InlineData("https://fonts.example/others.woff2", "font-src")]
    [InlineData("data:font/woff2;base64,AAAA", "font-src")]
    public async Task A_font_of_the_site_is_loaded_and_no_other(string address, string expected)
    {
        await using var session = await OpenAsync();
        var outcome = new TaskCompletionSource<string>();

        await session.Page.ExposeFunctionAsync("violated", (string directive) => outcome.TrySetResult(directive));
        await session.Page.RouteAsync("**/*.woff2", route =>
        {
            outcome.TrySetResult("asked for");

            return route.FulfillAsync(new() { ContentType = "font/woff2", Body = "" });
        });
        await session.Page.GotoAsync("/");
        await session.Page.EvaluateAsync(
            """
            address => {
              addEventListener("securitypolicyviolation", event => violated(event.effectiveDirective));
              new FontFace("own", `url(${address})`).load().catch(() => {});
            }
            """,
            address);

        Assert.Equal(expected, await outcome.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    private Task<BrowserSession> OpenAsync(bool javaScript = true) => chromium.OpenAsync(site.Client.BaseAddress!, javaScript);
}
