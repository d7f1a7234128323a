using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>The site around the rows: templates that they include or are laid out by, and C# that they call.</summary>
internal static class SampleSite
{
    public static readonly Dictionary<string, string> Templates = new()
    {
        ["/Views/_ViewImports.cshtml"] = """
            @model SampleModel
            @using Site
            @using Microsoft.AspNetCore.Html
            @using Microsoft.AspNetCore.Mvc.Razor
            @using Microsoft.AspNetCore.Mvc.TagHelpers
            @using System.Text.Json
            @addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers
            @addTagHelper *, Site
            """,
        ["/Views/Shared/_Layout.cshtml"] = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>@ViewData["Title"]</title>@await RenderSectionAsync("Head", required: false)</head>
            <body>@RenderBody() @await RenderSectionAsync("Scripts", required: false)</body>
            </html>
            """,
        ["/Views/Shared/_Card.cshtml"] = """<p class="card">@Model.Name</p>""",
        ["/Views/Shared/Page.cshtml"] = """
            @{ Layout = (string)ViewData["Layout"]!; }
            <p class="page">@Model.Name</p>
            @section Head { <meta name="author" content="@Model.Name"> }
            @section Scripts { <p>@Model.Name</p> }
            """,
        ["/Views/Shared/Components/Greeting/Default.cshtml"] = """
            @model string
            <b>@Model</b>
            """,
        ["/Pages/Index.cshtml"] = """
            @page "{id?}"
            <p>Welcome.</p>
            """,
    };

    public const string Code = """
        using System;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Razor;
        using Microsoft.AspNetCore.Mvc.Rendering;
        using Microsoft.AspNetCore.Razor.TagHelpers;

        namespace Site;

        public sealed class GreetingViewComponent : ViewComponent
        {
            public IViewComponentResult Invoke(string name) => View<string>("Default", name);
        }

        public sealed class HomeController : Controller
        {
            public IActionResult Index(string id) => Content(id);
        }

        /// <summary>An element of the site's own that keeps its content.</summary>
        [HtmlTargetElement("panel")]
        public sealed class PanelTagHelper : TagHelper
        {
            public string Heading { get; set; }

            public override void Process(TagHelperContext context, TagHelperOutput output)
            {
                output.TagName = "section";
                output.Attributes.SetAttribute("aria-label", Heading);
            }
        }

        public abstract class LoudPage<TModel> : RazorPage<TModel>
        {
            public string Loud(string text) => text.ToUpperInvariant();
        }

        /// <summary>Texts of the site, as raw HTML with encoded arguments.</summary>
        public sealed class Texts
        {
            [RazorHello.TemplateGuard.EncodedHtml("the texts are ours, and arguments are encoded")]
            public IHtmlContent this[string key] => Get(key);

            [RazorHello.TemplateGuard.EncodedHtml("the texts are ours, and arguments are encoded")]
            public IHtmlContent Get(string key, params object[] arguments) => new HtmlFormattableString("<b>{0}</b>", string.Join(' ', arguments));

            public Translator T => (key, arguments) => new(key + string.Join(' ', arguments));

            public IHtmlContent Undeclared(string key) => new HtmlFormattableString("<b title=\"x\">{0}</b>", key);
        }

        /// <summary>Text of the site with encoded arguments, given by a delegate as old shops have one.</summary>
        [RazorHello.TemplateGuard.EncodedHtml("the texts are ours, and arguments are encoded")]
        public sealed class Translated(string text) : IHtmlContent
        {
            public void WriteTo(System.IO.TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder) => writer.Write(encoder.Encode(text));

            public override string ToString() => System.Text.Encodings.Web.HtmlEncoder.Default.Encode(text);

            public static implicit operator string(Translated translated) => translated.ToString();
        }

        public delegate Translated Translator(string key, params object[] arguments);

        public static class Safe
        {
            public static IHtmlContent Json(object value) => new HtmlString(System.Text.Json.JsonSerializer.Serialize(value));

            public static IHtmlContent Data(object value)
            {
                return new HtmlString(System.Text.Json.JsonSerializer.Serialize(value, new System.Text.Json.JsonSerializerOptions { WriteIndented = true }));
            }
        }

        public static class Shapes
        {
            public const string Wide = "wide";

            public static readonly string Narrow = "narrow";

            public static string Shout(string text) => text + "!";

            public static IHtmlContent Badge(string text)
            {
                var badge = new TagBuilder("b");

                badge.InnerHtml.Append(text);

                return badge;
            }
        }
        """;

    /// <summary>The files that the package compiles into a site.</summary>
    public static IEnumerable<KeyValuePair<string, SourceText>> PackageCode =>
        Directory.EnumerateFiles(Path.Combine(DotnetBuild.GuardFolder, "build"), "*.cs").Select(path => new KeyValuePair<string, SourceText>($"/Package/{Path.GetFileName(path)}", Text(File.ReadAllText(path))));

    public static SourceText Text(string text) => SourceText.From(text, System.Text.Encoding.UTF8);
}
