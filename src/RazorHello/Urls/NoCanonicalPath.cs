namespace RazorHello.Urls;

/// <summary>Endpoint metadata of a page that is for no visitor: it has no canonical path, is not in the sitemap, and no other path redirects to it.</summary>
public sealed class NoCanonicalPath;
