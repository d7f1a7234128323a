using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RazorHello.Greeting;

/// <summary>
/// HTML encoder that leaves the letters of every script as they are, so that the source of a page can be read in any
/// language; all else is encoded by the framework's <see cref="HtmlEncoder"/>.
/// </summary>
/// <remarks>
/// <see cref="UnicodeRanges.All"/> ends at U+FFFF, and the framework's encoder writes characters above it as numeric
/// references: Adlam, Osage, rare Han such as 𠮷, emoji. An HTML parser acts on ASCII alone (HTML standard, section
/// 13.2.5), so this encoder writes them as they are. Up to U+FFFF it encodes what the framework encodes: the five
/// characters of HTML syntax, control characters, lone surrogates.
/// </remarks>
public sealed class ReadableHtmlEncoder : HtmlEncoder
{
    private readonly HtmlEncoder _framework = Create(UnicodeRanges.All);

    /// <inheritdoc />
    public override int MaxOutputCharactersPerInputCharacter => _framework.MaxOutputCharactersPerInputCharacter;

    /// <inheritdoc />
    // The members below are called for each letter. The framework's own loop is faster, and gives the same without surrogates.
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
