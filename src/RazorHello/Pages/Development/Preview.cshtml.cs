using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello.Pages.Development;

/// <summary>An option of the preview, which links set.</summary>
/// <param name="Name">Its name on the page.</param>
/// <param name="Parameter">Its parameter in the query.</param>
/// <param name="Values">Its values.</param>
/// <param name="Selected">The value that is selected.</param>
public sealed record PreviewOption(string Name, string Parameter, IReadOnlyList<string> Values, string Selected);

/// <summary>A frame of the preview, with a page of the site.</summary>
/// <param name="Url">The URL of the page.</param>
/// <param name="Written">The sample in it, as its line spells it.</param>
/// <param name="Reason">The reason for the sample.</param>
public sealed record PreviewFrame(SafeUrl Url, string Written, string Reason);

/// <summary>The preview page: a page of the site with each sample name.</summary>
/// <param name="site">The pages of the site.</param>
/// <param name="languages">The languages of the site.</param>
/// <param name="requestLanguage">The language of the frames.</param>
/// <param name="watcher">The files of the languages.</param>
public sealed class PreviewModel(EndpointDataSource site, SupportedLanguages languages, RequestLanguage requestLanguage, ResxWatcher watcher) : PageModel
{
    /// <summary>The options.</summary>
    public IReadOnlyList<PreviewOption> Options { get; private set; } = [];

    /// <summary>The frames, all with the same options.</summary>
    public IReadOnlyList<PreviewFrame> Frames { get; private set; } = [];

    /// <summary>The mistakes in the files of the languages.</summary>
    public IReadOnlyList<string> Mistakes { get; } = watcher.Read().Mistakes;

    /// <summary>The classes by which the stylesheet gives the frames their width and their theme.</summary>
    public string Classes { get; private set; } = "";

    /// <summary>Makes the page. A value that an option does not have selects its first.</summary>
    /// <param name="path">The page.</param>
    /// <param name="width">The width of the frames in CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="state">The state of the page.</param>
    public void OnGet([FromQuery] string? path, [FromQuery] string? width, [FromQuery] string? theme, [FromQuery] string? state)
    {
        var paths = site.Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<PagePath>()?.Path).OfType<string>().Distinct().Order(StringComparer.Ordinal);

        Options =
        [
            Option("Page", "path", path, [.. paths]),
            Option("State", "state", state, "greeting", "too long", "404", "500"),
            Option("Width", "width", width, "320", "768", "1280"),
            Option("Theme", "theme", theme, "light", "dark"),
            Option("Language", SupportedLanguages.Parameter, requestLanguage.ByQuery ? requestLanguage.Language.Tag : "en", [.. languages.All.Select(language => language.Tag)]),
        ];
        Classes = $"w{Selected("width")} {Selected("theme")}";

        var language = languages.All.Single(language => language.Tag == Selected(SupportedLanguages.Parameter));

        Frames = Selected("state") switch
        {
            "404" => [new(new(Request.PathBase, "/no-such-page", language: language), "404", "An address that leads to no page.")],
            "500" => [new(new(Request.PathBase, DevelopmentTools.FailingPath, language: language), "500", "A failure of the site, as a visitor sees it.")],
            "too long" => [.. Samples().Where(sample => VisitorName.Clean(sample.Text) != "").Select(sample => new PreviewFrame(new(Request.PathBase, Selected("path"), TooLong(sample.Text), language), $"{sample.Written}, until it is too long", sample.Reason))],
            _ => [.. Samples().Select(sample => new PreviewFrame(new(Request.PathBase, Selected("path"), sample.Text, language), sample.Written, sample.Reason))],
        };
    }

    /// <summary>The query of the page with one option changed.</summary>
    /// <param name="option">The option.</param>
    /// <param name="value">Its value.</param>
    public Dictionary<string, string> With(PreviewOption option, string value) => Options.ToDictionary(other => other.Parameter, other => other == option ? value : other.Selected);

    private static IReadOnlyList<SampleName> Samples() => SampleName.Read(Path.Combine(DevelopmentTools.Source, "Development", "sample-names.txt"));

    private static string TooLong(string text) => string.Concat(Enumerable.Repeat(text, VisitorName.MaxLength / VisitorName.Clean(text).Length + 1));

    private static PreviewOption Option(string name, string parameter, string? asked, params string[] values) => new(name, parameter, values, values.Contains(asked) ? asked! : values[0]);

    private string Selected(string parameter) => Options.Single(option => option.Parameter == parameter).Selected;
}
