using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RazorHello.Greeting;

namespace RazorHello.Pages;

/// <summary>The greeting, and every other page that takes a name.</summary>
public sealed class NamedPageModel : PageModel
{
    /// <summary>The visitor's name by the rule of <see cref="VisitorName"/>; empty where there is none, and the world is greeted.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether the name has more than <see cref="VisitorName.MaxLength"/> UTF-16 code units, and nobody is greeted.</summary>
    public bool TooLong => Name.Length > VisitorName.MaxLength;

    /// <summary>Takes <paramref name="name"/>; answers 400 where it is too long.</summary>
    /// <param name="name">The parameter <c>name</c> of the query.</param>
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
