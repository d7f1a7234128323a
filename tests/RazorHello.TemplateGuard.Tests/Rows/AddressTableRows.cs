using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Attributes that are addresses on one element, and mean nothing on others; in templates and in C#.</summary>
internal static class AddressTableRows
{
    private const string Usings = """
        using Microsoft.AspNetCore.Razor.TagHelpers;

        """;

    public static readonly Row[] All =
    [
        Unsafe("RH0005", """<object title="x" data="@[|Model.Name|]"></object>"""),
        Safe("""<p data="@Model.Name" icon="@Model.Name" code="@Model.Name">x</p><x-card data="@Model.Name" icon="@Model.Name" action-text="@Model.Name" cite="@Model.Name">x</x-card>"""),
        Unsafe("RH0004", """<x-card href="@[|Model.Name|]">x</x-card><x-card action="@[|Model.Name|]">x</x-card><x-card formaction="@[|Model.Name|]">x</x-card><x-card src="@[|Model.Name|]">x</x-card>"""),
        Unsafe("RH0011", """<x-frame srcdoc="@[|Model.Name|]"></x-frame>""") with { Because = "What the element does with it, its script decides." },
        Safe("""<p href="@Model.Name" src="@Model.Name" action="@Model.Name" poster="@Model.Name">x</p><form data="@Model.Name" method="post" cite="@Model.Name"></form>"""),
        Unsafe("RH0004", """<form action="@[|Model.Name|]"></form><button formaction="@[|Model.Name|]">x</button><blockquote cite="@[|Model.Name|]">x</blockquote>"""),
        Unsafe("RH0004", """<svg><a href="@[|Model.Name|]">x</a><pattern href="@[|Model.Name|]"></pattern></svg>"""),
        Safe("""<link rel="preload" href="@Model.Name" as="audio"><link as="font" rel="preload" href="@Model.Name">"""),
        Unsafe("RH0005", """<link rel="preload" href="@[|Model.Name|]" as="script"><link rel="preload stylesheet" href="@[|Model.Name|]" as="font">"""),
        Safe("""<p sandbox="@Model.Name" http-equiv="@Model.Name">x</p>"""),

        // An attribute that C# gives to an element.
        Safe("""@{ var t = new TagBuilder("img"); t.Attributes["src"] = Model.Name; t.Attributes["alt"] = Model.Name; t.TagRenderMode = TagRenderMode.SelfClosing; }@t"""),
        Safe("""@{ var t = new TagBuilder("p"); t.MergeAttribute("data", Model.Name); t.MergeAttribute("href", Model.Name); }@t"""),
        Unsafe("RH0008", """@{ var t = new TagBuilder("iframe"); t.Attributes["src"] = [|Model.Name|]; }@t"""),
        Unsafe("RH0008", """@{ var t = new TagBuilder("p"); if (Model.Flag) { t = new TagBuilder("a"); } t.Attributes["href"] = [|Model.Name|]; }@t"""),
        Safe("""<film source="@Model.Name"></film>""") with
        {
            Code = Usings + """
                namespace Site;

                [HtmlTargetElement("film")]
                public sealed class FilmTagHelper : TagHelper
                {
                    public string Source { get; set; }

                    public override void Process(TagHelperContext context, TagHelperOutput output)
                    {
                        output.TagName = "video";
                        output.Attributes.SetAttribute("src", Source);
                        output.Attributes.SetAttribute("data", Source);
                    }
                }
                """,
        },
        Unsafe("RH0008", """<window source="@Model.Name"></window>""") with
        {
            Code = Usings + """
                namespace Site;

                public sealed class WindowTagHelper : TagHelper
                {
                    public string Source { get; set; }

                    public override void Process(TagHelperContext context, TagHelperOutput output)
                    {
                        output.TagName = "iframe";
                        output.Attributes.SetAttribute("title", Source);
                        output.Attributes.SetAttribute("src", [|Source|]);
                    }
                }
                """,
        },
    ];
}
