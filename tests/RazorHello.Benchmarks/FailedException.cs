namespace RazorHello.Benchmarks;

/// <summary>There is no figure, because something that it rests on does not hold.</summary>
/// <param name="message">What went wrong, with what is needed to see it again.</param>
internal sealed class FailedException(string message) : Exception(message);
