namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Kind of an interpolated value.</summary>
internal enum ValueKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number, a boolean or a GUID: no character of it means anything in HTML.</summary>
    Number,

    /// <summary>An enum, a date or a time: like a number, but with spaces.</summary>
    Word,

    /// <summary>Text with every character escaped that means something in a URL.</summary>
    Escaped,

    /// <summary>A URL that a type of the site has checked.</summary>
    Checked,

    /// <summary>A URL of this site, made by the framework.</summary>
    Own,

    /// <summary>JSON from <c>Json.Serialize</c>.</summary>
    Json,

    /// <summary>Raw HTML, written without encoding.</summary>
    Html,
}
