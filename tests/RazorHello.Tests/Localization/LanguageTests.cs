using System.Net;

namespace RazorHello.Tests.Localization;

public class LanguageTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("/", null, "en")]
    [InlineData("/", "de", "de")]
    [InlineData("/", "DE-at", "de")]
    [InlineData("/", "zh-Hant-TW", "zh")]
    [InlineData("/", "de-x-private", "de")]
    [InlineData("/", "xx, fr;q=0.5", "fr")]
    [InlineData("/", "fr;q=0.5, es;q=0.8, xx", "es")]
    [InlineData("/", "ja, uk", "ja")]
    [InlineData("/", "fr;q=0, pl;q=0.1", "pl")]
    [InlineData("/", "fr;q=0", "en")]
    [InlineData("/", "xx", "en")]
    [InlineData("/", "*", "en")]
    [InlineData("/", "", "en")]
    [InlineData("/", "<script>, ;;;q=x", "en")]
    [InlineData("/", "deutsch", "en")]
    [InlineData("/?lang=ar", "de", "ar")]
    [InlineData("/?lang=AR", "de", "ar")]
    [InlineData("/?LANG=ar", "de", "ar")]
    [InlineData("/?lang=pt-BR", "de", "pt")]
    [InlineData("/?lang=ar&lang=he", "de", "ar")]
    [InlineData("/?lang=", "de", "de")]
    [InlineData("/?lang", "de", "de")]
    [InlineData("/?lang=xx", "de", "de")]
    [InlineData("/?lang=xx", null, "en")]
    [InlineData("/?lang=-", "de", "de")]
    [InlineData("/?lang=de%00", "fr", "fr")]
    [InlineData("/?lang=../de", "fr", "fr")]
    [InlineData("/?lang=%22%3E%3Cscript%3E", "fr", "fr")]
    [InlineData("/no-such-page?lang=he", "de", "he")]
    [InlineData("/escaping?lang=hi", "de", "hi")]
    public async Task The_language_is_that_of_the_query_else_of_the_browser_else_English(string address, string? accepted, string tag)
    {
        using var response = await GetAsync(address, accepted);
        var page = await response.ReadHtmlAsync(response.StatusCode);
        var texts = MultilingualSite.Language(tag);

        Assert.Equal(tag, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(texts["Direction"], page.DocumentElement.GetAttribute("dir"));
        Assert.Equal([tag], response.Content.Headers.ContentLanguage);
        Assert.Equal(address.StartsWith("/no", StringComparison.Ordinal) ? texts["NotFound"] : address.StartsWith("/e", StringComparison.Ordinal) ? texts["Escaping"] : texts.Format("Greeting", texts["World"]), page.Single("h1").TextContent);
    }

    [Theory]
    [InlineData("he id nb yi jv ro fil", "iw:he iw-IL:he in:id in-ID:id ji:yi jw:jv mo:ro tl:fil no:nb no-NO:nb nb-NO:nb he:he HE:he IW:he")]
    [InlineData("iw in no", "he:iw he-IL:iw id:in nb:no nn-NO:no")]
    [InlineData("zh zh-Hant", "zh:zh zh-CN:zh zh-SG:zh zh-Hans:zh zh-Hans-HK:zh zh-TW:zh-Hant zh-HK:zh-Hant zh-MO:zh-Hant zh-hant-hk:zh-Hant zh-TW-x-a:zh-Hant")]
    [InlineData("zh-Hans zh-Hant", "zh:zh-Hans zh-CN:zh-Hans zh-MY:zh-Hans zh-Hans-SG:zh-Hans zh-TW:zh-Hant zh-Hant-TW:zh-Hant")]
    [InlineData("zh-CN zh-TW", "zh:zh-CN zh-Hans:zh-CN zh-SG:zh-CN zh-Hant:zh-TW zh-HK:zh-TW")]
    [InlineData("zh-TW", "zh-HK:zh-TW zh:zh-TW")]
    [InlineData("sr-Cyrl sr-Latn", "sr:sr-Cyrl sr-RS:sr-Cyrl sr-ME:sr-Latn sr-Latn-RS:sr-Latn sh:sr-Latn")]
    [InlineData("sr", "sr-Latn:sr sr-ME:sr")]
    [InlineData("uz-Cyrl uz-Latn az-Arab az-Latn pa-Arab pa-Guru", "uz:uz-Latn uz-UZ:uz-Latn uz-CN:uz-Cyrl az-IR:az-Arab az-AZ:az-Latn pa-PK:pa-Arab pa-IN:pa-Guru")]
    [InlineData("pt-BR", "pt:pt-BR pt-PT:pt-BR")]
    [InlineData("pt pt-BR", "pt:pt pt-PT:pt pt-BR:pt-BR")]
    [InlineData("de", "d:en deutsch:en nds:en de-x-iw:de iw:en no:en zh-TW:en -:en")]
    public async Task Replaced_codes_wide_tags_and_regions_with_a_script_of_their_own_find_their_language(string tags, string found)
    {
        using var speaking = site.Speaking([.. tags.Split(' ').Append("en").Select(tag => new Language(tag, Resx.Read("en").Append(new("Name", tag))
            .GroupBy(text => text.Key).Select(text => text.Last())))]);
        using var client = speaking.CreateClient();

        foreach (var row in found.Split(' ').Select(row => row.Split(':')))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Language", row[0] } } };
            using var accepted = await client.SendAsync(request);
            var named = await client.GetHtmlAsync($"/?lang={row[0]}");

            Assert.Equal($"{row[0]}:{row[1]}", $"{row[0]}:{(await accepted.ReadHtmlAsync(HttpStatusCode.OK)).DocumentElement.GetAttribute("lang")}");
            Assert.Equal(row[1], named.DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData("/", "Accept-Language")]
    [InlineData("/?lang=xx", "Accept-Language")]
    [InlineData("/no-such-page", "Accept-Language")]
    [InlineData("/escaping?name=Ada", "Accept-Language")]
    [InlineData("/?lang=de", null)]
    [InlineData("/no-such-page?lang=de", null)]
    [InlineData("/healthz", null)]
    [InlineData("/robots.txt", null)]
    [InlineData("/sitemap.xml", null)]
    public async Task Vary_names_Accept_Language_where_the_browser_decides_the_language(string address, string? vary)
    {
        using var response = await GetAsync(address, "de");

        Assert.Equal(vary is null ? [] : [vary], response.Headers.Vary);
        Assert.Equal(response.Content.Headers.ContentType?.MediaType == "text/html" ? ["de"] : [], response.Content.Headers.ContentLanguage);
    }

    [Theory]
    [InlineData("/?name=%22%3E%26+Ada&lang=he", "/?name=%22%3E%26%20Ada&lang=")]
    [InlineData("/escaping?name=Ada", "/escaping?name=Ada&lang=")]
    [InlineData("/", "/?lang=")]
    [InlineData("/no-such-page?name=Ada", "/?lang=")]
    public async Task The_list_of_languages_links_to_the_same_page_and_name_in_each_language(string address, string expected)
    {
        using var response = await _client.GetAsync(address);
        var page = await response.ReadHtmlAsync(response.StatusCode);
        var links = page.QuerySelectorAll("footer nav a");

        Assert.Equal(MultilingualSite.Languages.All.Select(language => language["Name"]), links.Select(link => link.TextContent));

        foreach (var link in links)
        {
            var tag = link.GetAttribute("lang");

            Assert.Equal(expected + tag, link.GetAttribute("href"));
            Assert.Equal(tag, link.GetAttribute("hreflang"));
            Assert.Equal("auto", link.GetAttribute("dir"));
            Assert.Equal(tag == page.DocumentElement.GetAttribute("lang") ? "true" : null, link.GetAttribute("aria-current"));
            Assert.Equal(tag, (await _client.GetHtmlAsync(link.GetAttribute("href")!)).DocumentElement.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData("/?lang=ja", "ja")]
    [InlineData("/?lang=DE-at&name=Ada", "de")]
    [InlineData("/escaping?lang=tr", "tr")]
    public async Task The_form_keeps_a_language_that_the_query_names(string address, string tag)
    {
        var page = await _client.GetHtmlAsync(address);

        Assert.Equal(tag, page.Single("form input[name=lang][type=hidden]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("/?lang=ja")]
    [InlineData("/escaping?lang=ja&name=Ada")]
    [InlineData("/no-such-page?lang=ja")]
    public async Task Every_link_to_a_page_keeps_a_language_that_the_query_names(string address)
    {
        using var response = await GetAsync(address, "de");
        var links = (await response.ReadHtmlAsync(response.StatusCode)).QuerySelectorAll("header nav a, main a");

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains("lang=ja", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?lang=xx")]
    public async Task The_form_names_no_language_where_the_query_names_none(string address)
    {
        using var response = await GetAsync(address, "de");
        var page = await response.ReadHtmlAsync(HttpStatusCode.OK);

        Assert.Empty(page.QuerySelectorAll("form input[name=lang]"));
    }

    [Theory]
    [InlineData("POST", "/", HttpStatusCode.MethodNotAllowed, "NotAllowed")]
    [InlineData("GET", "/", HttpStatusCode.InternalServerError, "Failed")]
    public async Task Error_pages_are_in_the_language_of_the_browser(string method, string address, HttpStatusCode status, string key)
    {
        using var failing = site.WhereTheGreeting(_ => throw new InvalidOperationException());
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { { "Accept-Language", "uk" } } };
        using var response = await failing.CreateClient().SendAsync(request);
        var page = await response.ReadHtmlAsync(status);

        Assert.Equal(MultilingualSite.Language("uk")[key], page.Single("h1").TextContent);
        Assert.Equal(["uk"], response.Content.Headers.ContentLanguage);
        Assert.Equal(["Accept-Language"], response.Headers.Vary);
    }

    [Fact]
    public async Task The_error_page_for_a_refused_host_is_in_the_language_of_the_query()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?lang=es") { Headers = { Host = "evil.example" } };
        using var response = await _client.SendAsync(request);

        Assert.Equal(MultilingualSite.Language("es")["BadRequest"], (await response.ReadHtmlAsync(HttpStatusCode.BadRequest)).Single("h1").TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?name=Ada")]
    [InlineData("/escaping")]
    [InlineData("/no-such-page")]
    public async Task A_site_with_one_language_offers_no_choice_and_names_none_in_its_links(string address)
    {
        using var english = site.Speaking(MultilingualSite.Language("en"));
        using var response = await english.CreateClient().GetAsync(address);
        var page = await response.ReadHtmlAsync(response.StatusCode);
        var sitemap = await english.CreateClient().GetStringAsync("/sitemap.xml");

        Assert.Empty(page.QuerySelectorAll("footer, [hreflang]"));
        // The table shows source text of templates, which names the language.
        Assert.DoesNotContain(page.QuerySelectorAll("a, link, meta, input"), element => element.Closest("table") is null && element.OuterHtml.Contains("lang", StringComparison.Ordinal));
        Assert.Empty(response.Headers.Vary);
        Assert.Equal(["en"], response.Content.Headers.ContentLanguage);
        Assert.DoesNotContain("lang", sitemap, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        }

        return await _client.SendAsync(request);
    }
}
