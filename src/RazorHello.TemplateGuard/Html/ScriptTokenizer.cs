namespace RazorHello.TemplateGuard.Html;

/// <summary>
/// A tokenizer of scripts that knows strings, template literals, comments and regular expressions from each other and from code,
/// and no more. Where it cannot know, the context is unknown to the end of the script.
/// </summary>
internal static class ScriptTokenizer
{
    // The keywords after which an expression begins, so that a slash does not divide.
    private static readonly HashSet<string> Prefixes = ["case", "default", "delete", "do", "else", "in", "instanceof", "new", "return", "throw", "typeof", "void"];

    // Those that are names in some places.
    private static readonly HashSet<string> Contextual = ["await", "of", "yield"];

    // The keywords whose parentheses a statement follows.
    private static readonly HashSet<string> Controls = ["if", "while", "for", "with"];

    /// <summary>Reads text of a script.</summary>
    /// <param name="context">The context of its first character.</param>
    /// <param name="text">The text; <see cref="HtmlContext.Value"/> in it is an interpolated value.</param>
    /// <param name="start">The index of its first character.</param>
    /// <param name="length">The number of its characters.</param>
    /// <returns>The context after its last character.</returns>
    public static ScriptContext Advance(ScriptContext context, string text, int start, int length)
    {
        for (var at = start; at < start + length && context.State != ScriptState.Unknown; at++)
        {
            // Most of a script are words and spaces: far quicker than a step for each character.
            if (context is { State: ScriptState.Code, Pending: null } && IsWord(text[at]))
            {
                var end = at + 1;

                while (end < start + length && IsWord(text[end]))
                {
                    end++;
                }

                context = ReadWord(context, text, at, end);
                at = end - 1;
            }
            else
            {
                context = Step(context, text[at]);
            }
        }

        return context;
    }

    /// <summary>Whether an expression begins after a character of code; <see langword="null"/> where that depends on what the character ends.</summary>
    /// <param name="last">The character.</param>
    /// <param name="word">The word that it ends, or the same character twice.</param>
    public static bool? BeginsExpression(char last, string? word) => last switch
    {
        '\0' => true,
        '}' or ScriptContext.Any => null,
        ')' or ']' or '.' or '"' or '\'' or '`' or '/' => false,
        // ++ and -- stand before an operand, or after one.
        '+' or '-' => word is null ? true : null,
        _ when IsWord(last) => word is not null && Contextual.Contains(word) ? null : word is not null && Prefixes.Contains(word),
        _ => true,
    };

    private static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '$' or '#' or HtmlContext.Value or HtmlContext.OwnUrl || (c > '\u007F' && !char.IsWhiteSpace(c));

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static ScriptContext ReadWord(ScriptContext context, string text, int start, int end) => context with
    {
        Last = text[end - 1],
        // The name of a property is no keyword.
        Word = context.IsInWord ? context.Word == "." ? "." : context.Word + text.Substring(start, end - start) : context.Last == '.' ? "." : text.Substring(start, end - start),
        IsInWord = true,
        OnLine = 3,
    };

    private static ScriptContext Step(ScriptContext context, char c)
    {
        if (IsLineEnd(c))
        {
            return StepLineEnd(context);
        }

        // With a second slash, all between the two may be a regular expression, quotes and all.
        if (context.IsAmbiguous && c == '/')
        {
            return new() { State = ScriptState.Unknown };
        }

        return context.State switch
        {
            ScriptState.Code => StepCode(context, c),
            ScriptState.LineComment => context,
            ScriptState.BlockComment => (context.Pending, c) switch
            {
                ("*", '/') => context with { State = ScriptState.Code, Pending = null },
                (_, '*') => context with { Pending = "*" },
                _ => context with { Pending = null },
            },
            _ when context.Pending == "\\" => context with { Pending = null },
            _ when c == '\\' => context with { Pending = "\\" },
            ScriptState.RegularExpression => c switch
            {
                '/' => EndString(context, c),
                '[' => context with { State = ScriptState.RegularExpressionClass },
                _ => context,
            },
            ScriptState.RegularExpressionClass => c == ']' ? context with { State = ScriptState.RegularExpression } : context,
            ScriptState.TemplateLiteral => (context.Pending, c) switch
            {
                ("$", '{') => context with { State = ScriptState.Code, Pending = null, Brackets = context.Brackets + "$", Last = '{', Word = null, IsInWord = false },
                (_, '`') => EndString(context, c),
                (_, '$') => context with { Pending = "$" },
                _ => context with { Pending = null },
            },
            ScriptState.SingleQuoted => c == '\'' ? EndString(context, c) : context,
            _ => c == '"' ? EndString(context, c) : context,
        };
    }

