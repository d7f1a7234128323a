namespace RazorHello.Diagnostics;

/// <summary>How what goes wrong becomes a page of the site.</summary>
public static class ErrorHandling
{
    /// <summary>
    /// Answers failures, and statuses from 400 on that have no body, with the error page. In Development a failure is left
    /// to the framework's own page, which shows the developer what failed.
    /// </summary>
    /// <param name="app">The application; what can fail must come after.</param>
    public static void UseErrorHandling(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            // RedactingExceptionHandler has what the framework would log.
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error", SuppressDiagnosticsCallback = _ => true });
        }

        app.UseStatusCodePagesWithReExecute("/error");
    }
}
