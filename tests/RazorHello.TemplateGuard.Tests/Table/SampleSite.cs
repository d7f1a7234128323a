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

        public static class Shapes
        {
            public static string Shout(string text) => text + "!";

            public static IHtmlContent Badge(string text)
            {
                var badge = new TagBuilder("b");

                badge.InnerHtml.Append(text);

                return badge;
            }
        }
        """;

    public static SourceText Text(string text) => SourceText.From(text, System.Text.Encoding.UTF8);
}
