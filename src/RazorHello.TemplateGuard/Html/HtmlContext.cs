namespace RazorHello.TemplateGuard.Html;

/// <summary>
/// The context of a character in a page: the tokenizer's state, and what of the page before it decides what the character means.
/// A value: two contexts are equal where the same text means the same from there on.
/// </summary>
internal readonly record struct HtmlContext()
{
    /// <summary>Stands in a context for an interpolated value, of which nothing is known but that it is encoded.</summary>
    public const char Value = '\uFFFC';

    /// <summary>Stands in a context for a URL of this site that the framework makes.</summary>
    public const char OwnUrl = '\uFFFB';

    // The name of an attribute that may be one of several, or none.
    internal const string AnyAttribute = "\uFFFC\uFFFC";

    /// <summary>The context of a page's first character.</summary>
    public static HtmlContext Start { get; } = new();

    /// <summary>The context after a return, a break and the like: nothing is written there.</summary>
    public static HtmlContext Dead { get; } = new() { State = HtmlState.Dead };

    /// <summary>The state in which the next character is read.</summary>
    public HtmlState State { get; init; } = HtmlState.Data;

    /// <summary>The name of the tag, in lower case; empty outside of tags.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Whether the tag is an end tag.</summary>
    public bool IsEndTag { get; init; }

    /// <summary>The name of the attribute, in lower case; empty outside of attributes.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>The attribute's value so far.</summary>
    public string AttributeValue { get; init; } = "";

    /// <summary>The last of the tag's attributes so far that decide what others mean.</summary>
    public DecidingAttribute? Deciding { get; init; }

    /// <summary>The element whose raw text this is; empty outside of such.</summary>
    public string RawTextElement { get; init; } = "";

    /// <summary>The innermost element that is open, from the outermost svg or math on; none outside of them.</summary>
    public ForeignElement? Foreign { get; init; }

    /// <summary>The beginning of a token that was read and may become another one: <c>&lt;/scr</c>, <c>DOCT</c>, <c>]]</c>.</summary>
    public string TemporaryBuffer { get; init; } = "";

    /// <summary>Whether the script's text is escaped by <c>&lt;!--</c>.</summary>
    public ScriptEscape Escape { get; init; }

    /// <summary>The dashes, at most two, that precede the next character of an escaped script.</summary>
    public int EscapeDashes { get; init; }

    /// <summary>One more than the characters of <c>&lt;/noscript</c> that were just read; 0 outside of noscript.</summary>
    public int NoscriptEnd { get; init; }

    /// <summary>The context in the text of a script element.</summary>
    public ScriptContext Script { get; init; }

    /// <summary>The innermost element around that a client-side library compiles, or leaves alone.</summary>
    public ClientTemplate? Client { get; init; }

    /// <summary>The libraries whose attributes the tag has so far.</summary>
    public ClientLibrary Libraries { get; init; }

    /// <summary>The values in quoted attributes of the tag so far. What they mean is known when the tag has ended.</summary>
    public AttributeValue? Values { get; init; }

    /// <summary>The values of tags that have ended, for the caller to judge and to remove.</summary>
    public AttributeValue? Ended { get; init; }

    /// <summary>Whether nothing is written here.</summary>
    public bool IsDead => State == HtmlState.Dead;

    /// <summary>The element that makes text here something else than text: script and style do in svg too, where their text has tags.</summary>
    public string TextElement => RawTextElement != "" ? RawTextElement : Foreign is { Namespace: MarkupNamespace.Svg, Name: "script" or "style" } ? Foreign.Name : "";

    /// <summary>Whether this is between tags, where markup may stand.</summary>
    public bool IsText => State == HtmlState.Data && TextElement == "";

    /// <summary>Whether this is the text of a script element.</summary>
    public bool IsScript => State == HtmlState.RawText && RawTextElement == "script";

    /// <summary>Whether the whole page may end here: outside of tags, raw text, svg and math.</summary>
    public bool IsWhole => this with { Client = null } == Start;

    /// <summary>Whether the end tag of raw text may have begun.</summary>
    public bool IsInEndOfRawText => State == HtmlState.RawText && TemporaryBuffer != "";

    /// <summary>Finds the value of an attribute of this tag that decides what others mean.</summary>
    /// <param name="name">The name, in lower case.</param>
    /// <returns>The value, trimmed and in lower case; <see langword="null"/> where the attribute is not there yet.</returns>
    public string? Find(string name)
    {
        for (var attribute = Deciding; attribute is not null; attribute = attribute.Previous)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>Joins the contexts at the ends of two control-flow paths.</summary>
    /// <param name="one">One of them.</param>
    /// <param name="other">The other.</param>
    /// <param name="joined">The context after both, with what both agree on; <paramref name="one"/> where they differ.</param>
    /// <returns>Whether the same text means the same after both.</returns>
    public static bool TryJoin(HtmlContext one, HtmlContext other, out HtmlContext joined)
    {
        if (one == other || one.IsDead || other.IsDead)
        {
            joined = one.IsDead ? other : one;

            return true;
        }

        joined = one;

        // Another attribute on each path, with a value or without, or none on one: the text that follows may be glued to the last.
        if (one.IsBetweenAttributes && other.IsBetweenAttributes && (one.State, other.State) is not (HtmlState.BeforeAttributeName, HtmlState.BeforeAttributeName)
            && (one.State, one.Attribute) != (other.State, other.Attribute)
            // In svg and math, a slash after a value without quotes is part of it, and after a name it is not.
            && !(one.Foreign is not null && HtmlState.AttributeValueUnquoted is var unquoted && (one.State == unquoted || other.State == unquoted)))
        {
            one = one.EndsAnyAttribute();
            other = other.EndsAnyAttribute();
        }

        if (one.Compared() != other.Compared())
        {
            return false;
        }

        joined = one with
        {
            AttributeValue = JoinAttributeValue(one, other),
            Deciding = one.Deciding == other.Deciding ? one.Deciding : HtmlSwitches(one.Deciding, HtmlSwitches(other.Deciding, null)),
            Script = ScriptContext.Join(one.Script, other.Script),
            Client = one.Client ?? other.Client,
            Libraries = one.Libraries | other.Libraries,
            Values = Html.AttributeValue.Join(one.Values, other.Values),
            Ended = Html.AttributeValue.Join(one.Ended, other.Ended),
        };

        return true;
    }

    // What may differ where paths join.
    private HtmlContext Compared() => this with { AttributeValue = "", Deciding = null, Script = default, Client = null, Libraries = default, Values = null, Ended = null };

    // What says on one path alone that an attribute is HTML; other attributes that one path lacks count as missing, which is the stricter reading.
    private static DecidingAttribute? HtmlSwitches(DecidingAttribute? list, DecidingAttribute? before) =>
        list is null ? before
        : HtmlAttributes.SwitchesHtmlOn(list.Name) && list.Value != "false" ? new(list.Name, list.Value, HtmlSwitches(list.Previous, before))
        : HtmlSwitches(list.Previous, before);

    private HtmlContext EndsAnyAttribute() => HtmlTokenizer.EndAttribute(this) with { State = HtmlState.AttributeName, Attribute = AnyAttribute };

    private static string JoinAttributeValue(HtmlContext one, HtmlContext other)
    {
        var prefix = HtmlAttributes.IsUrl(one) ? UrlPrefix.Of(one.AttributeValue) : UrlPrefixKind.Unknown;
        var alike = one.AttributeValue == other.AttributeValue || (prefix != UrlPrefixKind.Unknown && prefix == UrlPrefix.Of(other.AttributeValue));

        return alike ? one.AttributeValue : Value + (HtmlAttributes.HoldsTag(one.AttributeValue) || HtmlAttributes.HoldsTag(other.AttributeValue) ? HtmlAttributes.AnyTag : "");
    }

    private bool IsBetweenAttributes => State is HtmlState.BeforeAttributeName or HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.AttributeValueUnquoted;
}

/// <summary>An attribute that decides what others of its tag mean, and the ones before it.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Value">Its value, trimmed and in lower case.</param>
/// <param name="Previous">The one before it.</param>
internal sealed record DecidingAttribute(string Name, string Value, DecidingAttribute? Previous);

/// <summary>A value in a quoted attribute, and the ones before it.</summary>
/// <param name="Context">Its context.</param>
/// <param name="Value">The value, for whoever judges it.</param>
/// <param name="Text">The whole text of its attribute, with <see cref="HtmlContext.Value"/> for values; none before the attribute has ended.</param>
/// <param name="Previous">The one before it.</param>
internal sealed record AttributeValue(HtmlContext Context, object Value, string? Text, AttributeValue? Previous)
{
    /// <summary>The values of both lists, each once.</summary>
    public static AttributeValue? Join(AttributeValue? one, AttributeValue? other)
    {
        if (one == other || other is null)
        {
            return one;
        }

        for (var value = other; value is not null; value = value.Previous)
        {
            one = one.Add(value.Context, value.Value, value.Text);
        }

        return one;
    }
}

/// <summary>Lists of values in attributes.</summary>
internal static class AttributeValues
{
    /// <summary>The list with a value that may be in it already.</summary>
    public static AttributeValue? Add(this AttributeValue? list, HtmlContext context, object value, string? text = null)
    {
        context = context with { Values = null, Ended = null };

        for (var one = list; one is not null; one = one.Previous)
        {
            if (one.Value.Equals(value) && one.Text == text && one.Context == context)
            {
                return list;
            }
        }

        return new(context, value, text, list);
    }
}

/// <summary>The escape of a script's text by <c>&lt;!--</c>, in which <c>&lt;script</c> begins a second one (sections 13.2.5.18 to 13.2.5.31).</summary>
internal enum ScriptEscape
{
    /// <summary>No escape.</summary>
    None,

    /// <summary>After <c>&lt;!--</c>.</summary>
    Escaped,

    /// <summary>After <c>&lt;!--</c> and <c>&lt;script</c>: <c>&lt;/script&gt;</c> does not end the element.</summary>
    DoubleEscaped,
}
