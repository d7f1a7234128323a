using System.Net;

namespace RazorHello.Tests.WellKnown;

public class IconTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData("/favicon.ico", "image/x-icon", new byte[] { 0, 0, 1, 0 })]
    [InlineData("/apple-touch-icon.png", "image/png", new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' })]
    [InlineData("/icon.svg", "image/svg+xml", new[] { (byte)'<', (byte)'s', (byte)'v', (byte)'g' })]
    public async Task Icons_are_served_at_the_paths_that_clients_request_without_reading_a_page(string path, string type, byte[] start)
    {
        using var response = await site.CreateClient().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(start, (await response.Content.ReadAsByteArrayAsync())[..4]);
    }
}
