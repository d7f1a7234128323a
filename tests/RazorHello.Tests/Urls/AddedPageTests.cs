using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;

namespace RazorHello.Tests.Urls;

/// <summary>Pages that somebody adds, with values in their path and with names of any letters: those of <c>Pages/Added/</c>.</summary>
public class AddedPageTests(SiteWithPages added) : IClassFixture<SiteWithPages>
{
    /// <summary>The canonical paths of the pages that need no value.</summary>
    private static readonly string[] WithoutValues =
    [
        "/added/100%25-%C3%BCn%C3%AFcode", "/added/a+b", "/added/about%20us", "/added/blog", "/added/c%23", "/added/contact", "/added/docs", "/added/Gro%C3%9Fe%20%E1%BA%9E", "/added/item", "/added/K%E2%84%AA",
        "/added/r&d", "/added/shop", "/added/%C3%BCber", "/added/what's%20new", "/added/%E6%9D%B1%E4%BA%AC",
    ];

    /// <summary>Canonical path, heading, and the values that the page has.</summary>
    public static TheoryData<string, string, string> Canonical => new()
    {
        { "/added/post/hello", "Post", "slug=hello" },
        { "/added/post/Hello", "Post", "slug=Hello" },
        { "/added/post/%C3%9Cber%20uns", "Post", "slug=Über uns" },
        { "/added/post/index", "Post", "slug=index" },
        { "/added/post/AC%2FDC", "Post", "slug=AC%2FDC" },
        { "/added/post/100%25", "Post", "slug=100%" },
        { "/added/post/%2541", "Post", "slug=%41" },
        { "/added/post/%3Cb%3E%22", "Post", "slug=<b>\"" },
        { "/added/post/%5C%5Cevil.example", "Post", "slug=\\\\evil.example" },
        { "/added/post/it's:12,30;a=(b)+c&d@e!*$~-._", "Post", "slug=it's:12,30;a=(b)+c&d@e!*$~-._" },
        { "/added/post/a%3Fb%23c", "Post", "slug=a?b#c" },
        { "/added/post/%F0%9F%98%80", "Post", "slug=😀" },
        { "/added/item", "Item", "" },
        { "/added/item/5", "Item", "id=5" },
        { "/added/item/-7", "Item", "id=-7" },
        { "/added/contact", "Reach", "" },
        { "/added/contact/Ada", "Reach", "who=Ada" },
        { "/added/blog", "Blog/Index", "" },
        { "/added/blog/archive/2024", "Blog/Archive", "month=1,year=2024" },
        { "/added/blog/archive/2024/12", "Blog/Archive", "month=12,year=2024" },
        { "/added/shop", "Shop/Index", "" },
        { "/added/shop/Hats", "Shop/Index", "category=Hats" },
        { "/added/docs", "Docs", "path=" },
        { "/added/docs/Guide", "Docs", "path=Guide" },
        { "/added/docs/Guide/Index", "Docs", "path=Guide/Index" },
        { "/added/docs/a%20b/%C3%BC", "Docs", "path=a b/ü" },
        { "/added/docs//evil.example", "Docs", "path=/evil.example" },
        { "/added/download/Report", "Download", "file=Report" },
        { "/added/download/Report.PDF", "Download", "extension=PDF,file=Report" },
        { "/added/download/a.b.c", "Download", "extension=c,file=a.b" },
        { "/added/%C3%BCberblick/stra%C3%9Fe/Gr%C3%B6%C3%9Fe", "Überblick/Straße", "Wert=Größe" },
        { "/added/%C3%BCber", "Über", "" },
        { "/added/about%20us", "About us", "" },
        { "/added/what's%20new", "What's new", "" },
        { "/added/r&d", "R&D", "" },
        { "/added/c%23", "C#", "" },
        { "/added/a+b", "a+b", "" },
        { "/added/%E6%9D%B1%E4%BA%AC", "東京/Index", "" },
        { "/added/Gro%C3%9Fe%20%E1%BA%9E", "Große ẞ", "" },
        { "/added/100%25-%C3%BCn%C3%AFcode", "100%-Ünïcode", "" },
        { "/added/K%E2%84%AA", "K\u212a", "" },
    };

