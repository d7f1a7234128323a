using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Attributes that a browser parses a second time after decoding, or whose words are switches.</summary>
internal static class ReparsedRows
{
    public static readonly Row[] All =
    [
        Unsafe("RH0011", """<iframe srcdoc="@[|Model.Name|]"></iframe>"""),
        Unsafe("RH0011", """<iframe srcdoc="<p>@[|Model.Name|]</p>"></iframe>"""),
        Unsafe("RH0011", """<iframe srcdoc='<p title="@[|Model.Name|]">'></iframe>"""),
        Unsafe("RH0011", """<iframe src="/x" sandbox="@[|Model.Name|]"></iframe>"""),
        Unsafe("RH0011", """<iframe src="/x" sandbox="allow-forms @[|Model.Name|]"></iframe>"""),
        Unsafe("RH0011", """<iframe src="/x" allow="@[|Model.Name|]"></iframe>"""),
        Unsafe("RH0011", """<meta http-equiv="refresh" content="@[|Model.Name|]">"""),
        Unsafe("RH0011", """<meta http-equiv="refresh" content="0;url=@[|Model.Name|]">"""),
        Unsafe("RH0011", """<meta http-equiv="Refresh" content="0; URL = '/x?@[|Model.Name|]'">"""),
        Unsafe("RH0011", """<meta http-equiv="Content-Security-Policy" content="default-src 'self' @[|Model.Name|]">"""),
        Unsafe("RH0011", """<meta http-equiv="@[|Model.Name|]" content="x">"""),
        Unsafe("RH0011", """<meta content="@[|Model.Name|]" http-equiv="refresh">"""),
        Unsafe("RH0011", """<link rel="@[|Model.Name|]" href="/x">"""),
        Unsafe("RH0011", """<link rel="icon @[|Model.Name|]" href="/x">"""),
        Unsafe("RH0011", """<script type="@[|Model.Name|]">x()</script>"""),
        Unsafe("RH0011", """<a href="javascript:@[|Model.Name|]">x</a>"""),
        Unsafe("RH0011", """<a href="javascript:f('@[|Model.Name|]')">x</a>"""),
        Unsafe("RH0011", """<a href=" JavaScript:f('@[|Model.Name|]')">x</a>"""),
        Unsafe("RH0004", """<a href="java&#115;cript:f('@[|Model.Name|]')">x</a>"""),
        Unsafe("RH0004", """<a href="java&Tab;script:f('@[|Model.Name|]')">x</a>"""),
        Unsafe("RH0011", """<a href="vbscript:@[|Model.Name|]">x</a>"""),
        Unsafe("RH0011", """<a href="data:@[|Model.Name|]">x</a>"""),
        Unsafe("RH0011", """<a href="data:text/html,@[|Model.Name|]">x</a>"""),
        Unsafe("RH0011", """<iframe src="data:text/html,@[|Model.Name|]"></iframe>"""),
        Unsafe("RH0011", """<form action="javascript:f('@[|Model.Name|]')"><input></form>"""),
        Unsafe("RH0011", """<a asp-page="/Index" asp-protocol="@[|Model.Name|]">x</a>"""),
        Unsafe("RH0011", """<a asp-controller="Home" asp-action="Index" asp-protocol="@[|Model.Name|]">x</a>"""),
        Safe("""<meta http-equiv="refresh" content="@Model.Number">"""),
        Safe("""<meta http-equiv="refresh" content="@Model.Number;url=/next">"""),
        Safe("""<meta name="viewport" content="width=@Model.Number"><meta name="author" content="@Model.Name">"""),
        Safe("""<meta itemprop="name" content="@Model.Name">"""),
        Safe("""<iframe src="/x" sandbox="@(Model.Flag ? "" : "allow-forms")" title="@Model.Name"></iframe>"""),
        Safe("""<link rel="@(Model.Flag ? "icon" : "canonical")" href="/x" title="@Model.Name">"""),
        Safe("""<a rel="@Model.Name" href="/x">x</a>"""),
        Safe("""<a href="javascript:f(@Model.Number)">x</a>"""),
        Safe("""<a href="/x?to=javascript:@Model.Name">x</a>"""),
        Safe("""<a asp-page="/Index" asp-protocol="https" asp-host="site.example" asp-route-id="@Model.Name">x</a>"""),
    ];
}
