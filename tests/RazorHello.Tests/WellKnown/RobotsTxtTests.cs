namespace RazorHello.Tests.WellKnown;

public class RobotsTxtTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task Robots_txt_allows_every_page_and_names_the_sitemap()
    {
        using var response = await site.CreateClient().GetAsync("/robots.txt");

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=300", response.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: http://localhost/sitemap.xml\n", await response.Content.ReadAsStringAsync());
    }
}
