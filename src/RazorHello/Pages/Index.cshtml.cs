using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello.Pages;

/// <summary>The greeting.</summary>
public sealed class IndexModel : PageModel
{
    /// <summary>Who is greeted.</summary>
    public string Name { get; private set; } = "World";

    /// <summary>The visitor's name by the rule of <see cref="VisitorName"/>; empty where there is none.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>Whether the name has more than <see cref="VisitorName.MaxLength"/> UTF-16 code units, and nobody is greeted.</summary>
    public bool TooLong => Typed.Length > VisitorName.MaxLength;

    /// <summary>Greets <paramref name="name"/>, or the world; answers 400 where the name is too long.</summary>
    /// <param name="name">The parameter <c>name</c> of the query.</param>
    public void OnGet([FromQuery] string? name)
    {
        Typed = VisitorName.Clean(name);

        if (TooLong)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (Typed != "")
        {
            Name = Typed;
            Response.Headers.CacheControl = "private, no-cache";
        }
        else
        {
            Response.Headers.CacheControl = "public, max-age=300";
        }
    }
}
