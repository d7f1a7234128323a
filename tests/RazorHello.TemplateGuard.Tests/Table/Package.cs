using Microsoft.AspNetCore.Html;

namespace Site;

/// <summary>To the table's site, an assembly of somebody else's.</summary>
public static class Package
{
    public static IHtmlContent Shiny(string text) => new HtmlString($"<b>{text}</b>");
}
