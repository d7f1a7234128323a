using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests.Escaping;

public class EndpointProbeTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task The_probe_finds_every_page_and_the_parameters_that_it_binds()
    {
        var probes = await EndpointProbe.EndpointsAsync(site.Services);

        Assert.Superset(new HashSet<string> { "/", "/Index", "/Escaping", "/error", "/hello/7", "/hello/en/7", "/robots.txt", "/sitemap.xml" }, probes.Select(probe => probe.Address("", "").Split('?')[0]).ToHashSet());
        Assert.All(probes, probe => Assert.Contains("name", probe.Parameters));
    }

    [Theory]
    [InlineData("/hello/7")]
    [InlineData("/hello/en/7")]
    public async Task The_probe_follows_a_name_in_the_path_to_the_greeting(string address) =>
        Assert.Equal("Hello, 7!", (await _client.GetHtmlAsync(address)).Single("h1").TextContent);

    [Fact]
    public async Task No_page_has_markup_that_a_tag_helper_should_have_replaced()
    {
        foreach (var scenario in PageScenario.All)
        {
            var page = await _client.GetHtmlAsync(scenario.Address, (HttpStatusCode)scenario.Status);
            var left = page.All.Where(element => element.LocalName == "partial" || element.Attributes.Any(attribute =>
                attribute.Name.StartsWith("asp-", StringComparison.Ordinal) || (attribute.Name is "href" or "src" && attribute.Value.StartsWith('~'))));

            Assert.True(!left.Any(), $"{scenario}: its template lacks an @addTagHelper for {string.Join(", ", left.Select(element => element.OuterHtml))}");
        }
    }

    [Fact]
    public async Task Any_value_of_any_parameter_of_any_page_is_text_and_never_markup()
    {
        foreach (var probe in await EndpointProbe.EndpointsAsync(site.Services))
        {
            foreach (var parameter in probe.Parameters)
            {
                await IsText(text => probe.Address(parameter, text));
            }
        }
    }

    [Theory]
    [InlineData("/no-such-page?name={0}")]
    [InlineData("/?{0}=Ada")]
    public Task A_query_that_no_page_binds_is_never_markup(string address) =>
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
