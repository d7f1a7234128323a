using System.Text.Json;
using Microsoft.Playwright;

namespace RazorHello.Tests.Browser;

/// <summary>The layout by its boxes, and not by pixels, which differ from machine to machine.</summary>
[Collection(nameof(FirstPublishedSite))]
public class LayoutTests(PublishedSite site, Chromium chromium)
{
    // Each says what is wrong with the page that it looks at.
    private const string Misplaced = """
        () => {
          const root = document.documentElement;
          const screen = { left: 0, top: 0, right: root.clientWidth, bottom: root.scrollHeight };
          const wrong = [];
          const named = element => element.localName + (element.id && `#${element.id}`) + ` in ${element.parentElement.localName}`;
          const text = box => `${box.left.toFixed(1)} to ${box.right.toFixed(1)}, ${box.top.toFixed(1)} to ${box.bottom.toFixed(1)}`;
          const within = (box, outer) => box.left >= outer.left - 1 && box.right <= outer.right + 1;
          const over = (box, outer) => box.top < outer.top - 1 || box.bottom > outer.bottom + 1;
          const shown = element => element.checkVisibility() && getComputedStyle(element).position !== 'absolute';

          if (root.scrollWidth > root.clientWidth) {
            wrong.push(`the page is ${root.scrollWidth} wide and scrolls sideways`);
          }

          for (const element of document.body.querySelectorAll('*')) {
            if (!shown(element)) {
              continue;
            }

            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            const outer = element.parentElement.getBoundingClientRect();

            if (!within(box, screen)) {
              wrong.push(`${named(element)} leaves the screen: ${text(box)}`);
            }

            // A line may end in spaces that hang over its end, and reach above its box: what is in line is held by the sizes below.
            if (style.display !== 'inline' && (!within(box, outer) || (over(box, outer) && !(element.closest('svg text') && getComputedStyle(element.parentElement).overflow === 'visible')))) {
              wrong.push(`${named(element)} leaves its container: ${text(box)} in ${text(outer)}`);
            }

            // Letters may reach above and below their lines, as far as nothing cuts them off.
            if (style.display !== 'inline' && !element.closest('input, textarea, svg') && (element.scrollWidth > element.clientWidth + 1 || (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1))) {
              wrong.push(`${named(element)} is smaller than what it holds: ${element.clientWidth} × ${element.clientHeight} for ${element.scrollWidth} × ${element.scrollHeight}`);
            }

            // Whatever stands beside it stands beside, and not on it, and comes after it from top to bottom or from start to end.
            const next = element.nextElementSibling;

            if (next && shown(next) && style.display !== 'inline' && getComputedStyle(next).display !== 'inline') {
              const other = next.getBoundingClientRect();
              const rtl = getComputedStyle(element.parentElement).direction === 'rtl';
              const beside = rtl ? other.right <= box.left + 1 : other.left >= box.right - 1;

              if (other.top < box.bottom - 1 && !beside) {
                wrong.push(`${named(next)} does not come after ${named(element)}: ${text(other)} after ${text(box)}`);
              }
            }
          }

          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);

          while (texts.nextNode()) {
            const range = document.createRange();
            range.selectNodeContents(texts.currentNode);

            if (shown(texts.currentNode.parentElement) && [...range.getClientRects()].some(box => !within(box, screen))) {
              wrong.push(`the text ${texts.currentNode.data.slice(0, 30)} leaves the screen`);
            }
          }

          return wrong;
        }
        """;

