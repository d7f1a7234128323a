using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RazorHello.Development;
using RazorHello.Greeting;
using RazorHello.Localization;
using RazorHello.Urls;

namespace RazorHello.Pages.Development;

/// <summary>What can be chosen on the sheet by links.</summary>
/// <param name="Name">Its name on the sheet.</param>
/// <param name="Parameter">Its parameter in the query.</param>
/// <param name="Values">The values to choose from.</param>
/// <param name="Chosen">The value that is chosen.</param>
public sealed record Choice(string Name, string Parameter, IReadOnlyList<string> Values, string Chosen);

/// <summary>A page of the site in a frame of the sheet.</summary>
/// <param name="Address">The address of the page.</param>
/// <param name="Written">What is special about it.</param>
/// <param name="Why">Why it is on the sheet.</param>
public sealed record Frame(SafeUrl Address, string Written, string Why);

/// <summary>The specimen sheet: each page of the site for each name of the catalogue.</summary>
/// <param name="site">The pages of the site.</param>
/// <param name="languages">The languages of the site.</param>
/// <param name="chosen">The language of the frames.</param>
/// <param name="files">The files of the languages.</param>
public sealed class PreviewModel(EndpointDataSource site, SupportedLanguages languages, RequestLanguage chosen, ResxWatcher files) : PageModel
{
    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    /// <summary>The frames, all of one choice.</summary>
    public IReadOnlyList<Frame> Frames { get; private set; } = [];

    /// <summary>What is wrong with the files of the languages.</summary>
    public IReadOnlyList<string> Wrong { get; } = files.Read().Wrong;

    /// <summary>The classes by which the stylesheet gives the frames their width and their theme.</summary>
    public string Look { get; private set; } = "";

    /// <summary>Makes the sheet; what is not to be chosen from is the first that is.</summary>
    /// <param name="path">The page.</param>
    /// <param name="width">The width of the frames in CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="state">The state of the page.</param>
    public void OnGet([FromQuery] string? path, [FromQuery] string? width, [FromQuery] string? theme, [FromQuery] string? state)
    {
        var paths = site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PagePath>()?.Path).OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Choices =
        [
            Choose("Page", "path", path, [.. paths]),
            Choose("State", "state", state, "greeting", "too long", "404", "500"),
            Choose("Width", "width", width, "320", "768", "1280"),
            Choose("Theme", "theme", theme, "light", "dark"),
            Choose("Language", SupportedLanguages.Parameter, chosen.ByQuery ? chosen.Language.Tag : "en", [.. languages.All.Select(language => language.Tag)]),
        ];
        Look = $"w{Chosen("width")} {Chosen("theme")}";

        var language = languages.All.Single(language => language.Tag == Chosen(SupportedLanguages.Parameter));

        Frames = Chosen("state") switch
        {
            "404" => [new(new("", "/no-such-page", language: language), "404", "An address that leads to no page.")],
            "500" => [new(new("", DevelopmentTools.Failing, language: language), "500", "A failure of the site, as a visitor sees it.")],
            "too long" => [.. Catalogue().Where(specimen => VisitorName.Clean(specimen.Text) != "").Select(specimen => new Frame(new("", Chosen("path"), TooLong(specimen.Text), language), $"{specimen.Written}, until it is too long", specimen.Why))],
            _ => [.. Catalogue().Select(specimen => new Frame(new("", Chosen("path"), specimen.Text, language), specimen.Written, specimen.Why))],
        };
    }

    /// <summary>The query of the sheet with one choice changed.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="value">Its value.</param>
    public Dictionary<string, string> With(Choice choice, string value) => Choices.ToDictionary(other => other.Parameter, other => other == choice ? value : other.Chosen);

    private static IReadOnlyList<SampleName> Catalogue() => SampleName.Read(Path.Combine(DevelopmentTools.Source!, "Development", "sample-names.txt"));

    private static string TooLong(string text) => string.Concat(Enumerable.Repeat(text, VisitorName.MaxLength / VisitorName.Clean(text).Length + 1));

    private static Choice Choose(string name, string parameter, string? asked, params string[] values) => new(name, parameter, values, values.Contains(asked) ? asked! : values[0]);

    private string Chosen(string parameter) => Choices.Single(choice => choice.Parameter == parameter).Chosen;
}
