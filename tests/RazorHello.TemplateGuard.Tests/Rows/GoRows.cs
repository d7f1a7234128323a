using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>
/// Cases of the tests of Go's html/template (escape_test.go), restated for Razor. The names are Go's; nameless cases are described.
/// Go encodes by context; here a value that would need more than HTML encoding is reported.
/// </summary>
internal static class GoRows
{
    private const string NoValue = "No value stands behind the branch.";

    public static readonly Row[] All =
    [
        // Output.
        Safe("""@if (Model.Flag) { <text>Hello</text> }, @Model.Name!""") with { Go = "if" },
        Safe("""@if (!Model.Flag) { @Model.Name } else { @Model.Names.Length }!""") with { Go = "else" },
        Safe("""Hello, @Html.Encode(Model.Name)!""") with { Go = "overescaping1, overescaping2, field with predefined escaper name 1, field with predefined escaper name 2" },
        Safe("""@{ var greeted = Model.Name; }Hello, @greeted!""") with { Go = "overescaping3, assignment" },
        Safe("""@if (Model.Name is { Length: > 0 } name) { @name }""") with { Go = "withBody" },
        Safe("""@if (Model.Names is [var first, ..]) { @first } else { @Model.Name }""") with { Go = "withElse" },
        Safe("""@foreach (var name in Model.Names) { @name }""") with { Go = "rangeBody" },
        Safe("""@foreach (var name in Model.Names) { @name } @if (Model.Names.Length == 0) { @Model.Name }""") with { Go = "rangeElse" },
        Safe("""<p>@Model.Flag</p>""") with { Go = "nonStringValue" },
        Safe("""<p>@Model.Nothing @((object?)null) @((int?)null)</p>""") with { Go = "untypedNilValue, typedNilValue" },
        Safe("""<a href="/find?q=@("'a<b'")&amp;r=@Model.Name">x</a>""") with { Go = "constant" },
        Unsafe("RH0006", """<a b=1 c=@[|Model.Name|]>x</a>""") with { Go = "multipleAttrs" },
        Safe("""<a href='@("/a/b?c=d&e=f")'>x</a>""") with { Go = "urlStartRel" },
        Safe("""<a href='@("http://site.example/a?b=c&d=e")'>x</a>""") with { Go = "urlStartAbsOk" },
        Safe("""<a href='@("//site.example:8000/a?b=c")'>x</a>""") with { Go = "protocolRelativeURLStart" },
        Safe("""<a href="@("/javascript:80/a")/@Model.Name">x</a>""") with { Go = "pathRelativeURLStart" },
        Unsafe("RH0004", """<a href='@[|Model.Name|]'>x</a>""") with { Go = "dangerousURLStart" },
        Unsafe("RH0004", """<a href='  @[|Model.Name|]'>x</a>""") with { Go = "dangerousURLStart2" },
        Unsafe("RH0006", """<a href=mailto:@([|Model.Name|])>x</a>""") with { Go = "nonHierURL" },
        Missed("""<a href='http://@Model.Name/x'>x</a>""", "The scheme of a link is fixed here, and the host is not.") with { Go = "urlPath" },
        Safe("""<a href='/find?q=@Model.Name'>x</a>""") with { Go = "urlQuery" },
        Safe("""<a href='/help#@Model.Name'>x</a>""") with { Go = "urlFragment" },
        Safe("""<a href="@if (Model.Flag) { <text>/a?b=c</text> } else { <text>/d</text> }">x</a>""") with { Go = "urlBranch" },
        Safe("""<a href="@if (Model.Flag) { <text>/a?b=</text> } else { <text>/d#</text> }@Model.Name">x</a>""") with { Go = "urlBranchConflictMoot, ambiguous context within a URL" },
        Unsafe("RH0002", """<button onclick='say(@[|Model.Name|])'>x</button>""") with { Go = "jsStrValue" },
        Safe("""<button onclick='say(@Model.Number)'>x</button>""") with { Go = "jsNumericValue" },
        Safe("""<button onclick='say(@Model.Flag)'>x</button>""") with { Go = "jsBoolValue" },
        Safe("""<button onclick='say(@Model.Maybe)'>x</button>""") with { Go = "jsNilValueTyped, jsNilValueUntyped" },
        Unsafe("RH0002", """<button onclick='say(@[|Json.Serialize(Model.Names)|])'>x</button>""") with { Because = "JSON is an expression there too; one rule is for both quotes, of which the double ones would let it out.", Go = "jsObjValue, jsMarshaler, badMarshaler" },
        Safe("""<script>say(@Json.Serialize(Model.Names))</script>""") with { Go = "jsObjValueScript" },
        Unsafe("RH0001", """<script type=" ">@[|Model.Name|]</script>""") with { Go = "scriptTypeSpace" },
        Unsafe("RH0001", "<script type=\"\t\">@[|Model.Name|]</script>") with { Go = "scriptTypeTab" },
        Unsafe("RH0001", """<script type="">@[|Model.Name|]</script>""") with { Go = "scriptTypeEmpty" },
        Unsafe("RH0002", """<button onclick='say(@[|Html.Encode(Model.Name)|])'>x</button>""") with { Go = "jsObjValueNotOverEscaped" },
        Unsafe("RH0002", """<button onclick='say(&quot;@[|Model.Name|]&quot;)'>x</button>""") with { Go = "jsStr" },
        Unsafe("RH0002", """<button onclick='say(@[|Uri.EscapeDataString(Model.Name)|])'>x</button>""") with { Go = "jsStrNotUnderEscaped" },
        Unsafe("RH0002", """<button onclick='say(/@[|Model.Name|]/.test(""))'>x</button>""") with { Go = "jsRe" },
        Unsafe("RH0001", """<script>say(/@[|Model.Name|]/.test(""))</script>""") with { Go = "jsReBlank, regexp in template literals, regexp after open brace, regexp after close brace, regexp and a hostile value" },
        Safe("""<script>@if (Model.Flag) { <text>var x = 1</text> }</script>""") with { Go = "jsReAmbigOk" },
        Safe("""<p style="direction: @("ltr")">@Model.Name</p>""") with { Go = "styleBidiKeywordPassed" },
        Safe("""<p style="border-@(Model.Flag ? "left" : "right"): 0">@Model.Name</p>""") with { Go = "styleBidiPropNamePassed" },
        Unsafe("RH0003", """<p style="width: @[|Model.Name|]">x</p>""") with { Go = "styleExpressionBlocked, styleObfuscatedExpressionBlocked, styleColorPassed" },
        Unsafe("RH0003", """<style>@[|Model.Name|] { color: pink }</style>""") with { Go = "styleTagSelectorPassed" },
        Unsafe("RH0003", """<style>p@([|Model.Name|]) { color: pink }</style>""") with { Go = "styleIDPassed, styleClassPassed" },
        Safe("""<a style="left: @(Model.Number)em; top: @(0)">x</a>""") with { Go = "styleQuantityPassed" },
        Safe("""<table style=width:@(Model.Number)%><tr><td>@Model.Name</td></tr></table>""") with { Go = "stylePctPassed" },
        Unsafe("RH0003", """<p style="@[|Model.Name|]: x">x</p>""") with { Go = "styleMozBindingBlocked, styleObfuscatedMozBindingBlocked" },
        Unsafe("RH0003", """<p style='font-family: "@[|Model.Name|]", "@Model.Name"'>x</p>""") with { Go = "styleFontNameString, styleFontNameString (two)" },
        Unsafe("RH0003", """<p style='font-family: @[|Model.Name|]'>x</p>""") with { Go = "styleFontNameUnquoted" },
        Unsafe("RH0003", """<p style="background: url(/img?name=@[|Model.Name|])">x</p>""") with { Go = "styleURLQueryEncoded, styleURLMixedCase" },
        Unsafe("RH0003", """<p style="background: url('/img?name=@[|Model.Name|]')">x</p>""") with { Go = "styleQuotedURLQueryEncoded" },
        Unsafe("RH0003", """<p style="background: '/img?name=@[|Model.Name|]'">x</p>""") with { Go = "styleStrQueryEncoded" },
        Unsafe("RH0003", """<a style="background: url('@[|Model.Name|]')">x</a>""") with { Go = "styleURLBadProtocolBlocked, styleURLGoodProtocolPassed, styleURLEncodedForHTMLInAttr" },
        Unsafe("RH0003", """<a style="background: '@[|Model.Name|]'">x</a>""") with { Go = "styleStrBadProtocolBlocked, styleStrEncodedProtocolEncoded, styleStrGoodProtocolPassed" },
        Unsafe("RH0003", """<style>body { background: url('@[|Model.Name|]') }</style>""") with { Go = "styleURLNotEncodedForHTMLInCdata" },
        Unsafe("RH0003", """<a style='@[|Model.Name|]'>x</a>""") with { Go = "stylePropertyPairPassed" },
        Unsafe("RH0003", """<a style="font-family: '@[|Model.Name|]', &quot;@Model.Name&quot;">x</a>""") with { Go = "styleStrSpecialsEncoded" },
        Unsafe("RH0003", """<a style="border-image: url(@[|Model.Name|]), url(&quot;@Model.Name&quot;), url('@Model.Name')">x</a>""") with { Go = "styleURLSpecialsEncoded" },
        Safe("""<b>Hello, <!-- name of world -->@Model.Name</b>""") with { Go = "HTML comment" },
        Safe("""<b><<!-- -->!--@Model.Name</b>""") with { Go = "HTML comment not first < in text node." },
        Safe("""<p>a < b @Model.Name</p>""") with { Go = "HTML normalization 1" },
        Safe("""<p>a << b @Model.Name</p>""") with { Go = "HTML normalization 2" },
        Safe("""<p>a<<!-- --><!-- -->b @Model.Name</p>""") with { Go = "HTML normalization 3" },
        Safe("""<!DOCTYPE html>Hello, @Model.Name!""") with { Go = "HTML doctype not normalized" },
        Safe("""<!doCtYPE htMl>Hello, @Model.Name!""") with { Go = "HTML doctype not case-insensitive" },
        Unsafe("RH0014", """<!@[|Model.Name|]>x""") with { Go = "No doctype injection" },
        Safe("""<b>Hello, <!-- name of @if (Model.Flag) { <text>city --></text>@Model.Name } else { <text>world --></text>@Shapes.Badge(Model.Name) }</b>""") with { Go = "Split HTML comment" },
        Unsafe("RH0001", "<script>for (;;) { if (c()) break// no label\nsay(\"@[|Model.Name|]\");}</script>") with { Go = "JS line comment" },
        Unsafe("RH0001", "<script>for (;;) { if (c()) break/* no label\n */say(\"@[|Model.Name|]\");}</script>") with { Go = "JS multiline block comment, JS single-line block comment" },
        Safe("<script>var a/*b*//c\nd</script>@Model.Name") with { Go = "JS block comment flush with mathematical division" },
        Safe("<script>var a/*b*///c\nd</script>@Model.Name") with { Go = "JS mixed comments" },
        Safe("<script>a <!-- b\nc\nd-->e\n</script>@Model.Name") with { Go = "JS HTML-like comments" },
        Safe("<script>#! a\n</script>@Model.Name") with { Go = "JS hashbang comment" },
        Unsafe("RH0003", "<style>p// paragraph\n{border: 1px/* color */@[|Model.Name|]}</style>") with { Go = "CSS comments" },
        Unsafe("RH0002", """<a onclick="f(&quot;&quot;); /* say(@[|Model.Name|]) */">x</a>""") with { Go = "JS attr block comment" },
        Unsafe("RH0002", """<a onclick="// say(@[|Model.Name|])">x</a>""") with { Go = "JS attr line comment" },
        Unsafe("RH0003", """<a style="/* color: @[|Model.Name|] */">x</a>""") with { Go = "CSS attr block comment" },
        Unsafe("RH0003", """<a style="// color: @[|Model.Name|]">x</a>""") with { Go = "CSS attr line comment" },
        Unsafe("RH0014", """<p><!-- @[|Model.Name|] --></p>""") with { Go = "HTML substitution commented out", Because = "An encoded value cannot end a comment." },
        Unsafe("RH0001", "<!--x--><script>/*@[|Model.Name|]*///@[|Model.Name|]\n</script><style>/*@[RH0003|Model.Name|]*/</style><a onclick='/*@[RH0002|Model.Name|]*/' style='/*@[RH0003|Model.Name|]*/'>x</a>") with { Go = "Comment ends flush with start" },
        Safe("""<p>@Shapes.Badge(Model.Name)</p>""") with { Go = "typed HTML in text" },
        Unsafe("RH0009", """<div title="@[|Shapes.Badge(Model.Name)|]">x</div>""") with { Go = "typed HTML in attribute", Because = "The piece breaks the attribute by its own markup, whatever a visitor types." },
        Unsafe("RH0009", """<button onclick="say(@[|Shapes.Badge(Model.Name)|])">x</button>""") with { Go = "typed HTML in script" },
        Unsafe("RH0009", """<textarea>@[|Shapes.Badge(Model.Name)|]</textarea>""") with { Go = "typed HTML in RCDATA", Because = "The tags of the piece show as text." },
        Safe("""<textarea>@foreach (var name in Model.Names) { @name }</textarea>""") with { Go = "range in textarea" },
        Unsafe("RH0007", """10$<@[|Model.Name|]...""") with { Go = "No tag injection" },
        Unsafe("RH0007", """<p>x</p><@[|Model.Name|]""") with { Go = "No comment injection" },
        Safe("""<textarea>< @Model.Name ...</textarea>""") with { Go = "No RCDATA end tag injection" },
        Safe("""<img class="@Model.Name" @if (Model.Flag) { <text>id="@Model.Name"</text> } src="@if (Model.Flag) { <text>?@Model.Name</text> } else { <text>/dot.gif</text> }" alt="@if (Model.Flag) { @Model.Name } else { @Model.Number }">""") with { Go = "optional attrs" },
        Safe("""<input @if (Model.Flag) { <text>checked</text> } name="@Model.Name">""") with { Go = "conditional valueless attr name" },
        Unsafe("RH0007", """<input @if (Model.Flag) { @[|Model.Name|] } name=n>""") with { Go = "conditional dynamic valueless attr name 1" },
        Unsafe("RH0007", """<input @if (Model.Flag) { @[|Model.Name|]<text> </text> }name=n>""") with { Go = "conditional dynamic valueless attr name 2" },
        Unsafe("RH0007", """<img alt="x" on@([|Model.Name|])="say()">""") with { Go = "dynamic attribute name" },
        Unsafe("RH0007", """<input @[|Model.Name|]="doEvil()">""") with { Go = "bad dynamic attribute name 1" },
        Unsafe("RH0007", """<div @[|Model.Name|]="color: red">x</div>""") with { Go = "bad dynamic attribute name 2" },
        Unsafe("RH0007", """<img alt="x" @[|Model.Name|]="/x.png">""") with { Go = "bad dynamic attribute name 3" },
        Unsafe("RH0007", """<input checked @[|Model.Name|]="Whose value am I?">""") with { Go = "bad dynamic attribute name 4" },
        Unsafe("RH0007", """<h@(Model.Number)><table><t@([|Model.Name|])>...</t></table></h>""") with { Go = "dynamic element name" },
        Unsafe("RH0007", """<@[|Model.Name|]>x</@[|Model.Name|]>""") with { Go = "bad dynamic element name" },
        Safe("""<img alt="x" srcset="/x.png, @Model.Name">""") with { Go = "srcset bad URL in second position" },
        Unsafe("RH0006", """<img alt="x" srcset=@[|Model.Name|]>""") with { Go = "srcset buffer growth" },
        Unsafe("RH0006", """<p name=@[|Model.Nothing|] lang="en">@Model.Name</p>""") with { Go = "unquoted empty attribute value (plaintext)", Because = "The value is always null here, and Razor leaves the attribute out." },
        Unsafe("RH0006", """<p href=@[|Model.Name|]>x</p>""") with { Go = "unquoted empty attribute value (url)" },
        Safe("""<p name="@Model.Nothing">@Model.Name</p>""") with { Go = "quoted empty attribute value" },
        Unsafe("RH0001", """<script>var a = `@[|Model.Name|]`</script>""") with { Go = "JS template lit special characters" },
        Unsafe("RH0001", """<script>var a = `${ `@[|Model.Name|]` }`</script>""") with { Go = "JS template lit special characters (nested lit)" },
        Unsafe("RH0001", """<script>var a = `${ var a = "@[|Model.Name|]" }`</script>""") with { Go = "JS template lit (nested JS)" },
        Unsafe("RH0001", "<script>let x = `a`/@[|Model.Name|]/b, y = `${()=>{}}`/@[|Model.Name|]/b, z = `${`a`/@[|Model.Name|]/b}`;</script>") with { Go = "division after template literal, division after template literal with interpolation, division after nested template literal" },
        Unsafe("RH0011", """<meta http-equiv="refresh" content="5; url=@[|Model.Name|]; 5; url=@Model.Name; 5">""") with { Go = "meta content attribute url, meta content with the setting off" },
        Unsafe("RH0011", """<meta http-equiv="refresh" content="@[|Model.Name|]">""") with { Go = "meta content string" },
        Unsafe("RH0011", """<meta http-equiv="refresh" content="0;url =@[|Model.Name|]">""") with { Go = "meta content url with whitespace before equals" },
        Unsafe("RH0011", "<meta http-equiv=\"refresh\" content=\"0;url\t=@[|Model.Name|]\">") with { Go = "meta content url with tab before equals" },
        Unsafe("RH0011", """<meta http-equiv="refresh" content="0;url= @[|Model.Name|]">""") with { Go = "meta content url with space after equals" },
        Unsafe("RH0011", "<meta http-equiv=\"refresh\" content=\"0;url \t= @[|Model.Name|]\">") with { Go = "meta content url with whitespace both sides of equals" },

        // Templates that call each other.
        Safe("""Hello, @await Html.PartialAsync("_Card")!""") with { Go = "set: called between tags" },
        Unsafe("RH0009", """<a onclick='a = @[|await Html.PartialAsync("_Card")|];'>x</a>""") with { Go = "set: called in a script" },
        Safe("""
            @functions {
                void Tree(SampleModel model, int depth) { <ul>@foreach (var name in model.Names) { <li>@name @if (depth > 0) { Tree(model, depth - 1); }</li> }</ul> }
            }
            @{ Tree(Model, 2); }
            """) with { Go = "set: recursive, set: recursive helper" },
        Safe("""
            @functions {
                void Even(int depth) { <b>@Model.Name</b> if (depth > 0) { Odd(depth - 1); } }
                void Odd(int depth) { <i>@Model.Name</i> if (depth > 0) { Even(depth - 1); } }
            }
            @{ Even(3); }
            """) with { Go = "set: co-recursive" },
        Unsafe("RH0009", """
            @functions {
                void Count(string name) { <text>11 of @name</text> }
            }
            <button onclick="title='@{ [|Count(Model.Name)|]; }'">@{ Count(Model.Name); }</button>
            """) with { Go = "set: called in two contexts" },
        Unsafe("RH0009", """
            @functions {
                void Number() { @Model.Name }
            }
            <script>var x=@{ [|Number()|]; }/42;</script>
            """) with { Go = "set: ends in another context, set: recursive in a script" },

        // Branches, loops and ends that it accepts.
        Safe("""
            @if (Model.Flag)
            {
                @:<a>
            }
            else
            {
                @:<b>
            }
            """) with { Go = "ok: if and else open an element each" },
        Safe("""
            @if (Model.Flag)
            {
                @:<a>
            }
            """) with { Go = "ok: if opens an element" },
        Safe("""
            @if (Model.Flag)
            {
            }
            else
            {
                @:<b>
            }
            """) with { Go = "ok: else opens an element" },
        Safe("""
            @if (Model.Name is { } name)
            {
                @:<div title="@name">
            }
            """) with { Go = "ok: with opens an element" },
        Safe("""
            @foreach (var name in Model.Names)
            {
                @:<a>
            }
            """) with { Go = "ok: a loop opens elements" },
        Safe("""<a href='/x?@foreach (var name in Model.Names) { <text>&amp;@name=@name</text> }'>x</a>""") with { Go = "ok: a loop in an address" },
        Safe("""@foreach (var name in Model.Names) { <a @if (Model.Flag) { }>@name</a> }""") with { Go = "ok: a loop with an empty if in a tag" },
        Safe("""@foreach (var name in Model.Names) { <a @if (Model.Flag) { }>@name</a> continue; }""") with { Go = "ok: continue at the end of a loop" },
        Safe("""@foreach (var name in Model.Names) { <a @if (Model.Flag) { }>@name</a> break; }""") with { Go = "ok: break at the end of a loop" },
        Safe("""@foreach (var name in Model.Names) { <a @if (Model.Flag) { }>@name</a> if (Model.Flag) { break; } }""") with { Go = "ok: break in an if in a loop" },
        Safe("<script>var a = `${a+b}`</script>`@Model.Name") with { Go = "ok: template literal" },
        Safe("<script>var t = `asd`;</script>@Model.Name") with { Go = "ok: template literal without a hole" },
        Safe("<script>var t = `${1}`;</script>@Model.Name") with { Go = "ok: template literal with a number" },
        Safe("<script>var t = `${return ``}`;</script>@Model.Name") with { Go = "ok: template literal in a template literal" },
        Unsafe("RH0001", "<script>var t = `${return @[|Model.Name|] }`;</script>") with { Go = "ok: a value in a template literal" },
        Unsafe("RH0001", "<script>var t = `${ let a = {1:1} @[|Model.Name|] }`;</script>") with { Go = "ok: a value behind an object in a template literal" },
        Safe("<script>var t = `asd ${return \"{\"}`;</script>@Model.Name") with { Go = "ok: a brace in a string in a template literal" },
        Safe("""@if (Model.Flag) { <meta> }""") with { Go = "ok: an if around a meta" },
        Safe("""@if (Model.Flag) { <meta name="x" content="url=@Model.Name"> }""") with { Go = "ok: an if around a meta with content" },
        Safe("""<script>var a = "@if (Model.Flag) { <text>a</text> } else { <text>b</text> }"</script>""") with { Go = "ok: branches in a template literal" },

        // Branches, loops and ends that it refuses.
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<a
            }
            """) with { Go = "if ends in a tag" },
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
            }
            else
            {
                @:<a
            }
            """) with { Go = "else ends in a tag" },
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<a href="/x">
            }
            else
            {
                @:<a href="/x>
            }
            """) with { Go = "else forgets a quote" },
        Unsafe("RH0010", """<a @if ([|Model.Flag|]) { <text>href='</text> } else { <text>title='</text> }/@Model.Number'>x</a>""") with { Go = "if and else begin different attributes", Because = NoValue },
        Unsafe("RH0010", """
            @if ([|Model.Name is { }|])
            {
                @:<a
            }
            """) with { Go = "with ends in a tag" },
        Unsafe("RH0010", """
            @if ([|Model.Flag|])
            {
                @:<a>
            }
            else
            {
                @:<a
            }
            """) with { Go = "with ends between tags, else in one" },
        Unsafe("RH0010", """
            @foreach (var name in [|Model.Names|])
            {
                @:<a
            }
            """) with { Go = "a loop's body ends in a tag" },
        Unsafe("RH0010", """
            <p @foreach (var name in [|Model.Names|])
            {
                @: x='<a
            }>x</p>
            """) with { Go = "a loop's body ends in an attribute", Because = "The quotes of two rounds close each other." },
        Unsafe("RH0010", """
            @foreach (var name in Model.Names)
            {
                @:<a
                if (Model.Flag)
                {
                    [|break;|]
                }
                @:>x</a>
            }
            """) with { Go = "break in a tag" },
        Unsafe("RH0010", """
            @foreach (var name in Model.Names)
            {
                @:<a
                if (Model.Flag)
                {
                    [|continue;|]
                }
                @:>x</a>
            }
            """) with { Go = "continue in a tag" },
        Unsafe("RH0010", """
            @foreach (var name in Model.Names)
            {
                if (Model.Number == 1)
                {
                    break;
                }
                @:<a
                if (Model.Flag)
                {
                    [|continue;|]
                }
                @:>x</a>
            }
            """) with { Go = "one of several continues in a tag" },
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><a b=1 c=d""") with { Go = "the template ends in an attribute" },
        Unsafe("RH0010", """<p>@[|Model.Name|]</p><script>f();""") with { Go = "the template ends in a script" },
        Unsafe("RH0010", """
            @functions {
                void Name(string name)
                {
                    <b>@[|name|]</b>
                    @: foo<b
                }
            }
            <div>@{ Name(Model.Name); }</div>
            """) with { Go = "a called template ends in a tag", Because = "The tag behind the call closes the one that is open." },
        Unsafe("RH0001", "<script>var a = `@if (Model.Flag) { <text>`</text> }@[|Model.Name|]</script>") with { Go = "if ends a template literal, else ends a template literal" },
        Safe("""<input type=button value=onclick= title="@Model.Name">""") with { Go = "= in an unquoted attribute" },
        Safe("""<input type=button value= 1+1=2 title="@Model.Name">""") with { Go = "= in an unquoted attribute behind a space, = between numbers" },
        Safe("""<a class=`foo title="@Model.Name">x</a>""") with { Go = "` in an unquoted attribute" },
        Safe("""<a style=font:'Arial' title="@Model.Name">x</a>""") with { Go = "' in an unquoted attribute" },
        Unsafe("RH0006", """<div class=@[|Html.Encode(Model.Name)|]>x</div>""") with { Go = "html in an unquoted attribute" },

        // Contexts of its tokenizer: a value at the end of each.
        Safe("""I <3 @Model.Name!""") with { Go = "context: text" },
        Unsafe("RH0007", """<p>x</p><a@([|Model.Name|])>""") with { Go = "context: <a" },
        Unsafe("RH0007", """<p>x</p><a @[|Model.Name|]>""") with { Go = "context: <a and a space" },
        Unsafe("RH0007", """<p>x</p><a href@([|Model.Name|])="x">""") with { Go = "context: <a href, context: <a on, context: <a xlink:href" },
        Unsafe("RH0007", """<p>x</p><a href @[|Model.Name|]="x">""") with { Go = "context: <a href and a space" },
        Unsafe("RH0006", """<a style  =  @[|Model.Name|]>x</a>""") with { Go = "context: <a style  =  " },
        Unsafe("RH0006", """<a href=@[|Model.Name|] title="x">x</a>""") with { Go = "context: <a href=" },
        Unsafe("RH0006", """<a href=x@([|Model.Name|])>x</a>""") with { Go = "context: <a href=x" },
        Unsafe("RH0007", """<a href=x @[|Model.Name|]>x</a>""") with { Go = "context: <a href=x and a space" },
        Safe("""<a href=>@Model.Name</a><a href=x>@Model.Name</a>""") with { Go = "context: <a href=>, context: <a href=x>" },
        Unsafe("RH0004", """<a href ='@[|Model.Name|]'>x</a>""") with { Go = "context: <a href ='" },
        Unsafe("RH0007", """<a href=''@[|Model.Name|]>x</a>""") with { Go = "context: <a href='' closed" },
        Unsafe("RH0004", """<a href= "@[|Model.Name|]">x</a>""") with { Go = "context: <a href= \"" },
        Unsafe("RH0007", """<a href=""@[|Model.Name|]>x</a>""") with { Go = "context: <a href=\"\" closed" },
        Safe("""<a title="@Model.Name">x</a>""") with { Go = "context: <a title=\"" },
        Safe("""<a HREF='http://site.example/@Model.Name'>x</a>""") with { Go = "context: <a HREF='http:" },
        Safe("""<a Href='/x/@Model.Name'>x</a>""") with { Go = "context: <a Href='/" },
        Unsafe("RH0004", """<a href='"@[|Model.Name|]'>x</a>""") with { Go = "context: a quote begins an address, context: an encoded quote begins an address", Because = "No scheme begins with a quote, but the guard asks for a beginning that ends one." },
        Safe("""<img alt="1">@Model.Name<img alt="1>">@Model.Name""") with { Go = "context: <img alt=\"1\">, context: <img alt=\"1>\">" },
        Unsafe("RH0007", """<img alt="1>"@[|Model.Name|]>""") with { Go = "context: <img alt=\"1>\" closed" },
        Unsafe("RH0007", """<input checked type="checkbox"@[|Model.Name|]>""") with { Go = "context: <input checked type=\"checkbox\"" },
        Unsafe("RH0002", """<a onclick="@[|Model.Name|]">x</a>""") with { Go = "context: <a onclick=\"" },
        Unsafe("RH0002", """<A ONCLICK="'@[|Model.Name|]'">x</A>""") with { Go = "context: <A ONCLICK=\"'" },
        Unsafe("RH0003", """<input checked style="@[|Model.Name|]">""") with { Go = "context: <input checked style=\"" },
        Unsafe("RH0014", """<p>x</p><!-- foo @[|Model.Name|]-->""") with { Go = "context: <!-- foo", Because = "An encoded value cannot end a comment." },
        Safe("""<p><!-->@Model.Name<!--->@Model.Name<!-- foo -->@Model.Name</p>""") with { Go = "context: <!-->, context: <!--->, context: <!-- foo -->" },
        Unsafe("RH0007", """<script @[|Model.Name|]></script>""") with { Go = "context: <script and a space, context: <script src and a space, context: <script type=text/javascript and a space" },
        Unsafe("RH0001", """<script>foo@([|Model.Name|])</script>""") with { Go = "context: <script>, context: <script>foo" },
        Safe("""<script>foo</script>@Model.Name""") with { Go = "context: <script>foo</script>" },
        Unsafe("RH0014", """<script>foo</script><!--@[|Model.Name|]-->""") with { Go = "context: <script>foo</script><!--", Because = "An encoded value cannot end a comment." },
        Unsafe("RH0001", """<script>document.write("<p>foo</p>@[|Model.Name|]");</script>""") with { Go = "context: a tag in a script's string" },
        Unsafe("RH0001", """<script>document.write("<p>foo<\/script>@[|Model.Name|]");</script>""") with { Go = "context: an escaped end of script" },
        Safe("""<script>document.write("<script>alert(1)</script>@Model.Name");""") with { Go = "context: an end of script in a string, context: an end of script in a string (mixed case)" },
        Unsafe("RH0001", """<script>document.write("<script>@[|Model.Name|]");</script>""") with { Go = "context: a script in a script's string" },
        Unsafe("RH0001", """<script>document.write("<!--@[|Model.Name|]");</script>""") with { Go = "context: a comment in a script's string, context: a comment in a script in a script's string" },
        Unsafe("RH0001", """<script type="text/template">@[|Model.Name|]</script>""") with { Go = "context: <script type=\"text/template\">, context: <script TYPE=\"text/template\">, context: <script type=\"notjs\">" },
        Unsafe("RH0001", """<script type="TEXT/JAVASCRIPT">@[|Model.Name|]</script>""") with { Go = "context: <script type=\"TEXT/JAVASCRIPT\">" },
        Unsafe("RH0001", """<Script>foo@([|Model.Name|])</Script>""") with { Go = "context: <Script>, context: <SCRIPT>foo" },
        Safe("""<textarea>value @Model.Name</TEXTAREA>@Model.Name""") with { Go = "context: <textarea>value, context: <textarea>value</TEXTAREA>" },
        Safe("""<textarea name=html><b @Model.Name</textarea>""") with { Go = "context: <textarea name=html><b" },
        Safe("""<title>value @Model.Name</title>""") with { Go = "context: <title>value" },
        Unsafe("RH0003", """<style>value @[|Model.Name|]</style>""") with { Go = "context: <style>value" },
        Safe("""<a data-url="@Model.Name" data-icon-uri="@Model.Name" data-url-item="@Model.Name">x</a>""") with { Go = "context: <a data-url, context: <a data-iconUri, context: <a data-urlItem" },
        Safe("""<a g:value="@Model.Name" g:="x">x</a>""") with { Go = "context: <a g:, context: <a g:value" },
        Unsafe("RH0003", """<svg><a style='@[|Model.Name|]'></a></svg>""") with { Go = "context: <a svg:style='" },
        Unsafe("RH0007", """<svg:font-face@([|Model.Name|])>x</svg:font-face>""") with { Go = "context: <svg:font-face" },
        Safe("""<svg:a title="x()">@Model.Name</svg:a>""") with { Go = "context: <svg:a svg:onclick=\"x()\">" },
    ];

    /// <summary>Cases of Go's that have no counterpart here, each with the reason.</summary>
    public static readonly Dictionary<string, string> WithoutCounterpart = new()
    {
        ["Special tags in <script> string literals, in mixed case, and in regexps (three cases)"] = "Razor itself refuses the script, since it reads <script in it as one more.",
        ["unfinished escape in a JS string (two cases)"] = "The guard has no JavaScript lexer: a value is reported anywhere in a script.",
        ["unfinished escape in a JS regexp"] = "The guard has no JavaScript lexer.",
        ["unfinished JS regexp charset"] = "The guard has no JavaScript lexer.",
        ["/ could start a division or a regexp"] = "The guard has no JavaScript lexer.",
        ["recursive template that ends in another context in a script"] = "What prints HTML is reported in a script (set: ends in another context).",
        ["no such template"] = "Razor finds a partial when it runs, and fails then.",
        ["<a=foo>"] = "Razor has no such tag either: the parser takes a=foo for the name of an element, as browsers do.",
        ["escapers in pipelines (urlquery, html: four cases)"] = "Razor has no pipelines: what a method gives is a value, and encoded.",
        ["ensurePipelineContains (seventeen cases)"] = "Razor has no pipelines.",
        ["malformed pipelines (four cases)"] = "C# has its own errors.",
        ["errors are not ignorable (two cases)"] = "A build that fails has no output.",
        ["redundant functions"] = "There are no encoders to merge.",
        ["indirect print, nil and pointers"] = "C# has no pointers to print.",
        ["empty, undefined and orphaned templates, pipe to a method, idempotent execution, aliased parse trees (six tests)"] = "They are about Go's template objects.",
        ["contexts within JavaScript: comments, strings, regexps, template literals (51 cases)"] = "The guard has no JavaScript lexer: all of a script is one context.",
        ["contexts within CSS: comments, strings, url() (21 cases)"] = "The guard has no CSS lexer: all of a style is one context.",
        ["contexts: xmlns, xmlns:foo, xmlnsxyz, g:url, g:iconUri, g:urlItem (six cases)"] = "Go takes names that look like addresses for such; browsers do not, and neither does the guard.",
        ["context: <svg:a svg:onclick=\""] = "HTML has no prefixes: browsers run no svg:onclick.",
    };
}
