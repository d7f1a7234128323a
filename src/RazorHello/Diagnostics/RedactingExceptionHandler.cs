using System.Text;
using Microsoft.AspNetCore.Diagnostics;

namespace RazorHello.Diagnostics;

/// <summary>
/// Logs an exception and its inner exceptions by type and stack trace, without their messages: a message may quote the
/// visitor's input.
/// </summary>
/// <param name="logger">The log.</param>
public sealed partial class RedactingExceptionHandler(ILogger<RedactingExceptionHandler> logger) : IExceptionHandler
{
    /// <summary>Logs the exception, and leaves the response to the error page.</summary>
    /// <inheritdoc />
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var trace = new StringBuilder();

        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            trace.AppendLine().Append(cause.GetType()).AppendLine().Append(cause.StackTrace);
        }

        RequestFailed(logger, trace.ToString());

        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "A request failed with an exception.{Trace}")]
    private static partial void RequestFailed(ILogger logger, string trace);
}
