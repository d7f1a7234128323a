using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests.Escaping;

public class EndpointProbeTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task The_walk_finds_the_pages_and_the_parameters_that_they_bind()
    {
        var walks = await EndpointProbe.EndpointsAsync(site.Services);

        Assert.Superset(new HashSet<string> { "/", "/Index", "/Escaping", "/error", "/hello/7", "/hello/en/7", "/robots.txt", "/sitemap.xml" }, walks.Select(walk => walk.Address("", "").Split('?')[0]).ToHashSet());
        Assert.All(walks, walk => Assert.Contains("name", walk.Parameters));
    }

    [Theory]
    [InlineData("/hello/7")]
    [InlineData("/hello/en/7")]
    public async Task The_walk_comes_through_a_path_to_the_greeting(string address) =>
        Assert.Equal("Hello, 7!", (await _client.GetHtmlAsync(address)).Single("h1").TextContent);

    [Fact]
    public async Task Nothing_reaches_a_visitor_that_a_tag_helper_should_have_replaced()
    {
        foreach (var view in PageScenario.All)
        {
            var page = await _client.GetHtmlAsync(view.Address, (HttpStatusCode)view.Status);
            var left = page.All.Where(element => element.LocalName == "partial" || element.Attributes.Any(attribute =>
                attribute.Name.StartsWith("asp-", StringComparison.Ordinal) || (attribute.Name is "href" or "src" && attribute.Value.StartsWith('~'))));

            Assert.True(!left.Any(), $"{view}: its template lacks an @addTagHelper for {string.Join(", ", left.Select(element => element.OuterHtml))}");
        }
    }

    [Fact]
    public async Task Every_parameter_of_every_page_is_text_and_never_markup()
    {
        foreach (var walk in await EndpointProbe.EndpointsAsync(site.Services))
        {
            foreach (var parameter in walk.Parameters)
            {
                await IsText(text => walk.Address(parameter, text));
            }
        }
    }

    [Theory]
    [InlineData("/no-such-page?name={0}")]
    [InlineData("/?{0}=Ada")]
    public Task What_is_asked_of_a_page_that_is_not_there_is_never_markup(string address) =>
        IsText(text => string.Format(null, address, Uri.EscapeDataString(text)));

    private async Task IsText(Func<string, string> address)
    {
        var shape = await PageShape.LearnAsync(_client, address);

        foreach (var text in Names.Hostile)
        {
            await shape.HoldsAsync(text);
        }

        Prop.ForAll(Names.Any, (Func<string, Task>)(text => shape.HoldsAsync(text))).QuickCheckThrowOnFailure();
    }
}
