namespace RazorHello.TemplateGuard.Html;

/// <summary>The part of a URL that its beginning decides.</summary>
internal enum UrlPrefixKind
{
    /// <summary>Nothing: the text after it can choose the scheme.</summary>
    Unknown,

    /// <summary>The scheme, but not the host.</summary>
    Scheme,

    /// <summary>The scheme and the host.</summary>
    Site,

    /// <summary>A scheme whose URLs a browser runs, or opens as documents of their own content.</summary>
    Code,
}

/// <summary>Beginnings of URLs, read as browsers do.</summary>
internal static class UrlPrefix
{
    private static readonly string OwnUrl = HtmlContext.OwnUrl.ToString();

    /// <summary>The part of a URL that its literal beginning <paramref name="text"/> decides.</summary>
    public static UrlPrefixKind Of(string text)
    {
        // As browsers do: control characters and spaces before it, tabs and line ends in it do not count.
        text = new string([.. text.SkipWhile(c => c <= ' ').Where(c => c is not ('\t' or '\n' or '\r'))]).Replace('\\', '/');

        // "~/" is the root of the site.
        text = text.StartsWith("~/", StringComparison.Ordinal) ? text.Substring(1) : text;

        // The framework gives a path of the site, or none where no route matches.
        if (text.StartsWith(OwnUrl, StringComparison.Ordinal))
        {
            return text.Length > 1 && text[1] is '?' or '#' ? UrlPrefixKind.Site : text.Length > 1 && text[1] == '/' ? OfPath(text.Substring(1)) : UrlPrefixKind.Unknown;
        }

        // A character reference can be any of these, and an interpolated value too.
        var end = text.IndexOfAny([':', '/', '?', '#', '&', HtmlContext.Value]);

        return end < 0 || text[end] is '&' or HtmlContext.Value ? UrlPrefixKind.Unknown
            : text[end] == ':' ? OfScheme(text.Substring(0, end).ToLowerInvariant(), text.Substring(end + 1))
            : end > 0 || text[end] != '/' ? UrlPrefixKind.Site
            : OfPath(text);
    }

    private static UrlPrefixKind OfScheme(string scheme, string afterScheme) => scheme switch
    {
        "http" or "https" => afterScheme.StartsWith("//", StringComparison.Ordinal) ? OfPath(afterScheme) : UrlPrefixKind.Scheme,
        "javascript" or "vbscript" or "data" or "blob" or "filesystem" or "view-source" or "about" => UrlPrefixKind.Code,
        "" => UrlPrefixKind.Unknown,
        _ => UrlPrefixKind.Scheme,
    };

    private static UrlPrefixKind OfPath(string path)
    {
        if (!path.StartsWith("//", StringComparison.Ordinal))
        {
            return path.Length > 1 && path[1] != HtmlContext.Value ? UrlPrefixKind.Site : UrlPrefixKind.Scheme;
        }

        var end = path.IndexOfAny(['/', '?', '#', HtmlContext.Value], 2);

        return end > 2 && path[end] != HtmlContext.Value ? UrlPrefixKind.Site : UrlPrefixKind.Scheme;
    }
}
