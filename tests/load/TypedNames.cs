namespace RazorHello.Load;

/// <summary>Names that visitors have, and names that attackers send.</summary>
public static class TypedNames
{
    /// <summary>Each tries to be more than text, in the place that its comment names.</summary>
    public static readonly string[] Hostile =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<b>", "</bdi></h1>", // element text
        "\" onfocus=alert(1) autofocus=\"", "' onfocus=alert(1) autofocus='", "x onfocus=alert(1) autofocus", "`", "\"", "'", // attribute
        "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>", "--><script>alert(1)</script>", // raw text, comment
        "javascript:alert(1)", " javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "//evil.example/", "../..", "a b&c=d#e?f/g", // address
        "\";alert(1)//", "';alert(1)//", "</script>", "\\u003cscript\\u003e", "}</style>", "expression(alert(1))", // script, style
        "&lt;script&gt;", "&amp;", "&#60;", "&", "&lt", "&#x80;", "]]>", "<!--", "<?", "<!", // markup of markup
        "{{7*7}}", "${7*7}", "<%= 7*7 %>", "#{7*7}", "{% raw %}", "@Model", "@(7*7)", "{0}", "%s", "%3Cscript%3E", // template syntaxes
        "\0", "a\u001bb", "\u0080", "a\u0085b", "\u009f", "\ud800", "\udfff", "\ufffe", "\ufeff", "\u2028", // characters that parsers change
        "\u2069\u202e", "\u202aa\u202c", "\u200d", "\u200e", // characters that turn text around, or join it
    ];

    /// <summary>Spelled in other scripts than Latin.</summary>
    public static readonly string[] OfTheWorld =
    [
        "José", "李", "مريم", "דוד", "प्रिया", "สมชาย", "Зоя", "Ἑλένη", "𠮷野", "𞤀𞤣𞤤𞤢𞤥", "👩‍👩‍👧", "می‌خواهم", "Zoë", "e\u0301",
    ];
}
