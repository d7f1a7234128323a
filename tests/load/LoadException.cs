namespace RazorHello.Load;

/// <summary>The site did what it must not do under load or under a fault.</summary>
/// <param name="message">The failure, with all that is needed to see it again.</param>
public sealed class LoadException(string message) : Exception(message);
