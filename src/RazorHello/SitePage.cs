using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello;

/// <summary>What every page is, by <c>@inherits</c> in <c>_ViewImports.cshtml</c>: one that has the layout of the site, unless it names another.</summary>
/// <remarks>A <c>_ViewStart.cshtml</c> would say the same, and be rendered as a template of its own with each page: docs/performance.md.</remarks>
public abstract class SitePage : Page
{
    /// <summary>Sets the layout.</summary>
    protected SitePage() => Layout = "/Pages/Shared/_Layout.cshtml";
}
