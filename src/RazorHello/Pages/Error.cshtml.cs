using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello.Pages;

/// <summary>
/// Model of the error page, which the exception handler and the status code pages run in place of a failed response, with
/// the method of its request.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status code of the response; 404 where a visitor asked for the error page itself.</summary>
    public int Status { get; private set; }

    // Razor Pages would take the name for that of a handler of the HTTP method PAGE.
    /// <inheritdoc />
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Response.StatusCode == StatusCodes.Status200OK)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Status = Response.StatusCode;
    }

    /// <summary>Renders the page for OPTIONS, which Razor Pages answer with an empty 200 where there is no handler.</summary>
    public void OnOptions()
    {
    }
}
