namespace RazorHello.TemplateGuard.Html;

/// <summary>
/// A state of the tokenizer of the HTML standard (section 13.2.5), under the standard's name. States that differ in nothing but
/// their parse errors are one here.
/// </summary>
internal enum HtmlState
{
    /// <summary>Between tags.</summary>
    Data,

    /// <summary>In an element whose text has no tags but its own end tag: RCDATA, RAWTEXT, script data and PLAINTEXT of the standard.</summary>
    RawText,

    /// <summary>In a CDATA section of svg or math.</summary>
    CDataSection,

    /// <summary>After <c>&lt;</c>.</summary>
    TagOpen,

    /// <summary>After <c>&lt;/</c>.</summary>
    EndTagOpen,

    /// <summary>In the name of a tag.</summary>
    TagName,

    /// <summary>In a tag, where the name of an attribute may begin.</summary>
    BeforeAttributeName,

    /// <summary>In the name of an attribute.</summary>
    AttributeName,

    /// <summary>After the name of an attribute and white space.</summary>
    AfterAttributeName,

    /// <summary>After the equals sign of an attribute.</summary>
    BeforeAttributeValue,

    /// <summary>In a value between double quotes.</summary>
    AttributeValueDoubleQuoted,

    /// <summary>In a value between single quotes.</summary>
    AttributeValueSingleQuoted,

    /// <summary>In a value without quotes.</summary>
    AttributeValueUnquoted,

    /// <summary>After <c>/</c> in a tag.</summary>
    SelfClosingStartTag,

    /// <summary>After <c>&lt;!</c>.</summary>
    MarkupDeclarationOpen,

    /// <summary>In a document type.</summary>
    Doctype,

    /// <summary>In a comment by mistake, such as <c>&lt;?xml</c>, which ends with the next <c>&gt;</c>.</summary>
    BogusComment,

    /// <summary>After <c>&lt;!--</c>.</summary>
    CommentStart,

    /// <summary>After <c>&lt;!---</c>.</summary>
    CommentStartDash,

    /// <summary>In a comment.</summary>
    Comment,

    /// <summary>After a dash in a comment.</summary>
    CommentEndDash,

    /// <summary>After two dashes in a comment.</summary>
    CommentEnd,

    /// <summary>After <c>--!</c> in a comment.</summary>
    CommentEndBang,

    /// <summary>Not decidable: browsers differ, or only their repair of wrong nesting tells. Not a state of the standard.</summary>
    Unknown,

    /// <summary>After a return, a break and the like, where nothing is written. Not a state of the standard.</summary>
    Dead,
}
