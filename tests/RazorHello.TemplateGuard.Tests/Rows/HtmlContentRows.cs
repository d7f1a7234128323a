using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>HTML that the site's own types and methods make: encoded as their code shows, or reported in that code.</summary>
internal static class HtmlContentRows
{
    private const string Usings = """
        using System.IO;
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Html;
        using Microsoft.AspNetCore.Mvc.Rendering;
        using Microsoft.AspNetCore.Mvc.ViewFeatures;

        """;

    public static readonly Row[] All =
    [
        // What WriteTo writes.
        Safe("""<p title="@(new Contents1.Label(Model.Name))">@(new Contents1.Label(Model.Name))</p><title>@(new Contents1.Label(Model.Name))</title>""") with
        {
            Code = Usings + """
                namespace Contents1;

                public sealed class Label(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
                    {
                        System.ArgumentNullException.ThrowIfNull(writer);
                        writer.Write("[");
                        encoder.Encode(writer, text);
                        writer.Write($", {encoder.Encode(text)}, {text.Length}]");
                        new Part(text).WriteTo(writer, encoder);
                    }
                }

                public readonly struct Part(string text) : IHtmlContent
                {
                    void IHtmlContent.WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(encoder.Encode(text));

                    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(encoder.Encode(text));
                }
                """,
        },
        Unsafe("RH0009", """<p title="@([|new Contents2.Link(Model.Name)|])">@(new Contents2.Link(Model.Name))</p>""") with
        {
            Code = Usings + """
                namespace Contents2;

                public sealed class Link(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write("<b class=\"" + encoder.Encode(text) + "\"></b>");
                }
                """,
        },
        Unsafe("RH0008", """<p title="@(new Contents3.Money(Model.Name))">@(new Contents3.Money(Model.Name))</p>""") with
        {
            Code = Usings + """
                namespace Contents3;

                public readonly struct Money(string text) : IHtmlContent
                {
                    void IHtmlContent.WriteTo(TextWriter writer, HtmlEncoder encoder) => [|writer.Write(ToString())|];

                    public override string ToString() => text;
                }
                """,
        },
        Unsafe("RH0008", """<p>@(new Contents9.Label(Model.Name))</p>""") with
        {
            Code = Usings + """
                namespace Contents9;

                public sealed class Label(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
                    {
                        writer.Write("<b>{0}</b> {1}", encoder.Encode(text), 1);
                        [|writer.Write("<b>{0}</b>", text)|];
                        [|writer.WriteLine("{0} {1}", encoder.Encode(text), text)|];
                    }
                }
                """,
        },
        Unsafe("RH0001", """<script>var a = "@([|new Contents4.Label(Model.Name)|])", b = @([|new Contents4.Label(Model.Name)|]);</script>""") with
        {
            Code = Usings + """
                namespace Contents4;

                public sealed class Label(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);
                }
                """,
        },
        // What another method does with the writer is not seen, nor what a derived class does.
        Unsafe("RH0009", """<p title="@([|new Contents5.Label(Model.Name)|])">x</p><p title="@([|Contents5.Box.Of(Model.Name)|])">x</p>""") with
        {
            Code = Usings + """
                namespace Contents5;

                public sealed class Label(string text) : IHtmlContent
                {
                    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => Inner(writer, encoder);

                    private void Inner(TextWriter writer, HtmlEncoder encoder) => writer.Write("<b class=\"" + encoder.Encode(text) + "\"></b>");
                }

                public class Box(string text) : IHtmlContent
                {
                    public virtual void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);

                    public static Box Of(string text) => new Frame(text);
                }

                public sealed class Frame(string text) : Box(text)
                {
                    private readonly string _text = text;

                    public override void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write("<b class=\"" + encoder.Encode(_text) + "\"></b>");
                }
                """,
        },

        // What methods build of the framework's types.
        Safe("""<p title="@Contents6.Build.Plain(Model.Name)@Contents6.Build.Format(Model.Name)">@Contents6.Build.Parts(Model.Name, Model.Flag) @Contents6.Build.Tag(Model.Name)</p><p title="@Contents6.Build.Parts(Model.Name, Model.Flag)">x</p>""") with
        {
            Code = Usings + """
                namespace Contents6;

                public static class Build
                {
                    public static IHtmlContent Plain(string text) => new StringHtmlContent(text);

                    public static IHtmlContent Format(string text) => new HtmlFormattableString("<i>{0}</i>, {1}", text, 1);

                    public static IHtmlContent Parts(string text, bool flag)
                    {
                        var parts = new HtmlContentBuilder();
                        parts.Append(text).AppendHtml("<br>").AppendFormat("{0}", text);
                        parts.AppendHtml(Plain(text));

                        if (flag)
                        {
                            return Plain(text);
                        }

                        return parts;
                    }

                    public static IHtmlContent Tag(string text)
                    {
                        var tag = new TagBuilder("b");
                        tag.Attributes["title"] = text;
                        tag.InnerHtml.Append(text);

                        return tag;
                    }
                }
                """,
        },
        Unsafe("RH0009", """<p title="@[|Contents7.Build.Format(Model.Name)|]">x</p><p title="@[|Contents7.Build.Parts(Model.Name)|]">x</p><p title="@[|Contents7.Build.Tag(Model.Name)|]">x</p>""") with
        {
            Code = Usings + """
                namespace Contents7;

                public static class Build
                {
                    public static IHtmlContent Format(string text) => new HtmlFormattableString("<i class=\"{0}\"></i>", text);

                    public static IHtmlContent Parts(string text)
                    {
                        var parts = new HtmlContentBuilder();
                        parts.AppendHtml("<i class=\"x\"></i>").Append(text);

                        return parts;
                    }

                    public static IHtmlContent Tag(string text)
                    {
                        var tag = new TagBuilder("b");
                        tag.Attributes["title"] = text;

                        return tag;
                    }
                }
                """,
        },
        Unsafe("RH0008", """<p title="@Contents8.Build.Parts(Model.Name)">x</p>""") with
        {
            Code = Usings + """
                namespace Contents8;

                public static class Build
                {
                    public static IHtmlContent Parts(string text)
                    {
                        var parts = new HtmlContentBuilder();
                        [|parts.AppendHtml(text)|];

                        return parts;
                    }
                }
                """,
        },

        // Raw HTML of constants and numbers, by every way through its conditions.
        Safe("""@Html.Raw(Model.Flag ? "<b>a</b>" : "<i>b</i>") @Html.Raw(Model.Number switch { 1 => "<b>a</b>", 2 => "", _ => "<br>" })"""),
        Safe("""@{ var level = Model.Number; }@Html.Raw($"<h{level}>")x@Html.Raw($"</h{level}>")"""),
        Safe("""@{ var mark = Model.Flag ? "<b>" : ""; var end = Model.Flag ? "</b>" : ""; }@Html.Raw(mark)@Model.Name@Html.Raw(end)"""),
        Safe("""<script>var a = @Html.Raw(Model.Flag ? "true" : "false"), b = @Html.Raw(Model.Number.ToString());</script>"""),
        Safe("""
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> Texts
            <p>@Html.Raw($"<a href=\"/x\">{Texts["a"]}</a>") @(new HtmlString($"<i>{Texts["b"]}, {Model.Number}</i>"))</p>
            """),
        Unsafe("RH0008", """
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> Texts
            <p>@[|Html.Raw($"<a href=\"/x\">{Texts["a {0}", Model.Name]}</a>")|]</p>
            """),
        Unsafe("RH0008", """@[|Html.Raw(Model.Flag ? "<b>a</b>" : Model.Name)|] @[|Html.Raw($"<h{Model.Name}>")|]"""),
        Unsafe("RH0008", """@[|Html.Raw(Model.Flag ? "<b title='" : "<b title='x")|]@Model.Name'></b>""") with { Because = "The quote is one that the template's author has written; each piece of raw HTML has to be whole." },
        Unsafe("RH0008", """@[|Html.Raw(Model.Names.Length switch { 0 => "<b>a</b>", 1 => "", _ => Model.Name })|]"""),
    ];
}
