using System.Globalization;
using System.Net;

namespace RazorHello.Tests.WellKnown;

public class SecurityTxtTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Path = "/.well-known/security.txt";

    [Theory]
    [InlineData("mailto:security@hello.example")]
    [InlineData("https://hello.example/security")]
    [InlineData("tel:+1-201-555-0123")]
    public async Task Security_txt_names_the_contact_and_expires_in_one_to_twelve_months(string contact)
    {
        using var response = await site.WithSettings(("SecurityContact", contact)).CreateClient().GetAsync(Path);
        var fields = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(field => field[0], field => field[1]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["Contact", "Expires", "Preferred-Languages"], fields.Keys);
        Assert.Equal(contact, fields["Contact"]);
        Assert.Equal("en", fields["Preferred-Languages"]);

        var expires = DateTimeOffset.ParseExact(fields["Expires"], "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        Assert.InRange(expires, DateTimeOffset.UtcNow.AddDays(30), DateTimeOffset.UtcNow.AddYears(1));
    }

    [Fact]
    public async Task Security_txt_is_not_found_without_a_contact() => await site.CreateClient().GetHtmlAsync(Path, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("security@hello.example")]
    [InlineData("http://hello.example/security")]
    [InlineData("javascript:alert(1)")]
    public void A_contact_that_is_no_address_fails_the_start_with_a_message_that_names_the_setting(string contact)
    {
        using var wrong = site.WithSettings(("SecurityContact", contact));
        var error = Assert.Throws<FormatException>(() => wrong.CreateClient());

        Assert.Equal($"The setting SecurityContact is \"{contact}\", which is no address such as mailto:security@example.com or https://example.com/security.", error.Message);
    }
}
