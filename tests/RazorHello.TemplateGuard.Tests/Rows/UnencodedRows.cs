using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Code that makes raw HTML of a text, in templates and in the C# behind them.</summary>
internal static class UnencodedRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0008", """<p>@[|Html.Raw(Model.Name)|]</p>"""),
        Unsafe("RH0008", """<p>@([|Html.Raw(Model.Name)|])</p>"""),
        Unsafe("RH0008", """<p>@[|Html.Raw("<b>" + Model.Name + "</b>")|]</p>"""),
        Unsafe("RH0008", """<p>@[|Html.Raw($"<b>{Model.Name}</b>")|]</p>"""),
        Unsafe("RH0008", """<p>@[|Html.Raw(Model.Anything)|]</p>"""),
        Unsafe("RH0008", """<p>@(Model.Flag ? [|Html.Raw(Model.Name)|] : Html.Raw(""))</p>"""),
        Unsafe("RH0008", """<p>@([|new HtmlString(Model.Name)|])</p>"""),
        Unsafe("RH0008", """@{ var raw = [|new HtmlString(Model.Name)|]; }<p>@raw</p>"""),
        Unsafe("RH0008", """@{ HtmlString raw = [|new(Model.Name)|]; }<p>@raw</p>"""),
        Unsafe("RH0008", """@{ ViewData["Raw"] = [|new HtmlString(Model.Name)|]; }<p>@ViewData["Raw"]</p>"""),
        Unsafe("RH0008", """@{ Func<string, IHtmlContent> raw = [|Html.Raw|]; }<p>@raw(Model.Name)</p>"""),
        Unsafe("RH0008", """
            @using Plain = Microsoft.AspNetCore.Html.HtmlString
            <p>@([|new Plain(Model.Name)|])</p>
            """),
        Unsafe("RH0008", """<p>@foreach (var name in Model.Names.Select([|Html.Raw|])) { @name }</p>"""),
        Unsafe("RH0008", """
            @inject IHtmlHelper Helper
            <p>@[|Helper.Raw(Model.Name)|]</p>
            """),
        Unsafe("RH0008", """@{ IHtmlHelper plain = Html; }<p>@[|plain.Raw(Model.Name)|]</p>"""),
        Unsafe("RH0008", """@{ var text = new HtmlContentBuilder(); [|text.AppendHtml(Model.Name)|]; }<p>@text</p>"""),
        Unsafe("RH0008", """@{ var text = new HtmlContentBuilder(); [|text.SetHtmlContent(Model.Name)|]; }<p>@text</p>"""),
        Unsafe("RH0008", """@{ var text = new HtmlContentBuilder(); [|text.AppendHtmlLine(Model.Name)|]; }<p>@text</p>"""),
        Unsafe("RH0008", """@{ var text = new HtmlContentBuilder(); [|text.AppendFormat(Model.Name, 1)|]; }<p>@text</p>"""),
        Unsafe("RH0008", """<p>@([|new HtmlFormattableString(Model.Name)|])</p>"""),
        Unsafe("RH0008", """<p>@{ [|WriteLiteral(Model.Name)|]; }</p>"""),
        Unsafe("RH0012", """
            @functions { public override void Write(object value) => [RH0008|WriteLiteral(value)|]; }
            <p>@([|(object)Model.Name|])</p>
            """),
        Unsafe("RH0012", """
            @functions { public new void Write(string value) => [RH0008|WriteLiteral(value)|]; }
            <p>@[|Model.Name|]</p>
            """),
        Unsafe("RH0008", """@{ var s = "<b>"; s = s + Model.Name; s = s + "</b>"; s = s + "<i>"; }@[|Html.Raw(s)|]"""),
        Unsafe("RH0008", """<p>@{ [|WriteLiteral((object)Model.Name)|]; }</p>"""),
        Unsafe("RH0008", """<p>@{ [|Output.Write(Model.Name)|]; }</p>"""),
        Unsafe("RH0008", """<p>@{ await [|Output.WriteAsync(Model.Name)|]; }</p>"""),
        Unsafe("RH0008", """<p>@{ [|ViewContext.Writer.Write(Model.Name)|]; }</p>"""),
        Unsafe("RH0008", """@{ Action<string> write = [|WriteLiteral|]; }<p>@{ write(Model.Name); }</p>"""),
        Unsafe("RH0008", """<p>@(new HelperResult(async writer => await [|writer.WriteAsync(Model.Name)|]))</p>"""),
        Unsafe("RH0008", """@{ var tag = new TagBuilder("b"); [|tag.InnerHtml.AppendHtml(Model.Name)|]; }@tag"""),
        Unsafe("RH0008", """@{ var tag = new TagBuilder([|Model.Name|]); }@tag"""),
        Unsafe("RH0008", """@{ var tag = new TagBuilder("b"); tag.Attributes[[|Model.Name|]] = "x"; }@tag"""),
        Unsafe("RH0008", """@{ var tag = new TagBuilder("b"); tag.MergeAttribute([|Model.Name|], "x"); }@tag"""),
        Unsafe("RH0008", """@{ var tag = new TagBuilder("b"); tag.Attributes.Add("onclick", [|Model.Name|]); }@tag"""),
        Unsafe("RH0008", """@{ var tag = new TagBuilder("a"); tag.Attributes["href"] = [|Model.Name|]; }@tag"""),
        Unsafe("RH0008", """@Html.TextBoxFor(model => model.Name, new { onclick = [|Model.Name|] })"""),
        Unsafe("RH0008", """@Html.TextBoxFor(model => model.Name, new { style = [|Model.Name|] })"""),
        Unsafe("RH0008", """@Html.ActionLink("x", "Index", "Home", null, new { href = [|Model.Name|] })"""),
        Unsafe("RH0008", """@Html.TextBox("x", "y", new Dictionary<string, object> { [[|Model.Name|]] = "x" })"""),
        Unsafe("RH0008", """@Html.TextBox("x", "y", [|Model.Data.ToDictionary(one => one.Key, one => (object)one.Value)|])"""),
        Unsafe("RH0008", """
            @inject Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer Localizer
            <p>@Localizer[[|Model.Name|]]</p>
            """),
        Unsafe("RH0008", """<p>@Shapes001.Bold(Model.Name)</p>""") with
        {
            Code = """
                using Microsoft.AspNetCore.Html;

                namespace Site;

                public static class Shapes001
                {
                    public static IHtmlContent Bold(string text) => [|new HtmlString($"<b>{text}</b>")|];
                }
                """,
        },
        Unsafe("RH0008", """<p>@Html.Bold(Model.Name)</p>""") with
        {
            Code = """
                using Microsoft.AspNetCore.Html;
                using Microsoft.AspNetCore.Mvc.Rendering;

                namespace Site;

                public static class Helpers002
                {
                    public static IHtmlContent Bold(this IHtmlHelper html, string text) => [|html.Raw("<b>" + text + "</b>")|];
                }
                """,
        },
        Unsafe("RH0008", """<p>@(new Loud003(Model.Name))</p>""") with
        {
            Code = """
                using System.IO;
                using System.Text.Encodings.Web;
                using Microsoft.AspNetCore.Html;

                namespace Site;

                public sealed class Loud003(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => [|writer.Write(text)|];
                }
                """,
        },
        Unsafe("RH0008", """<shout text="@Model.Name"></shout>""") with
        {
            Code = """
                using Microsoft.AspNetCore.Razor.TagHelpers;

                namespace Site;

                [HtmlTargetElement("shout")]
                public sealed class ShoutTagHelper : TagHelper
                {
                    public string Text { get; set; }

                    public override void Process(TagHelperContext context, TagHelperOutput output) => [|output.Content.SetHtmlContent(Text)|];
                }
                """,
        },
        Unsafe("RH0008", """<dressed name="@Model.Name"></dressed>""") with
        {
            Code = """
                using Microsoft.AspNetCore.Razor.TagHelpers;

                namespace Site;

                [HtmlTargetElement("dressed")]
                public sealed class DressedTagHelper : TagHelper
                {
                    public string Name { get; set; }

                    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Attributes.SetAttribute([|Name|], "x");
                }
                """,
        },
        Unsafe("RH0008", """<renamed to="@Model.Name"></renamed>""") with
        {
            Code = """
                using Microsoft.AspNetCore.Razor.TagHelpers;

                namespace Site;

                [HtmlTargetElement("renamed")]
                public sealed class RenamedTagHelper : TagHelper
                {
                    public string To { get; set; }

                    public override void Process(TagHelperContext context, TagHelperOutput output) => output.TagName = [|To|];
                }
                """,
        },
        Unsafe("RH0008", """@{ var tag = new BoldTag(); tag.MergeAttribute([|Model.Name|], "x"); tag.Attributes["onclick"] = [|Model.Name|]; }@tag""") with
        {
            Code = """
                using Microsoft.AspNetCore.Mvc.Rendering;

                namespace Site;

                public sealed class BoldTag() : TagBuilder("b");
                """,
        },
        Unsafe("RH0008", """@(new NamedTag(Model.Name))""") with
        {
            Code = """
                using Microsoft.AspNetCore.Mvc.Rendering;

                namespace Site;

                public sealed class NamedTag(string name) : TagBuilder([|name|]);
                """,
        },
        Unsafe("RH0008", """
            @inherits TeePage<SampleModel>
            <p>@{ Pen.Put([|Output|], Model.Name); }</p>
            """) with
        {
            Code = """
                using System.IO;
                using Microsoft.AspNetCore.Mvc.Razor;

                namespace Site;

                public abstract class TeePage<TModel> : RazorPage<TModel>
                {
                    public override TextWriter Output => [|base.Output|];
                }

                public static class Pen
                {
                    public static void Put(TextWriter writer, string text) => writer.Write(text);
                }
                """,
        },
        Unsafe("RH0008", """@Loader.Load(Model.Name)""") with
        {
            Code = """
                using Microsoft.AspNetCore.Html;

                namespace Site;

                public static class Loader
                {
                    public static HtmlString Load(string text)
                    {
                        System.Func<string, HtmlString> make = static one => [|new(one)|];

                        return make(text);
                    }
                }
                """,
        },
        Unsafe("RH0008", """<p>@[|Package.Shiny(Model.Name)|]</p><p>@Package.Shiny(Model.Name)</p>"""),
        Unsafe("RH0008", """<p>@[|Html.Raw("<script>")|]f()</script></p>""") with { Because = "The text is fixed, but it begins what the template does not end." },
        Safe("""<p>@Html.Raw("<b>fixed</b>") @Html.Raw("&nbsp;") @(new HtmlString("<br>"))</p>"""),
        Safe("""<p>@HtmlString.Empty</p>"""),
        Safe("""@{ var text = new HtmlContentBuilder(); text.Append(Model.Name).AppendHtml(Shapes.Badge(Model.Name)).AppendHtml("<br>"); }<p>@text</p>"""),
        Safe("""@{ var text = new HtmlContentBuilder(); text.AppendFormat("<b>{0}</b>", Model.Name); }<p>@text</p>"""),
        Safe("""<p>@(new HtmlFormattableString("<b>{0}</b>", Model.Name))</p>"""),
        Safe("""@{ var tag = new TagBuilder("b"); tag.InnerHtml.Append(Model.Name); tag.AddCssClass(Model.Name); tag.Attributes["title"] = Model.Name; }@tag"""),
        Safe("""@{ var tag = new TagBuilder("b"); tag.MergeAttribute("data-name", Model.Name); tag.MergeAttribute("hidden", "hidden"); }@tag"""),
        Safe("""@Html.TextBoxFor(model => model.Name, new { @class = Model.Name, data_name = Model.Name, title = Model.Name })"""),
        Safe("""@Html.TextBox("x", Model.Name, new Dictionary<string, object> { ["title"] = Model.Name })"""),
        Safe("""<p>@Html.FormatValue(Model.Name, "{0}") @Html.Encode("<b>") @Html.ValueFor(model => model.Number)</p>"""),
        Safe("""
            @inject Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer Localizer
            <p>@Localizer["Hello, {0}!", Model.Name]</p>
            """),
        Safe("""
            @inject IHtmlHelper<SampleModel> Helper
            @{ (Helper as Microsoft.AspNetCore.Mvc.ViewFeatures.IViewContextAware)!.Contextualize(ViewContext); }
            <p>@Helper.DisplayFor(model => model.Name)</p>
            """),
        Safe("""<p>@{ Write(Model.Name); Write((object)Model.Name); }</p>"""),
        Safe("""<calm text="@Model.Name">@Model.Name</calm>""") with
        {
            Code = """
                using Microsoft.AspNetCore.Razor.TagHelpers;

                namespace Site;

                [HtmlTargetElement("calm")]
                public sealed class CalmTagHelper : TagHelper
                {
                    public string Text { get; set; }

                    public override void Process(TagHelperContext context, TagHelperOutput output)
                    {
                        output.TagName = "b";
                        output.Attributes.SetAttribute("title", Text);
                        output.PreContent.SetContent(Text);
                        output.PostContent.AppendHtml("<br>");
                    }
                }
                """,
        },
        Safe("""<p>@Plain.Upper(Model.Name)</p>""") with
        {
            Code = """
                using System.IO;

                namespace Site;

                /// <summary>Files and consoles are no pages.</summary>
                public static class Plain
                {
                    public static string Upper(string text)
                    {
                        using var log = new StringWriter();

                        log.Write(text);

                        return log.ToString().ToUpperInvariant();
                    }
                }
                """,
        },
    ];
}