    private const string Unmirrored = """
        () => {
          const root = document.documentElement;
          const named = element => element.localName + (element.id && `#${element.id}`) + ` in ${element.parentElement.localName}`;

          // What has a direction of its own keeps it inside.
          const elements = [...document.body.querySelectorAll('*')].filter(element =>
            element.checkVisibility() && getComputedStyle(element).display !== 'inline' && !element.parentElement.closest('body [dir], body svg'));
          const lines = element => {
            const range = document.createRange();
            range.selectNodeContents(element);
            const found = [];

            for (const box of range.getClientRects()) {
              const line = found.find(line => box.top < line.bottom && box.bottom > line.top);

              if (line) {
                [line.left, line.right] = [Math.min(line.left, box.left), Math.max(line.right, box.right)];
              } else {
                found.push({ left: box.left, right: box.right, top: box.top, bottom: box.bottom });
              }
            }

            return found;
          };
          const boxes = () => elements.map(element => [element.getBoundingClientRect(), ...element.matches('h1, label, caption, th:not([dir]), summary, dt') ? lines(element) : []]);
          const before = boxes();
          const direction = root.dir;
          root.dir = direction === 'rtl' ? 'ltr' : 'rtl';
          const after = boxes();
          root.dir = direction;

          return elements.flatMap((element, index) => before[index].some((box, part) => {
            const other = after[index][part];

            return !other || Math.abs(box.left - (root.clientWidth - other.right)) > 1 || Math.abs(box.top - other.top) > 1;
          }) ? [named(element)] : []);
        }
        """;

    private const string TooSmall = """
        () => [...document.querySelectorAll('a[href], button, summary, textarea, input:not([type=hidden])')]
          .filter(element => element.checkVisibility())
          .map(element => [element, element.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24)
          .map(([element, box]) => `${element.outerHTML}: ${box.width} × ${box.height}`)
        """;

    private const string Focused = """
        () => {
          const element = document.activeElement;
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          const light = color => {
            const [red, green, blue] = color.match(/[\d.]+/g).map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
          };
          const seen = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
          const reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
          const cuts = ancestor => {
            const { overflowX, overflowY, overflowClipMargin } = getComputedStyle(ancestor);
            const edge = ancestor.getBoundingClientRect();
            // Chromium has a margin only for what is clipped in both directions.
            const margin = overflowX === 'clip' && overflowY === 'clip' ? parseFloat(overflowClipMargin) : 0;

            return overflowX !== 'visible' && (box.left - reach < edge.left - margin || box.right + reach > edge.right + margin);
          };
          let ancestor = element.parentElement;

          // The body's own would be that of the screen.
          while (ancestor !== document.body && !cuts(ancestor)) {
            ancestor = ancestor.parentElement;
          }

          const [outline, paper] = [light(style.outlineColor), light(getComputedStyle(document.body).backgroundColor)];

          return {
            html: element.outerHTML.slice(0, 200),
            index: [...document.querySelectorAll('a[href], button, summary, textarea, input:not([type=hidden])')].filter(one => one.checkVisibility()).indexOf(element),
            outline: style.outlineStyle === 'solid' ? parseFloat(style.outlineWidth) : 0,
            contrast: Math.max(outline, paper) / Math.min(outline, paper),
            // Of a field, a browser scrolls to the line where one types, which may be the last one in view.
            whole: ancestor === document.body,
            inView: box.left >= 0 && box.right <= innerWidth && seen > (element.matches('input, textarea') ? parseFloat(style.lineHeight) : box.height) - 1,
          };
        }
        """;

