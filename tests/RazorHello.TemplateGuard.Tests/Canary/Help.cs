using Microsoft.AspNetCore.Html;

internal static class Help
{
    public static HtmlString Show(string text) =>
        new(text);
}
