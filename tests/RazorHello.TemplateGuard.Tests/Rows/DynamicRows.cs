using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Dynamic values, whose calls of Razor's methods, and of others, the compiler binds at run time.</summary>
internal static class DynamicRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0001", """<script>var a = "@[|ViewBag.Name|]";</script>"""),
        Unsafe("RH0002", """<button onclick="f('@[|ViewBag.Name|]')">x</button>"""),
        Unsafe("RH0003", """<p style="color: @[|ViewBag.Name|]">x</p>"""),
        Unsafe("RH0003", """<style>p { color: @[|ViewBag.Name|] }</style>"""),
        Unsafe("RH0004", """<a href="@[|ViewBag.Name|]">x</a>"""),
        Unsafe("RH0004", """<a class="x" href=" @([|ViewBag.Name + "/x"|])">x</a>"""),
        Unsafe("RH0005", """<script src="@[|ViewBag.Name|]"></script>"""),
        Unsafe("RH0006", """<p title=@[|ViewBag.Name|]>x</p>"""),
        Unsafe("RH0007", """<p @[|ViewBag.Name|]>x</p>"""),
        Unsafe("RH0007", """<x-@[|ViewBag.Name|]>x</x->"""),
        Unsafe("RH0011", """<iframe srcdoc="@[|ViewBag.Name|]"></iframe>"""),
        Unsafe("RH0015", """<div v-cloak>@[|ViewBag.Name|]</div>"""),
        Unsafe("RH0004", """<a asp-antiforgery="false" href="@[|ViewBag.Name|]" title="@ViewBag.Name">x</a>"""),
        Unsafe("RH0004", """<form method="post" asp-antiforgery="false" action="@[|ViewBag.Name|]"></form>"""),
        Unsafe("RH0002", """<panel heading="@ViewBag.Name" onclick="f('@[|ViewBag.Name|]')">x</panel>"""),

        // Under @model dynamic, and what is made of its values.
        Unsafe("RH0004", """
            @model dynamic
            <a href="@[|Model.Name|]" title="@Model.Name">@Model.Name</a>
            """),
        Unsafe("RH0001", """
            @model dynamic
            @foreach (var one in Model.Names) { <script>f("@[|one|]")</script> }
            """),
        Unsafe("RH0004", """@{ dynamic name = Model.Name; }<a href="@[|name|]" title="@name">@name</a>"""),
        Unsafe("RH0004", """
            @{ dynamic names = Model.Names; var at = 0; }
            @if (names.Length > at) { <a href="@[|names[at]|]">@names[at]</a> }
            """),
        Unsafe("RH0004", """@{ dynamic name = Model.Name; }<a href="@[|name.Trim()|]">x</a>"""),
        Unsafe("RH0004", """@{ dynamic name = Model.Name; }<a href="@([|name|] ?? "/")">x</a>"""),
        Unsafe("RH0004", """<a href="@([|ViewBag.Name|] ?? "/x")">x</a>"""),
        Unsafe("RH0004", """<a href="@(ViewBag.Flag ? [|ViewBag.Name|] : "/x")">x</a>"""),
        Unsafe("RH0004", """<a href="@((string)[|ViewBag.Name|])">x</a>"""),
        Unsafe("RH0004", """<a href="@([|ViewBag.Name|] as string)">x</a>"""),
        Unsafe("RH0004", """<a href="@([|$"{ViewBag.Name}"|])">x</a>"""),
        Unsafe("RH0004", """<a href="@([|string.Format("{0}", ViewBag.Name)|])">x</a>"""),
        Unsafe("RH0004", """<a href="@([|string.Concat(ViewBag.Name, "/x")|])">x</a>"""),
        Unsafe("RH0004", """<a href="@(ViewBag.Name is string text ? [|text|] : "")">x</a>"""),
        Unsafe("RH0004", """<a href="@(ViewBag.Name switch { string text => [|text|], _ => "/x" })">x</a>"""),
        Unsafe("RH0004", """<a href="@([|Shapes.Shout(ViewBag.Name)|])">x</a>"""),
        Unsafe("RH0004", """<a href="@([|Url.Content(ViewBag.Name)|])">x</a>"""),
        Unsafe("RH0001", """<script>var a = @([|Uri.EscapeDataString(ViewBag.Name)|]);</script>"""),
        Unsafe("RH0001", """<script>var a = "@[|Json.Serialize(ViewBag.Name)|]";</script>"""),

        // What writes HTML without encoding.
        Unsafe("RH0008", """<p>@[|Html.Raw(ViewBag.Name)|]</p>"""),
        Unsafe("RH0008", """<p>@([|new HtmlString(ViewBag.Name)|])</p>"""),
        Unsafe("RH0008", """@{ HtmlString raw = [|new(ViewBag.Name)|]; }<p>@raw</p>"""),
        Unsafe("RH0008", """<p title="@([|new HtmlString(ViewBag.Name)|])">x</p>"""),
        Unsafe("RH0008", """<p>@([|new HtmlFormattableString(ViewBag.Name)|])</p>"""),
        Unsafe("RH0008", """@{ var text = new HtmlContentBuilder(); [|text.AppendHtml(ViewBag.Name)|]; }<p>@text</p>"""),
        Unsafe("RH0008", """@{ dynamic html = Html; }<p>@([|html.Raw(Model.Name)|])</p>"""),
        Unsafe("RH0008", """<p>@{ [|WriteLiteral(ViewBag.Name)|]; }</p>"""),
        Unsafe("RH0008", """<p>@{ [|Output.Write(ViewBag.Name)|]; }</p>"""),
        Unsafe("RH0008", """
            @using Microsoft.AspNetCore.Mvc.Localization
            @inject IViewLocalizer Texts
            <p>@Texts[[|ViewBag.Name|]]</p>
            """),
        Unsafe("RH0008", """@{ var t = new TagBuilder("a"); t.MergeAttribute("href", [|ViewBag.Name|]); }@t"""),
        Unsafe("RH0008", """@{ var t = new TagBuilder("a"); t.Attributes["href"] = [|ViewBag.Name|]; }@t"""),
        Unsafe("RH0008", """@{ var t = new TagBuilder("p"); t.Attributes.Add("onclick", [|ViewBag.Name|]); }@t"""),
        Unsafe("RH0008", """@{ var t = new TagBuilder([|ViewBag.Name|]); }@t"""),
        Unsafe("RH0008", """@Html.ActionLink("x", "Index", "Home", null, null, null, null, new { onclick = [|ViewBag.Name|] })"""),
        Unsafe("RH0008", """@Html.TextBox("x", ViewBag.Name, "", new { onclick = [|ViewBag.Name|] })"""),
        Unsafe("RH0009", """<p title="@[|Html.TextBox("x", ViewBag.Name, "", null)|]">x</p>""") with { Because = "What the helper writes is encoded, but its quotes end the attribute." },
        Unsafe("RH0009", """@{ Func<dynamic, IHtmlContent> bold = @<b>@item</b>; }<p title="@[|bold(ViewBag.Name)|]">@bold(ViewBag.Name)</p>""") with { Because = "The tags of this one do no harm; those of another, with an attribute in them, do." },
        Unsafe("RH0009", """
            @functions { void Print(string text) { <b class="@text">@text</b> } }
            <p title="@{ [|Print(ViewBag.Name)|]; }">x</p>
            """),
        Unsafe("RH0001", """@{ void Print(dynamic text) { <script>f("@[|text|]")</script> } Print(ViewBag.Name); }"""),
        Unsafe("RH0009", """@{ var json = Json.Serialize(ViewBag.Name); }<p title="@[|json|]">x</p>"""),
        Unsafe("RH0009", """@{ object json = Model.Flag ? Json.Serialize(Model.Name) : ""; }<p title="@[|json|]">x</p>"""),

        Safe("""<p title="@ViewBag.Name" class="a @ViewBag.Name b">@ViewBag.Name @(ViewBag.Name ?? "x")</p>"""),
        Safe("""<a asp-page="/Index" asp-route-id="@ViewBag.Name" title="@ViewBag.Name">x</a>"""),
        Safe("""<panel heading="@ViewBag.Name" title="@ViewBag.Name">@ViewBag.Name</panel>"""),
        Safe("""<a href="/visits/@ViewBag.Name">x</a><img alt="x" src="@ViewBag.Name">"""),
        Safe("""<a href="@("/visits/" + ViewBag.Name)">x</a><a href="@("/visits/" + ViewBag.Name + "/" + ViewBag.Title)">x</a><a href="@($"/visits/{ViewBag.Name}")">x</a>"""),
        Safe("""<a href="@(ViewBag.Flag ? "/a" : "/b")" class="@(ViewBag.Name == "x" ? "x" : null)">x</a>"""),
        Safe("""<a href="@Url.Action("Index", "Home", new { id = ViewBag.Name })">x</a>"""),
        Safe("""<a href="@Url.Content("~/visits/" + ViewBag.Name)">x</a><a href="@(Uri.EscapeDataString(ViewBag.Name))">x</a>"""),
        Safe("""@if (ViewBag.Name == "x") { <p>x</p> } @foreach (var one in Model.Names) { <p title="@ViewBag.Name">@one</p> }"""),
        Safe("""<p id=@((int)ViewBag.Number) @((bool)ViewBag.Flag ? "hidden" : "")>@((int?)ViewBag.Number)</p><script>var a = @((int)ViewBag.Number);</script>"""),
        Safe("""<script>var a = @((bool)(ViewBag.Name == "x") ? 1 : 2), b = @Json.Serialize((object)ViewBag.Name), c = @Json.Serialize(ViewBag.Name);</script>"""),
        Safe("""<script>var a = @Html.Raw(Json.Serialize(ViewBag.Name)), b = @Math.Abs((int)ViewBag.Number);</script>"""),
        Safe("""
            @model dynamic
            <p title="@Model.Name">@Model.Name @(Model.Number + 1)</p>@foreach (var one in Model.Names) { <b title="@one">@one</b> }
            """),
        Safe("""@Html.TextBox("x", ViewBag.Name, "", new { title = ViewBag.Name, @class = "x" }) @Html.Encode(ViewBag.Name)"""),
        Safe("""@{ var t = new TagBuilder("p"); t.MergeAttribute("title", ViewBag.Name); t.InnerHtml.Append(ViewBag.Name); }@t"""),
        Safe("""@{ Func<dynamic, IHtmlContent> bold = @<b title="@item">@item</b>; }<p>@bold(ViewBag.Name)</p>"""),
    ];
}
