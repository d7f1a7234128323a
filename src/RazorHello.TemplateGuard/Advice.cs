using Microsoft.CodeAnalysis;
using RazorHello.TemplateGuard.Analysis;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard;

/// <summary>Sentences of messages that depend on the place, the value and its source.</summary>
internal static class Advice
{
    /// <summary>The advice for raw HTML that no declaration would settle.</summary>
    public const string MoveHtml = "Move it between tags, or write a value there that is text.";

    /// <summary>The advice for an unused suppression.</summary>
    public const string Suppression = "Unused suppressions hide the ones that count. Remove it, or write it on the line of the mistake or the line above, with a reason of ten letters or more: @* RH0008 reviewed: … *@";

    /// <summary>The advice for a declaration that declares nothing.</summary>
    public const string Declaration = "Give a reason of ten letters or more: [EncodedHtml(\"its arguments are encoded\")], or in TemplateGuard.EncodedHtml.txt a documentation id and a reason: P:Shop.Texts.Item(System.String);its arguments are encoded";

    /// <summary>The words of a rule's message after the expression and the context.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">The kind of the value.</param>
    /// <param name="context">Its context.</param>
    /// <param name="expression">The expression, as messages print it.</param>
    /// <param name="text">The whole text of its attribute.</param>
    /// <param name="source">The member that gives it and can be declared.</param>
    public static IEnumerable<object> For(DiagnosticDescriptor rule, ValueKind kind, HtmlContext context, string expression, string text, ISymbol? source) => rule.Id switch
    {
        "RH0001" => [HtmlAttributes.IsJavaScript(context.Find("type")) ? "Browsers run what stands there as code" : "What stands there is read by a script as it is", Quote(kind, expression)],
        "RH0002" or "RH0006" => [Quote(kind, expression)],
        "RH0004" => [context.Attribute is "href" or "xlink:href" or "action" or "formaction" or "asp-host" ? "An address that begins with javascript: is code, and HTML encoding does not change that." : "It can lead to any other site."],
        "RH0009" => [kind == ValueKind.Json ? $"Write single quotes around the attribute's value: {Quote(kind, expression)}" : source is null ? MoveHtml : Declare(source)],
        "RH0011" when ContextRules.IsReadAsHtml(context, text) && !HtmlAttributes.IsParsedTwice(context) =>
        [
            "a script reads as HTML after decoding.",
            $"Write the value alone into an attribute of its own, such as data-value={Quote(kind, expression)}, and let the script set it as text.",
        ],
        "RH0011" => ["browsers read a second time after decoding: as HTML, as an address, or as a switch for what the page may do.", "Write it in the template, and choose with @if where it changes."],
        "RH0015" when ClientLibraries.Compiler(context, HtmlTokenizer.IsQuoted(context.State)) == ClientLibrary.AngularJs => ["AngularJS", HtmlTokenizer.IsQuoted(context.State) ? "Write ng-non-bindable into the tag." : $"Write ng-non-bindable around it: <span ng-non-bindable>{expression}</span>"],
        "RH0015" => ["Vue", context.TextElement == "" ? $"Write v-pre around it: <span v-pre>{expression}</span>" : $"Write v-pre into the tag <{context.TextElement}>."],
        _ => [],
    };

    // JSON has double quotes, and never single ones.
    private static string Quote(ValueKind kind, string expression) => kind == ValueKind.Json ? $"'{expression}'" : $"\"{expression}\"";

    private static string Declare(ISymbol source)
    {
        var name = source.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

        return source.Locations.Any(one => one.IsInSource)
            ? $"Move it between tags; or, if {name} encodes every value in its HTML, declare it there, and all its uses in attributes, title and textarea are settled: [EncodedHtml(\"reason\")]"
            : $"Move it between tags; or, if {name} encodes every value in its HTML, declare it in TemplateGuard.EncodedHtml.txt, and all its uses in attributes, title and textarea are settled: {source.GetDocumentationCommentId()};reason";
    }
}
