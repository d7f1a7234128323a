using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Values in the strings of scripts: those that cannot end a string may stand there.</summary>
internal static class ScriptStringRows
{
    public static readonly Row[] All =
    [
        Safe("""<script>var a = "@Url.Action("Index", "Home", new { id = Model.Name, q = Model.Name })";</script>"""),
        Safe("""<script>var a = '@Url.Page("/Index", new { id = Model.Name })', b = '@Url.Content("~/x.png")';</script>"""),
        Safe("""<script>var a = `@Url.Action("Index", "Home", new { id = Model.Name })/${1 + 1}`;</script>"""),
        Safe("""<script>$.get("@Url.RouteUrl("default", new { controller = "Home", action = "Index", id = Model.Name })", function (x) { f(x / 2); });</script>"""),
        Safe("""<script>var a = "@Uri.EscapeDataString(Model.Name)";</script>"""),
        Safe("""<script>$("#@Html.IdFor(m => m.Name), [name='@Html.NameFor(m => m.Name)']").val(1);</script>"""),
        Safe("""<script>var a = "@Html.Id("Name")", b = '@Html.Name("Name")';</script>"""),
        Safe("""<script>var a = /["'/]/.test(x), b = "@Url.Content("~/x")";</script>"""),
        Safe("""<script>var a = (1 + 2) / 3, b = "@Url.Content("~/x")", c = 4 / 5;</script>"""),
        Safe("""<script>if (a) /'/.test(b); var c = "@Url.Content("~/x")";</script>"""),
        Safe("""
            <script>// it's a comment
            var b = "@Url.Content("~/x")"; /* " */ var c = '@Url.Content("~/x")';</script>
            """),
        Safe("""<script>var a = "\\", b = "\"", c = "@Url.Content("~/x")";</script>"""),
        Safe("""<script>var a = `${ f({ b: `x` }) }`, c = "@Url.Content("~/x")";</script>"""),
        Safe("""<script>@if (Model.Flag) { <text>var a = 1;</text> } else { <text>var a = 'x';</text> } var b = "@Url.Content("~/x")";</script>"""),
        Safe("""<script>@foreach (var number in new[] { 1, 2 }) { <text>f(@number, "@Url.Content("~/x")");</text> }</script>"""),
        Safe("""<script type="module">import { f } from "./x.js"; f("@Url.Content("~/x")");</script>"""),
        Safe("""<script type="application/json">{ "address": "@Url.Content("~/x")" }</script>"""),
        Safe("""<button onclick="f('@Url.Action("Index", "Home", new { id = Model.Name })')">x</button>"""),
        Safe("""<button onclick="if (confirm('Really?')) f('@Html.IdFor(m => m.Name)')">x</button>"""),
        Safe("""<button onclick='f("@Url.Content("~/x")")'>x</button>"""),
        Safe("""<button onclick="f(&quot;@Url.Content("~/x")&quot;)">x</button>"""),
        Safe("""<p x-on:click="go('@Url.Action("Index", "Home")')">x</p>"""),
        Safe("""<form onsubmit="return f('@Model.When.ToString("yyyy-MM-dd")', @Model.Number.ToString())"></form>"""),

        Unsafe("RH0001", """<script>var a = @[|Url.Action("Index", "Home", new { id = Model.Name })|];</script>"""),
        Unsafe("RH0001", """<script>var a = @[|Html.NameFor(m => m.Name)|];</script>""") with { Because = "A member's name is no text of a visitor, but code is no place for it." },
        Unsafe("RH0001", """<script>var a = "@[|Html.NameFor(m => m.Data[Model.Name])|]";</script>""") with { Because = "The bracket after the value takes its backslash." },
        Unsafe("RH0001", """<script>var a = "@[|Html.Name(Model.Name)|]";</script>"""),
        Unsafe("RH0001", """<script>var a = "@[|Url.Content("~/" + Model.Name)|]";</script>"""),
        Unsafe("RH0001", """<script>var a = "@[|Url.Page("/Index", null, new { id = 1 }, null, null, Model.Name)|]";</script>"""),
        Unsafe("RH0001", """<script>var a = "@[|Model.Name|]", b = "@Url.Content("~/x")";</script>"""),
        Unsafe("RH0001", """
            <script>// @[|Url.Action("Index", "Home", new { id = Model.Name })|]
            </script>
            """) with { Because = "The framework encodes line ends, but a comment is no place for a value." },
        Unsafe("RH0001", """<script>/* @[|Url.Action("Index", "Home", new { id = Model.Name })|] */</script>""") with { Because = "No row has a route with a star before a slash." },
        Unsafe("RH0001", """<script>var a = /@[|Url.Action("Index", "Home", new { id = Model.Name })|]/;</script>""") with { Because = "The slash that the address begins with makes a comment of it." },
        Unsafe("RH0001", """<script>var a = `${ @[|Url.Action("Index", "Home", new { id = Model.Name })|] }`;</script>"""),
        Unsafe("RH0001", """<script>var a = "\@[|Url.Action("Index", "Home", new { id = Model.Name })|]";</script>""") with { Because = "The backslash takes the first character of the address." },
        Unsafe("RH0001", """<script>var f = function () { return {} } / 2, a = "@[|Url.Content("~/x")|]", b = /"/;</script>""") with { Because = "A constant address; whether the slash divides is not decidable." },
        Unsafe("RH0001", """<script>var a = @if (Model.Flag) { <text>"</text> } else { <text>'</text> }@[|Url.Content("~/x")|]";</script>""") with { Because = "A constant address in a string that is one on one path only." },
        Unsafe("RH0001", """<script type="text/x-template"><a href="@[|Url.Action("Index", "Home", new { id = Model.Name })|]">x</a></script>"""),
        Unsafe("RH0001", """<svg><script>var a = "@[|Url.Action("Index", "Home", new { id = Model.Name })|]";</script></svg>"""),
        Unsafe("RH0002", """<button onclick="f(@[|Url.Action("Index", "Home", new { id = Model.Name })|])">x</button>"""),
        Unsafe("RH0002", """<button onclick="f('@[|Model.Name|]', '@Url.Content("~/x")')">x</button>"""),
        Unsafe("RH0002", """<button onclick="f('@[|Html.NameFor(m => m.Data[Model.Name])|]')">x</button>"""),
        Unsafe("RH0002", """<button onclick="f(&quot@([|Url.Content("~/x")|])&quot)">x</button>""") with { Because = "A constant address; not every reader of references knows one without a semicolon." },
        Unsafe("RH0002", """<button _="on click log '@[|Url.Content("~/x")|]'">x</button>""") with { Because = "A constant address in a language that is not JavaScript." },
        Safe("""<script>f('@System.Web.HttpUtility.JavaScriptStringEncode(Model.Name)', "@Html.Raw(System.Web.HttpUtility.JavaScriptStringEncode(Model.Name))", '@System.Text.Encodings.Web.JavaScriptEncoder.Default.Encode(Model.Name)');</script>"""),
        Safe("""<p onclick="f('@System.Web.HttpUtility.JavaScriptStringEncode(Model.Name)')" title="@System.Web.HttpUtility.JavaScriptStringEncode(Model.Name)">@Html.Raw(System.Web.HttpUtility.JavaScriptStringEncode(Model.Name))</p>"""),
        Unsafe("RH0009", """<p title="@[|Html.Raw(System.Web.HttpUtility.JavaScriptStringEncode(Model.Name))|]">x</p>"""),
        Unsafe("RH0001", """<script>f(`@[|System.Web.HttpUtility.JavaScriptStringEncode(Model.Name)|]`);</script>"""),
        Unsafe("RH0001", """<script>f(@[|System.Web.HttpUtility.JavaScriptStringEncode(Model.Name)|]);</script>"""),
        Unsafe("RH0008", """<script>f("@[|Html.Raw(System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(Model.Name))|]");</script>"""),
        Unsafe("RH0004", """<a href="@[|System.Web.HttpUtility.JavaScriptStringEncode(Model.Name)|]">x</a>"""),
    ];
}
