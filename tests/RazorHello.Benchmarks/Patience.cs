namespace RazorHello.Benchmarks;

/// <summary>Bounds how long servers may be silent.</summary>
internal static class Patience
{
    // Long for whatever a server does at once, on a busy machine too.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Waits for something that a server does at once.</summary>
    /// <param name="task">The task to wait for.</param>
    /// <param name="failure">The message if it does not end.</param>
    /// <exception cref="FailedException">It did not within a minute.</exception>
    public static async Task AtOnceAsync(this Task task, Func<string> failure)
    {
        try
        {
            await task.WaitAsync(Limit);
        }
        catch (TimeoutException)
        {
            throw new FailedException($"{Limit.TotalSeconds} seconds, and {failure()}");
        }
    }
}
