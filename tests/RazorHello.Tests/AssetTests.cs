using System.Net;
using System.Text.RegularExpressions;

namespace RazorHello.Tests;

public class AssetTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("link[rel=stylesheet]", "text/css", "site.css")]
    [InlineData("link[rel=icon]", "image/svg+xml", "icon.svg")]
    public async Task A_page_links_to_what_is_in_the_web_root_by_its_fingerprint(string selector, string type, string file)
    {
        var page = await _client.GetHtmlAsync("/");
        var address = page.Single(selector).GetAttribute("href")!;
        using var response = await _client.GetAsync(address);

        Assert.Matches("^/" + Regex.Escape(Path.GetFileNameWithoutExtension(file)) + @"\.[a-z0-9]{10}" + Regex.Escape(Path.GetExtension(file)) + "$", address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("wwwroot", file)), await response.Content.ReadAsStringAsync());
    }
}
