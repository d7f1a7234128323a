using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests;

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
    [InlineData("\u200c\u200d\u200e\u200f\u061c", "\u200c\u200d\u200e\u200f\u061c")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData("<b> & \"'", "<b> & \"'")]
    public void Makes_a_name_of_what_was_typed(string? typed, string name) => Assert.Equal(name, VisitorName.Clean(typed));

    [Fact]
    public void Follows_the_rule_for_any_string() =>
        Prop.ForAll(Names.Any, typed => Assert.Equal(ByTheRule(typed), VisitorName.Clean(typed))).QuickCheckThrowOnFailure();

    [Fact]
    public void Leaves_a_name_as_it_is() =>
        Prop.ForAll(Names.Any, typed => Assert.Equal(VisitorName.Clean(typed), VisitorName.Clean(VisitorName.Clean(typed)))).QuickCheckThrowOnFailure();

    /// <summary>The rule, written a second time and another way.</summary>
    internal static string ByTheRule(string typed)
    {
        var name = new StringBuilder();
        var space = false;

        foreach (var one in typed)
        {
            if (char.IsWhiteSpace(one) && one != '\u0085')
            {
                space = name.Length > 0;
            }
            else if (char.GetUnicodeCategory(one) != UnicodeCategory.Control && one is not ((>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')))
            {
                name.Append(space ? " " : "").Append(one);
                space = false;
            }
        }

        return name.ToString();
    }
}