    private static ScriptContext StepLineEnd(ScriptContext context) => context.State switch
    {
        ScriptState.Code => context.Pending == "/" ? Slash(context) with { OnLine = 0, IsAmbiguous = false } : context with { Pending = null, OnLine = 0, IsAmbiguous = false },
        ScriptState.LineComment => context with { State = ScriptState.Code, OnLine = 0, IsAmbiguous = false },
        ScriptState.BlockComment or ScriptState.TemplateLiteral => context with { Pending = null, OnLine = 0, IsAmbiguous = false },
        ScriptState.SingleQuoted or ScriptState.DoubleQuoted when context.Pending == "\\" => context with { Pending = null },
        _ => new() { State = ScriptState.Unknown },
    };

    private static ScriptContext StepCode(ScriptContext context, char c)
    {
        switch (context.Pending, c)
        {
            case ("/", '/'):
                return context with { State = ScriptState.LineComment, Pending = null };
            case ("/", '*'):
                return context with { State = ScriptState.BlockComment, Pending = null };
            case ("/", _):
                context = Slash(context);

                return context.State == ScriptState.Code ? StepCode(context, c) : Step(context, c);
            case (null, '/'):
                return context with { Pending = "/" };
            // Comments of HTML are comments of scripts too (ECMAScript, section B.1.1).
            case ("<!-", '-'):
            case ("--", '>') when context.OnLine == 2:
                return context with { State = ScriptState.LineComment, Pending = null };
            case ("<", '<'):
                return Token(context, c) with { Pending = null };
            case (null, '<'):
            case ("<", '!'):
            case ("<!", '-'):
            case (null, '-'):
            case ("-", '-'):
                return Token(context, c) with { Pending = context.Pending + c };
            case (not null, _):
                return StepCode(context with { Pending = null }, c);
        }

        return c switch
        {
            '"' => Token(context, c) with { State = ScriptState.DoubleQuoted, OnLine = 3 },
            '\'' => Token(context, c) with { State = ScriptState.SingleQuoted, OnLine = 3 },
            '`' => Token(context, c) with { State = ScriptState.TemplateLiteral, OnLine = 3 },
            '{' => Token(context, c) with { Brackets = context.Brackets + c },
            '(' => Token(context, c) with { Brackets = context.Brackets + (context.Word is { } word && IsWord(context.Last) && Controls.Contains(word) ? 'c' : c) },
            '}' or ')' => Close(context, c),
            _ when char.IsWhiteSpace(c) || c == '\uFEFF' => context with { IsInWord = false },
            _ when IsWord(c) => ReadWord(context, c.ToString(), 0, 1),
            _ => Token(context, c),
        };
    }

    private static ScriptContext Token(ScriptContext context, char c) =>
        context with { Last = c, Word = context.Last == c && c is '+' or '-' ? new string(c, 2) : null, IsInWord = false, OnLine = Math.Min(context.OnLine + 1, 3) };

    // What is wrongly nested is no program, and what it would be with another branch is not known.
    private static ScriptContext Close(ScriptContext context, char c)
    {
        var open = context.Brackets is { Length: > 0 } brackets ? brackets[brackets.Length - 1] : '\0';
        var outer = context.Brackets is { Length: > 1 } all ? all.Substring(0, all.Length - 1) : null;

        return (open, c) switch
        {
            ('{', '}') or ('(', ')') => Token(context, c) with { Brackets = outer },
            // A statement follows, as after a semicolon.
            ('c', ')') => Token(context, ';') with { Brackets = outer },
            ('$', '}') => context with { State = ScriptState.TemplateLiteral, Brackets = outer },
            _ => new() { State = ScriptState.Unknown },
        };
    }

    private static ScriptContext EndString(ScriptContext context, char quote) => context with { State = ScriptState.Code, Pending = null, Last = quote, Word = null, IsInWord = false };

    // A slash that begins no comment: a division, a regular expression, or one of them.
    private static ScriptContext Slash(ScriptContext context) => BeginsExpression(context.Last, context.Word) switch
    {
        true => context with { State = ScriptState.RegularExpression, Pending = null },
        // A division is followed by an expression, as after any other operator.
        false => Token(context, '*') with { Pending = null },
        null => Token(context, '*') with { Pending = null, IsAmbiguous = true },
    };
}
