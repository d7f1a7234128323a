using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Text that Vue or AngularJS compiles in the browser: a visitor's {{ }} is code there, encoded or not.</summary>
internal static class ClientTemplateRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0015", """<div id="app" v-cloak><h1>@[|Model.Name|]</h1></div>"""),
        Unsafe("RH0015", """<p v-if="a">@[|Model.Name|]</p>"""),
        Unsafe("RH0015", """<p :title="a">@[|Model.Name|]</p>"""),
        Unsafe("RH0015", """<p @@click="f()">@[|Model.Name|]</p>"""),
        Unsafe("RH0015", """<div v-cloak><div><p>x</p></div><ul><li v-for="a in b">x</li></ul><p>@[|Model.Name|]</p></div><p>@Model.Name</p>"""),
        Unsafe("RH0015", """<div v-cloak><textarea>@[|Model.Name|]</textarea></div>"""),
        Unsafe("RH0015", """<div v-cloak><p v-pre>@Model.Name</p><p>@[|Model.Name|]</p></div>"""),
        Unsafe("RH0015", """<div v-cloak><input v-model="a"><br>@[|Model.Name|]</div>"""),
        Unsafe("RH0015", """<div v-cloak>@([|$"{Model.Name}"|])</div>"""),
        Unsafe("RH0015", """<div v-cloak>@foreach (var name in Model.Names) { <p>@[|name|]</p> }</div>"""),
        Unsafe("RH0015", """<div v-cloak><my-button>@[|Model.Name|]</my-button></div>"""),
        Unsafe("RH0015", """<div ng-app><h1>@[|Model.Name|]</h1></div>"""),
        Unsafe("RH0015", """<div data-ng-controller="a"><h1 title="@[|Model.Name|]">x</h1></div>"""),
        Unsafe("RH0015", """<p ng-if="a" title="@[|Model.Name|]" class="b @[|Model.Name|]">x</p>"""),
        Unsafe("RH0015", """<p title="@[|Model.Name|]" ng-if="a">x</p>"""),
        Unsafe("RH0015", """<div ng-app><input ng-model="a" value="@[|Model.Name|]"><a href="/x/@[|Model.Name|]">x</a></div>"""),

        Safe("""<div id="app" v-cloak><h1 v-pre>@Model.Name</h1><p v-pre><b>@Model.Name</b></p></div>"""),
        Safe("""<div v-cloak><p title="@Model.Name" data-name="@Model.Name">@Model.Number @Model.When @Model.Colour @Url.Action("Index", "Home", new { id = Model.Name })</p></div>"""),
        Safe("""<div v-cloak><p>x</p></div><p>@Model.Name</p>"""),
        Safe("""<div v-cloak><div><div>x</div></div></div><div>@Model.Name</div>"""),
        Safe("""<input v-model="a"><p>@Model.Name</p>"""),
        Missed("""<div v-cloak>@await Html.PartialAsync("_Card", Model)</div>""", "The partial is a template of its own, and does not know where it will stand."),
        Safe("""<div v-cloak>@(Model.Flag ? "a" : "b")</div>"""),
        Safe("""<div ng-app><h1 ng-non-bindable title="@Model.Name">@Model.Name</h1></div>"""),
        Safe("""<div ng-app><p title="@Model.Number">@Model.Number</p></div>"""),
        Safe("""<div x-data="{ open: false }"><button @@click="open = true" :title="a">@Model.Name</button><p x-show="open">@Model.Name</p></div>"""),
        Safe("""<p data-bind="text: name">@Model.Name</p><p hx-get="/x" hx-on:click="f()">@Model.Name</p>"""),
        Safe("""<p data-v-align="x" view="y" angle="z">@Model.Name</p>"""),
    ];
}
