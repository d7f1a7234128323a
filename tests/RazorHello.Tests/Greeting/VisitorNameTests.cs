using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests.Greeting;

public class VisitorNameTests
{
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
    [InlineData("\u200c\u200d\u200e\u200f\u061c", "\u200c\u200d\u200e\u200f\u061c")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData("<b> & \"'", "<b> & \"'")]
    public void Cleaning_drops_invisible_characters_and_collapses_white_space(string? typed, string name) => Assert.Equal(name, VisitorName.Clean(typed));

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

        return name.ToString();
    }
}
