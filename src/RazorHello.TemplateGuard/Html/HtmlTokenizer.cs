namespace RazorHello.TemplateGuard.Html;

/// <summary>
/// The tokenizer of the HTML standard (section 13.2.5) as a function from a context and the text that follows to the context after
/// it, with as much of the tree's construction as decides its states: raw text and foreign content.
/// </summary>
internal static class HtmlTokenizer
{
    /// <summary>Reads text.</summary>
    /// <param name="context">The context of its first character.</param>
    /// <param name="text">The text; <see cref="HtmlContext.Value"/> in it is an interpolated value.</param>
    /// <returns>The context after its last character.</returns>
    public static HtmlContext Advance(HtmlContext context, string text)
    {
        for (var at = 0; at < text.Length && !context.IsDead; at++)
        {
            // Most of a page is text, quoted values and comments, of which only the end matters: far quicker than a step for each character.
            if (context.NoscriptEnd == 0 && EndOf(context) is { } end)
            {
                var found = text.IndexOf(end, at);
                var length = (found < 0 ? text.Length : found) - at;

                if (IsQuoted(context.State) && length > 0)
                {
                    context = context with { AttributeValue = context.AttributeValue + text.Substring(at, length) };
                }
                else if (context.IsScript && length > 0)
                {
                    context = context with { Script = ScriptTokenizer.Advance(context.Script, text, at, length) };
                }

                if (found < 0)
                {
                    return context;
                }

                at = found;
            }

            var isScript = context.IsScript;
            context = Step(context, text[at]);

            if (isScript && context.IsScript)
            {
                context = context with { Script = ScriptTokenizer.Advance(context.Script, text, at, 1) };
            }

            if (context.NoscriptEnd > 0)
            {
                context = RawText.StepNoscript(context, text[at]);
            }
        }

        return context;
    }

    /// <summary>Reads one character.</summary>
    internal static HtmlContext Step(HtmlContext context, char c) => context.State switch
    {
        HtmlState.Data => c == '<' ? context with { State = HtmlState.TagOpen } : context,
        HtmlState.RawText => RawText.Step(context, c),
        HtmlState.CDataSection => StepCData(context, c),
        HtmlState.TagOpen or HtmlState.EndTagOpen => StepTagOpen(context, c),
        HtmlState.TagName or HtmlState.BeforeAttributeName or HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.SelfClosingStartTag => StepTag(context, c),
        HtmlState.BeforeAttributeValue or HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted or HtmlState.AttributeValueUnquoted => StepAttributeValue(context, c),
        HtmlState.MarkupDeclarationOpen => StepMarkupDeclaration(context, c),
        HtmlState.Unknown or HtmlState.Dead => context,
        _ => StepComment(context, c),
    };

    /// <summary>Whether the state is that of a value between quotes.</summary>
    internal static bool IsQuoted(HtmlState state) => state is HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted;

    internal static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    /// <summary>Whether a tag name may begin with the character: an ASCII letter, or an interpolated value, which may be one.</summary>
    internal static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or HtmlContext.Value;

    internal static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c;

    private static char? EndOf(HtmlContext context) => context.State switch
    {
        HtmlState.Data => '<',
        HtmlState.RawText when context is { Escape: ScriptEscape.None, TemporaryBuffer: "" } => '<',
        HtmlState.Comment => '-',
        HtmlState.AttributeValueDoubleQuoted => '"',
        HtmlState.AttributeValueSingleQuoted => '\'',
        _ => null,
    };

    private static HtmlContext StepTagOpen(HtmlContext context, char c)
    {
        var isEndTag = context.State == HtmlState.EndTagOpen;

        return c switch
        {
            _ when IsLetter(c) => context with { State = HtmlState.TagName, IsEndTag = isEndTag, Tag = Lower(c).ToString(), Deciding = null, Libraries = default },
            '>' when isEndTag => context with { State = HtmlState.Data },
            _ when isEndTag => context with { State = HtmlState.BogusComment },
            '!' => context with { State = HtmlState.MarkupDeclarationOpen },
            '/' => context with { State = HtmlState.EndTagOpen },
            '?' => context with { State = HtmlState.BogusComment },
            _ => Step(context with { State = HtmlState.Data }, c),
        };
    }

    private static HtmlContext StepTag(HtmlContext context, char c)
    {
        switch (context.State)
        {
            case HtmlState.SelfClosingStartTag:
                return c == '>' ? EndTag(context, selfClosing: true) : Step(context with { State = HtmlState.BeforeAttributeName }, c);
            // The name of an attribute on one path, and the beginning of one on another.
            case HtmlState.AttributeName or HtmlState.AfterAttributeName when c == '=' && context.Attribute == HtmlContext.AnyAttribute:
                return context with { State = HtmlState.Unknown };
            case HtmlState.AttributeName or HtmlState.AfterAttributeName when c == '=':
                return context with { State = HtmlState.BeforeAttributeValue };
            case HtmlState.AttributeName or HtmlState.AfterAttributeName when IsSpace(c):
                return context with { State = HtmlState.AfterAttributeName };
        }

        return StepDelimiter(context, c) ?? context.State switch
        {
            HtmlState.TagName => context with { Tag = context.Tag + Lower(c) },
            HtmlState.AttributeName => context with { Attribute = context.Attribute + Lower(c) },
            _ => EndAttribute(context) with { State = HtmlState.AttributeName, Attribute = Lower(c).ToString() },
        };
    }

