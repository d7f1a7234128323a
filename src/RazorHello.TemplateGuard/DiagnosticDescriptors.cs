using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard;

/// <summary>Rules with their messages for designers: the mistake, the reason, and the code to write instead. No setting switches a rule off.</summary>
internal static class DiagnosticDescriptors
{
    /// <summary>The most characters of a message, so that a line of a build shows it.</summary>
    public const int MostOfMessage = 400;

    // The most characters of a name in a message.
    private const int MostOfName = 24;

    private static readonly Regex Directives = new(@"^\s*#(?:line|nullable|pragma)\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex Spaces = new(@"\s+", RegexOptions.CultureInvariant);

    public static readonly DiagnosticDescriptor Script = Rule(
        1,
        "A value inside a script",
        "{0} is a value inside {1}. {2}, and HTML encoding does not protect there. {3}");

    public static readonly DiagnosticDescriptor CodeAttribute = Rule(
        2,
        "A value inside code in an attribute",
        "{0} is a value inside {1}, which runs as code after browsers have decoded it. {2}");

    public static readonly DiagnosticDescriptor Style = Rule(
        3,
        "A value inside CSS",
        "{0} is a value inside CSS, in {1}. There it can hide the page, cover it, or tell another site what stands on it. Choose between classes of the stylesheet instead, as in class=\"@(condition ? \"wide\" : null)\".{2}");

    public static readonly DiagnosticDescriptor Address = Rule(
        4,
        "A whole address from a value",
        "{0} is a value that decides how the address in {1} begins. {2} Write the beginning and encode the rest, as in {3}; or use asp-page, or a type that is a [CheckedAddress].");

    public static readonly DiagnosticDescriptor Loads = Rule(
        5,
        "A value decides what is loaded as code",
        "{0} is a value that decides what {1} loads. That runs as code of this page, or takes its place. Write the address in the template, at least up to the / behind its host; in a link write rel before href.");

    public static readonly DiagnosticDescriptor Unquoted = Rule(
        6,
        "An attribute without quotes",
        "{0} is a value in {1} without quotes. A space in the value ends the attribute and begins another one, such as onclick. Write quotes around it: {2}.");

    public static readonly DiagnosticDescriptor Name = Rule(
        7,
        "A value as the name of a tag or an attribute",
        "{0} is a value that is, or is glued to, the name of a tag or an attribute. It can become any of them, such as script or onclick. Write tags and attributes out, choose with @if, and put values between quotes or between tags.");

    public static readonly DiagnosticDescriptor Unencoded = Rule(
        8,
        "HTML that is not encoded",
        "{0} {1}");

    public static readonly DiagnosticDescriptor RawHtml = Rule(
        9,
        "Raw HTML in the wrong place",
        "{0} gives raw HTML, but stands in {1}, which its quotes and tags may end. {2}");

    public static readonly DiagnosticDescriptor Branches = Rule(
        10,
        "Branches end in different contexts",
        "{0}. Text after it means something else from case to case. Begin and end every quote, comment, script, and the < and > of a tag, within the same {{ }}.");

    public static readonly DiagnosticDescriptor ReadTwice = Rule(
        11,
        "A value that is read twice",
        "{0} is a value in {1}, which {2} HTML encoding protects the first time only. {3}");

    public static readonly DiagnosticDescriptor Unknown = Rule(
        12,
        "Code that cannot be followed",
        "{0} cannot be followed: the guard does not know the HTML that it writes. {1}");

    public static readonly DiagnosticDescriptor Note = Rule(
        13,
        "A suppression or declaration without effect",
        "This {0}. {1}");

    public static readonly DiagnosticDescriptor Elsewhere = Rule(
        14,
        "A value where there is no text",
        "{0} is a value in {1}. Nobody reads text there, and browsers do not agree on where it ends. Write a Razor comment @* … *@ if it is for developers, or move the value between tags.");

    public static readonly DiagnosticDescriptor ClientTemplate = Rule(
        15,
        "A value that a client-side library compiles",
        "{0} is a value in {1}, which {2} compiles in the browser: there, {{{{ }}}} in the value is code, encoded or not. {3}");

    /// <summary>A context, as messages name it.</summary>
    public static string Where(HtmlContext context) => context.State switch
    {
        HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted or HtmlState.AttributeValueUnquoted or HtmlState.BeforeAttributeValue => $"the attribute {Shorten(context.Attribute, MostOfName)}=\"…\" of <{Shorten(NameOf(context), MostOfName)}>",
        HtmlState.Data or HtmlState.RawText => context.TextElement == "" ? "the text between tags" : $"<{context.TextElement}>",
        HtmlState.CDataSection => "a CDATA section",
        HtmlState.Doctype => "the document type",
        HtmlState.TagOpen or HtmlState.EndTagOpen => "a tag",
        HtmlState.TagName or HtmlState.BeforeAttributeName or HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.SelfClosingStartTag => $"the tag <{(context.IsEndTag ? "/" : "")}{Shorten(NameOf(context), MostOfName)}>",
        HtmlState.Unknown => "a context that is not clear",
        _ => "a comment",
    };

    // A value in a name has no text of its own.
    private static string NameOf(HtmlContext context) => context.Tag.Replace(HtmlContext.Value, '…');

    /// <summary>An expression, as messages print it: as it would be written in a template.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="most">The most characters: the middle of a longer one is left out.</param>
    public static string Print(SyntaxNode node, int most = 70)
    {
        // Between the lines of the template, the generator writes directives.
        var text = Spaces.Replace(Directives.Replace(node.ToString(), " "), " ").Trim();
        var isImplicit = IsImplicit(node) && !text.Contains(" ?");

        return isImplicit ? $"@{Shorten(text, most)}" : $"@({Shorten(text, most)})";
    }

    /// <summary>A text without its middle, if it has more characters than <paramref name="most"/>.</summary>
    public static string Shorten(string text, int most) => text.Length > most ? $"{text.Substring(0, most * 3 / 5).TrimEnd()} … {text.Substring(text.Length - (most * 2 / 5) + 3).TrimStart()}" : text;

    // Whether Razor reads the expression to its end without parentheses: a chain of members, calls and indexes.
    private static bool IsImplicit(SyntaxNode node) => node switch
    {
        GenericNameSyntax => false,
        SimpleNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax => true,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member => IsImplicit(member.Expression) && IsImplicit(member.Name),
        InvocationExpressionSyntax call => IsImplicit(call.Expression),
        ElementAccessExpressionSyntax element => IsImplicit(element.Expression),
        AwaitExpressionSyntax { Expression: var awaited } => IsImplicit(awaited),
        ConditionalAccessExpressionSyntax { Expression: var expression } => IsImplicit(expression),
        _ => false,
    };

    private static DiagnosticDescriptor Rule(int number, string title, string message) => new(
        $"RH{number:0000}",
        title,
        message,
        "Security",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: $"docs/guard/RH{number:0000}.md",
        // Without the second one, an attribute SuppressMessage would suppress the diagnostic.
        customTags: [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler]);
}
