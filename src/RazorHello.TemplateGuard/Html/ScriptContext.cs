namespace RazorHello.TemplateGuard.Html;

/// <summary>The part of a script that a character belongs to.</summary>
internal enum ScriptState
{
    /// <summary>Code outside of all others.</summary>
    Code,

    /// <summary>In a string between single quotes.</summary>
    SingleQuoted,

    /// <summary>In a string between double quotes.</summary>
    DoubleQuoted,

    /// <summary>In a template literal, outside of its <c>${ }</c>.</summary>
    TemplateLiteral,

    /// <summary>In a regular expression.</summary>
    RegularExpression,

    /// <summary>Between the brackets of a regular expression, where a slash does not end it.</summary>
    RegularExpressionClass,

    /// <summary>In a comment that ends with its line.</summary>
    LineComment,

    /// <summary>In a comment that ends with <c>*/</c>.</summary>
    BlockComment,

    /// <summary>Not decidable: branches differ, a string has no end, or a slash may divide or begin a regular expression.</summary>
    Unknown,
}

/// <summary>The context of a character in a script, as far as it decides what a value there may be (ECMAScript, section 12).</summary>
internal readonly record struct ScriptContext
{
    /// <summary>Stands for a last character on which branches do not agree.</summary>
    public const char Any = '\uFFFD';

    /// <summary>The state in which the next character is read.</summary>
    public ScriptState State { get; init; }

    /// <summary>The last character of code that is no space.</summary>
    public char Last { get; init; }

    /// <summary>The word that <see cref="Last"/> ends, <c>.</c> where it names a property, or the same character twice, as in <c>++</c>.</summary>
    public string? Word { get; init; }

    /// <summary>Whether a letter would go on with the word.</summary>
    public bool IsInWord { get; init; }

    /// <summary>The characters of code on this line so far, three at most, spaces left out.</summary>
    public int OnLine { get; init; }

    /// <summary>The characters just read that may become a token together: <c>/</c>, <c>&lt;!-</c>, <c>--</c>, <c>*</c>, <c>$</c>, <c>\</c>.</summary>
    public string? Pending { get; init; }

    /// <summary>The open braces and parentheses, innermost last: <c>$</c> for a brace of a template literal, <c>c</c> for a parenthesis after <c>if</c> and the like.</summary>
    public string? Brackets { get; init; }

    /// <summary>Whether a slash on this line may divide or begin a regular expression.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>Whether a value is part of a string, which only its own quote, a line end, a backslash or <c>${</c> could end.</summary>
    public bool IsString => State is ScriptState.SingleQuoted or ScriptState.DoubleQuoted or ScriptState.TemplateLiteral && Pending != "\\" && !IsAmbiguous;

    /// <summary>Whether a whole expression may begin here.</summary>
    public bool TakesExpression => State == ScriptState.Code && Pending is null or "<" or "-" or "--" && !IsAmbiguous && Last != Any && ScriptTokenizer.BeginsExpression(Last, Word) != false;

    /// <summary>The context after two control-flow paths.</summary>
    public static ScriptContext Join(ScriptContext one, ScriptContext other)
    {
        if (one == other)
        {
            return one;
        }

        if (one.State != ScriptState.Code || other.State != ScriptState.Code || one.Brackets != other.Brackets || one.Pending is not null || other.Pending is not null)
        {
            return new() { State = ScriptState.Unknown };
        }

        var alike = ScriptTokenizer.BeginsExpression(one.Last, one.Word) is { } begins && begins == ScriptTokenizer.BeginsExpression(other.Last, other.Word);

        return one with { Last = alike ? one.Last : Any, Word = alike ? one.Word : null, OnLine = 3, IsAmbiguous = one.IsAmbiguous || other.IsAmbiguous };
    }
}
