using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Values that are harmless by where they come from: formatted numbers, constants, and locals that are only ever given such.</summary>
internal static class DataFlowRows
{
    public static readonly Row[] All =
    [
        Safe("""<script>var a = @Model.Flag.ToString().ToLower(), b = @Model.Number.ToString(), c = "@Model.When.ToString("yyyy-MM-dd")";</script>"""),
        Safe("""<script>var a = @Model.Price.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture), b = @((int)Model.Colour), c = @(Model.Maybe?.ToString() ?? "null");</script>"""),
        Safe("""<script>var a = "@Model.Colour.ToString().ToLowerInvariant()", b = "@nameof(Model.Name)", c = "@Shapes.Wide @Shapes.Narrow";</script>"""),
        Safe("""<script>var a = "@string.Format("{0}-{1}", Model.Number, Model.Id)", b = [@string.Join(",", new[] { Model.Number, 2 })];</script>"""),
        Safe("""<script>var a = "@($"{Model.Number}px")", b = "@("x" + Model.Number)", c = @(Model.Flag ? "true" : Model.Number.ToString());</script>"""),
        Safe("""<script>var a = "@(Model.Colour switch { Colour.Azure => "blue", _ => "red" })";</script>"""),
        Safe("""
            @{ var kind = "a"; if (Model.Flag) { kind = "b"; } }
            <script>var a = "@kind", @kind = 1;</script><style>.@kind { color: red }</style><p class=@kind>x</p>
            """),
        Safe("""
            @{ string state = Model.Flag ? "on" : "off"; var upper = state.ToUpper(); }
            <script>var a = @state, b = "@upper";</script>
            """),
        Safe("""
            @{ var next = Url.Action("Index", "Home", new { id = Model.Name }); }
            <script>var a = "@next";</script><a href="@next">x</a><a href="@next?q=@Model.Name">x</a>
            """),
        Safe("""@foreach (var size in new[] { "small", "large" }) { <script>f("@size");</script> <p @size>x</p> }"""),
        Safe("""@foreach (var (name, number) in new[] { ("a", 1) }) { <script>f(@number);</script> }"""),
        Safe("""<header @(Model.Flag ? "class=wide" : "")>x</header><h@(3)>x</h@(3)><input @(Model.Flag ? "checked" : null)>"""),
        Safe("""<p @(Model.Flag ? "hidden" : "class=a") title="@Model.Name">x</p>"""),
        Safe("""<p style="width: @(Model.Ratio.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture))%; color: @(Model.Flag ? "red" : "blue")">x</p>"""),
        Safe("""<p class="@(Colour.Azure)" @(nameof(Colour.Azure))>x</p>"""),
        Safe("""<li value="1" @(Model.Number == 1 ? "hidden" : "")>x</li>"""),

        Unsafe("RH0001", """<script>var a = "@[|Model.Name.ToString().ToLower()|]";</script>"""),
        Unsafe("RH0001", """<script>var a = "@[|Model.Number.ToString(Model.Name)|]";</script>""") with { Because = "No hostile text is left by the format that ends a string." },
        Unsafe("RH0001", """<script>var a = "@[|string.Format("{0}-{1}", Model.Number, Model.Name)|]", b = [@[|string.Join(",", Model.Names)|]];</script>"""),
        Unsafe("RH0001", """
            @{ var kind = "a"; if (Model.Flag) { kind = Model.Name; } }
            <script>var a = "@[|kind|]";</script>
            """),
        Unsafe("RH0001", """
            @{ var kind = "a"; void Set(ref string x) { x = Model.Name; } Set(ref kind); }
            <script>var a = "@[|kind|]";</script>
            """),
        Unsafe("RH0001", """
            @{ var kind = "a"; kind += Model.Name; }
            <script>var a = "@[|kind|]";</script>
            """),
        Unsafe("RH0001", """
            @{ var (kind, other) = (Model.Name, "b"); }
            <script>var a = "@[|kind|]";</script>
            """),
        Unsafe("RH0001", """@foreach (var size in new[] { "small", Model.Name }) { <script>f("@[|size|]");</script> }"""),
        Unsafe("RH0001", """@if (Model.Anything is string text) { <script>f("@[|text|]");</script> }"""),
        Unsafe("RH0001", """<script>var a = "@([|$"{Model.Number}{Model.Name}"|])";</script>"""),
        Unsafe("RH0001", """<script>var a = "@(Model.Colour switch { Colour.Azure => "blue", _ => [|Model.Name|] })";</script>"""),
        Unsafe("RH0007", """<header @(Model.Flag ? "class=wide" : [|Model.Name|])>x</header>"""),
        Unsafe("RH0012", """<p @(Model.Flag ? "hidden" : "")="@[|Model.Name|]">x</p>"""),
        Unsafe("RH0004", """
            @{ var next = Model.Flag ? "/a" : Model.Name; }
            <a href="@[|next|]">x</a>
            """),
    ];
}
