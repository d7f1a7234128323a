namespace RazorHello.Http;

/// <summary>Options of <see cref="ResponseBuffering"/>.</summary>
public sealed class ResponseBufferingOptions
{
    /// <summary>Whether responses are buffered. Middleware that changes a page as it is sent needs them not to be.</summary>
    public bool Enabled { get; set; } = true;
}
