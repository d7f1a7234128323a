using System.Globalization;
using Microsoft.CodeAnalysis;
using RazorHello.TemplateGuard.Analysis;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard;

/// <summary>Sentences of messages that depend on the place, the value and its source.</summary>
internal static class Advice
{
    // The most characters of an expression. A message names it up to three times, and the last of these fits in all.
    private static readonly int[] Lengths = [70, 45, 30];

    /// <summary>The words of a text that is written as it is.</summary>
    public const string AsItIs = "writes text as it is, without encoding: a < in it begins a tag. Write @ and the value alone; or, for markup, write it in the template or in a partial. If it must be so, give a reason of ten letters or more, here or on the line above: @* RH0008 reviewed: … *@";

    /// <summary>The advice for raw HTML that no declaration would settle.</summary>
    public const string MoveHtml = "Move it between tags, or write a value there that is text.";

    /// <summary>The advice for code that is written in too clever a way.</summary>
    public const string PlainWay = "Write it in the plain way: close svg, math and noscript before anything else, and leave the writing to @.";

    /// <summary>The advice for a template with errors.</summary>
    public const string Compile = "What follows the first error may be judged wrongly. Mend the errors of C# first.";

    /// <summary>The advice for a base class that is not known to encode.</summary>
    public const string DeclareBase = "If its Write encodes each value for HTML, declare it: [EncodedHtml(\"reason\")] on the class, or a line in TemplateGuard.EncodedHtml.txt; if its templates are no HTML, [NotHtml(\"reason\")].";

    /// <summary>The advice for an unused suppression.</summary>
    public const string Suppression = "Unused suppressions hide the ones that count. Remove it, or write it on the line of the mistake or the line above, with a reason of ten letters or more: @* RH0008 reviewed: … *@";

    /// <summary>The advice for a declaration that declares nothing.</summary>
    public const string Declaration = "Give a reason of ten letters or more: [EncodedHtml(\"its arguments are encoded\")], or in TemplateGuard.EncodedHtml.txt a documentation id and a reason: P:Shop.Texts.Item(System.String);its arguments are encoded";

    /// <summary>The words of raw HTML that a member of the site or of a package gives, without a value in it.</summary>
    public static string RawOf(ISymbol source) => $"writes text as it is, without encoding: a < in it begins a tag. If all HTML of {Name(source)} is the site's own or encoded, declare it {Declare(source)}. That settles all such uses. If not, write @ and the value alone.";

    /// <summary>The words of an attribute that C# writes, whose value is dangerous though it is encoded.</summary>
    public static string AttributeOf(HtmlContext context) => HtmlAttributes.IsCode(context.Attribute) || context.Attribute == "style"
        ? $"is a value in {DiagnosticDescriptors.Where(context)}, which runs as code or as CSS after browsers have decoded it. Write the value into an attribute of its own, such as data-value, and let a script read it from there."
        : $"is a value in {DiagnosticDescriptors.Where(context)}, which decides what is opened or loaded, encoded or not. Write a fixed beginning and encode the rest, or give it a type that is a [CheckedAddress].";

    /// <summary>The words of a rule's message after the expression.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="value">The value.</param>
    /// <param name="context">Its context.</param>
    /// <param name="text">The whole text of its attribute.</param>
    public static object[] For(DiagnosticDescriptor rule, InterpolatedValue value, HtmlContext context, string text) =>
        Lengths
            .Select(most => DiagnosticDescriptors.Print(value.At, most))
            .Select(expression => (object[])[expression, .. For(rule, value, context, text, expression)])
            .First(words => words[0].ToString()!.Length <= Lengths.Last() + 3 || string.Format(CultureInfo.InvariantCulture, rule.MessageFormat.ToString(CultureInfo.InvariantCulture), words).Length <= DiagnosticDescriptors.MostOfMessage);

