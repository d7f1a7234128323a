using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests;

/// <summary>Names that visitors have, and names that attackers send.</summary>
internal static class Names
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

    /// <summary>Any string at all, with a taste for what breaks pages.</summary>
    public static readonly Arbitrary<string> Any = Arb.From(
        Gen.Frequency(
            (6, Gen.Elements(Hostile)),
            (2, Gen.Elements(OfTheWorld)),
            (4, Characters("<>\"'`=&;/ \t\n#:{}@%")),
            (3, Character(0x20, 0x7e)),
            (2, Character(0, 0x1f)),
            (2, Character(0x7f, 0x9f)),
            (2, Character(0x2000, 0x206f)),
            (2, Character(0, char.MaxValue)),
            (1, Gen.Choose(0x10000, 0x10ffff).Select(char.ConvertFromUtf32)),
            (1, from one in Character(0x20, 0x3000) from length in Gen.Choose(1, 120) select string.Concat(Enumerable.Repeat(one, length))))
            .ListOf().Select(string.Concat),
        ArbMap.Default.ArbFor<string>().Shrinker);

    private static Gen<string> Characters(string characters) => Gen.Elements(characters.ToCharArray()).Select(one => one.ToString());

    private static Gen<string> Character(int first, int last) => Gen.Choose(first, last).Select(one => ((char)one).ToString());
}
