namespace RazorHello.TemplateGuard.Html;

/// <summary>Where the tokenizer of the HTML standard is; states that differ in nothing but their parse errors are one.</summary>
internal enum HtmlState
{
    /// <summary>Between tags.</summary>
    Text,

    /// <summary>In an element whose text has no tags but its own end: <see cref="HtmlTokenizer.Raw"/>.</summary>
    RawText,

    /// <summary>In a CDATA section of svg or math.</summary>
    CData,

    /// <summary>Behind <c>&lt;</c>.</summary>
    TagOpen,

    /// <summary>Behind <c>&lt;/</c>.</summary>
    EndTagOpen,

    /// <summary>In the name of a tag.</summary>
    TagName,

    /// <summary>In a tag, where the name of an attribute may begin.</summary>
    BeforeName,

    /// <summary>In the name of an attribute.</summary>
    Name,

    /// <summary>Behind the name of an attribute and white space.</summary>
    AfterName,

    /// <summary>Behind the equals sign of an attribute.</summary>
    BeforeValue,

    /// <summary>In a value between double quotes.</summary>
    DoubleQuoted,

    /// <summary>In a value between single quotes.</summary>
    SingleQuoted,

    /// <summary>In a value without quotes.</summary>
    Unquoted,

    /// <summary>Behind <c>/</c> in a tag.</summary>
    SelfClosing,

    /// <summary>Behind <c>&lt;!</c>.</summary>
    Declaration,

    /// <summary>In a document type.</summary>
    Doctype,

    /// <summary>In what browsers take for a comment that ends with the next <c>&gt;</c>.</summary>
    BogusComment,

    /// <summary>Behind <c>&lt;!--</c>.</summary>
    CommentStart,

    /// <summary>Behind <c>&lt;!---</c>.</summary>
    CommentStartDash,

    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>Behind a dash in a comment.</summary>
    CommentDash,

    /// <summary>Behind two dashes in a comment.</summary>
    CommentEnd,

    /// <summary>Behind <c>--!</c> in a comment.</summary>
    CommentBang,

    /// <summary>Where browsers differ, or only their repair of wrong nesting knows.</summary>
    Lost,
}
