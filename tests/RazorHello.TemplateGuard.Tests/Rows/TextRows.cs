using static RazorHello.TemplateGuard.Tests.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Between tags, where encoding protects.</summary>
internal static class TextRows
{
    public static readonly Row[] All =
    [
        Safe("""<p>@Model.Name</p>"""),
        Unsafe("RH0001", """<script>var name = "@[|Model.Name|]";</script>"""),
        Unsafe("RH0008", """<p>@[|Html.Raw(Model.Name)|]</p>"""),
        Unsafe("RH0008", """<a href="@[|Model.Name|]">x</a>"""),
        Safe("""<a href="~/@Model.Name">x</a><a href="~/x/@Model.Name" asp-route-id="@Model.Name">x</a><a asp-controller="Home" asp-action="Index" asp-route-id="@Model.Name">z</a><a asp-page="/Index" asp-route-id="@Model.Name">z</a>"""),
        Safe("""<a href="/@Model.Name">x</a>"""),
        Safe("""
            <partial name="_Card" model="Model" />
            @await Component.InvokeAsync("Greeting", new { name = Model.Name })
            <vc:greeting name="@Model.Name"></vc:greeting><panel heading="@Model.Name">@Model.Name</panel>@{ Layout = "_Layout"; }
            @section Scripts { <p>@Model.Name</p> }
            """),
    ];
}
