using Microsoft.CodeAnalysis;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>What is known of a value.</summary>
internal enum ValueKind
{
    /// <summary>Any text.</summary>
    Text,

    /// <summary>A number, a boolean or a GUID: no character of it means anything in HTML.</summary>
    Number,

    /// <summary>An enum, a date or a time: like a number, but with spaces.</summary>
    Word,

    /// <summary>Text in which everything that means something in an address is escaped.</summary>
    Escaped,

    /// <summary>An address that a type of the site has checked.</summary>
    Checked,

    /// <summary>An address that the framework has made for this site.</summary>
    Own,

    /// <summary>What <c>Json.Serialize</c> gives.</summary>
    Json,

    /// <summary>Finished HTML, which is written as it is.</summary>
    Html,
}

/// <summary>The rules: which value may stand where.</summary>
internal static class ContextRules
{
    private static readonly string[] CodePrefixes = ["on", "on-", "on:", "x-", "v-", "ng-", "hx-on", "up-on", "bind:", "wire:"];

    /// <summary>The rule that forbids a value of <paramref name="kind"/> where <paramref name="context"/> is; null where it is safe.</summary>
    public static DiagnosticDescriptor? Judge(HtmlContext context, ValueKind kind)
    {
        if (context.State == HtmlState.Unknown)
        {
            return DiagnosticDescriptors.Unknown;
        }

        if (kind == ValueKind.Html && !context.IsText)
        {
            return DiagnosticDescriptors.FinishedHtml;
        }

        var harmless = kind is ValueKind.Number or ValueKind.Word;

        return context.State switch
        {
            HtmlState.Data or HtmlState.RawText when context.IsInEndOfRawText => DiagnosticDescriptors.Name,
            HtmlState.Data or HtmlState.RawText => context.TextElement switch
            {
                "" => null,
                "title" or "textarea" => kind == ValueKind.Json ? DiagnosticDescriptors.FinishedHtml : null,
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
        var (element, attribute) = (context.Tag, context.Attribute);
        var address = IsAddress(attribute);
        var start = address ? UrlPrefix.Of(context.AttributeValue) : UrlPrefixKind.Unknown;

        return IsReadTwice(context) || start == UrlPrefixKind.Code ? DiagnosticDescriptors.ReadTwice
            : IsCode(attribute) ? DiagnosticDescriptors.CodeAttribute
            : attribute == "style" ? DiagnosticDescriptors.Style
            : kind == ValueKind.Json && context.State == HtmlState.AttributeValueDoubleQuoted ? DiagnosticDescriptors.FinishedHtml
            : IsAnimation(element) && attribute is "attributename" or "to" or "from" or "values" or "by" ? DiagnosticDescriptors.Loads
            : LoadsCode(context) ? start == UrlPrefixKind.Site || (kind == ValueKind.Own && context.AttributeValue == "") ? null : DiagnosticDescriptors.Loads
            : address ? IsFine() ? null : DiagnosticDescriptors.Address
            : null;

        // A list of addresses is split where the value has a space or a comma.
        bool IsFine() => attribute is "srcset" or "imagesrcset" or "ping"
            ? context.AttributeValue.Trim() == "" && kind is ValueKind.Own or ValueKind.Checked
            : start != UrlPrefixKind.Unknown || (context.AttributeValue == "" && kind is ValueKind.Own or ValueKind.Checked or ValueKind.Escaped);
    }

    private static bool IsJson(string? type) =>
        type is "application/json" or "application/ld+json" || (type?.StartsWith("application/", StringComparison.Ordinal) == true && type.EndsWith("+json", StringComparison.Ordinal) && !type.Contains(HtmlContext.Value.ToString()));

    private static bool IsReadTwice(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("meta", "content") => context.Find("http-equiv") is not null || (context.Find("name") ?? context.Find("property") ?? context.Find("itemprop")) is null,
        ("script" or "link", "type") or ("iframe", "allow" or "csp") or ("link", "rel" or "as") => true,
        (_, var name) => name is "srcdoc" or "sandbox" or "http-equiv" or "asp-protocol" or "shadowrootmode",
    };

    private static bool IsCode(string attribute)
    {
        var library = attribute.StartsWith("data-", StringComparison.Ordinal) ? attribute.Substring(5) : attribute;

        return attribute is "data-bind" or "_" or "script" or "data-script" or "asp-fallback-test" || "@:([*#".IndexOf(attribute.FirstOrDefault()) >= 0
            || library is "hx-vals" or "hx-vars" or "hx-headers" or "hx-request" or "hx-trigger"
            || CodePrefixes.Any(start => (start == "on" ? attribute : library).StartsWith(start, StringComparison.Ordinal));
    }

    private static bool IsAnimation(string element) => element is "animate" or "set" or "animatetransform" or "animatemotion" or "animatecolor";

    private static bool LoadsCode(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("script", "src" or "href" or "xlink:href") or ("iframe" or "frame" or "embed" or "portal" or "fencedframe", "src" or "longdesc") => true,
        ("object" or "applet", "data" or "code" or "archive" or "object" or "classid" or "codebase") or ("base", "href") or ("html", "manifest") => true,
        ("link", "href" or "imagesrcset") => !IsHarmlessLink(context.Find("rel")),
        (var element, "href" or "xlink:href") => element == "use" || IsAnimation(element),
        (_, var name) => name is "asp-src-include" or "asp-src-exclude" or "asp-href-include" or "asp-href-exclude" or "asp-fallback-src" or "asp-fallback-href"
            or "asp-fallback-src-include" or "asp-fallback-href-include",
    };

    private static bool IsHarmlessLink(string? rel) =>
        rel is not null && rel.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(word => word is "icon" or "shortcut" or "apple-touch-icon" or "apple-touch-icon-precomposed" or "mask-icon" or "canonical" or "alternate"
            or "next" or "prev" or "author" or "license" or "help" or "search" or "me" or "bookmark" or "dns-prefetch" or "preconnect" or "pingback"
            or "privacy-policy" or "terms-of-service" or "nofollow" or "noopener" or "noreferrer" or "external" or "tag" or "shortlink" or "amphtml");

    private static bool IsAddress(string attribute) =>
        attribute is "href" or "xlink:href" or "src" or "action" or "formaction" or "ping" or "srcset" or "imagesrcset" or "poster" or "cite" or "background"
            or "longdesc" or "profile" or "lowsrc" or "dynsrc" or "data" or "manifest" or "codebase" or "classid" or "code" or "archive" or "object" or "usemap" or "icon" or "xml:base"
            or "definitionurl" or "asp-host" or "asp-fallback-src" or "asp-fallback-href" or "hx-get" or "hx-post" or "hx-put" or "hx-patch" or "hx-delete"
            or "data-hx-get" or "data-hx-post" or "data-hx-put" or "data-hx-patch" or "data-hx-delete" or "hx-push-url" or "hx-replace-url";
}
