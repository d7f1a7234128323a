using System.Net;

namespace RazorHello.Tests.Greeting;

public class GreetingTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string, string> Addresses => new()
    {
        { "/", "World" },
        { "/?name", "World" },
        { "/?name=", "World" },
        { "/?name=%20%09%0A%C2%A0", "World" },
        { "/?name=%00%1B%C2%80%E2%80%AE%E2%81%A9", "World" },
        { "/?name=Ada", "Ada" },
        { "/?NAME=Ada", "Ada" },
        { "/?name=Ada&name=Bob", "Ada" },
        { "/?other=Bob&name=Ada", "Ada" },
        { "/?name=%20Ada%09%0A%20Lovelace%20", "Ada Lovelace" },
        { "/?name=Ada+Lovelace", "Ada Lovelace" },
        { "/?name=A%00d%1B%C2%85a", "Ada" },
        { "/?name=%E2%80%AAA%E2%80%ABd%E2%80%ACa%E2%80%AD%E2%80%AE%E2%81%A6%E2%81%A7%E2%81%A8%E2%81%A9", "Ada" },
        { "/?name=%E2%80%8C%E2%80%8D%E2%80%8E%E2%80%8F%D8%9C", "World" },
        { "/?name=%E3%85%A4", "World" },
        { "/?name=%F3%A0%81%81", "World" },
        { "/?name=A%E2%80%8D", "A\u200d" },
        { "/?name=%FF", "%FF" },
        { "/?name=%ED%A0%80", "%ED%A0%80" },
        { "/?name=%", "%" },
        { "/?name=%C2", "%C2" },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task The_query_parameter_name_is_greeted_in_the_heading_and_the_title(string address, string name)
    {
        var page = await _client.GetHtmlAsync(address);

        Assert.Equal($"Hello, {name}!", page.Single("h1").TextContent);
        Assert.Equal(name, page.Single("h1 > bdi").TextContent);
        Assert.Equal($"Hello, {name}!", page.Title);
    }

    public static TheoryData<string> NamesAsTyped => [.. Names.OfTheWorld, "<b>", "\"", "'", "&amp;", "{{7*7}}", "@Model", new string('x', 100)];

    [Theory]
    [MemberData(nameof(NamesAsTyped))]
    public async Task A_name_is_greeted_exactly_as_typed(string name)
    {
        var page = await _client.GetHtmlAsync($"/?name={Uri.EscapeDataString(name)}");

        Assert.Equal(name, page.Single("h1 > bdi").TextContent);
        Assert.Equal(0, page.Single("h1 > bdi").ChildElementCount);
    }

    [Fact]
    public async Task Letters_of_every_script_are_readable_in_the_page_source()
    {
        foreach (var name in Names.OfTheWorld)
        {
            var page = await _client.GetHtmlAsync($"/?name={Uri.EscapeDataString(name)}");

            Assert.Contains($"<bdi>{name}</bdi>", page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("x", 101)]
    [InlineData("<b>", 34)]
    [InlineData("😀", 51)]
    [InlineData("long ", 1000)]
    public async Task A_name_that_is_too_long_is_not_greeted_and_the_field_explains_the_error(string part, int times)
    {
        var name = string.Concat(Enumerable.Repeat(part, times)).Trim();
        var page = await _client.GetHtmlAsync($"/?name={Uri.EscapeDataString(name)}", HttpStatusCode.BadRequest);
        var field = page.Single("input[name=name]");
        var complaint = page.Single($"[id='{field.GetAttribute("aria-describedby")}']");

        Assert.DoesNotContain("Hello", page.Single("h1").TextContent + page.Title, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("h1 bdi, details"));
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal(name, field.GetAttribute("value"));
        Assert.Equal(Resx.English.Format("TooLongWhy", name.Length, 100), complaint.TextContent);
        Assert.Equal(page.Single("form"), complaint.ParentElement);
    }

    [Theory]
    [InlineData("x", 100)]
    [InlineData("😀", 50)]
    public async Task A_name_of_the_maximum_length_is_greeted_with_white_space_around_it(string part, int times)
    {
        var name = string.Concat(Enumerable.Repeat(part, times));
        var page = await _client.GetHtmlAsync($"/?name=%20%20{Uri.EscapeDataString(name)}%00%20");

        Assert.Equal(name, page.Single("h1 > bdi").TextContent);
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/?name=%20", "")]
    [InlineData("/?name=World", "World")]
    [InlineData("/?name=%20Ada%22%3E%20Lovelace", "Ada\"> Lovelace")]
    public async Task The_form_sends_the_name_by_GET_and_keeps_the_cleaned_name_in_its_field(string address, string typed)
    {
        var page = await _client.GetHtmlAsync(address);
        var form = page.Single("form");
        var field = page.Single("form input");

        Assert.Equal("get", form.GetAttribute("method"));
        Assert.False(form.HasAttribute("action"));
        Assert.Equal("given-name", field.GetAttribute("autocomplete"));
        Assert.Equal("go", field.GetAttribute("enterkeyhint"));
        Assert.Equal("name", field.GetAttribute("name"));
        Assert.Equal(typed, field.GetAttribute("value"));
        Assert.Equal("100", field.GetAttribute("maxlength"));
        Assert.Equal(field.Id, page.Single("form label").GetAttribute("for"));
        Assert.False(field.HasAttribute("aria-invalid") || field.HasAttribute("aria-describedby") || field.HasAttribute("autofocus"));
    }

    [Theory]
    [InlineData("Ada")]
    [InlineData("<script>alert(\"&amp;\")</script>")]
    public async Task The_details_show_the_name_in_the_model_and_the_html_that_was_sent(string name)
    {
        var page = await _client.GetHtmlAsync($"/?name={Uri.EscapeDataString(name)}");
        var source = page.Source.Text;
        var written = source[(source.IndexOf("<bdi>", StringComparison.Ordinal) + 5)..source.IndexOf("</bdi>", StringComparison.Ordinal)];

        Assert.False(page.Single("details").HasAttribute("open"));
        Assert.Equal([name, written], page.QuerySelectorAll("details dd > code").Select(code => code.TextContent));
    }

    [Fact]
    public async Task The_name_is_bound_from_the_query_and_not_from_a_form_header_or_cookie()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/")
        {
            Content = new FormUrlEncodedContent([new("name", "Form")]),
            Headers = { { "name", "Header" }, { "Cookie", "name=Cookie" } },
        };
        using var response = await _client.SendAsync(request);
        var page = await response.ReadHtmlAsync(HttpStatusCode.OK);

        Assert.Equal("Hello, World!", page.Single("h1").TextContent);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?name=Ada")]
    [InlineData("/no-such-page")]
    public async Task No_page_has_a_script_an_inline_style_or_a_resource_of_another_origin(string address)
    {
        using var response = await _client.GetAsync(address);
        var page = await response.ReadHtmlAsync(response.StatusCode);

        Assert.Empty(page.QuerySelectorAll("script, style, [style], iframe, img, object, embed, base"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(http://localhost)?/(?!/)|^#content$", link.GetAttribute("href")));
    }
}