    private static readonly string[] AwkwardNames =
    [
        new('W', 100),
        "i",
        "abc \u05d0\u05d1\u05d2 def \u0645\u0631\u064a\u0645 123 (x)",
        "Z" + string.Concat(Enumerable.Repeat("\u0300\u0325", 49)),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 9)),
        "<script>alert(1)</script>",
    ];

    [Fact]
    public async Task Nothing_scrolls_sideways_or_is_clipped_in_any_language()
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        foreach (var view in PageScenario.All)
        {
            foreach (var language in PageScenario.Languages)
            {
                await HasRoom(session, view, language.Tag);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PageScenario.Spoken), "ar de ja", MemberType = typeof(PageScenario))]
    public async Task Nothing_scrolls_sideways_or_is_clipped_for_any_name(string language)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        foreach (var name in AwkwardNames)
        {
            await HasRoom(session, new(name, $"/?name={Uri.EscapeDataString(name)}", Open: true), language);

            foreach (var path in PageScenario.Paths.Where(path => path != "/"))
            {
                await HasRoom(session, new(name, $"{path}?name={Uri.EscapeDataString(name)}"), language);
            }
        }
    }

    [Theory]
    [MemberData(nameof(PageScenario.Spoken), "ar en", MemberType = typeof(PageScenario))]
    public async Task One_sign_that_is_wider_than_the_screen_does_not_scroll_the_page(string language)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        await session.Page.SetViewportSizeAsync(320, 800);

        // No line breaks between a letter and its marks, to which a font without them gives a width, nor within U+FDFD, which is as long as a
        // sentence, nor within a Devanagari syllable, however many consonants are joined in it.
        foreach (var name in new[] { "Z" + new string('\u0489', 99), new string('\ufdfd', 100), string.Concat(Enumerable.Repeat("क्ष्म्य्", 12)) })
        {
            foreach (var path in PageScenario.Paths)
            {
                await session.Page.GotoAsync($"{path}?name={Uri.EscapeDataString(name)}&lang={language}");
                Assert.Equal(320, await session.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
                await session.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
                Assert.Equal(320, await session.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            }
        }
    }

    [Fact]
    public async Task A_page_from_right_to_left_is_the_mirror_of_one_from_left_to_right()
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        foreach (var view in PageScenario.All)
        {
            foreach (var language in PageScenario.Languages.Where(language => language["Direction"] == "rtl"))
            {
                await view.ShowAsync(session, language.Tag);

                foreach (var width in new[] { 320, 1280 })
                {
                    await session.Page.SetViewportSizeAsync(width, 800);
                    Assert.Empty(await session.Page.EvaluateAsync<string[]>(Unmirrored));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(PageScenario.Spoken), "en ar", MemberType = typeof(PageScenario))]
    public async Task A_page_begins_at_the_side_where_its_language_does(string language)
    {
        var direction = language == "ar" ? "rtl" : "ltr";
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        await session.Page.GotoAsync($"/?name=Ada&lang={language}");
        var (main, field, button) = (await BoxAsync(session, "form"), await BoxAsync(session, "input[name=name]"), await BoxAsync(session, "button"));

        Assert.Equal(direction, await session.Page.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(direction == "ltr" ? main.X : main.X + main.Width - field.Width, field.X, tolerance: 1f);
        Assert.Equal(direction == "ltr", field.X < button.X);
    }

    [Fact]
    public async Task Every_link_and_control_is_large_enough_to_hit()
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        foreach (var view in PageScenario.All)
        {
            foreach (var language in PageScenario.Languages)
            {
                await view.ShowAsync(session, language.Tag);
                Assert.Empty(await session.Page.EvaluateAsync<string[]>(TooSmall));
            }
        }
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Whatever_has_the_focus_shows_it(ColorScheme theme)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        await session.Page.EmulateMediaAsync(new() { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });

        // Where the page moves the focus itself, Tab goes on from there.
        foreach (var view in PageScenario.All.Where(view => view.Status != 400 && !view.Open))
        {
            await view.ShowAsync(session, "en");
            var targets = await session.Page.EvaluateAsync<int>("document.querySelectorAll('a[href], button, summary, textarea, input:not([type=hidden])').length");

            for (var index = 0; index < targets; index++)
            {
                await session.Page.Keyboard.PressAsync("Tab");
                var focused = await session.Page.EvaluateAsync<JsonElement>(Focused);

                Assert.True(focused.GetProperty("index").GetInt32() == index, $"{view}: after {index} others comes {focused}");
                Assert.True(focused.GetProperty("outline").GetDouble() >= 2 && focused.GetProperty("contrast").GetDouble() >= 3, $"{view}: no outline is seen of {focused}");
                Assert.True(focused.GetProperty("inView").GetBoolean(), $"{view}: out of view is {focused}");
                Assert.True(focused.GetProperty("whole").GetBoolean(), $"{view}: cut is the outline of {focused}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(PageScenario.Spoken), "en he", MemberType = typeof(PageScenario))]
    public async Task The_skip_link_is_seen_only_while_it_has_the_focus(string language)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        await session.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await session.Page.GotoAsync($"/?lang={language}");
        var link = session.Page.Locator("header > a");

        await Assertions.Expect(link).Not.ToBeInViewportAsync();
        await session.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(link).ToBeInViewportAsync(new() { Ratio = 1 });
        await session.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(link).Not.ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("body", "backgroundColor")]
    [InlineData("body", "color")]
    [InlineData("h1 bdi", "color")]
    [InlineData("main a", "color")]
    [InlineData("input", "backgroundColor")]
    [InlineData("input", "borderTopColor")]
    [InlineData("button", "backgroundColor")]
    [InlineData("button", "color")]
    [InlineData("dl div", "backgroundColor")]
    public async Task Light_and_dark_differ(string selector, string property)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        var colors = new List<string>();

        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await session.Page.EmulateMediaAsync(new() { ColorScheme = theme });
            await session.Page.GotoAsync("/");
            colors.Add(await session.Page.Locator(selector).First.EvaluateAsync<string>($"element => getComputedStyle(element).{property}"));
        }

        Assert.NotEqual(colors[0], colors[1]);
    }

    [Fact]
    public async Task Forced_colours_leave_a_border_around_what_takes_input()
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        await session.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });

        foreach (var view in PageScenario.All)
        {
            await view.ShowAsync(session, "en");

            Assert.Empty(await session.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('button, textarea, input:not([type=hidden])')].filter(element => {
                  const style = getComputedStyle(element);

                  return style.borderTopStyle !== 'solid' || parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === getComputedStyle(document.body).backgroundColor || /^rgba.*, 0\)$/.test(style.borderTopColor);
                }).map(element => element.outerHTML)
                """));
        }
    }

    [Fact]
    public async Task Nothing_moves_for_who_wants_less_motion()
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        foreach (var view in PageScenario.All)
        {
            await session.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
            await view.ShowAsync(session, "en");

            Assert.Empty(await session.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('*')].filter(element => {
                  const style = getComputedStyle(element);

                  return /[1-9]/.test(style.transitionDuration) || style.animationName !== 'none' || style.scrollBehavior !== 'auto';
                }).map(element => element.outerHTML)
                """));
        }
    }

    [Theory]
    [MemberData(nameof(PageScenario.Spoken), "ar", MemberType = typeof(PageScenario))]
    public async Task Paper_has_the_heading_alone(string language)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);

        foreach (var view in PageScenario.All)
        {
            await session.Page.EmulateMediaAsync(new() { Media = Media.Screen });
            await view.ShowAsync(session, language);
            await session.Page.EmulateMediaAsync(new() { Media = Media.Print });

            Assert.Empty(await session.Page.EvaluateAsync<string[]>("[...document.body.querySelectorAll(':not(main, h1, h1 *)')].filter(element => element.checkVisibility()).map(element => element.outerHTML)"));
            await Assertions.Expect(session.Page.Locator("h1")).ToBeVisibleAsync();
        }
    }

    // On a phone, on a wide screen, and on both with text of twice the size.
    private static async Task HasRoom(BrowserSession session, PageScenario view, string language)
    {
        await view.ShowAsync(session, language);

        foreach (var size in new[] { "100%", "200%" })
        {
            await session.Page.EvaluateAsync("size => document.documentElement.style.fontSize = size", size);

            foreach (var width in new[] { 320, 768, 1280 })
            {
                await session.Page.SetViewportSizeAsync(width, 800);
                var wrong = await session.Page.EvaluateAsync<string[]>(Misplaced);

                Assert.True(wrong.Length == 0, $"{view}, {language}, {width} px, {size}:\n{string.Join('\n', wrong)}");
            }
        }

        session.WentWell($"{view}, {language}");
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(BrowserSession session, string selector) => (await session.Page.Locator(selector).BoundingBoxAsync())!;
}
