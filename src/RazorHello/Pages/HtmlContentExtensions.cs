using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace RazorHello.Pages;

/// <summary>What a piece of a template writes.</summary>
public static class HtmlContentExtensions
{
    /// <summary>Runs a piece of a template, and takes the HTML that it writes for text.</summary>
    /// <param name="written">What the piece writes.</param>
    /// <param name="encoder">The encoder through which it writes.</param>
    /// <returns>The HTML, which a template encodes like any other text.</returns>
    public static string ToText(this IHtmlContent written, HtmlEncoder encoder)
    {
        using var text = new StringWriter();
        written.WriteTo(text, encoder);

        return text.ToString();
    }
}
