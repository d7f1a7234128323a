using Microsoft.AspNetCore.Html;

namespace Site;

/// <summary>Package of somebody else's, from the point of view of the site around the rows.</summary>
public static class Package
{
    public static IHtmlContent Shiny(string text) => new HtmlString($"<b>{text}</b>");
}
