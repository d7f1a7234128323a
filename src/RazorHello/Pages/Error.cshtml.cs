using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello.Pages;

/// <summary>
/// The error page, for which the exception handler and the status code pages re-execute a failed request with its own
/// method.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status code of the response; 404 if the client requested this page itself.</summary>
    public int Status { get; private set; }

    // Razor Pages would take the name for that of a handler of the HTTP method PAGE.
    /// <inheritdoc />
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpContext.IsReExecutedForError())
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Status = Response.StatusCode;
    }

    /// <summary>Handles OPTIONS with the page; without a handler, Razor Pages answer it with an empty 200.</summary>
    public void OnOptions()
    {
    }
}