    private static HtmlContext StepAttributeValue(HtmlContext context, char c) => context.State switch
    {
        HtmlState.BeforeAttributeValue => c switch
        {
            '"' => context with { State = HtmlState.AttributeValueDoubleQuoted },
            '\'' => context with { State = HtmlState.AttributeValueSingleQuoted },
            _ when IsSpace(c) => context,
            _ => Step(context with { State = HtmlState.AttributeValueUnquoted }, c),
        },
        HtmlState.AttributeValueUnquoted when c != '/' && StepDelimiter(context, c) is { } ended => ended,
        HtmlState.AttributeValueDoubleQuoted when c == '"' => EndAttribute(context) with { State = HtmlState.BeforeAttributeName },
        HtmlState.AttributeValueSingleQuoted when c == '\'' => EndAttribute(context) with { State = HtmlState.BeforeAttributeName },
        _ => context with { AttributeValue = context.AttributeValue + c },
    };

    // The characters that end a name or an unquoted value everywhere in a tag; null for any other.
    private static HtmlContext? StepDelimiter(HtmlContext context, char c) => c switch
    {
        '>' => EndTag(context, selfClosing: false),
        '/' => EndAttribute(context) with { State = HtmlState.SelfClosingStartTag },
        _ when IsSpace(c) => EndAttribute(context) with { State = HtmlState.BeforeAttributeName },
        _ => null,
    };

    private static HtmlContext StepMarkupDeclaration(HtmlContext context, char c)
    {
        var buffer = context.TemporaryBuffer + char.ToUpperInvariant(c);
        var cdata = context.Foreign is not null and not { Namespace: MarkupNamespace.Html };
        var after = context with { TemporaryBuffer = "" };

        return buffer switch
        {
            "--" => after with { State = HtmlState.CommentStart },
            "DOCTYPE" => after with { State = HtmlState.Doctype },
            "[CDATA[" when cdata => after with { State = HtmlState.CDataSection },
            _ when "--".StartsWith(buffer, StringComparison.Ordinal) || "DOCTYPE".StartsWith(buffer, StringComparison.Ordinal) => context with { TemporaryBuffer = buffer },
            // Unlike the others, this keyword has a case.
            _ when cdata && !char.IsLower(c) && "[CDATA[".StartsWith(buffer, StringComparison.Ordinal) => context with { TemporaryBuffer = buffer },
            _ => Step(after with { State = HtmlState.BogusComment }, c),
        };
    }

    private static HtmlContext StepCData(HtmlContext context, char c) => (context.TemporaryBuffer, c) switch
    {
        ("]]", '>') => context with { State = HtmlState.Data, TemporaryBuffer = "" },
        ("", ']') => context with { TemporaryBuffer = "]" },
        (_, ']') => context with { TemporaryBuffer = "]]" },
        _ => context with { TemporaryBuffer = "" },
    };

    // The states of comments and of the document type.
    private static HtmlContext StepComment(HtmlContext context, char c) => context with
    {
        State = (context.State, c) switch
        {
            (HtmlState.Comment or HtmlState.CommentEndDash, '>') => HtmlState.Comment,
            (_, '>') => HtmlState.Data,
            (HtmlState.Doctype or HtmlState.BogusComment, _) => context.State,
            (HtmlState.CommentStart, '-') => HtmlState.CommentStartDash,
            (HtmlState.Comment or HtmlState.CommentEndBang, '-') => HtmlState.CommentEndDash,
            (_, '-') => HtmlState.CommentEnd,
            (HtmlState.CommentEnd, '!') => HtmlState.CommentEndBang,
            _ => HtmlState.Comment,
        },
    };

    /// <summary>Ends the attribute that the context is in, if it is in one.</summary>
    internal static HtmlContext EndAttribute(HtmlContext context)
    {
        if (context.Attribute == "")
        {
            return context;
        }

        var decides = HtmlElements.Decides(context.Tag, context.Attribute) && context.Find(context.Attribute) is null;

        return context with
        {
            Attribute = "",
            AttributeValue = "",
            Deciding = decides ? new(context.Attribute, context.AttributeValue.Trim().ToLowerInvariant(), context.Deciding) : context.Deciding,
            Libraries = context.Libraries | ClientLibraries.Of(context.Attribute),
            Values = EndAttribute(context.Values, context),
        };
    }

    private static AttributeValue? EndAttribute(AttributeValue? values, HtmlContext context) => values is null ? null : values with
    {
        Text = values.Text ?? (values.Context.Attribute == context.Attribute ? context.AttributeValue : null),
        Previous = EndAttribute(values.Previous, context),
    };

    // The values with all that their tag has, behind those of tags before it.
    private static AttributeValue? EndValues(HtmlContext context, AttributeValue? values) => values is null
        ? context.Ended
        : EndValues(context, values.Previous).Add(values.Context with { Deciding = context.Deciding, Client = context.Client, Libraries = context.Libraries }, values.Value, values.Text ?? "");

    private static HtmlContext EndTag(HtmlContext context, bool selfClosing)
    {
        context = EndAttribute(context) with { State = HtmlState.Data };
        context = ClientLibraries.EndTag(context, selfClosing);
        context = context with { Values = null, Ended = EndValues(context, context.Values) };
        context = (context.IsEndTag, context.RawTextElement) switch
        {
            (false, _) => ForeignContent.Open(context, selfClosing),
            (true, "") => ForeignContent.Close(context),
            _ => context with { RawTextElement = "", Script = default },
        };

        // The type of a script decides the meaning of values in its text.
        return context with { Tag = "", IsEndTag = false, Libraries = default, Deciding = context.RawTextElement == "script" ? context.Deciding : null };
    }
}
