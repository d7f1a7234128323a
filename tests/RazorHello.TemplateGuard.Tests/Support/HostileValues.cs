using RazorHello.Load;

namespace RazorHello.TemplateGuard.Tests.Support;

/// <summary>Texts that try to be more than text, for every context of a template.</summary>
internal static class HostileValues
{
    public const string Harmless = "Qx7Zq";

    public static readonly string[] Values =
    [
        .. TypedNames.Hostile,
        "", " ", "\t", "\n", "\f", ">", "/>", "=", "x y", "x=y", "x onload=alert(1)", "/onload=alert(1)", // attribute without quotes
        "script", "onclick", "style", "srcdoc", "src", "href", "x><script>alert(1)</script", "!--", "/p", // name of a tag or an attribute
        "java\nscript:alert(1)", "\u0001javascript:alert(1)", "JAVASCRIPT:alert(1)", "vbscript:x", ":alert(1)", "script:alert(1)", "text/html,<script>alert(1)</script>", // scheme
        "https://evil.example/", "/evil.example/", "\\evil.example\\", "/\\evil.example", "\\\\evil.example", "evil.example", ".evil.example/", "@evil.example/", // host
        "x 1x, //evil.example/a 2x", "x, javascript:alert(1)", "x //evil.example/", ";url=javascript:alert(1)", "0;url=//evil.example/", // lists and pairs of addresses
        "\\", "alert(1)", "'-alert(1)-'", "\n;alert(1)//", "*/alert(1)/*", "`-alert(1)-`", "</script", "<!--<script>", // script
        "red;background:url(//evil.example/)", "}*{background:url(//evil.example/)", "\\27", "*/}*{", "</style><script>alert(1)</script>", // style
        "stylesheet", "modulepreload", "refresh", "allow-scripts allow-same-origin", "camera *", "import", "javascript", // words with a meaning
        "</noscript><img src=x onerror=alert(1)>", "</iframe><script>alert(1)</script>", "</xmp><b>", "--!>", "-->", "?>", "]]><b>", "<![CDATA[", // ends of other text
        "&quot;", "&#34; onclick=&#34;alert(1)", "&lt;img src=x onerror=alert(1)&gt;", "&#x6a;avascript:alert(1)", "&Tab;", // read twice
        "{\"a\":1}", "\"}", "__proto__",
    ];
}
