using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard;

/// <summary>Rules with their messages for designers: the mistake, the reason, and the code to write instead. No setting switches a rule off.</summary>
internal static class DiagnosticDescriptors
{
    private static readonly Regex Directives = new(@"^\s*#(?:line|nullable|pragma)\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant);
    private static readonly Regex Spaces = new(@"\s+", RegexOptions.CultureInvariant);

    public static readonly DiagnosticDescriptor Script = Rule(
        1,
        "A value inside a script",
        "{0} is a value inside {1}. {2}, and HTML encoding does not protect there. Write it into an attribute of a tag outside, such as <p id=\"visitor\" data-value={3}></p>, and let the script read document.getElementById(\"visitor\").dataset.value; or write a block of data, <script type=\"application/json\">, with nothing but @Json.Serialize and the value in it.");

    public static readonly DiagnosticDescriptor CodeAttribute = Rule(
        2,
        "A value inside code in an attribute",
        "{0} is a value inside {1}, which runs as code. Browsers decode an attribute before they run it, so that HTML encoding does not protect. Write the value alone into an attribute of its own, such as data-value={2}, and let the code read this.dataset.value.");

    public static readonly DiagnosticDescriptor Style = Rule(
        3,
        "A value inside CSS",
        "{0} is a value inside CSS, in {1}. There it can hide the page, cover it, or tell another site what stands on it, and HTML encoding does not protect. Choose between classes of the stylesheet instead, with @if or as in class=\"@(condition ? \"wide\" : null)\".");

    public static readonly DiagnosticDescriptor Address = Rule(
        4,
        "A whole address from a value",
        "{0} is a value that decides how the address in {1} begins. {2} Write the beginning of the address yourself, as in /visitors/{0}, or use asp-page. If the value is a whole address by itself, show it as text, or ask a programmer for a type that is a [CheckedAddress].");

    public static readonly DiagnosticDescriptor Loads = Rule(
        5,
        "A value decides what is loaded as code",
        "{0} is a value that decides what {1} loads. What is loaded there runs as code of this page, or takes its place. Write the address in the template, at least up to the / behind its host; in a link write rel before href.");

    public static readonly DiagnosticDescriptor Unquoted = Rule(
        6,
        "An attribute without quotes",
        "{0} is a value in {1} without quotes. A space in the value ends the attribute and begins another one, such as onclick. Write quotes around it: {2}.");

    public static readonly DiagnosticDescriptor Name = Rule(
        7,
        "A value as the name of a tag or an attribute",
        "{0} is a value that is, or is glued to, the name of a tag or an attribute. It can become any tag or attribute, such as script or onclick, and HTML encoding does not protect. Write tags and attributes out, choose between several of them with @if, and put values between quotes or between tags.");

    public static readonly DiagnosticDescriptor Unencoded = Rule(
        8,
        "HTML that is not encoded",
        "{0} writes text as it is, without encoding. A < in it begins a tag, and a visitor's text becomes part of the page. Write @ and the value alone; or, for markup, write it in the template or in a partial. If it must be so, give a reason of ten letters or more, on the line or the line above: @* RH0008 reviewed: … *@");

    public static readonly DiagnosticDescriptor RawHtml = Rule(
        9,
        "Raw HTML in the wrong place",
        "{0} gives raw HTML, but stands in {1}. Raw HTML is written as it is, and its quotes and tags end what stands around it. {2}");

    public static readonly DiagnosticDescriptor Branches = Rule(
        10,
        "Branches end in different contexts",
        "{0}. Text after it would mean something else from case to case. Begin and end every quote, comment, script, style, title and textarea, and the < and > of a tag, within the same {{ }}.");

    public static readonly DiagnosticDescriptor ReadTwice = Rule(
        11,
        "A value that is read twice",
        "{0} is a value in {1}, which {2} HTML encoding protects the first time only. {3}");

    public static readonly DiagnosticDescriptor Unknown = Rule(
        12,
        "Code that cannot be followed",
        "{0} cannot be followed. The guard does not know the HTML that it writes, and so cannot know whether encoding protects. Write it in the plain way: close svg, math and noscript before anything else, and leave the writing to @.");

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
        HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted or HtmlState.AttributeValueUnquoted or HtmlState.BeforeAttributeValue => $"the attribute {context.Attribute}=\"…\" of <{context.Tag}>",
        HtmlState.Data or HtmlState.RawText => context.TextElement == "" ? "the text between tags" : $"<{context.TextElement}>",
        HtmlState.CDataSection => "a CDATA section",
        HtmlState.Doctype => "the document type",
        HtmlState.TagOpen or HtmlState.EndTagOpen => "a tag",
        HtmlState.TagName or HtmlState.BeforeAttributeName or HtmlState.AttributeName or HtmlState.AfterAttributeName or HtmlState.SelfClosingStartTag => $"the tag <{(context.IsEndTag ? "/" : "")}{context.Tag}>",
        HtmlState.Unknown => "a context that is not clear",
        _ => "a comment",
    };

    /// <summary>An expression, as messages print it: as it would be written in a template.</summary>
    public static string Print(SyntaxNode node)
    {
        // Between the lines of the template, the generator writes directives.
        var text = Spaces.Replace(Directives.Replace(node.ToString(), " "), " ").Trim();
        var isImplicit = IsImplicit(node) && !text.Contains(" ?");

        text = text.Length > 200 ? $"{text.Substring(0, 120)} … {text.Substring(text.Length - 60)}" : text;

        return isImplicit ? $"@{text}" : $"@({text})";
    }

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
