using System.Text.RegularExpressions;

namespace RazorHello.Greeting;

/// <summary>
/// Rule that cleans a name as a visitor typed it. It serves legibility, not safety: the template encodes every character
/// that is left.
/// </summary>
/// <remarks>
/// <list type="bullet">
/// <item>Control characters (Unicode category Cc) are dropped: no name has one, and HTML has no way to write them.
/// NUL is a parse error, and <c>&amp;#x80;</c> to <c>&amp;#x9F;</c> read back as windows-1252, so that U+0080 would turn
/// into € (HTML standard, section 13.2.5.84). Tab, line feed, vertical tab, form feed and carriage return separate words
/// and count as white space.</item>
/// <item>Noncharacters (U+FDD0–FDEF, and the last two of each plane) are dropped too: Unicode keeps them out of text, and
/// to HTML both the character and a reference to it are parse errors (HTML standard, section 13.2.2).</item>
/// <item>Bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069) are dropped: they act beyond the
/// name, and U+2069 followed by U+202E escapes from <c>bdi</c> and turns the rest of the greeting around (UAX #9, section 2).
/// </item>
/// <item>Joiners (U+200C, U+200D) and marks (U+200E, U+200F, U+061C) stay: Persian and emoji families are spelled with
/// them, and they act on their neighbours alone.</item>
/// <item>White space is trimmed, and each run of it becomes one space, as a browser shows it.</item>
/// <item>A name without a visible character is no name: one of white space, default-ignorable code points (Unicode property
/// Default_Ignorable_Code_Point: joiners, marks, selectors, tags, Hangul fillers), annotation marks (U+FFF9–FFFB), and the
/// blank symbols U+2800 and U+1D159 alone.</item>
/// </list>
/// </remarks>
public static partial class VisitorName
{
    /// <summary>The maximum length of a name in UTF-16 code units, the unit of <c>maxlength</c> (HTML standard, section 4.10.5.3.1).</summary>
    public const int MaxLength = 100;

    /// <summary>Cleans a name.</summary>
    /// <param name="typed">The name as typed, or <see langword="null"/> for none.</param>
    /// <returns>The name, empty where nothing visible is left; it may be longer than <see cref="MaxLength"/>.</returns>
    public static string Clean(string? typed)
    {
        var name = WhiteSpace().Replace(Dropped().Replace(typed ?? "", ""), " ").Trim();

        return Invisible().IsMatch(name) ? "" : name;
    }

    [GeneratedRegex(@"[\p{Cc}\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFFFE\uFFFF-[\t-\r]]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]")]
    private static partial Regex Dropped();

    // DerivedCoreProperties.txt of Unicode 17, in UTF-16; it reserves U+E0000–E0FFF for such code points.
    [GeneratedRegex(
        @"^(?:[ \u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB]|" +
        @"\uD82F[\uDCA0-\uDCA3]|\uD834[\uDD59\uDD73-\uDD7A]|[\uDB40-\uDB43][\uDC00-\uDFFF])*\z")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
