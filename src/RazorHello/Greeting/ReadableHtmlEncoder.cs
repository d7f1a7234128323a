using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RazorHello.Greeting;

/// <summary>
/// The framework's <see cref="HtmlEncoder"/>, told to leave the letters of every script as they are, so that the source
/// of a page can be read in any language.
/// </summary>
/// <remarks>
/// <see cref="UnicodeRanges.All"/> ends at U+FFFF, and the framework's encoder writes all that is beyond as numeric
/// references: Adlam, Osage, rare Han such as 𠮷, emoji. No character out there means anything to an HTML parser, which
/// acts on ASCII alone (HTML standard, section 13.2.5), so this encoder writes them as they are. What the framework
/// encodes up to U+FFFF, it still encodes: the five characters of HTML syntax, control characters, lone surrogates.
/// </remarks>
public sealed class ReadableHtmlEncoder : HtmlEncoder
{
    private readonly HtmlEncoder _framework = Create(UnicodeRanges.All);

    /// <inheritdoc />
    public override int MaxOutputCharactersPerInputCharacter => _framework.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc />
    // What follows is asked letter by letter. The framework's encoder is quicker by itself, and the same where no pair of surrogates is.
    public override string Encode(string value) =>
        value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? base.Encode(value) : _framework.Encode(value);

    /// <inheritdoc />
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar <= char.MaxValue && _framework.WillEncode(unicodeScalar);

    /// <inheritdoc />
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var start = 0; ; start += 2)
        {
            var found = _framework.FindFirstCharacterToEncode(text + start, textLength - start);

            if (found < 0)
            {
                return -1;
            }

            start += found;

            if (start + 1 == textLength || !char.IsSurrogatePair(text[start], text[start + 1]))
            {
                return start;
            }
        }
    }

    /// <inheritdoc />
    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        _framework.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
