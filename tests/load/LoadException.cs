namespace RazorHello.Load;

/// <summary>The site did what it must not do under load or under a fault.</summary>
/// <param name="message">What went wrong, with what is needed to see it again.</param>
public sealed class LoadException(string message) : Exception(message);
