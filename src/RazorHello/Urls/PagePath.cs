namespace RazorHello.Urls;

/// <summary>The canonical path of a page, as metadata of its endpoint.</summary>
/// <param name="Path">The one path that is not redirected.</param>
public sealed record PagePath(string Path);
