using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Style elements and attributes, whose values CSS parses, which knows nothing of HTML's encoding.</summary>
internal static class StyleRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0003", """<style>p { color: @[|Model.Name|] }</style>"""),
        Unsafe("RH0003", """<style>@[|Model.Name|] { color: red }</style>"""),
        Unsafe("RH0003", """<style>p { background: url(/x?@[|Model.Name|]) }</style>"""),
        Unsafe("RH0003", """<style>p::before { content: "@[|Model.Name|]" }</style>"""),
        Unsafe("RH0003", """<style>/* @[|Model.Name|] */</style>"""),
        Unsafe("RH0003", """<STYLE media="print">@@import "@[|Model.Name|]";</STYLE>"""),
        Unsafe("RH0003", """<style>@if (Model.Flag) { @[|Model.Name|] }</style>"""),
        Unsafe("RH0003", """<svg><style>p { color: @[|Model.Name|] }</style></svg>"""),
        Unsafe("RH0003", """<head><style>p { color: @[|Model.Name|] }</style></head>"""),
        Unsafe("RH0003", """<p style="color: @[|Model.Name|]">x</p>"""),
        Unsafe("RH0003", """<p style='@[|Model.Name|]'>x</p>"""),
        Unsafe("RH0003", """<p STYLE="background: url('/img?@[|Model.Name|]')">x</p>"""),
        Unsafe("RH0003", """<p style="@if (Model.Flag) { <text>color: @[|Model.Name|]</text> }">x</p>"""),
        Unsafe("RH0003", """<svg><rect style="fill: @[|Model.Name|]" /></svg>"""),
        Unsafe("RH0003", """<a asp-page="/Index" style="color: @[|Model.Name|]">x</a>"""),
        Unsafe("RH0003", """<body style="color: @[|Model.Name|]"><p>x</p></body>"""),
        Safe("""<p style="width: @(Model.Number)px; top: @(Model.Price)em">x</p>"""),
        Safe("""<p style="color: @Model.Colour">x</p>"""),
        Safe("""<p style="color: @(Model.Flag ? "red" : "green")">x</p>"""),
        Safe("""<style>.wide { width: @(Model.Number)px }</style>"""),
        Safe("""<style>@if (Model.Flag) { <text>p { color: red }</text> }</style>"""),
        Safe("""<style>p { color: red }</style><p class="@Model.Name">@Model.Name</p>"""),
        Safe("""<p data-style="@Model.Name" class="style-@Model.Name">x</p>"""),
        Safe("""<link rel="stylesheet" href="/x.css" media="@Model.Name">"""),
    ];
}
