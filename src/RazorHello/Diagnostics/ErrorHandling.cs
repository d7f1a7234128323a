using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace RazorHello.Diagnostics;

/// <summary>Error responses: every one of them is the error page.</summary>
public static class ErrorHandling
{
    private const string Path = "/error";

    /// <summary>
    /// Answers exceptions, and status codes from 400 on that have no body, with the error page: the request is re-executed
    /// for it. In Development, exceptions are left to the framework's developer exception page.
    /// </summary>
    /// <param name="app">The application; middleware and endpoints that can fail must come after.</param>
    public static void UseErrorHandling(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            // The framework's own log of the exception would quote its message: RedactingExceptionHandler logs in its place.
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = Path, SuppressDiagnosticsCallback = _ => true });
        }

        app.UseStatusCodePagesWithReExecute(Path);
    }

    /// <summary>
    /// Whether the request has failed already and is re-executed for a page about that. Checks that it did not pass the
    /// first time would refuse the page too.
    /// </summary>
    /// <param name="context">The request.</param>
    internal static bool IsReExecutedForError(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    /// <summary>Whether the endpoint of a page is the error page.</summary>
    /// <param name="page">The endpoint.</param>
    internal static bool IsErrorPage(this EndpointBuilder page) => page.Metadata.OfType<PageActionDescriptor>().Single().ViewEnginePath == "/Error";
}
