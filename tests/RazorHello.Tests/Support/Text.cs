using System.Text;

namespace RazorHello.Tests.Support;

internal static class Text
{
    /// <summary>The text with U+FFFD for each lone surrogate, which UTF-8 cannot carry.</summary>
    public static string ToWellFormed(this string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
