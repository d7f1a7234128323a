using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace RazorHello.Tests.Support;

/// <summary>A page in one of the states that a visitor can bring it to.</summary>
/// <param name="State">Which page, and its state.</param>
/// <param name="Address">Its address, without a language.</param>
/// <param name="Status">Its status.</param>
/// <param name="Open">Whether its details are opened.</param>
public sealed record PageScenario(string State, string Address, int Status = 200, bool Open = false)
{
    private static readonly string TooLong = new('x', VisitorName.MaxLength + 1);

    /// <summary>The paths of the pages, as the site reports them of itself: one that somebody adds is tested by existing.</summary>
    public static readonly IReadOnlyList<string> Paths = FindPaths();

    /// <summary>Every page in every state; one that somebody added may take no name, and then has but one.</summary>
    public static readonly IReadOnlyList<PageScenario> All =
    [
        new("greeting, empty", "/"),
        new("greeting, named", "/?name=Ada+%3Cb%3E"),
        new("greeting, details open", "/?name=Ada+%3Cb%3E", Open: true),
        new("greeting, too long", $"/?name={TooLong}", 400),
        new("escaping, empty", "/escaping"),
        new("escaping, named", "/escaping?name=Ada+%3Cb%3E"),
        new("escaping, too long", $"/escaping?name={TooLong}", 400),
        new("error", "/no-such-page", 404),
        .. from path in Paths.Except(["/", "/escaping"])
           from query in (string[])["", "?name=Ada+%3Cb%3E"]
           select new PageScenario(path + query, path + query),
    ];

    /// <summary>The languages of the site.</summary>
    public static IReadOnlyList<Language> Languages { get; } = global::RazorHello.Localization.SupportedLanguages.Read().All;

    /// <summary>Those of some languages that the site speaks, or English.</summary>
    /// <param name="tags">Their tags, separated by spaces.</param>
    public static TheoryData<string> Spoken(string tags) => [.. tags.Split(' ').Intersect(Languages.Select(language => language.Tag)).DefaultIfEmpty("en")];

    public override string ToString() => State;

    private static List<string> FindPaths()
    {
        using var site = new SiteFactory();

        return [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<PagePath>()?.Path).OfType<string>().Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Brings the visitor there.</summary>
    internal async Task ShowAsync(BrowserSession session, string language)
    {
        session.Expected.Add(Status);

        var response = await session.Page.GotoAsync(QueryHelpers.AddQueryString(Address, "lang", language));

        Assert.Equal(Status, response!.Status);
        Assert.Equal(language, await session.Page.Locator("html").GetAttributeAsync("lang"));

        if (Open)
        {
            await session.Page.Locator("summary").ClickAsync();
            await Assertions.Expect(session.Page.Locator("details > :not(summary)")).ToBeVisibleAsync();
        }
    }
}
