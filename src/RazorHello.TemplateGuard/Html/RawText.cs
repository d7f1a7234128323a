namespace RazorHello.TemplateGuard.Html;

/// <summary>The states of raw text (sections 13.2.5.9 to 13.2.5.31): its end tags, and the escapes of scripts.</summary>
internal static class RawText
{
    private const string NoscriptEndTag = "</noscript";

    /// <summary>Reads one character of raw text.</summary>
    public static HtmlContext Step(HtmlContext context, char c)
    {
        if (context.RawTextElement == "plaintext")
        {
            return context;
        }

        if (context.TemporaryBuffer != "")
        {
            if (Continues(context, c))
            {
                var buffer = context.TemporaryBuffer + HtmlTokenizer.Lower(c);

                return buffer == "<!--"
                    ? context with { TemporaryBuffer = "", Escape = ScriptEscape.Escaped, EscapeDashes = 2 }
                    : context with { TemporaryBuffer = buffer };
            }

            if ((HtmlTokenizer.IsSpace(c) || c is '/' or '>') && EndOfTagName(context) is { } after)
            {
                return after.State == HtmlState.TagName ? HtmlTokenizer.Step(after, c) : after;
            }

            context = context with { TemporaryBuffer = "", EscapeDashes = 0 };
        }

        return context with
        {
            TemporaryBuffer = c == '<' ? "<" : "",
            Escape = c == '>' && context.EscapeDashes == 2 ? ScriptEscape.None : context.Escape,
            EscapeDashes = c == '-' && context.Escape != ScriptEscape.None ? Math.Min(context.EscapeDashes + 1, 2) : 0,
        };
    }

    /// <summary>
    /// Looks for the end of noscript. All of noscript is raw text in browsers that run scripts, and markup in others. Its end has to be
    /// the same in both, or the context is unknown.
    /// </summary>
    /// <param name="context">The context after the character, in noscript.</param>
    /// <param name="c">The character.</param>
    public static HtmlContext StepNoscript(HtmlContext context, char c)
    {
        var read = HtmlTokenizer.Lower(c) == NoscriptEndTag[context.NoscriptEnd - 1] ? context.NoscriptEnd : c == '<' ? 1 : 0;

        return read == NoscriptEndTag.Length
            ? context with { NoscriptEnd = 1, State = context is { State: HtmlState.TagName, Foreign: null } ? context.State : HtmlState.Unknown }
            : context with { NoscriptEnd = read + 1 };
    }

    // Whether the character goes on with what the temporary buffer holds.
    private static bool Continues(HtmlContext context, char c)
    {
        var isScript = context.RawTextElement == "script";

        return context.TemporaryBuffer switch
        {
            "<" => c == '/' || (isScript && context.Escape switch
            {
                ScriptEscape.None => c == '!',
                ScriptEscape.Escaped => HtmlTokenizer.IsLetter(c),
                _ => false,
            }),
            "<!" or "<!-" => c == '-',
            _ => HtmlTokenizer.IsLetter(c),
        };
    }

    // The context after the name of a tag that means something here, at a character that ends names; null after any other text.
    private static HtmlContext? EndOfTagName(HtmlContext context)
    {
        var after = context with { TemporaryBuffer = "", EscapeDashes = 0 };

        return (context.TemporaryBuffer, context.Escape) switch
        {
            (var text, not ScriptEscape.DoubleEscaped) when text == $"</{context.RawTextElement}" =>
                after with { State = HtmlState.TagName, Tag = context.RawTextElement, IsEndTag = true, Deciding = null, Escape = ScriptEscape.None },
            ("<script", ScriptEscape.Escaped) => after with { Escape = ScriptEscape.DoubleEscaped },
            ("</script", ScriptEscape.DoubleEscaped) => after with { Escape = ScriptEscape.Escaped },
            _ => null,
        };
    }
}
