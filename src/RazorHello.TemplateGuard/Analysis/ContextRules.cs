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

        if (kind == ValueKind.Html && !context.IsText)
        {
            return DiagnosticDescriptors.RawHtml;
        }

        var harmless = kind is ValueKind.Number or ValueKind.Word;

        return context.State switch
        {
            HtmlState.Data or HtmlState.RawText when context.IsInEndOfRawText => DiagnosticDescriptors.Name,
            HtmlState.Data or HtmlState.RawText => context.TextElement switch
            {
                "" => null,
                "title" or "textarea" => kind == ValueKind.Json ? DiagnosticDescriptors.RawHtml : null,
                _ when harmless => null,
                "script" => kind == ValueKind.Json && IsJson(context.Find("type")) ? null : DiagnosticDescriptors.Script,
                "style" => DiagnosticDescriptors.Style,
                _ => DiagnosticDescriptors.Elsewhere,
            },
            _ when context.IsEndTag => DiagnosticDescriptors.Name,
            HtmlState.BeforeAttributeValue or HtmlState.AttributeValueUnquoted => kind == ValueKind.Number ? null : DiagnosticDescriptors.Unquoted,
            HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted when context.Attribute.Contains(HtmlContext.Value.ToString()) => DiagnosticDescriptors.Name,
            HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted => harmless ? null : JudgeAttribute(context, kind),
            HtmlState.TagOpen or HtmlState.EndTagOpen or HtmlState.TagName or HtmlState.BeforeAttributeName or HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.SelfClosingStartTag => DiagnosticDescriptors.Name,
            _ => harmless && context.State != HtmlState.Doctype ? null : DiagnosticDescriptors.Elsewhere,
        };
    }

    private static DiagnosticDescriptor? JudgeAttribute(HtmlContext context, ValueKind kind)
    {
        var isUrl = HtmlAttributes.IsUrl(context.Attribute);
        var prefix = isUrl ? UrlPrefix.Of(context.AttributeValue) : UrlPrefixKind.Unknown;

        return HtmlAttributes.IsParsedTwice(context) || prefix == UrlPrefixKind.Code ? DiagnosticDescriptors.ReadTwice
            : HtmlAttributes.IsCode(context.Attribute) ? DiagnosticDescriptors.CodeAttribute
            : context.Attribute == "style" ? DiagnosticDescriptors.Style
            : kind == ValueKind.Json && context.State == HtmlState.AttributeValueDoubleQuoted ? DiagnosticDescriptors.RawHtml
            : HtmlAttributes.IsAnimated(context) ? DiagnosticDescriptors.Loads
            : HtmlAttributes.LoadsCode(context) ? prefix == UrlPrefixKind.Site || (kind == ValueKind.Own && context.AttributeValue == "") ? null : DiagnosticDescriptors.Loads
            : isUrl && !IsSafeUrl(context, prefix, kind) ? DiagnosticDescriptors.Address
            : null;
    }

    private static bool IsSafeUrl(HtmlContext context, UrlPrefixKind prefix, ValueKind kind) => HtmlAttributes.IsUrlList(context.Attribute)
        ? context.AttributeValue.Trim() == "" && kind is ValueKind.Own or ValueKind.Checked
        : prefix != UrlPrefixKind.Unknown || (context.AttributeValue == "" && kind is ValueKind.Own or ValueKind.Checked or ValueKind.Escaped);

    private static bool IsJson(string? type) =>
        type is "application/json" or "application/ld+json" || (type?.StartsWith("application/", StringComparison.Ordinal) == true && type.EndsWith("+json", StringComparison.Ordinal) && !type.Contains(HtmlContext.Value.ToString()));
}
