using System.Net;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using RazorHello.Development;
using RazorHello.Tests.Greeting;

namespace RazorHello.Tests.Development;

/// <summary>The samples of src/RazorHello/Development/sample-names.txt, each of them tested and shown on the preview page.</summary>
[Collection(nameof(SecondPublishedSite))]
public class PreviewPageTests(PublishedSite site, Chromium chromium)
{
    private const string Misplaced = """
        () => {
          const width = document.documentElement.clientWidth;
          const wrong = [];

          if (document.documentElement.scrollWidth > width) {
            wrong.push(`the page scrolls sideways: it is ${document.documentElement.scrollWidth} wide`);
          }

          for (const element of document.querySelectorAll('main, main *')) {
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();

            // A drawing cuts off what leaves it.
            if (element.checkVisibility() && !element.parentElement.closest('svg') && (box.left < 0 || box.right > width)) {
              wrong.push(`${element.localName} leaves the screen: ${box.left} to ${box.right}`);
            }

            if (element.checkVisibility() && style.display !== 'inline' && !element.closest('input, textarea, svg') && element.scrollWidth > element.clientWidth + 1) {
              wrong.push(`${element.localName} is ${element.clientWidth} wide, and what it holds ${element.scrollWidth}`);
            }
          }

          return wrong;
        }
        """;

    private static readonly IReadOnlyList<SampleName> Samples = SampleName.Read(Repository.PathOf("src", "RazorHello", "Development", "sample-names.txt"));

    public static TheoryData<string> Written => [.. Samples.Select(sample => sample.Written)];

    [Fact]
    public void No_sample_and_no_reason_is_there_twice()
    {
        Assert.Equal(Samples.Count, Samples.Select(sample => sample.Reason).Distinct().Count());
        Assert.Equal(Samples.Count, Samples.Select(sample => sample.Text).Distinct().Count());
        Assert.InRange(Samples.Count, 20, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task A_sample_is_greeted_as_text(string written)
    {
        var text = TextOf(written);
        var name = VisitorNameTests.ByTheRule(text);

        foreach (var page in PageScenario.Paths)
        {
            var shape = await PageShape.LearnAsync(site.Client, given => $"{page}?name={Uri.EscapeDataString(given)}");
            await shape.HoldsAsync(text);
        }

        var greeting = await site.Client.GetHtmlAsync($"/?name={Uri.EscapeDataString(text)}", name.Length > VisitorName.MaxLength ? HttpStatusCode.BadRequest : HttpStatusCode.OK);

        Assert.Equal(name.Length > VisitorName.MaxLength ? Resx.English["TooLong"] : $"Hello, {(name == "" ? "World" : name)}!", greeting.Single("h1").TextContent);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task A_sample_fits_on_a_small_phone(string written)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        session.Expected.Add(400);
        await session.Page.SetViewportSizeAsync(320, 800);

        foreach (var page in PageScenario.Paths)
        {
            foreach (var language in PageScenario.Languages.Select(language => language.Tag).Where(tag => tag is "en" or "ar"))
            {
                await session.Page.GotoAsync($"{page}?name={Uri.EscapeDataString(TextOf(written))}&lang={language}");
                var wrong = await session.Page.EvaluateAsync<string[]>(Misplaced);

                Assert.True(wrong.Length == 0, $"{page} in {language} for {written} at 320 px: {string.Join("; ", wrong)}");
                session.WentWell(written);
            }
        }
    }

    public static TheoryData<string, int, int> Previews => new()
    {
        { "/preview", 200, Samples.Count },
        { "/preview?path=%2Fescaping&width=768&theme=dark&lang=ar", 200, Samples.Count },
        { "/preview?state=too%20long&width=1280&theme=dark", 400, Samples.Count(sample => VisitorName.Clean(sample.Text) != "") },
        { "/preview?state=404&lang=he", 404, 1 },
        { "/preview?state=500&theme=dark&lang=ja", 500, 1 },
        { "/preview?path=//evil.example&state=%3Cscript%3E&width=x&theme=x&lang=x", 200, Samples.Count },
    };

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Every_frame_of_the_preview_has_its_status_width_and_theme(string address, int status, int frames)
    {
        using var factory = new SiteFactory();
        using var development = factory.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        await using var session = await chromium.OpenAsync(development.OnASocket());
        session.Expected.Add(status);
        var loaded = new List<int>();
        session.Page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame != session.Page.MainFrame)
            {
                loaded.Add(response.Status);
            }
        };

        // Playwright would else give every frame the theme of the page.
        await session.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Null });
        await session.Page.GotoAsync(address);

        Assert.Equal(Enumerable.Repeat(status, frames), loaded);
        Assert.Equal(frames + 1, session.Page.Frames.Count);

        var query = new Uri(session.Page.Url).Query;
        var dark = query.Contains("dark", StringComparison.Ordinal);
        var width = query.Contains("1280", StringComparison.Ordinal) ? 1280 : query.Contains("768", StringComparison.Ordinal) ? 768 : 320;

        foreach (var frame in session.Page.Frames.Skip(1))
        {
            Assert.Equal(width, await frame.EvaluateAsync<int>("innerWidth"));
            Assert.Equal(dark, await frame.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches"));
            Assert.NotEmpty((await frame.Locator("h1").TextContentAsync())!);
        }

        session.WentWell(address);
    }

    [Theory]
    [InlineData("/preview", ColorScheme.Light)]
    [InlineData("/preview?state=404&theme=dark&lang=ar", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_the_preview_page(string address, ColorScheme theme)
    {
        using var factory = new SiteFactory();
        using var development = factory.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        await using var session = await chromium.OpenAsync(development.OnASocket());
        session.Expected.Add(404);
        await session.Page.EmulateMediaAsync(new() { ColorScheme = theme });
        await session.Page.GotoAsync(address);

        // The pages in the frames are looked at by themselves, with the rest of the site.
        var found = await session.Page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("iframe")] });

        Assert.Empty(found.Violations.Select(rule => $"{rule.Id}: {string.Join("; ", rule.Nodes.Select(node => node.Html))}"));
        Assert.NotEmpty(found.Passes);
        session.WentWell(address);
    }

    [Fact]
    public async Task A_page_is_on_the_preview_by_existing_and_links_set_every_option()
    {
        using var factory = new SiteFactory();
        using var development = factory.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        var preview = await development.CreateClient().GetHtmlAsync("/preview");
        var links = preview.QuerySelectorAll("nav").ToDictionary(nav => nav.GetAttribute("aria-label")!, nav => nav.QuerySelectorAll("a").Select(link => link.TextContent));

        Assert.Equal(PageScenario.Paths, links["Page"]);
        Assert.Equal((string[])["320", "768", "1280"], links["Width"]);
        Assert.Equal((string[])["light", "dark"], links["Theme"]);
        Assert.Equal((string[])["greeting", "too long", "404", "500"], links["State"]);
        Assert.Equal(Resx.Tags, links["Language"].Order(StringComparer.Ordinal));
        Assert.Equal(Samples.Select(sample => sample.Reason), preview.QuerySelectorAll("iframe").Select(frame => frame.GetAttribute("title")));
        Assert.Equal(Samples.Select(sample => sample.Written), preview.QuerySelectorAll("figcaption code").Select(code => code.TextContent));
        Assert.Empty(preview.QuerySelectorAll("script, style, [style]"));
    }

    private static string TextOf(string written) => Samples.Single(sample => sample.Written == written).Text;
}
