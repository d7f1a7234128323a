using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Suppressions, used and unused, and code that the guard cannot follow.</summary>
internal static class SuppressionRows
{
    private const string NoOutput = "A suppression is no part of the page.";

    public static readonly Row[] All =
    [
        Missed("""
            @* RH0008 reviewed: the text comes from the site's own editors *@
            <p>@Html.Raw(Model.Name)</p>
            """, "It is suppressed, and a person has to judge the reason."),
        Missed("""<p>@Html.Raw(Model.Name)</p> @* RH0008 reviewed: written by the site's editors *@""", "It is suppressed, and a person has to judge the reason."),
        Missed("""
            @* RH0004 reviewed: addresses are checked when they are saved *@
            <a href="@Model.Name">x</a>
            """, "It is suppressed, and a person has to judge the reason."),
        Missed("""
            @{
                // RH0008 reviewed: the text comes from the site's own editors
                var text = new HtmlString(Model.Name);
            }
            <p>@text</p>
            """, "It is suppressed, and a person has to judge the reason."),
        Missed("""<p>@Reviewed.Bold(Model.Name)</p>""", "It is suppressed, and a person has to judge the reason.") with
        {
            Code = """
                using Microsoft.AspNetCore.Html;

                namespace Site;

                public static class Reviewed
                {
                    // RH0008 reviewed: the only caller passes text of the editors
                    public static HtmlString Bold(string text) => new($"<b>{text}</b>");
                }
                """,
        },
        Unsafe("RH0013", """
            [|@* RH0008 reviewed: there is nothing to suppress here *@|]
            <p>@Model.Name</p>
            """) with { Because = NoOutput },
        Unsafe("RH0013", """
            <p>@Model.Name</p>
            [|@* RH0004 reviewed: a suppression of a rule that is kept *@|]
            <a href="/x?@Model.Name">x</a>
            """) with { Because = NoOutput },
        Unsafe("RH0013", """<p>@Stale.Name(Model.Name)</p>""") with
        {
            Because = NoOutput,
            Code = """
                namespace Site;

                public static class Stale
                {
                    [|// RH0008 reviewed: nothing is left of the raw text|]
                    public static string Name(string text) => text;
                }
                """,
        },
        Unsafe("RH0013", """
            [|@* RH0008 reviewed: fine *@|]
            <p>@[RH0008|Html.Raw(Model.Name)|]</p>
            """),
        Unsafe("RH0013", """
            [|@* RH0004 reviewed: this suppresses another rule *@|]
            <p>@[RH0008|Html.Raw(Model.Name)|]</p>
            """),
        Unsafe("RH0013", """
            [|@* RH0008 reviewed: it stands two lines above the raw text *@|]

            <p>@[RH0008|Html.Raw(Model.Name)|]</p>
            """),
        Unsafe("RH0012", """
            @{
                var again = Model.Number == 1;
                start:
            }
            <p>@Model.Name</p>
            @{
                if (again) { [|goto start;|] }
            }
            """) with { Because = "The guard follows no jumps." },
        Unsafe("RH0009", """
            @inherits QuietPage<SampleModel>
            <p>@{ WriteQuiet(Model.Name); }</p><script>var name = "@{ [|WriteQuiet(Model.Name)|]; }";</script>
            """) with
        {
            Code = """
                using Microsoft.AspNetCore.Mvc.Razor;

                namespace Site;

                public abstract class QuietPage<TModel> : RazorPage<TModel>
                {
                    public void WriteQuiet(string text) => Write(text.ToLowerInvariant());
                }
                """,
        },
        Unsafe("RH0012", """<svg><foreignObject><p>x</foreignObject></svg></p><b title="@[|Model.Name|]">x</b>""") with { Because = "Browsers repair the wrong nesting, each reader would have to know how." },
        Unsafe("RH0012", """
            @inherits HastyPage<SampleModel>
            <p>@[|Model.Name|]</p>
            """) with
        {
            Code = """
                using Microsoft.AspNetCore.Mvc.Razor;

                namespace Site;

                public abstract class HastyPage<TModel> : RazorPage<TModel>
                {
                    // RH0008 reviewed: this page is here to show that the guard does not trust it
                    public override void Write(string value) => WriteLiteral(value);
                }
                """,
        },
        Safe("""<svg><g></svg><p title="x">@Model.Name</p></g>"""),
        Unsafe("RH0008", """<p>@{ PushWriter([|Output|]); }@Model.Name</p>""") with { Because = "It writes to the same page, but the guard does not know so." },
    ];
}
