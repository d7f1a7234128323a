using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Types of the site's own that are named like the framework's, and do something else.</summary>
internal static class ImpostorRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0004", """<a href="@[|Impostors.Uris.Uri.EscapeDataString(Model.Name)|]">x</a>""") with
        {
            Code = """
                namespace Impostors.Uris;

                public static class Uri
                {
                    public static string EscapeDataString(string text) => text;
                }
                """,
        },
        Unsafe("RH0004", """<a href="@([|new Impostors.Encoders.UrlEncoder().Encode(Model.Name)|])">x</a>""") with
        {
            Code = """
                namespace Impostors.Encoders;

                public sealed class UrlEncoder
                {
                    public string Encode(string text) => text;
                }
                """,
        },
        Unsafe("RH0006", """<p title=@([|new Half(Model.Name)|])>x</p>""") with
        {
            Code = """
                namespace System;

                public readonly struct Half(string text)
                {
                    public override string ToString() => text;
                }
                """,
        },
        Unsafe("RH0001", """<script>var name = "@([|new Impostors.Markup.Bold(Model.Name)|])";</script>""") with
        {
            Code = """
                namespace Impostors.Markup;

                public interface IHtmlContent;

                public sealed class Bold(string text) : IHtmlContent
                {
                    public override string ToString() => text;
                }
                """,
        },
        Safe("""<p title="@(new Impostors.Quoted.HtmlString(Model.Name))">@(new Impostors.Quoted.HtmlString(Model.Name))</p>""") with
        {
            Code = """
                using System.IO;
                using System.Text.Encodings.Web;

                namespace Impostors.Quoted;

                public interface IHtmlContent
                {
                    void WriteTo(TextWriter writer, HtmlEncoder encoder);
                }

                public sealed class HtmlString(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(text);

                    public override string ToString() => text;
                }
                """,
        },
        Unsafe("RH0009", """<script type="application/json">@[|Impostors.Json.IJsonHelper.Serialize(Model.Name)|]</script>""") with
        {
            Code = """
                using Microsoft.AspNetCore.Html;

                namespace Impostors.Json;

                public interface IJsonHelper
                {
                    static IHtmlContent Serialize(string text) => [RH0008|new HtmlString(text)|];
                }
                """,
        },
        Unsafe("RH0008", """<p>@(new HelperResult(writer => { [|new Impostors.Writers.StringWriter(writer).Write(Model.Name)|]; return Task.CompletedTask; }))</p>""") with
        {
            Code = """
                using System.IO;
                using System.Text;

                namespace Impostors.Writers;

                public sealed class StringWriter(TextWriter page) : TextWriter
                {
                    public override Encoding Encoding => page.Encoding;

                    public override void Write(char value) => page.Write(value);
                }
                """,
        },
        Unsafe("RH0008", """<p>@(new Impostors.Loudness.Loud(Model.Name))</p>""") with
        {
            Code = """
                using System.IO;
                using Microsoft.AspNetCore.Html;

                namespace Impostors.Loudness;

                public sealed class HtmlEncoder
                {
                    public string Encode(string text) => text;
                }

                public sealed class Loud(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder) => [|writer.Write(new HtmlEncoder().Encode(text))|];
                }
                """,
        },
        Unsafe("RH0012", """
            @inherits Impostors.Pages.PageBase<SampleModel>
            <p>@[|Model.Name|]</p>
            """) with
        {
            Code = """
                using Microsoft.AspNetCore.Mvc.Razor;

                namespace Impostors.Pages;

                public abstract class PageBase<TModel> : RazorPage<TModel>
                {
                    // RH0008 reviewed: this page is here to show that the guard does not trust it
                    public override void Write(string value) => WriteLiteral(value);
                }
                """,
        },
        Safe("""<p>@Impostors.Letters.Letter.Begin(Model.Name)</p>@{ var paper = new Impostors.Letters.TextWriter(); paper.Write(Model.Name); }""") with
        {
            Code = """
                namespace Impostors.Letters;

                public class RazorPageBase
                {
                    public string Text { get; private set; } = "";

                    public void WriteLiteral(string text) => Text += text;
                }

                public sealed class Letter : RazorPageBase
                {
                    public static string Begin(string name)
                    {
                        var letter = new Letter();
                        letter.WriteLiteral(name);

                        return letter.Text;
                    }
                }

                public sealed class TextWriter
                {
                    public void Write(string text) => _ = text;
                }
                """,
        },
        Safe("""<panel heading="@{ Impostors.Tags.Tag.End(); Impostors.Tags.Tag.EndWriteTagHelperAttribute(); }@Model.Name" title="@Model.Name">@Model.Name</panel>""") with
        {
            Code = """
                namespace Impostors.Tags;

                public static class Tag
                {
                    public static void End() { }

                    public static void EndWriteTagHelperAttribute() { }
                }
                """,
        },
    ];
}
