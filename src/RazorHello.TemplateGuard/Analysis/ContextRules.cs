using Microsoft.CodeAnalysis;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Kinds of interpolated values that each context allows.</summary>
internal static class ContextRules
{
    /// <summary>The rule that forbids a value of <paramref name="kind"/> in <paramref name="context"/>; null where the value is safe.</summary>
    public static DiagnosticDescriptor? Judge(HtmlContext context, ValueKind kind)
    {
        if (context.State == HtmlState.Unknown)
        {
            return DiagnosticDescriptors.Unknown;
        }

        if (kind is ValueKind.Html && !context.IsText || kind is ValueKind.RawScript && !context.IsText && !context.IsScript)
        {
            return DiagnosticDescriptors.RawHtml;
        }

        var harmless = IsHarmless(kind);

        return context.State switch
        {
            HtmlState.Data or HtmlState.RawText when context.IsInEndOfRawText => DiagnosticDescriptors.Name,
            HtmlState.Data or HtmlState.RawText => context.TextElement switch
            {
                "" => JudgeText(context, kind),
                "title" or "textarea" => kind == ValueKind.Json ? DiagnosticDescriptors.RawHtml : JudgeText(context, kind),
                _ when harmless => null,
                "script" => IsSafeInScript(context, kind) ? null : DiagnosticDescriptors.Script,
                "style" => DiagnosticDescriptors.Style,
                _ => DiagnosticDescriptors.Elsewhere,
            },
            // The level of a heading: with "h" before it, a number is no other element.
            HtmlState.TagName when context.Tag == "h" && harmless => null,
            _ when context.IsEndTag => DiagnosticDescriptors.Name,
            HtmlState.BeforeAttributeValue or HtmlState.AttributeValueUnquoted => kind is ValueKind.Number or ValueKind.Unseen ? null : DiagnosticDescriptors.Unquoted,
            HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted when harmless => null,
            HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted when context.Attribute.Contains(HtmlContext.Value.ToString()) => DiagnosticDescriptors.Name,
            HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted => JudgeAttribute(context, kind),
            HtmlState.TagOpen or HtmlState.EndTagOpen or HtmlState.TagName or HtmlState.BeforeAttributeName or HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.SelfClosingStartTag => DiagnosticDescriptors.Name,
            _ => harmless && context.State != HtmlState.Doctype ? null : DiagnosticDescriptors.Elsewhere,
        };
    }

    /// <summary>The rule that forbids a value in an attribute of a tag that has ended; null where it is safe.</summary>
    /// <param name="context">The context of the value, with all attributes of its tag.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="text">The whole text of its attribute.</param>
    public static DiagnosticDescriptor? JudgeEnded(HtmlContext context, ValueKind kind, string text) =>
        Judge(context, kind)
        ?? (IsReadAsHtml(context, text) && !IsHarmless(kind) && !IsSafeInString(kind) && kind is not (ValueKind.Checked or ValueKind.Unseen or ValueKind.OwnHtml or ValueKind.HtmlEncoded) ? DiagnosticDescriptors.ReadTwice
            : IsCompiled(context, kind, isAttribute: true) ? DiagnosticDescriptors.ClientTemplate
            : null);

    /// <summary>Whether a script reads an attribute as HTML: it has a tag in it, or another attribute says so.</summary>
    public static bool IsReadAsHtml(HtmlContext context, string text) =>
        (HtmlAttributes.HoldsTag(text) && !HtmlAttributes.IsUrl(context))
        || (HtmlAttributes.IsTooltip(context.Attribute) && (context.Find("data-bs-html") ?? context.Find("data-html")) is not (null or "false"));

    /// <summary>Whether a value of the kind is harmless between the quotes of a string, as its characters end none.</summary>
    public static bool IsSafeInString(ValueKind kind) =>
        kind is ValueKind.Own or ValueKind.Escaped or ValueKind.FieldName or ValueKind.Resource;

    private static bool IsHarmless(ValueKind kind) => kind is ValueKind.Number or ValueKind.Word or ValueKind.Unseen;

