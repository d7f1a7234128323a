using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Raw (pre-encoded) HTML: partials, sections, view components, templated delegates, functions with markup, JSON.</summary>
internal static class RawHtmlRows
{
    private const string Markup = "The piece breaks what it stands in by its own markup, whatever a visitor types.";

    public static readonly Row[] All =
    [
        Unsafe("RH0009", """<p title="@[|await Html.PartialAsync("_Card")|]">x</p>""") with { Because = Markup },
        Unsafe("RH0009", """<p data-card="@[|await Html.PartialAsync("_Card")|]">x</p>""") with { Because = Markup },
        Unsafe("RH0009", """<p title='@[|Html.DisplayFor(model => model.Name)|]'>x</p>""") with { Because = "What a template for display writes is not known here; the framework's own writes encoded text." },
        Unsafe("RH0009", """<p title="@[|await Component.InvokeAsync("Greeting", new { name = Model.Name })|]">x</p>""") with { Because = Markup },
        Unsafe("RH0009", """<p title="@[|Shapes.Badge(Model.Name)|]">x</p>""") with { Because = Markup },
        Unsafe("RH0009", """@{ Func<string, HelperResult> item = @<b title="@item">@item</b>; }<p title="@[|item(Model.Name)|]">x</p>"""),
        Unsafe("RH0009", """
            @functions {
                void Item(string name) { <b title="@name">@name</b> }
            }
            <p title="@{ [|Item(Model.Name)|]; }">x</p>
            """),
        Unsafe("RH0009", """<title>@[|await Html.PartialAsync("_Card")|]</title>""") with { Because = "The tags of the piece show as text." },
        Unsafe("RH0009", """<textarea>@[|await Html.PartialAsync("_Card")|]</textarea>""") with { Because = "The tags of the piece show as text." },
        Unsafe("RH0009", """<script>@[|await Html.PartialAsync("_Card")|]</script>"""),
        Unsafe("RH0009", """<style>@[|await Html.PartialAsync("_Card")|]</style>"""),
        Unsafe("RH0009", """<button onclick="@[|await Html.PartialAsync("_Card")|]">x</button>""") with { Because = Markup },
        Unsafe("RH0009", """<p title="@{ await [|Html.RenderPartialAsync("_Card")|]; }">x</p>""") with { Because = Markup },
        Unsafe("RH0009", """<p title="@[|RenderBody()|]">x</p>@{ IgnoreSection("Head"); IgnoreSection("Scripts"); }""") with { Because = Markup },
        Unsafe("RH0009", """<script>@[|RenderBody()|]</script>@{ IgnoreSection("Head"); IgnoreSection("Scripts"); }"""),
        Unsafe("RH0009", """<p title="@[|await RenderSectionAsync("Scripts", required: false)|]">@RenderBody()</p>@{ IgnoreSection("Head"); }""") with { Because = Markup },
        Unsafe("RH0009", """<p data-name="@[|Json.Serialize(Model.Name)|]">x</p>"""),
        Unsafe("RH0009", """<p title="{ @[|Json.Serialize(Model.Names)|] }">x</p>"""),
        Unsafe("RH0009", """<title>@[|Json.Serialize(Model.Name)|]</title>""") with { Because = "JSON writes < as \\u003C; a visitor reads that." },
        Unsafe("RH0003", """<style>p::before { content: @[|Json.Serialize(Model.Name)|] }</style>"""),
        Unsafe("RH0009", """<!-- @[|await Html.PartialAsync("_Card")|] -->""") with { Because = "A comment in the piece would end this one, whatever a visitor types." },
        Safe("""<p @Html.Raw("hidden")>@Model.Name</p>"""),
        Unsafe("RH0009", """<p title=@[|await Html.PartialAsync("_Card")|]>x</p>""") with { Because = Markup },
        Safe("""<partial name="_Card" model="Model" /><partial name="_Card" for="@Model" />"""),
        Safe("""<div>@await Html.PartialAsync("_Card", Model)</div>"""),
        Safe("""<div>@{ await Html.RenderPartialAsync("_Card"); }</div>"""),
        Safe("""<div>@await Component.InvokeAsync("Greeting", new { name = Model.Name })</div>"""),
        Safe("""<vc:greeting name="@Model.Name"></vc:greeting>"""),
        Safe("""<ul>@{ Func<string, HelperResult> item = @<li title="@item">@item</li>; }@foreach (var name in Model.Names) { @item(name) }</ul>"""),
        Safe("""@{ Func<dynamic, object> item = @<li title="@item">@item</li>; }<ul>@item(Model.Name)</ul>"""),
        Safe("""
            @functions {
                IHtmlContent Item(string name) => Shapes.Badge(name);
            }
            <ul><li>@Item(Model.Name)</li></ul>
            """),
        Safe("""
            @functions {
                async Task<IHtmlContent> ItemAsync(string name) { await Task.CompletedTask; return Shapes.Badge(name); }
            }
            <ul><li>@await ItemAsync(Model.Name)</li></ul>
            """),
        Safe("""
            @{ Layout = "_Layout"; }
            <p>@Model.Name</p>
            @section Head { <meta name="author" content="@Model.Name"> }
            @section Scripts { <script src="/x.js" data-name="@Model.Name"></script> }
            """),
        Safe("""<!DOCTYPE html><html lang="en"><head><title>@ViewData["Title"]</title>@await RenderSectionAsync("Head", required: false)</head><body><main>@RenderBody()</main>@{ IgnoreSection("Scripts"); }</body></html>"""),
        Safe("""<body>@RenderBody()@if (IsSectionDefined("Head")) { <p>@Model.Name</p> }@RenderSection("Scripts", required: true)@{ IgnoreSection("Head"); }</body>"""),
        Safe("""@using (Html.BeginForm("Index", "Home", new { id = Model.Name }, FormMethod.Get, false, null)) { <input value="@Model.Name"> }"""),
        Safe("""<form method="get" asp-controller="Home" asp-action="Index"><label asp-for="Name">@Model.Name</label><input asp-for="Name" placeholder="@Model.Name" /><span asp-validation-for="Name" class="@Model.Name"></span></form>"""),
        Safe("""<select asp-for="Name" asp-items="Model.Names.Select(name => new SelectListItem(name, name))"><option value="@Model.Name">@Model.Name</option></select>"""),
        Safe("""<textarea asp-for="Name" class="a @Model.Name" rows="3"></textarea>"""),
        Safe("""<environment include="Production"><p title="@Model.Name">@Model.Name</p></environment>"""),
        Safe("""<cache enabled="false" vary-by="@Model.Name"><p>@Model.Name</p></cache>"""),
        Safe("""<panel heading="@Model.Name" title="@Model.Name" data-name="@Model.Name"><p>@Model.Name</p></panel>"""),
        Safe("""<panel heading="Dear @Model.Name" class="a @if (Model.Flag) { <text>b @Model.Name</text> } c">@Model.Name</panel>"""),
        Safe("""<panel heading="x" title=@Model.Name hidden>@Model.Name</panel>"""),
        Safe("""<panel heading=x><panel heading="@Model.Name">@Model.Name</panel></panel>"""),
        Safe("""<img src="~/@(Model.Number).png" alt="@Model.Name" asp-append-version="true" />"""),
        Safe("""<!panel heading="@Model.Name">@Model.Name</!panel>"""),
        Safe("""<option value="@Model.Name" title="@Model.Name">@Model.Name</option>"""),
        Unsafe("RH0004", """<panel heading="x" href="@[|Model.Name|]">x</panel>""") with { Because = "A tag helper can give the attribute to a link; this one writes a section, where it means nothing." },
        Unsafe("RH0002", """<panel heading="x" onclick="f('@[|Model.Name|]')">@Model.Name</panel>"""),
        Unsafe("RH0003", """<panel heading="@Model.Name" style="color: @[|Model.Name|]">x</panel>"""),
        Unsafe("RH0001", """<panel heading="x"><script>f("@[|Model.Name|]")</script></panel>"""),
        Unsafe("RH0004", """<panel heading="x"><a href="@[|Model.Name|]">x</a></panel>"""),
        Safe("""<img src="@Model.Name" alt="x" asp-append-version="true" />"""),
        Unsafe("RH0005", """<script src="@[|Model.Name|]" asp-append-version="true"></script>"""),
        Unsafe("RH0005", """<link rel="stylesheet" href="@[|Model.Name|]" asp-append-version="true" />"""),
        Unsafe("RH0001", """<script src="~/x.js">f("@[|Model.Name|]")</script>"""),
        Unsafe("RH0002", """<input asp-for="Name" onchange="f('@[|Model.Name|]')" />"""),
        Unsafe("RH0004", """<form asp-antiforgery="false" action="@[|Model.Name|]"><input asp-for="Name" /></form>"""),
    ];
}
