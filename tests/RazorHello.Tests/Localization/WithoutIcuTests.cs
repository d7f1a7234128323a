using RazorHello.Load;

namespace RazorHello.Tests.Localization;

[Collection(nameof(FirstPublishedSite))]
public class WithoutIcuTests(PublishedSite published)
{
    [Fact]
    public async Task Without_ICU_the_site_speaks_every_language_and_logs_one_line_about_it()
    {
        await using var site = await RunningSite.StartAsync(published.Published, settings: ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"));
        using var client = new HttpClient { BaseAddress = site.Address };

        foreach (var tag in Resx.Tags)
        {
            var page = await client.GetHtmlAsync($"/?name=Ada&lang={tag}");

            Assert.Equal(Resx.Read(tag)["Greeting"].Replace("{0}", "Ada", StringComparison.Ordinal), page.Single("h1").TextContent);
        }

        Assert.Single(site.Log.Split('\n'), line => line.Contains("ICU", StringComparison.Ordinal));
        Assert.DoesNotContain("ICU", published.Log, StringComparison.Ordinal);
    }
}
