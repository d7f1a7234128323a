using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using RazorHello.Development;

namespace RazorHello.Tests.Localization;

/// <summary>Translations in src/RazorHello/Localization/Languages, in the files and on the pages.</summary>
public class TranslationTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    /// <summary>Every page, without a name, with a name, and with one that is too long.</summary>
    public static TheoryData<string> Pages =>
    [
        .. from path in PageScenario.Paths
           from query in (string[])["", "?name=Ada", $"?name={new string('x', 101)}"]
           select path + query,
        "/no-such-page",
    ];

    public static TheoryData<string> Tags => [.. Resx.Tags];

    [Fact]
    public void Every_language_has_the_same_keys_and_placeholders_as_English()
    {
        var files = ResxFiles.Read(Repository.PathOf("src", "RazorHello", "Localization", "Languages"));

        Assert.Null(files.Broken);
        Assert.Empty(files.Mistakes);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_language_has_no_empty_text_and_the_direction_of_its_script(string tag)
    {
        var texts = Resx.Read(tag);

        Assert.All(texts, text => Assert.True(text.Value.Trim() != "", $"{tag}.resx has nothing for {text.Key}"));
        Assert.True(texts["Direction"] is "ltr" or "rtl", $"{tag}.resx says {texts["Direction"]} for Direction, which is ltr or rtl");

        // The list of languages has dir="auto", so the first letter of the name has to have that direction: Hebrew and Arabic are in this range.
        Assert.True((texts["Direction"] == "rtl") == (texts["Name"][0] is >= '\u0590' and <= '\u08ff'), $"{tag}.resx says {texts["Direction"]} for Direction, and its Name, {texts["Name"]}, begins in the other one");
        Assert.InRange(texts["Description"].Length, 20, 150);
        Assert.InRange(texts["EscapingDescription"].Length, 20, 150);
    }

    [Fact]
    public void Every_resx_file_is_a_language_of_the_site_and_they_are_sorted_by_their_own_names()
    {
        Assert.Equal(Resx.Tags, SupportedLanguages.Read().All.Select(language => language.Tag).Order(StringComparer.Ordinal));
        Assert.Equal(Resx.Tags.Select(tag => Resx.Read(tag)["Name"]).Order(StringComparer.Ordinal), SupportedLanguages.Read().All.Select(language => language["Name"]));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task The_greeting_the_form_and_the_errors_are_in_the_language_of_the_query(string tag)
    {
        var client = site.CreateClient();
        var texts = Resx.Read(tag);
        var greeting = await client.GetHtmlAsync($"/?name=Ada&lang={tag}");
        var tooLong = await client.GetHtmlAsync($"/?name={new string('x', 101)}&lang={tag}", HttpStatusCode.BadRequest);
        var missing = await client.GetHtmlAsync($"/no-such-page?lang={tag}", HttpStatusCode.NotFound);

        Assert.Equal(texts["Greeting"].Replace("{0}", "Ada", StringComparison.Ordinal), greeting.Single("h1").TextContent);
        Assert.Equal(greeting.Single("h1").TextContent, greeting.Title);
        Assert.Equal("Ada", greeting.Single("h1 > bdi").TextContent);
        Assert.Equal(texts["YourName"], greeting.Single("label").TextContent);
        Assert.Equal(texts["SayHello"], greeting.Single("button").TextContent);
        Assert.Equal(texts["TooLongWhy"].Replace("{0}", "101", StringComparison.Ordinal).Replace("{1}", "100", StringComparison.Ordinal), tooLong.Single("#too-long").TextContent);
        Assert.Equal(texts["NotFound"], missing.Single("h1").TextContent);
        Assert.Equal(texts["NotFoundAdvice"], missing.Single("h1 + p").TextContent);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_word_on_a_page_comes_from_the_texts_of_the_language(string address)
    {
        // Each text carries a mark, so that a word without one was not translated.
        using var marked = Speaking(text => $"‹{Regex.Replace(text, @"\{\d\}", "›$0‹")}›");
        var page = await GetAsync(marked, address);
        var seen = Seen(page).ToList();

        Assert.InRange(seen.Count, 8, int.MaxValue);
        Assert.All(seen, text => Assert.True(Untranslated(text) == "", $"\"{text}\" has \"{Untranslated(text)}\", which is no text of the language:\n{page.Source.Text}"));

        // The visitor's own text, addresses and names of this site are the same in every language.
        static string Untranslated(string text) => Regex.Replace(text, $"‹[^‹›]*›|Ada|100|101|RazorHello|{Regex.Escape("http://localhost/")}\\S*", "").Trim();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Markup_in_a_translation_is_shown_as_text_on_every_page(string address)
    {
        using var harmless = Speaking(text => text);
        const string Attack = "</title></textarea></script>\"'><img src=x onerror=alert(1)><script>alert(1)</script>&amp;";
        using var hostile = Speaking(text => $"{Attack}{text}{Attack}");
        var expected = await GetAsync(harmless, address);
        var page = await GetAsync(hostile, address);

        Assert.Contains("<script>alert(1)</script>&amp;", page.Single("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal(Elements(expected), Elements(page));

        static IEnumerable<string> Elements(IHtmlDocument page) =>
            page.All.Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}");
    }

    [Fact]
    public void A_text_that_a_language_lacks_falls_back_to_English_and_an_unknown_key_throws()
    {
        var languages = SupportedLanguages.Read();

        Assert.All(languages.All, language => Assert.All(Resx.Read("en").Keys, key => Assert.NotEmpty(language[key])));
        Assert.All(languages.All, language => Assert.Contains($"Languages/{language.Tag}.resx", Assert.Throws<KeyNotFoundException>(() => language["Nonsense"]).Message, StringComparison.Ordinal));
    }

    /// <summary>The same site in two languages, both made from English by <paramref name="translate"/>.</summary>
    private WebApplicationFactory<Program> Speaking(Func<string, string> translate)
    {
        var texts = Resx.Read("en").Select(text => KeyValuePair.Create(text.Key, text.Key == "Direction" ? text.Value : translate(text.Value)));

        return site.Speaking(new Language("en", texts), new Language("de", texts));
    }

    private static async Task<IHtmlDocument> GetAsync(WebApplicationFactory<Program> site, string address)
    {
        using var response = await site.CreateClient().GetAsync(address);

        return await response.ReadHtmlAsync(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound ? response.StatusCode : HttpStatusCode.OK);
    }

    /// <summary>Text that is shown or read aloud: outside of code, and in the attributes that hold words.</summary>
    private static IEnumerable<string> Seen(IHtmlDocument page)
    {
        var texts = page.GetDescendants().OfType<IText>().Where(text => text.ParentElement?.Closest("code, script") is null).Select(text => text.Data);
        var attributes = page.QuerySelectorAll("[aria-label], [title], [placeholder], [alt], meta[name=description], meta[property='og:title'], meta[property='og:description']")
            .Select(element => element.GetAttribute("aria-label") ?? element.GetAttribute("title") ?? element.GetAttribute("placeholder") ?? element.GetAttribute("alt") ?? element.GetAttribute("content")!);

        return texts.Concat(attributes).Select(text => text.Trim()).Where(text => text != "");
    }
}