    private static DiagnosticDescriptor? JudgeText(HtmlContext context, ValueKind kind) => IsCompiled(context, kind, isAttribute: false) ? DiagnosticDescriptors.ClientTemplate : null;

    // Raw HTML is a template of its own, or was reported where it was made.
    private static bool IsCompiled(HtmlContext context, ValueKind kind, bool isAttribute) =>
        kind is ValueKind.Text or ValueKind.HtmlEncoded or ValueKind.ScriptEncoded or ValueKind.Checked or ValueKind.Rooted or ValueKind.EncodedHtml or ValueKind.Json && ClientLibraries.Compiler(context, isAttribute) != ClientLibrary.None;

    private static bool IsSafeInScript(HtmlContext context, ValueKind kind)
    {
        // In svg, a script's text has references, which browsers decode.
        if (context.RawTextElement == "")
        {
            return false;
        }

        var type = context.Find("type");

        return HtmlAttributes.IsJavaScript(type) || HtmlAttributes.IsJson(type)
            ? IsSafe(context.Script, kind)
            // A template, which a script reads as HTML: a text of the site's own is encoded for that.
            : kind == ValueKind.Resource && type?.StartsWith("text/", StringComparison.Ordinal) == true;
    }

    private static bool IsSafe(ScriptContext script, ValueKind kind) => kind switch
    {
        ValueKind.Json => script.TakesExpression,
        // The encoders let ${ through, which only a template literal reads.
        ValueKind.ScriptEncoded or ValueKind.RawScript => script.IsString && script.State != ScriptState.TemplateLiteral,
        _ => script.IsString && IsSafeInString(kind),
    };

    private static DiagnosticDescriptor? JudgeAttribute(HtmlContext context, ValueKind kind)
    {
        var isUrl = HtmlAttributes.IsUrl(context);
        var prefix = isUrl ? UrlPrefix.Of(context.AttributeValue) : UrlPrefixKind.Unknown;

        return HtmlAttributes.IsMedia(context) ? JudgeJson(context, kind)
            : HtmlAttributes.IsParsedTwice(context) || prefix == UrlPrefixKind.Code ? DiagnosticDescriptors.ReadTwice
            : HtmlAttributes.IsCode(context.Attribute) ? JudgeCode(context, kind)
            : context.Attribute == "style" ? DiagnosticDescriptors.Style
            : JudgeJson(context, kind) is { } json ? json
            : HtmlAttributes.IsAnimated(context) ? DiagnosticDescriptors.Loads
            : HtmlAttributes.LoadsCode(context) ? prefix == UrlPrefixKind.Site || (kind is ValueKind.Own or ValueKind.Rooted && context.AttributeValue == "") ? null : DiagnosticDescriptors.Loads
            : isUrl && !IsSafeUrl(context, prefix, kind) ? DiagnosticDescriptors.Address
            : null;
    }

    private static DiagnosticDescriptor? JudgeJson(HtmlContext context, ValueKind kind) =>
        kind == ValueKind.Json && context.State == HtmlState.AttributeValueDoubleQuoted ? DiagnosticDescriptors.RawHtml : null;

    private static DiagnosticDescriptor? JudgeCode(HtmlContext context, ValueKind kind) =>
        kind != ValueKind.Json && HtmlAttributes.IsScript(context.Attribute) && IsSafe(HtmlAttributes.Script(context.AttributeValue), kind) ? null : DiagnosticDescriptors.CodeAttribute;

    private static bool IsSafeUrl(HtmlContext context, UrlPrefixKind prefix, ValueKind kind) => HtmlAttributes.IsUrlList(context)
        ? context.AttributeValue.Trim() == "" && kind is ValueKind.Own or ValueKind.Rooted or ValueKind.Checked
        : prefix != UrlPrefixKind.Unknown || (context.AttributeValue == "" && kind is ValueKind.Own or ValueKind.Rooted or ValueKind.Checked or ValueKind.Escaped or ValueKind.Resource);
}
