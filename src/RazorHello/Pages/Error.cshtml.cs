using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello.Pages;

/// <summary>
/// The page that the exception handler and the status code pages run in place of a response that failed, with the method
/// of its request.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The status code that is answered; 404 where a visitor asked for this page itself.</summary>
    public int Status { get; private set; }

    // By its name Razor Pages would take this method for the handler of a method PAGE.
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

    /// <summary>Lets OPTIONS see the page, which without a handler of its own would be an empty 200.</summary>
    public void OnOptions()
    {
    }
}
