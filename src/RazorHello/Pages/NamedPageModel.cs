using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello.Pages;

/// <summary>Model of the pages that take a name: the greeting, and the page on escaping.</summary>
public sealed class NamedPageModel : PageModel
{
    /// <summary>The visitor's name, cleaned by <see cref="VisitorName"/>; empty where there is none, and the world is greeted.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the name has more than <see cref="VisitorName.MaxLength"/> UTF-16 code units and is not greeted.</summary>
    public bool TooLong => Name.Length > VisitorName.MaxLength;

    /// <summary>Binds <paramref name="name"/>; sets the status 400 where it is too long.</summary>
    /// <param name="name">The query parameter <c>name</c>.</param>
    public void OnGet([FromQuery] string? name)
    {
        Name = VisitorName.Clean(name);

        if (TooLong)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            Response.Headers.CacheControl = Name == "" ? "public, max-age=300" : "private, no-cache";
        }
    }
}