    private static IEnumerable<object> For(DiagnosticDescriptor rule, InterpolatedValue value, HtmlContext context, string text, string expression)
    {
        var isDynamic = value.Operation.Type is IDynamicTypeSymbol;

        return rule.Id switch
        {
            "RH0012" => [PlainWay],
            "RH0001" =>
            [
                DiagnosticDescriptors.Where(context),
                HtmlAttributes.IsJavaScript(context.Find("type")) ? "Browsers run what stands there as code" : "What stands there is read by a script as it is",
                isDynamic
                    ? $"If it is a number, cast it: {Cast(expression)}. If not, write it outside, as in <p id=\"visitor\" data-value={Quote(value.Kind, expression)}></p>, and read it from there."
                    : $"Write it outside, as in <p id=\"visitor\" data-value={Quote(value.Kind, expression)}></p>, and read document.getElementById(\"visitor\").dataset.value; or write @Json.Serialize of it, alone.",
            ],
            "RH0002" => [DiagnosticDescriptors.Where(context), $"Write the value alone into an attribute of its own, such as data-value={Quote(value.Kind, expression)}, and let the code read this.dataset.value.{(isDynamic ? $" If it is a number, cast it: {Cast(expression)}." : "")}"],
            "RH0003" => [DiagnosticDescriptors.Where(context), isDynamic ? $" If it is a number, cast it: {Cast(expression)}." : ""],
            "RH0004" =>
            [
                DiagnosticDescriptors.Where(context),
                context.Attribute is "href" or "xlink:href" or "action" or "formaction" or "asp-host" ? "With javascript: it is code, encoded or not." : "It can lead to any other site.",
                $"/visitors/{Escape(value, expression)}",
            ],
            "RH0006" => [DiagnosticDescriptors.Where(context), Quote(value.Kind, expression)],
            "RH0009" => [DiagnosticDescriptors.Where(context), RawHtml(value, expression)],
            "RH0011" when ContextRules.IsReadAsHtml(context, text) && !HtmlAttributes.IsParsedTwice(context) =>
            [
                DiagnosticDescriptors.Where(context),
                "a script reads as HTML after decoding.",
                $"Write the value alone into an attribute of its own, such as data-value={Quote(value.Kind, expression)}, and let the script set it as text.",
            ],
            "RH0011" => [DiagnosticDescriptors.Where(context), "browsers read a second time after decoding: as HTML, as an address, or as a switch for what the page may do.", "Write it in the template, and choose with @if where it changes."],
            "RH0015" when ClientLibraries.Compiler(context, HtmlTokenizer.IsQuoted(context.State)) == ClientLibrary.AngularJs =>
                [DiagnosticDescriptors.Where(context), "AngularJS", HtmlTokenizer.IsQuoted(context.State) ? "Write ng-non-bindable into the tag." : $"Write ng-non-bindable around it: <span ng-non-bindable>{expression}</span>"],
            "RH0015" => [DiagnosticDescriptors.Where(context), "Vue", context.TextElement == "" ? $"Write v-pre around it: <span v-pre>{expression}</span>" : $"Write v-pre into the tag <{context.TextElement}>."],
            _ => [DiagnosticDescriptors.Where(context)],
        };
    }

    // JSON has double quotes, and never single ones.
    private static string Quote(ValueKind kind, string expression) => kind == ValueKind.Json ? $"'{expression}'" : $"\"{expression}\"";

    private static string Cast(string expression) => $"@((int){expression.Substring(1)})";

    // What the text of the value is, with every character encoded that means something in a URL.
    private static string Escape(InterpolatedValue value, string expression)
    {
        var code = expression.StartsWith("@(", StringComparison.Ordinal) ? expression.Substring(2, expression.Length - 3) : expression.Substring(1);

        return value.Operation.Type?.SpecialType == SpecialType.System_String ? $"@Uri.EscapeDataString({code})"
            : code.IndexOf('"') < 0 ? $"@Uri.EscapeDataString($\"{{{(expression[1] == '(' ? $"({code})" : code)}}}\")"
            : $"@Uri.EscapeDataString(({code}).ToString())";
    }

    private static string RawHtml(InterpolatedValue value, string expression) =>
        value.Kind == ValueKind.Json ? $"Write single quotes around the attribute's value: {Quote(value.Kind, expression)}"
        : value.IsLocalized ? $"Write its text alone, which is encoded: {expression}.Value"
        : value.Source is not { } source ? MoveHtml
        : $"Move it between tags; or, if {Name(source)} encodes every value in its HTML, declare it {Declare(source)}. That settles all its uses in attributes, title and textarea.";

    private static string Name(ISymbol source) => DiagnosticDescriptors.Shorten(source.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), 40);

    private static string Declare(ISymbol source) => source.Locations.Any(one => one.IsInSource)
        ? "there: [EncodedHtml(\"reason\")]"
        : $"in TemplateGuard.EncodedHtml.txt: {DiagnosticDescriptors.Shorten(source.GetDocumentationCommentId() ?? "", 60)};reason";
}
