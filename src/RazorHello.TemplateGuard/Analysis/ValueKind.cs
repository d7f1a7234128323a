namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Kind of an interpolated value.</summary>
internal enum ValueKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A value whose type the compiler could not find.</summary>
    Unseen,

    /// <summary>A number, a boolean or a GUID: no character of it means anything in HTML.</summary>
    Number,

    /// <summary>An enum, a date, a time or a formatted number: like a number, but with spaces.</summary>
    Word,

    /// <summary>The id or the name of a form's field, made of the names of members.</summary>
    FieldName,

    /// <summary>A text of the site's own resources, without a value in it.</summary>
    Resource,

    /// <summary>Text with every character escaped that means something in a URL.</summary>
    Escaped,

    /// <summary>Text that was encoded for HTML once: encoded once more when it is written, it may be read as HTML after.</summary>
    HtmlEncoded,

    /// <summary>Text that was encoded for the inside of a JavaScript string between single or double quotes.</summary>
    ScriptEncoded,

    /// <summary>A URL that a type or a member of the site has checked.</summary>
    Checked,

    /// <summary>A URL of this site, made by the framework, with every value in it escaped.</summary>
    Own,

    /// <summary>A URL of this site, made by the framework, of which only the beginning is certain.</summary>
    Rooted,

    /// <summary>JSON from <c>Json.Serialize</c> or <c>JsonSerializer.Serialize</c>, written as it is.</summary>
    Json,

    /// <summary>Text that was encoded for a JavaScript string, written as it is.</summary>
    RawScript,

    /// <summary>Raw HTML, written without encoding.</summary>
    Html,

    /// <summary>Raw HTML of a declared source: encoded, as in <c>[EncodedHtml]</c>.</summary>
    EncodedHtml,

    /// <summary>Raw HTML of a declared source without a value in it: a text of the site's own.</summary>
    OwnHtml,
}
