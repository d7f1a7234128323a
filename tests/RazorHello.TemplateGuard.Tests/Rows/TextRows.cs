using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Values between tags, and in title and textarea, where HTML encoding protects.</summary>
internal static class TextRows
{
    public static readonly Row[] All =
    [
        Safe("""<p>@Model.Name</p>"""),
        Safe("""@Model.Name"""),
        Safe("""<p>@(Model.Name)</p>"""),
        Safe("""<p>Hello, @Model.Name!</p><p>@Model.Name@Model.Name</p>"""),
        Safe("""@{ var name = Model.Name; }<p>@name</p>"""),
        Safe("""<p>@(Model.Name + "!") @($"Dear {Model.Name},")</p>"""),
        Safe("""<p>@Shapes.Shout(Model.Name)</p>"""),
        Safe("""<p>@(await Task.FromResult(Model.Name))</p>"""),
        Safe("""<p>@Model.Anything @ViewData["Name"] @ViewBag.Name @Context.Request.Query["name"]</p>"""),
        Safe("""<p>@Model.Nothing @Model.Letter @Model.Address @(Model.Name ?? "nobody")</p>"""),
        Safe("""<p>@Model.Number @Model.Big @Model.Maybe @Model.Price @Model.Ratio @Model.Flag</p>"""),
        Safe("""<p>@Model.Id @Model.When @Model.Day @Model.Length @Model.Colour @Model.Days</p>"""),
        Safe("""<p>@Model.Price.ToString("C") @Model.When.ToString("d MMMM 'o''clock'")</p>"""),
        Safe("""<p>@Html.Encode(Model.Name)</p>"""),
        Safe("""<p>@JsonSerializer.Serialize(Model.Name)</p>"""),
        Safe("""<p>@Json.Serialize(Model.Name)</p>"""),
        Safe("""<p>a@b.example @@Model.Name</p>"""),
        Safe("""<p>1 < 2 and @Model.Name > 3 &amp; 4</p>"""),
        Safe("""<!DOCTYPE html><html lang="en"><head><title>@Model.Name</title></head><body><h1>@Model.Name</h1></body></html>"""),
        Safe("""<title>@Model.Name - Site</title>"""),
        Safe("""<TITLE>@Model.Name</TITLE><p>@Model.Name</p>"""),
        Safe("""<textarea>@Model.Name</textarea>"""),
        Safe("""<textarea rows="3">@foreach (var name in Model.Names) { @name }</textarea>"""),
        Safe("""<textarea><b>@Model.Name</b></textarea>"""),
        Safe("""<select><option>@Model.Name</option></select>"""),
        Safe("""<table><caption>@Model.Name</caption><tr><th>@Model.Name</th><td>@Model.Name</td></tr></table>"""),
        Safe("""<ul>@foreach (var name in Model.Names) { <li>@name</li> }</ul>"""),
        Safe("""<dl><dt>@Model.Name<dd>@Model.Name</dl>"""),
        Safe("""<pre>@Model.Name</pre><code>@Model.Name</code><kbd>@Model.Name</kbd>"""),
        Safe("""<ruby>@Model.Name<rt>@Model.Name</rt></ruby><bdi>@Model.Name</bdi>"""),
        Safe("""<details><summary>@Model.Name</summary>@Model.Name</details>"""),
        Safe("""<template><p>@Model.Name</p></template>"""),
        Safe("""<button type="button">@Model.Name</button><label>@Model.Name <input></label>"""),
        Safe("""<video controls><p>@Model.Name</p></video><object><p>@Model.Name</p></object>"""),
        Safe("""<body><noscript><p>@Model.Name</p></noscript></body>"""),
        Safe("""<svg><text>@Model.Name</text><title>@Model.Name</title></svg>"""),
        Safe("""<svg><foreignObject><p>@Model.Name</p></foreignObject></svg>"""),
        Safe("""<svg><desc><p>@Model.Name</p></desc></svg>"""),
        Safe("""<svg><g/><text x="1">@Model.Name</text></svg><p>@Model.Name</p>"""),
        Safe("""<math><mi>@Model.Name</mi><mtext><b>@Model.Name</b></mtext></math>"""),
        Safe("""<math><annotation-xml encoding="text/html"><p>@Model.Name</p></annotation-xml></math>"""),
        Safe("""<my-element>@Model.Name</my-element><x-y.z>@Model.Name</x-y.z>"""),
        Safe("""<!-- a > b --><p>@Model.Name</p><!--> <p>@Model.Name</p>"""),
        Safe("""<script>var a = "<!-- <p>";</script><p>@Model.Name</p>"""),
        Safe("""<style>p > a { color: red }</style><p>@Model.Name</p>"""),
        Safe("""@Html.DisplayFor(model => model.Name) @Html.DisplayText("Name") @Html.ValueFor(model => model.Name) @Html.DisplayNameFor(model => model.Name)"""),
        Safe("""@Html.TextBoxFor(model => model.Name) @Html.LabelFor(model => model.Name, Model.Name) @Html.TextAreaFor(model => model.Name) @Html.HiddenFor(model => model.Name)"""),
        Safe("""@Html.ActionLink(Model.Name, "Index", "Home", new { id = Model.Name })"""),
        Safe("""@Html.DropDownList("names", Model.Names.Select(name => new SelectListItem(name, name)))"""),
        Safe("""@Html.ValidationSummary() @Html.ValidationMessageFor(model => model.Name, Model.Name)"""),
        Safe("""@Shapes.Badge(Model.Name)"""),
        Safe("""@{ Func<string, IHtmlContent> item = @<li>@item</li>; }<ul>@item(Model.Name)</ul>"""),
        Safe("""
            @{ void Item(string name) { <li title="@name">@name</li> } }
            <ul>@{ Item(Model.Name); }</ul>
            """),
        Safe("""
            @functions {
                async Task ItemAsync(string name) { <li>@name</li> await Task.CompletedTask; }
            }
            <ul>@{ await ItemAsync(Model.Name); }</ul>
            """),
        Safe("""
            @functions {
                string Polite(string name) => $"Dear {name}";
            }
            <p>@Polite(Model.Name)</p>
            """),
        Safe("""
            @inherits LoudPage<SampleModel>
            <p>@Loud(Model.Name)</p>
            """),
        Safe("""@{ Write(Model.Name); }"""),
        Safe("""<p>@* @Html.Raw(Model.Name) *@ @Model.Name</p>"""),
        Safe("""
            @{ // Html.Raw(Model.Name)
            }
            <p>@Model.Name</p>
            """),
        Safe("""<!-- @Model.Number, @Model.When, @("fixed") --><p>@Model.Name</p>"""),
        Unsafe("RH0014", """<!-- @[|Model.Name|] -->""") with { Because = "An encoded value cannot end a comment." },
        Unsafe("RH0014", """<!-- <p title="@[|Model.Name|]"> -->""") with { Because = "An encoded value cannot end a comment." },
        Unsafe("RH0014", """<!--[if IE @[|Model.Name|]]><p>old</p><![endif]-->""") with { Because = "No parser since Internet Explorer reads the condition." },
        Unsafe("RH0014", """<! @[|Model.Name|]>""") with { Because = "It is a comment to browsers, and an encoded value cannot end it." },
        Unsafe("RH0014", """<? @[|Model.Name|]>""") with { Because = "It is a comment to browsers, and an encoded value cannot end it." },
        Unsafe("RH0014", """</ @[|Model.Name|]>""") with { Because = "It is a comment to browsers, and an encoded value cannot end it." },
        Unsafe("RH0014", """<p><![CDATA[ @[|Model.Name|] ]]></p>""") with { Because = "Outside of svg and math it is a comment, and an encoded value cannot end it." },
        Unsafe("RH0014", """<!DOCTYPE @[|Model.Name|]>"""),
        Unsafe("RH0014", """<!DOCTYPE html SYSTEM "@[|Model.Name|]"><p>x</p>""") with { Because = "Browsers do nothing with the text, but choose their quirks by it." },
        Unsafe("RH0014", """<iframe>@[|Model.Name|]</iframe>"""),
        Safe("""<html><head><noscript>@Model.Name</noscript></head><body></body></html>"""),
        Unsafe("RH0014", """<noembed>@[|Model.Name|]</noembed>"""),
        Unsafe("RH0014", """<noframes>@[|Model.Name|]</noframes>"""),
        Unsafe("RH0014", """<xmp>@[|Model.Name|]</xmp>"""),
        Unsafe("RH0014", """<svg><text><![CDATA[@[|Model.Name|]]]></text></svg>""") with { Because = "An encoded value cannot end the section, but is shown with its references." },
    ];
}
