using static RazorHello.TemplateGuard.Tests.Table.Row;

namespace RazorHello.TemplateGuard.Tests.Rows;

/// <summary>JSON in scripts, attributes and text: the default encoder lets no markup and no quote of a text through.</summary>
internal static class JsonRows
{
    public static readonly Row[] All =
    [
        Safe("""<script>var a = @Json.Serialize(Model.Data), b = [@Json.Serialize(Model.Name), @Json.Serialize(Model.Names)];</script>"""),
        Safe("""<script>f(@Json.Serialize(Model.Name)); g = function () { return @Json.Serialize(Model.Names) };</script>"""),
        Safe("""<script>var a = { name: @Json.Serialize(Model.Name), "b": @Html.Raw(JsonSerializer.Serialize(Model.Names)) };</script>"""),
        Safe("""<script>var a = @Html.Raw(JsonSerializer.Serialize(Model.Name, new JsonSerializerOptions { WriteIndented = true }));</script>"""),
        Safe("""<script>var a = @(new HtmlString(JsonSerializer.Serialize(Model.Name, JsonSerializerOptions.Default)));</script>"""),
        Safe("""
            @{ var json = JsonSerializer.Serialize(Model.Names); }
            <script>var a = @Html.Raw(json);</script>
            """),
        Safe("""<script>var a = @Safe.Json(Model.Name), b = @Safe.Data(Model.Names);</script>"""),
        Safe("""<script>var a = b || @Json.Serialize(Model.Name), c = x ? @Json.Serialize(Model.Name) : null;</script>"""),
        Safe("""<p data-names='@Json.Serialize(Model.Names)' data-name='@Safe.Json(Model.Name)'>@Safe.Json(Model.Name) @Html.Raw(JsonSerializer.Serialize(Model.Name))</p>"""),
        Safe("""<script type="application/json">@Safe.Json(Model.Names)</script>"""),

        Unsafe("RH0001", """<script>var a = "@[|Json.Serialize(Model.Name)|]";</script>"""),
        Unsafe("RH0001", """<script>var a = '@[|Safe.Json(Model.Name)|]';</script>""") with { Because = "No quote but its own ends a string between single quotes, yet a backslash of JSON is read twice." },
        Unsafe("RH0001", """<script>var a = `@[|Json.Serialize(Model.Name)|]`;</script>"""),
        Unsafe("RH0001", """<script>var a = x@([|Json.Serialize(Model.Name)|]);</script>""") with { Because = "A value glued to a name is no expression of its own." },
        Unsafe("RH0001", """<script type="application/json">{ "a": "@[|Json.Serialize(Model.Name)|]" }</script>"""),
        Unsafe("RH0001", """<script type="text/template">@[|Json.Serialize(Model.Name)|]</script>"""),
        Unsafe("RH0008", """<script>var a = @[|Html.Raw(JsonSerializer.Serialize(Model.Name, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))|];</script>"""),
        Unsafe("RH0008", """
            @{ var options = new JsonSerializerOptions(); options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping; }
            <script>var a = @[|Html.Raw(JsonSerializer.Serialize(Model.Name, options))|];</script>
            """),
        Unsafe("RH0008", """<script>var a = @[|Html.Raw(JsonSerializer.Serialize(Model.Name) + Model.Name)|];</script>"""),
        Unsafe("RH0009", """<p data-names="@[|Safe.Json(Model.Names)|]">x</p>"""),
        Unsafe("RH0009", """<p data-names="@[|Html.Raw(JsonSerializer.Serialize(Model.Names))|]">x</p>"""),
        Unsafe("RH0006", """<p data-names=@[|Json.Serialize(Model.Names)|]>x</p>"""),
        Unsafe("RH0002", """<button onclick='f(@[|Safe.Json(Model.Name)|])'>x</button>""") with { Because = "JSON is data there too, but with double quotes around the attribute it would not be." },
    ];
}
