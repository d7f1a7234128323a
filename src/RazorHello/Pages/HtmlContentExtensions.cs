using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace RazorHello.Pages;

/// <summary>Extension methods for <see cref="IHtmlContent"/>.</summary>
public static class HtmlContentExtensions
{
    /// <summary>Renders content to a string, which a template encodes like any other text.</summary>
    /// <param name="content">The content, such as a templated delegate returns.</param>
    /// <param name="encoder">The encoder of the values in it.</param>
    /// <returns>The HTML as text.</returns>
    public static string RenderToString(this IHtmlContent content, HtmlEncoder encoder)
    {
        using var html = new StringWriter();
        content.WriteTo(html, encoder);

        return html.ToString();
    }
}
