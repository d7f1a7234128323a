using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace RazorHello.Tests.Urls;

public class AssetUrlTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("link[rel=stylesheet]", "text/css", "site.css")]
    [InlineData("link[rel=icon]", "image/svg+xml", "icon.svg")]
    public async Task A_page_links_to_files_by_URLs_with_their_fingerprint(string selector, string type, string file)
    {
        var page = await _client.GetHtmlAsync("/");
        var address = page.Single(selector).GetAttribute("href")!;
        using var response = await _client.GetAsync(address);

        Assert.Matches("^/" + Regex.Escape(Path.GetFileNameWithoutExtension(file)) + @"\.[a-z0-9]{10}" + Regex.Escape(Path.GetExtension(file)) + "$", address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("wwwroot", file)), await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("no-such-file.png", "/no-such-file.png")]
    [InlineData("pictures/a b.png", "/pictures/a%20b.png")]
    [InlineData("//evil.example/x", "/evil.example/x")]
    [InlineData("\\\\evil.example", "/%5C%5Cevil.example")]
    [InlineData("javascript:alert(1)", "/javascript%3Aalert%281%29")]
    public void The_URL_of_an_unknown_file_is_still_one_of_this_site(string path, string address) =>
        Assert.Equal(address, site.Services.GetRequiredService<AssetFiles>()[path].ToString());
}
