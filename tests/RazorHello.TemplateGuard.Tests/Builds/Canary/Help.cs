using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Html;

[assembly: SuppressMessage("Security", "RH0001", Justification = "Hides nothing.")]

internal static class Help
{
    [SuppressMessage("Security", "RH0008", Justification = "Hides nothing.")]
    public static HtmlString Show(string text) =>
#pragma warning disable RH0008
        new(text);
}
