using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>Texts of the site: the framework's localizers, and raw HTML that the site declares as encoded.</summary>
internal static class LocalizerRows
{
    public static readonly Row[] All =
    [
        Safe("""
            @inject Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer T
            <title>@T["Hello"]</title><p title="@T["Hello"]" data-x='@T["Hello {0}", Model.Name]'>@T["Hello {0}", Model.Name]</p><textarea>@T["Hello {0}", Model.Name]</textarea>
            """),
        Safe("""
            @inject Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer T
            <script>var a = "@T["Hello"].Value", b = '@T.GetString("Hello")';</script>
            """),
        Safe("""
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> T
            <script>var a = "@T["Hello"]", b = '@T["Hello"].Value';</script><button onclick="return confirm('@T["Hello"]')">@T["Hello {0}", Model.Name]</button><p title="@T["Hello {0}", Model.Name]">x</p>
            """),
        Safe("""
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> T
            <p>@Html.Raw(T["Hello"])</p><script>var a = "@Html.Raw(T["Hello"])";</script><script type="text/template"><p title="@T["Hello"]">x</p></script>
            """),
        Safe("""
            @inject Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer T
            <p>@T[Model.Name].Value</p><script>var a = "@System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName";</script>
            """),
        Unsafe("RH0008", """
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> T
            <p>@[|Html.Raw(T["Hello {0}", Model.Name])|]</p>
            """),
        Safe("""
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> T
            <div v-cloak><p>@T["Hello"] @T["Hello {0}", Model.Number]</p></div>
            """),
        Safe("""
            @{ var T = new Texts(); }
            <title>@T["Hello"]</title><p title="@T["Hello"]" class='@T.Get("Hello")'>@T["Hello"]</p><textarea>@T["Hello"]</textarea><div v-cloak>@T["Hello"]</div>
            """),

        Safe("""
            @{ var texts = new Texts(); var label = texts.T("Hello", Model.Name); }
            <p title="@texts.T("Hello")" aria-label="@label" class="@texts.T("Hello", Model.Name)">@label @Html.Raw(texts.T("Hello"))</p><div v-cloak>@texts.T("Hello")</div>
            """),
        Unsafe("RH0001", """
            @{ var texts = new Texts(); var label = texts.T("Hello", Model.Name); }
            <script>var a = '@[|label|]';</script>
            """),
        Unsafe("RH0008", """
            @{ var texts = new Texts(); }
            <p>@[|Html.Raw(texts.T("Hello", Model.Name))|]</p>
            """) with { Because = "What its ToString gives is encoded too, but nothing says that of a type." },
        Unsafe("RH0001", """
            @inject Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer T
            <script>var a = "@[|T["Hello {0}", Model.Name]|]";</script>
            """),
        Unsafe("RH0001", """
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> T
            <script>var a = "@[|T["Hello {0}", Model.Name]|]";</script>
            """),
        Unsafe("RH0001", """
            @inject Microsoft.Extensions.Localization.IStringLocalizer<SampleModel> T
            <script>var a = "@[|T[Model.Name]|]";</script>
            """),
        Unsafe("RH0001", """
            @{ var T = new Texts(); }
            <script>var a = "@[|T.Get("Hello", Model.Name)|]";</script>
            """) with { Because = "What follows the value takes its backslash." },
        Unsafe("RH0002", """
            @{ var T = new Texts(); }
            <button onclick="f('@[|T.Get("Hello", Model.Name)|]')">x</button>
            """),
        Unsafe("RH0006", """
            @{ var T = new Texts(); }
            <p title=@[|T.Get("Hello", Model.Name)|]>x</p>
            """) with { Because = "The first > of the text's own tag ends the tag, before what the visitor typed." },
        Unsafe("RH0009", """
            @{ var T = new Texts(); }
            <p title="@[|T.Undeclared(Model.Name)|]">x</p>
            """) with { Because = "The text's own quotes end the attribute, and what the visitor typed is encoded." },
        Unsafe("RH0015", """
            @{ var T = new Texts(); }
            <div v-cloak>@[|T.Get("Hello", Model.Name)|]</div>
            """),
    ];
}
