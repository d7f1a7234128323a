namespace RazorHello.Benchmarks;

/// <summary>There is no figure, because something that it rests on does not hold.</summary>
/// <param name="message">The failure, with all that is needed to see it again.</param>
internal sealed class FailedException(string message) : Exception(message);
