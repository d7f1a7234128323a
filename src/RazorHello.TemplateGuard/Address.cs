namespace RazorHello.TemplateGuard;

/// <summary>What the beginning of an address settles.</summary>
internal enum Start
{
    /// <summary>Nothing: what follows can choose the scheme.</summary>
    Unknown,

    /// <summary>The scheme, but not the host.</summary>
    Scheme,

    /// <summary>The scheme and the host.</summary>
    Site,

    /// <summary>That a browser runs what follows, or takes it for a document of its own.</summary>
    Code,
}

/// <summary>Reads addresses as browsers do.</summary>
internal static class Address
{
    /// <summary>What the literal beginning <paramref name="text"/> of an address settles.</summary>
    public static Start Of(string text)
    {
        // As browsers do: control characters and spaces before it, tabs and line ends in it do not count.
        text = new string([.. text.SkipWhile(c => c <= ' ').Where(c => c is not ('\t' or '\n' or '\r'))]).Replace('\\', '/');

        // "~/" is the root of the site.
        text = text.StartsWith("~/", StringComparison.Ordinal) ? text.Substring(1) : text;

        // An entity can be any of these, and a value too.
        var end = text.IndexOfAny([':', '/', '?', '#', '&', Tokenizer.Value]);

        return end < 0 || text[end] is '&' or Tokenizer.Value ? Start.Unknown
            : text[end] == ':' ? OfScheme(text.Substring(0, end).ToLowerInvariant(), text.Substring(end + 1))
            : end > 0 || text[end] != '/' ? Start.Site
            : OfPath(text);
    }

    private static Start OfScheme(string scheme, string rest) => scheme switch
    {
        "http" or "https" => rest.StartsWith("//", StringComparison.Ordinal) ? OfPath(rest) : Start.Scheme,
        "javascript" or "vbscript" or "data" or "blob" or "filesystem" or "view-source" or "about" => Start.Code,
        "" => Start.Unknown,
        _ => Start.Scheme,
    };

    private static Start OfPath(string path)
    {
        if (!path.StartsWith("//", StringComparison.Ordinal))
        {
            return path.Length > 1 && path[1] != Tokenizer.Value ? Start.Site : Start.Scheme;
        }

        var end = path.IndexOfAny(['/', '?', '#', Tokenizer.Value], 2);

        return end > 2 && path[end] != Tokenizer.Value ? Start.Site : Start.Scheme;
    }
}
