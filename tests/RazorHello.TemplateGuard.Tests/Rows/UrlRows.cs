using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Attributes that are URLs in the standard's index: a value may not choose the scheme, nor anything that is loaded as code.</summary>
internal static class UrlRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0004", """<a href="@[|Model.Name|]">x</a>"""),
        Unsafe("RH0004", """<a href='@[|Model.Name|]'>x</a>"""),
        Unsafe("RH0004", """<a HREF=" @[|Model.Name|]">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Model.Anything|]">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Model.Address|]">x</a>"""),
        Unsafe("RH0004", """<a href="@(Model.Flag ? [|Model.Name|] : "/")">x</a>"""),
        Unsafe("RH0004", """<a href="@([|Model.Name + "/x"|])">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Model.Nothing|]@Model.Name">x</a>"""),
        Unsafe("RH0004", """<a href="x@([|Model.Name|])">x</a>"""),
        Unsafe("RH0004", """<a href="java@([|Model.Name|])">x</a>"""),
        Unsafe("RH0004", """<a href="@(Model.Number)@([|Model.Name|])">x</a>""") with { Because = "No scheme begins with a digit, but the value still makes up the address." },
        Unsafe("RH0004", """<a href="@if (Model.Flag) { @[|Model.Name|] }">x</a>"""),
        Unsafe("RH0004", """<a href="@if (Model.Flag) { <text>/x?</text> }@[|Model.Name|]">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Html.Encode(Model.Name)|]">x</a>"""),
        Unsafe("RH0004", """<area href="@[|Model.Name|]" alt="x">"""),
        Unsafe("RH0004", """<form action="@[|Model.Name|]"><input></form>"""),
        Unsafe("RH0004", """<form method="post" action="@[|Model.Name|]" asp-antiforgery="false"><input></form>"""),
        Unsafe("RH0004", """<button formaction="@[|Model.Name|]">x</button>"""),
        Unsafe("RH0004", """<input type="submit" formaction="@[|Model.Name|]">"""),
        Unsafe("RH0004", """<a href="/" ping="@[|Model.Name|]">x</a>"""),
        Unsafe("RH0004", """<a href="/" ping="/x /@[|Model.Name|]">x</a>"""),
        Unsafe("RH0004", """<blockquote cite="@[|Model.Name|]">x</blockquote>"""),
        Unsafe("RH0004", """<q cite="@[|Model.Name|]">x</q><del cite="@[|Model.Name|]">x</del>"""),
        Safe("""<img alt="x" src="@Model.Name">"""),
        Unsafe("RH0004", """<img alt="x" longdesc="@[|Model.Name|]" src="/x.png">"""),
        Safe("""<img alt="x" srcset="@Model.Name 2x" src="/x.png">"""),
        Safe("""<img alt="x" srcset="/x/@Model.Name 2x" src="/x.png">"""),
        Safe("""<picture><source srcset="@Model.Name"><img alt="x" src="/x.png"></picture>"""),
        Safe("""<video src="@Model.Name" poster="@Model.Name"></video>"""),
        Safe("""<audio src="@Model.Name"></audio>"""),
        Safe("""<video><source src="@Model.Name"><track src="@Model.Name"></video>"""),
        Safe("""<input type="image" alt="x" src="@Model.Name">"""),
        Safe("""<body background="@Model.Name"><p>x</p></body>"""),
        Unsafe("RH0004", """<link rel="canonical" href="@[|Model.Name|]">"""),
        Unsafe("RH0004", """<link rel="icon" href="@[|Model.Name|]">"""),
        Unsafe("RH0004", """<svg><a href="@[|Model.Name|]"><text>x</text></a></svg>"""),
        Unsafe("RH0004", """<svg><a xlink:href="@[|Model.Name|]"><text>x</text></a></svg>"""),
        Safe("""<svg><image href="@Model.Name" /></svg>"""),
        Unsafe("RH0004", """<math><mi href="@[|Model.Name|]">x</mi></math>"""),
        Unsafe("RH0004", """<button hx-get="@[|Model.Name|]">x</button>"""),
        Safe("""<img alt="x" src="data:image/png;base64,@Model.Name"><img alt="x" src="javascript:@Model.Name">"""),
        Safe("""<svg><feImage xlink:href="@Model.Name" /></svg>"""),
        Unsafe("RH0005", """<embed src="@[|Model.Name|]"><iframe src="@[|Model.Name|]"></iframe>"""),
        Unsafe("RH0004", """<a href="data:image/png;base64,x" ping="@[|Model.Name|]">x</a>"""),
        Unsafe("RH0004", """<a title="x" href="@[|Model.Name|]" data-x="@Model.Name">@Model.Name</a>"""),
        Safe("""<a href="/search?q=@Model.Name">x</a>"""),
        Safe("""<a href="/search?q=@Model.Name&amp;page=@Model.Number#@Model.Name">x</a>"""),
        Safe("""<a href="?q=@Model.Name">x</a><a href="#@Model.Name">x</a>"""),
        Safe("""<a href="/visits/@Model.Name/edit">x</a>"""),
        Safe("""<a href="visits/@Model.Name">x</a><a href="./@Model.Name">x</a>"""),
        Safe("""<a href="https://site.example/@Model.Name">x</a>"""),
        Safe("""<a href="https://site.example?q=@Model.Name">x</a>"""),
        Safe("""<a href="//site.example/@Model.Name">x</a>"""),
        Safe("""<a href="mailto:@Model.Name">x</a><a href="tel:@Model.Number">x</a>"""),
        Safe("""<a href="~/visits/@Model.Name">x</a>"""),
        Unsafe("RH0004", """<a href="@Model.Number/@[|Model.Name|]">x</a>""") with { Because = "No scheme begins with a digit, but a number is no fixed start." },
        Safe("""<a href="@Model.Number">x</a><a href="@Model.Id">x</a>"""),
        Safe("""<a href="@("/x")">x</a><a href="@(Model.Flag ? "/a" : "/b")">x</a>"""),
        Safe("""<a href="@($"/visits/{Model.Name}")">x</a><a href="@("/visits/" + Model.Name)">x</a>"""),
        Safe("""<a href="@Url.Action("Index", "Home", new { id = Model.Name })">x</a>"""),
        Safe("""<a href="@Url.Page("/Index", new { id = Model.Name })">x</a>"""),
        Safe("""<a href="@Url.Page("/Index")?q=@Model.Name">x</a><a href="@Url.Action("Index", "Home")#@Model.Name">x</a>"""),
        Safe("""<a href="@Url.Content("~/visits")/@Model.Name">x</a>"""),
        Unsafe("RH0004", """<a href="@Url.Page("/Nowhere")@[|Model.Name|]">x</a>""") with { Because = "The default route takes any page, so that there is an address here; where there is none, the value is the whole." },
        Unsafe("RH0004", """<a href="@Url.Page("/Nowhere")x@([|Model.Name|])">x</a>""") with { Because = "The default route takes any page, so that there is an address here; where there is none, the value is the whole." },
        Safe("""<form action="@Url.Action("Index", "Home")?next=@Model.Name" method="post"></form>"""),
        Safe("""<a href="@Url.Content("~/x.png")">x</a>"""),
        Safe("""<a href="@Url.Content("~/" + Model.Number)">x</a>"""),
        Safe("""<a href="@(new Microsoft.AspNetCore.Mvc.Routing.UrlHelper(ViewContext).Content("~/x.png"))">x</a>"""),
        Safe("""<a href="@Uri.EscapeDataString(Model.Name)">x</a><a href="@System.Text.Encodings.Web.UrlEncoder.Default.Encode(Model.Name)">x</a>"""),
        Safe("""<a href="@Url.Action("Index", "Home", new { id = Model.Name }, "https")">x</a>"""),
        Safe("""<a href="@Url.ActionLink("Index", "Home", new { id = Model.Name })">x</a>"""),
        Safe("""
            @inject Microsoft.AspNetCore.Routing.LinkGenerator Links
            <a href="@Microsoft.AspNetCore.Routing.PageLinkGeneratorExtensions.GetPathByPage(Links, "/Index", null, new { id = Model.Name })">x</a>
            """),
        Safe("""<a href="@(new Checked(Model.Name))">x</a><img alt="x" src="@(new Checked(Model.Name))">""") with
        {
            Code = """
                namespace Site
                {
                    /// <summary>Lets pages of this site through, by their names.</summary>
                    [RazorHello.TemplateGuard.CheckedAddress]
                    public readonly struct Checked(string address)
                    {
                        private readonly string _address = System.Linq.Enumerable.All(address, char.IsAsciiLetter) ? "/" + address : "/";

                        public override string ToString() => _address;
                    }
                }
                """,
        },
        Unsafe("RH0005", """<script src="@([|new Checked(Model.Name)|])"></script>""") with { Because = "The type lets no other host through; it is the rule that nothing but a fixed start may name code." },
        Unsafe("RH0004", """<a href="@[|Url.Content(Model.Name)|]">x</a>"""),
        Unsafe("RH0005", """<script src="@[|Url.Content("~/" + Model.Name)|]"></script>"""),
        Unsafe("RH0005", """<iframe src="@[|Url.Content("~/" + ViewBag.Name)|]"></iframe>"""),
        Safe("""<script src="@Url.Content("~/scripts/" + Model.Number + ".js")"></script>"""),
        Unsafe("RH0004", """<a href="@[|Url.Action("Index", "Home", null, Model.Name)|]">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Url.Page("/Index", null, null, "https", Model.Name)|]">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Model.Name.Replace("javascript:", "")|]">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Uri.UnescapeDataString(Model.Name)|]">x</a>"""),
        Unsafe("RH0004", """<a href="@[|Shapes.Shout(Model.Name)|]">x</a>"""),
        Unsafe("RH0004", """<a href="@([|$"{Model.Name}/x"|])">x</a>"""),
        Unsafe("RH0004", """@{ var address = Model.Name; }<a href="@[|address|]">x</a>"""),
        Safe("""<a asp-page="/Index" asp-route-id="@Model.Name">x</a>"""),
        Safe("""<a asp-controller="Home" asp-action="Index" asp-route-id="@Model.Name" asp-fragment="@Model.Name">x</a>"""),
        Safe("""<a asp-page="/Index" asp-all-route-data="Model.Data">x</a>"""),
        Safe("""<a href="/" target="@Model.Name" rel="nofollow" hreflang="@Model.Name">x</a>"""),
        Safe("""<form action="/search?q=@Model.Name"><input></form>"""),
        Safe("""<form asp-page="/Index" asp-route-id="@Model.Name" asp-antiforgery="false"><input></form>"""),
        Safe("""<form method="get"><button asp-page="/Index" asp-route-id="@Model.Name">x</button></form>"""),
        Safe("""<img alt="@Model.Name" src="/faces/@(Model.Name).png">"""),
        Safe("""<img alt="x" srcset="/x-@(Model.Number).png 2x, /y.png 3x" src="~/x.png">"""),
        Safe("""<video src="/films/@Model.Name" poster="/films/@(Model.Name).jpg"></video>"""),
        Safe("""<a href="@if (Model.Flag) { <text>/a?q=@Model.Name</text> } else { <text>/b</text> }">x</a>"""),
        Safe("""<a href="/x?@foreach (var name in Model.Names) { <text>n=@name</text> }">x</a>"""),
        Safe("""<svg><a href="#@Model.Name"><text>x</text></a><circle fill="url(#@Model.Name)" /></svg>"""),
        Safe("""<p title="@Model.Name" data-href="@Model.Name">href="@Model.Name"</p>"""),
        Safe("""<link rel="canonical" href="https://site.example/@Model.Name">"""),
        Missed("""<a href="/@Model.Name">x</a>""", "A value behind / alone may begin with another /, and so name a host: //host."),
        Missed("""<a href="~/@Model.Name">x</a>""", "A value behind ~/ alone may begin with another /, and so name a host: //host."),
        Missed("""<a href="https://@Model.Name/">x</a>""", "The scheme of a link is fixed here, and the host is not."),

        Unsafe("RH0005", """<script src="@[|Model.Name|]"></script>"""),
        Unsafe("RH0005", """<script src="https://@[|Model.Name|]/x.js"></script>"""),
        Unsafe("RH0005", """<script src="//@[|Model.Name|]/x.js"></script>"""),
        Unsafe("RH0005", """<script src="https://cdn@([|Model.Name|])/x.js"></script>"""),
        Unsafe("RH0005", """<script type="module" src="@[|Model.Name|]"></script>"""),
        Unsafe("RH0005", """<iframe src="@[|Model.Name|]"></iframe>"""),
        Unsafe("RH0005", """<frameset><frame src="@[|Model.Name|]"></frameset>"""),
        Unsafe("RH0005", """<object data="@[|Model.Name|]"></object>"""),
        Unsafe("RH0005", """<embed src="@[|Model.Name|]">"""),
        Unsafe("RH0005", """<link rel="stylesheet" href="@[|Model.Name|]">"""),
        Unsafe("RH0005", """<link rel="Alternate StyleSheet" href="@[|Model.Name|]">"""),
        Unsafe("RH0005", "<link rel=\"icon\nstylesheet\" href=\"@[|Model.Name|]\">"),
        Unsafe("RH0005", """<link href="@[|Model.Name|]" rel="stylesheet">"""),
        Unsafe("RH0005", """<link rel="preload" as="script" href="@[|Model.Name|]">"""),
        Unsafe("RH0005", """<link rel="modulepreload" href="@[|Model.Name|]">"""),
        Unsafe("RH0005", """<link rel="manifest" href="@[|Model.Name|]">"""),
        Unsafe("RH0005", """<base href="@[|Model.Name|]">"""),
        Unsafe("RH0005", """<svg><script href="@[|Model.Name|]"></script></svg>"""),
        Unsafe("RH0005", """<svg><script xlink:href="@[|Model.Name|]"></script></svg>"""),
        Unsafe("RH0005", """<svg><a><set attributeName="href" to="@[|Model.Name|]" /><text>x</text></a></svg>"""),
        Unsafe("RH0005", """<svg><animate attributeName="@[|Model.Name|]" values="0;1" /></svg>"""),
        Unsafe("RH0005", """<svg><animate attributeName="href" values="/a;@[|Model.Name|]" /></svg>"""),
        Unsafe("RH0005", """<svg><animate attributeName="href" from="@[|Model.Name|]" by="@[|Model.Name|]" /></svg>"""),
        Unsafe("RH0005", """<svg><use href="@[|Model.Name|]" /></svg>"""),
        Unsafe("RH0005", """<head><script src="@[|Model.Name|]"></script></head>"""),
        Unsafe("RH0005", """<applet code="@[|Model.Name|]"></applet>""") with { Because = "No browser runs applets any more." },
        Safe("""<script src="/js/@(Model.Name).js"></script>"""),
        Safe("""<script src="~/js/@(Model.Name).js"></script>"""),
        Safe("""<script src="https://cdn.example/x.js?v=@Model.Name"></script>"""),
        Safe("""<script src="@Url.Content("~/x.js")"></script>"""),
        Safe("""<script src="/x.js?v=@Model.Number" async="@Model.Flag"></script>"""),
        Safe("""<script src="~/x.js" asp-append-version="true"></script>"""),
        Safe("""<link rel="stylesheet" href="/css/@(Model.Name).css">"""),
        Safe("""<link rel="stylesheet" href="~/x.css" asp-append-version="true" media="@Model.Name">"""),
        Safe("""<iframe src="/frame?name=@Model.Name" title="@Model.Name"></iframe>"""),
        Safe("""<iframe src="@Url.Page("/Index", new { id = Model.Name })"></iframe>"""),
        Safe("""<object data="/films/@Model.Name" type="@Model.Name"></object>"""),
        Safe("""<base href="/" target="@Model.Name">"""),
        Safe("""<svg><use href="#@Model.Name" /><animate attributeName="r" dur="@(Model.Number)s" to="@Model.Number" /></svg>"""),
        Safe("""<a href="@Urls1.Local.Of(Model.Name)">x</a><form action="@Urls1.Local.Home"></form>""") with
        {
            Code = """
                using RazorHello.TemplateGuard;

                namespace Urls1;

                public static class Local
                {
                    [CheckedAddress]
                    public static string Of(string url) => url.StartsWith('/') && !url.StartsWith("//") && !url.StartsWith("/\\") && url.Length > 1 && !char.IsControl(url[1]) ? "/" : "/home";

                    [CheckedAddress]
                    public static string Home => "/";
                }
                """,
        },
    ];
}
