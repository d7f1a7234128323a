using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Dynamic values, whose calls of Razor's methods the compiler binds at run time.</summary>
internal static class DynamicRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0001", """<script>var a = "@[|ViewBag.Name|]";</script>"""),
        Unsafe("RH0002", """<button onclick="f('@[|ViewBag.Name|]')">x</button>"""),
        Unsafe("RH0003", """<p style="color: @[|ViewBag.Name|]">x</p>"""),
        Unsafe("RH0004", """<a href="@[|ViewBag.Name|]">x</a>"""),
        Unsafe("RH0004", """<a class="x" href=" @([|ViewBag.Name + "/x"|])">x</a>"""),
        Unsafe("RH0005", """<script src="@[|ViewBag.Name|]"></script>"""),
        Unsafe("RH0006", """<p title=@[|ViewBag.Name|]>x</p>"""),
        Unsafe("RH0007", """<p @[|ViewBag.Name|]>x</p>"""),
        Unsafe("RH0004", """<a asp-antiforgery="false" href="@[|ViewBag.Name|]" title="@ViewBag.Name">x</a>"""),
        Unsafe("RH0004", """<form method="post" asp-antiforgery="false" action="@[|ViewBag.Name|]"></form>"""),
        Safe("""<p title="@ViewBag.Name" class="a @ViewBag.Name b">@ViewBag.Name @(ViewBag.Name ?? "x")</p>"""),
        Safe("""<a asp-page="/Index" asp-route-id="@ViewBag.Name" title="@ViewBag.Name">x</a>"""),
        Safe("""<a href="/visits/@ViewBag.Name">x</a><img alt="x" src="@ViewBag.Name">"""),
        Safe("""@if (ViewBag.Name == "x") { <p>x</p> } @foreach (var one in Model.Names) { <p title="@ViewBag.Name">@one</p> }"""),
        Safe("""<script>var a = @((bool)(ViewBag.Name == "x") ? 1 : 2), b = @Json.Serialize((object)ViewBag.Name);</script>"""),
    ];
}
