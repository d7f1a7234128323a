using FsCheck;
using FsCheck.Fluent;
using RazorHello.Tests.Greeting;

namespace RazorHello.Tests.Escaping;

public class DocumentShapeTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public Task Any_name_on_the_greeting_is_text_and_never_markup() => AnyNameIsText(500);

    [Fact]
    [Trait("Category", "Long")]
    public Task Any_name_on_the_greeting_is_text_and_never_markup_20_000_times() => AnyNameIsText(20_000);

    private async Task AnyNameIsText(int times)
    {
        var greeting = await PageShape.LearnAsync(_client, name => $"/?name={Uri.EscapeDataString(name)}");

        async Task IsText(string typed)
        {
            var page = await greeting.HoldsAsync(typed);
            var name = VisitorNameTests.ByTheRule(typed.ToWellFormed());

            Assert.Equal(name, page.Single("input[name=name]").GetAttribute("value"));

            if (name.Length <= VisitorName.MaxLength)
            {
                Assert.Equal($"Hello, {(name == "" ? "World" : name)}!", page.Single("h1").TextContent);
                Assert.Equal(name == "" ? "World" : name, page.Single("h1 > bdi").TextContent);
                Assert.Equal(name == "" ? "World" : name, page.Single("details div:first-child code").TextContent);
            }
        }

        foreach (var name in Names.Hostile.Concat(Names.OfTheWorld))
        {
            await IsText(name);
        }

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Names.Any, (Func<string, Task>)IsText));
    }
}
