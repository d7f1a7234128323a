using System.Text;
using Microsoft.AspNetCore.Diagnostics;

namespace RazorHello.Diagnostics;

/// <summary>
/// Logs a failure by the types and stack traces of its exceptions. Their messages stay out, since a message may quote
/// what the visitor sent.
/// </summary>
/// <param name="logger">Where to log.</param>
public sealed partial class RedactingExceptionHandler(ILogger<RedactingExceptionHandler> logger) : IExceptionHandler
{
    /// <summary>Logs, and leaves the answer to the error page.</summary>
    /// <inheritdoc />
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var failure = new StringBuilder();

        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            failure.AppendLine().Append(cause.GetType()).AppendLine().Append(cause.StackTrace);
        }

        Failed(logger, failure.ToString());

        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "A request failed.{Failure}")]
    private static partial void Failed(ILogger logger, string failure);
}