    public static TheoryData<string, string> Redirected => new()
    {
        { "/added/Post/hello", "/added/post/hello" },
        { "/added/POST/Hello/?name=Ada&x=%C3%BC", "/added/post/Hello?name=Ada&x=%C3%BC" },
        { "/added/Post/%C3%9Cber%20uns", "/added/post/%C3%9Cber%20uns" },
        { "/added/Post/AC%2FDC", "/added/post/AC%2FDC" },
        { "/added/Post/100%25", "/added/post/100%25" },
        { "/added/post/%2541/", "/added/post/%2541" },
        { "/added/Post/%5C%5Cevil.example", "/added/post/%5C%5Cevil.example" },
        { "/added/Post/%0D%0AX:y", "/added/post/%0D%0AX:y" },
        { "/added/item/", "/added/item" },
        { "/added/Item", "/added/item" },
        { "/added/ITEM/5/?x=1", "/added/item/5?x=1" },
        { "/added/contact/", "/added/contact" },
        { "/added/Contact/Ada", "/added/contact/Ada" },
        { "/added/blog/", "/added/blog" },
        { "/added/Blog", "/added/blog" },
        { "/added/blog/index", "/added/blog" },
        { "/added/Blog/Index/?name=Ada", "/added/blog?name=Ada" },
        { "/added/Blog/Archive/2024", "/added/blog/archive/2024" },
        { "/added/blog/archive/2024/1", "/added/blog/archive/2024" },
        { "/added/blog/archive/2024/12/", "/added/blog/archive/2024/12" },
        { "/added/shop/Index", "/added/shop" },
        { "/added/shop/index/Hats", "/added/shop/Hats" },
        { "/added/Shop/Index/Hats/", "/added/shop/Hats" },
        { "/added/docs/", "/added/docs" },
        { "/added/Docs/Guide/Index", "/added/docs/Guide/Index" },
        { "/added/DOCS//evil.example", "/added/docs//evil.example" },
        { "/added/Download/Report.PDF", "/added/download/Report.PDF" },
        { "/added/%C3%9Cberblick/stra%C3%9Fe/Gr%C3%B6%C3%9Fe", "/added/%C3%BCberblick/stra%C3%9Fe/Gr%C3%B6%C3%9Fe" },
        { "/added/%C3%9Cber", "/added/%C3%BCber" },
        { "/added/%c3%9cBER/?lang=de", "/added/%C3%BCber?lang=de" },
        { "/added/About%20us", "/added/about%20us" },
        { "/added/ABOUT%20US/", "/added/about%20us" },
        { "/added/What%27s%20New", "/added/what's%20new" },
        { "/added/R&D", "/added/r&d" },
        { "/added/C%23", "/added/c%23" },
        { "/added/A+B", "/added/a+b" },
        { "/added/A%2bB", "/added/a+b" },
        { "/added/%E6%9D%B1%E4%BA%AC/index", "/added/%E6%9D%B1%E4%BA%AC" },
        { "/added/GRO%C3%9FE%20%E1%BA%9E", "/added/Gro%C3%9Fe%20%E1%BA%9E" },
        { "/added/k%E2%84%AA/", "/added/K%E2%84%AA" },
    };

    [Theory]
    [MemberData(nameof(Canonical))]
    public async Task A_page_has_the_values_of_its_path_and_names_this_path_as_canonical(string address, string heading, string values)
    {
        foreach (var query in new[] { "", "?lang=en" })
        {
            var page = await added.Client.GetHtmlAsync(address + query);

            Assert.Equal(heading, page.Single("h1").TextContent);
            Assert.Equal(values, string.Join(',', page.QuerySelectorAll("main dl > div").Select(value => $"{value.Children[0].TextContent}={value.Children[1].TextContent}")));
            Assert.Equal(new Uri(added.Client.BaseAddress!, address + query).AbsoluteUri, CanonicalOf(page));
            Assert.All(page.QuerySelectorAll("footer a"), link => Assert.StartsWith($"{address}?lang=", link.GetAttribute("href"), StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Redirected))]
    public async Task Another_path_of_a_page_is_redirected_to_its_canonical_path(string address, string expected)
    {
        using var response = await added.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.NonValidated["Location"].ToString());

        await added.Client.GetHtmlAsync(expected);
    }

    [Theory]
    [InlineData("/added/post")]
    [InlineData("/added/post/a/b")]
    [InlineData("/added/item/x")]
    [InlineData("/added/blog/archive")]
    [InlineData("/added/blog/archive/2024/x")]
    [InlineData("/added/%C3%BCberblick/stra%C3%9Fe")]
    public async Task A_path_without_the_values_of_a_page_leads_to_no_page(string address) =>
        Assert.Equal(Resx.English["NotFound"], (await added.Client.GetHtmlAsync(address, HttpStatusCode.NotFound)).Single("h1").TextContent);

    [Theory]
    [InlineData("/added/about us", "/added/about%20us")]
    [InlineData("/added/about%20us", "/added/about%20us")]
    [InlineData("/added/über", "/added/%C3%BCber")]
    [InlineData("/added/%C3%BCber", "/added/%C3%BCber")]
    [InlineData("/added/what's new", "/added/what's%20new")]
    [InlineData("/added/a+b", "/added/a+b")]
    [InlineData("/added/c%23", "/added/c%23")]
    [InlineData("/added/東京", "/added/%E6%9D%B1%E4%BA%AC")]
    public async Task A_link_to_a_page_may_be_written_as_its_name_and_has_the_one_spelling(string path, string expected)
    {
        var link = new PageLinks("", "/", "", new RequestLanguage(MultilingualSite.Languages)).To(path).ToString();

        Assert.Equal(expected, link);
        Assert.Equal(new Uri(added.Client.BaseAddress!, expected).AbsoluteUri, CanonicalOf(await added.Client.GetHtmlAsync(link)));
    }

    [Fact]
    public async Task The_sitemap_lists_the_pages_that_need_no_value_in_one_spelling()
    {
        XNamespace names = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = XDocument.Parse(await added.Client.GetStringAsync("/sitemap.xml")).Descendants(names + "loc")
            .Select(url => url.Value[added.Client.BaseAddress!.GetLeftPart(UriPartial.Authority).Length..]).Where(url => !url.Contains('?'));

        Assert.Equal(WithoutValues.Concat(PageScenario.Paths).Order(StringComparer.Ordinal), urls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_preview_page_has_the_pages_that_need_no_value()
    {
        using var development = added.Site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        using var client = development.CreateClient();
        var preview = await client.GetHtmlAsync("/preview?path=%2Fadded%2F%25C3%25BCber");

        Assert.Equal(WithoutValues.Concat(PageScenario.Paths).Order(StringComparer.Ordinal), preview.QuerySelectorAll("nav[aria-label=Page] a").Select(link => link.TextContent));
        Assert.All(preview.QuerySelectorAll("iframe"), frame => Assert.StartsWith("/added/%C3%BCber?", frame.GetAttribute("src"), StringComparison.Ordinal));
    }

    private static string CanonicalOf(IHtmlDocument page) => page.Single("link[rel=canonical]").GetAttribute("href")!;
}
