using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests.Greeting;

public class VisitorNameTests
{
    // Default_Ignorable_Code_Point of Unicode 17, and the blank ones that it leaves out.
    private static readonly (int First, int Last)[] Invisible =
    [
        (0xad, 0xad), (0x34f, 0x34f), (0x61c, 0x61c), (0x115f, 0x1160), (0x17b4, 0x17b5), (0x180b, 0x180f), (0x200b, 0x200f), (0x202a, 0x202e),
        (0x2060, 0x206f), (0x3164, 0x3164), (0xfe00, 0xfe0f), (0xfeff, 0xfeff), (0xffa0, 0xffa0), (0xfff0, 0xfff8), (0x1bca0, 0x1bca3),
        (0x1d173, 0x1d17a), (0xe0000, 0xe0fff), (' ', ' '), (0x2800, 0x2800), (0xfff9, 0xfffb), (0x1d159, 0x1d159),
    ];

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \t\r\n\u00a0\u3000", "")]
    [InlineData("\0\u001b\u0080\u202e\u2069", "")]
    [InlineData("Ada", "Ada")]
    [InlineData(" Ada\t\n Lovelace ", "Ada Lovelace")]
    [InlineData("Ada\u00a0\u2028\u3000Lovelace", "Ada Lovelace")]
    [InlineData("Ada \0 Lovelace \u202e", "Ada Lovelace")]
    [InlineData("A\u0085d\u009fa", "Ada")]
    [InlineData("\u202aA\u202bd\u202ca\u202d\u202e\u2066\u2067\u2068\u2069", "Ada")]
    [InlineData("\ufdcfA\ufdd0d\ufdef\ufdf0a\ufffe\uffff\ufffd", "\ufdcfAd\ufdf0a\ufffd")]
    [InlineData("A\U0001fffe\U0001ffffd\U0010fffe\U0010ffffa\U0001fffd\U00020000", "Ada\U0001fffd\U00020000")]
    [InlineData("A\u200c\u200d\u200e\u200f\u061c", "A\u200c\u200d\u200e\u200f\u061c")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData("<b> & \"'", "<b> & \"'")]
    public void Cleaning_drops_invisible_characters_and_collapses_white_space(string? typed, string name) => Assert.Equal(name, VisitorName.Clean(typed));

    [Theory]
    [InlineData("\u200c\u200d\u200e\u200f\u061c")]
    [InlineData("\u200b")]
    [InlineData("\ufeff")]
    [InlineData("\u3164")]
    [InlineData("\u115f\u1160")]
    [InlineData("\uffa0 \u3164")]
    [InlineData("\u2800\u2800")]
    [InlineData("\u00ad")]
    [InlineData("\u034f")]
    [InlineData("\u17b4\u17b5")]
    [InlineData("\u180b\u180e\u180f")]
    [InlineData("\u2060\u2061\u2064\u206a\u206f")]
    [InlineData("\ufe0f")]
    [InlineData(" \ufe0e \u2028 \ufe0f ")]
    [InlineData("\ufff9\ufffb")]
    [InlineData("\U0001bca0\U0001bca3")]
    [InlineData("\U0001d159\U0001d173\U0001d17a")]
    [InlineData("\U000e0001\U000e0041\U000e007f")]
    [InlineData("\U000e0100\U000e01ef\U000e0fff")]
    [InlineData("\u202a\u200d\0\u2069")]
    public void A_name_without_a_visible_character_is_no_name(string typed)
    {
        Assert.Equal("", VisitorName.Clean(typed));
        Assert.Equal("", VisitorName.Clean(string.Concat(Enumerable.Repeat(typed, 120))));
        Assert.EndsWith(".", VisitorName.Clean($"{typed}."), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("👩\u200d👩\u200d👧")]
    [InlineData("❤\ufe0f")]
    [InlineData("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f")]
    [InlineData("葛\U000e0100")]
    [InlineData("می\u200cخواهم")]
    [InlineData("\u1112\u1161\u11ab")]
    [InlineData("\u3163\u3165")]
    [InlineData("\u2801")]
    [InlineData("\u0301")]
    [InlineData("\ufffc")]
    [InlineData("\U0001d158")]
    [InlineData("\ue000")]
    [InlineData("\U000f0000")]
    public void Invisible_characters_stay_in_a_name_with_a_visible_one(string name) => Assert.Equal(name, VisitorName.Clean(name));

    [Fact]
    public void Any_string_is_cleaned_like_a_second_implementation_cleans_it() =>
        Prop.ForAll(Names.Any, typed => Assert.Equal(ByTheRule(typed), VisitorName.Clean(typed))).QuickCheckThrowOnFailure();

    [Fact]
    public void Cleaning_a_cleaned_name_changes_nothing() =>
        Prop.ForAll(Names.Any, typed => Assert.Equal(VisitorName.Clean(typed), VisitorName.Clean(VisitorName.Clean(typed)))).QuickCheckThrowOnFailure();

    /// <summary>A second implementation of the rule, character by character.</summary>
    internal static string ByTheRule(string typed)
    {
        var name = new StringBuilder();
        var space = false;

        for (var at = 0; at < typed.Length; at++)
        {
            var pair = at + 1 < typed.Length && char.IsSurrogatePair(typed[at], typed[at + 1]);
            var one = pair ? char.ConvertToUtf32(typed[at], typed[++at]) : typed[at];

            if (!pair && char.IsWhiteSpace((char)one) && one != 0x85)
            {
                space = name.Length > 0;
            }
            else if (one is not (< 0x20 or (>= 0x7f and <= 0x9f) or (>= 0x202a and <= 0x202e) or (>= 0x2066 and <= 0x2069) or (>= 0xfdd0 and <= 0xfdef)) && (one & 0xfffe) != 0xfffe)
            {
                name.Append(space ? " " : "").Append(pair ? char.ConvertFromUtf32(one) : ((char)one).ToString());
                space = false;
            }
        }

        return name.ToString().EnumerateRunes().All(rune => Invisible.Any(range => range.First <= rune.Value && rune.Value <= range.Last)) ? "" : name.ToString();
    }
}
