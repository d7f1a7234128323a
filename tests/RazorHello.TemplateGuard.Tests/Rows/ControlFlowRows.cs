using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Control-flow paths: where two join, both must be in the same context, and at the end of a template between tags.</summary>
internal static class ControlFlowRows
{
    public static readonly Row[] All =
    [
        Safe("""@if (Model.Flag) { <p>@Model.Name</p> } else { <b>@Model.Name</b> }@Model.Name"""),
        Safe("""@if (Model.Flag) { <p>@Model.Name</p> }@Model.Name"""),
        Safe("""@if (Model.Flag) { <p>a</p> } else if (Model.Number > 1) { @Model.Name } else { <text>c</text> }"""),
        Safe("""@switch (Model.Number) { case 1: <p>@Model.Name</p> break; case 2: @Model.Name break; default: <b>x</b> break; }"""),
        Safe("""@foreach (var name in Model.Names) { <p>@name</p> }@Model.Name"""),
        Safe("""@for (var i = 0; i < Model.Names.Length; i++) { <p>@i @Model.Names[i]</p> if (i == 3) { break; } }"""),
        Safe("""@foreach (var name in Model.Names) { if (name == "x") { continue; } <p>@name</p> }"""),
        Safe("""@{ var i = 0; }@while (i < 2) { <p>@Model.Name</p> i++; if (i == 3) { <b>x</b> continue; } }"""),
        Safe("""@{ var i = 0; do { <p>@Model.Name</p> i++; } while (i < 2); }"""),
        Safe("""@try { <p>@Model.Name</p> } catch (InvalidOperationException) { <p>failed</p> } finally { <b>done</b> }"""),
        Safe("""@using (var reader = new System.IO.StringReader(Model.Name)) { <p>@reader.ReadToEnd()</p> }"""),
        Safe("""@lock (Model) { <p>@Model.Name</p> }"""),
        Safe("""@if (!Model.Flag) { <p>@Model.Name</p> return; }<b>@Model.Name</b>"""),
        Safe("""<input @if (Model.Flag) { <text>checked</text> } value="@Model.Name">"""),
        Safe("""<p class="a @if (Model.Flag) { <text>b</text> } c" title="@Model.Name">x</p>"""),
        Safe("""<p @if (Model.Flag) { <text>title="@Model.Name"</text> } else { <text>lang="@Model.Name"</text> }>@Model.Name</p>"""),
        Safe("""<script>@if (Model.Flag) { <text>a();</text> } else { <text>b();</text> }</script>@Model.Name"""),
        Safe("""<a href="/x?@if (Model.Flag) { <text>a=</text> } else { <text>b=</text> }@Model.Name">x</a>"""),
        Safe("""
            <ul>@foreach (var name in Model.Names) { @:<li>@name
            }</ul>
            """),
        Safe("""
            @if (Model.Flag)
            {
                @:<div class="@Model.Name">
            }
            <p>@Model.Name</p>
            @if (Model.Flag)
            {
                @:</div>
            }
            """),
        Safe("""@(Model.Flag switch { true => Model.Name, false => "x" })"""),
        Safe("""@{ string Name() { return Model.Name; } }<p title="@Name()">@Name()</p>"""),
        Safe("""@foreach (var name in Model.Names) { <p @if (Model.Flag) { }>@name</p> }"""),
        Safe("""<p>@Model.Name"""),
        Safe("""<ul><li>@Model.Name"""),

        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<a title="
            }
            <p>@Model.Name</p>
            """),
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<a title="x">
            }
            else
            {
                @:<a title="x>
            }
            """),
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<script>
            }
            <p>x</p>
            """),
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<!--
            }
            <p>x</p>
            """),
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<textarea>
            }
            <p>x</p>
            """),
        Unsafe("RH0010", """<a @if ([|Model.Flag|]) { <text>href='</text> } else { <text>title='</text> }x'>x</a>""") with { Because = "No value stands behind the branch." },
        Unsafe("RH0010", """
            @switch ([|Model.Number|])
            {
                case 1:
                    @:<a title="
                    break;
                default:
                    <p>x</p>
                    break;
            }
            """) with { Because = "No model has the number 1." },
        Unsafe("RH0010", """
            @foreach (var name in [|Model.Names|])
            {
                @:<a title="
            }
            """),
        Unsafe("RH0010", """
            @for (var i = 0; [|i < Model.Names.Length|]; i++)
            {
                @:<!--
            }
            """),
        Unsafe("RH0010", """
            @while (Model.Flag)
            {
                @:<p title="
                [|break;|]
            }
            """),
        Unsafe("RH0010", """
            @foreach (var name in Model.Names)
            {
                @:<a title="
                if (Model.Flag)
                {
                    [|break;|]
                }
                @:">x</a>
            }
            """),
        Unsafe("RH0010", """
            @foreach (var name in Model.Names)
            {
                @:<a title="
                if (Model.Flag)
                {
                    [|continue;|]
                }
                @:">x</a>
            }
            """),
        Unsafe("RH0010", """<script>@if (Model.Flag) { [|return;|] }</script><p>x</p>"""),
        Unsafe("RH0010", """
            @[|try|]
            {
                @:<a title="
                _ = Model.Name[1000];
                @:">x</a>
            }
            catch (IndexOutOfRangeException)
            {
            }
            """),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><p title="x"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><p title"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><!-- x"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><script>x()"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><style>p { }"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><textarea>x"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><title>x"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><""") with { Because = "Only what begins with a letter would become a tag behind it." },
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><plaintext>"""),
        Unsafe("RH0010", """<p>@[|Model.Name|]</p></p"""),
        Unsafe("RH0010", """
            @{ Layout = "_Layout"; }
            @section Scripts {
                <p>@[|Model.Name|]</p>
                @{
                    @:<!-- x
                }
            }
            """),
        Unsafe("RH0010", """
            @functions {
                void Open(string name)
                {
                    <p>@[|name|]</p>
                    @:<p title="
                }
            }
            @{ Open(Model.Name); }
            """),
        Unsafe("RH0010", """
            <panel heading="x">
                <p>@[|Model.Name|]</p>
                @{
                    @:<!--
                }
            </panel>
            """),
    ];
}
