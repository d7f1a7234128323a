using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RazorHello.TemplateGuard.Html;
using Xunit.Abstractions;
using Tokenizer = RazorHello.TemplateGuard.Html.HtmlTokenizer;

namespace RazorHello.TemplateGuard.Tests.Html;

/// <summary>Random pages that end with a mark: the tokenizer and AngleSharp must find it in the same context.</summary>
public partial class HtmlTokenizerTests(ITestOutputHelper output)
{
    private const int Seed = 20261124;
    private const string Mark = "zq7";

    private const string Html = "http://www.w3.org/1999/xhtml";

    // Text after the mark, which ends every token and is different in each kind of quotes.
    private const string Tail = " zq8=\"'>\"'>";

    private static readonly string[] Pieces =
    [
        "<", "</", ">", "/>", " ", "\n", "=", "\"", "'", "/", "!", "-", "--", "-->", "--!>", "<!--", "<!-->", "<!", "<?", "]]>", "<![CDATA[", "<!DOCTYPE html>", "<!doctype ", "&", "&lt;", "&quot", "#", "a", "x", "Text",
        "<p>", "</p>", "<div ", "<a href=", "<b>", "</b>", "<br/>", "<img alt=\"", "<i title='", " class=x", " id='", " title=\"", " HREF = ", " type=text/html", " a", " a/b", " =", "<input value=",
        "<script>", "</script>", "</script ", "<SCRIPT", "script", "<style>", "</style>", "</style/", "<title>", "</title>", "<textarea>", "</textarea>", "</textarea", "<iframe>", "</iframe>", "<xmp>", "</xmp>", "<noembed>", "</noembed>", "<plaintext>",
        "<noscript>", "</noscript>", "<svg>", "</svg>", "<svg/>", "<math>", "</math>", "<foreignObject>", "</foreignObject>", "<desc>", "</desc>", "<g>", "</g>", "<path/>", "<mi>", "</mi>", "<mtext>", "</mtext>", "<mglyph>", "</mglyph>",
        "<annotation-xml encoding='text/html'>", "<annotation-xml>", "</annotation-xml>", "<font>", "<font color=x>", "</font>", "<h1>", "</h1>", "<span>", "</span>", "<script/>", "<title/>", "</br>", "<style", "<svg ", "<title ", "<textarea title=\"",
    ];

    [Fact]
    public void The_tokenizer_agrees_with_AngleSharp() => AssertAgreement(50_000);

    [Fact]
    [Trait("Category", "Long")]
    public void The_tokenizer_agrees_with_AngleSharp_on_a_million_pages() => AssertAgreement(1_000_000);

    private void AssertAgreement(int pages)
    {
        var compared = 0;
        var disagreements = new ConcurrentBag<string>();

        Parallel.For(0, pages, () => new HtmlParser(), (number, _, parser) =>
        {
            var random = new Random(Seed + number);
            var page = "<!DOCTYPE html><body>" + string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var expected = ContextByAngleSharp(parser.ParseDocument(page + Mark + Tail));
            var actual = ContextByTokenizer(page);

            if (actual is not null && !HasMisreadCData().IsMatch(page) && !(expected == "nothing" && IsDuplicate(page, actual)))
            {
                Interlocked.Increment(ref compared);

                if (expected != actual)
                {
                    disagreements.Add($"Page {number}: AngleSharp finds the mark in {expected}, the tokenizer in {actual}:\n{page}{Mark}");
                }
            }

            return parser;
        }, _ => { });

        output.WriteLine($"{pages} random pages, seed {Seed}: {compared} compared, {pages - compared} left out, {disagreements.Count} disagreements");
        Assert.True(disagreements.IsEmpty, $"Seed {Seed}, {disagreements.Count} disagreements:\n{string.Join('\n', disagreements.OrderBy(text => text.Length).Take(10))}");
        Assert.True(compared > pages * 0.8, $"{compared} of {pages} pages were compared.");
    }

    // AngleSharp drops the second of two attributes, as the standard says.
    private static bool IsDuplicate(string page, string context) =>
        context.Split(' ') is [_, var attribute, _] && page.ToLowerInvariant().Split(attribute).Length > 2;

    // AngleSharp reads a CDATA section after a self-closing svg; by the standard that is a comment.
    [GeneratedRegex("<(svg|math)[^>]*/>.*<!\\[CDATA\\[", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HasMisreadCData();

    private static string? ContextByTokenizer(string page)
    {
        var before = Tokenizer.Advance(HtmlContext.Start, page);
        var context = Tokenizer.Advance(before, HtmlContext.Value.ToString());

        return context.State switch
        {
            HtmlState.Unknown => null,
            HtmlState.Doctype => "nothing",
            _ when context.IsEndTag || before.State == HtmlState.EndTagOpen => "nothing",
            HtmlState.RawText => $"text of {context.RawTextElement}",
            HtmlState.Data or HtmlState.CDataSection => "text",
            HtmlState.TagName => "the name of a tag",
            HtmlState.AttributeName => "an attribute's name",
            HtmlState.AttributeValueDoubleQuoted or HtmlState.AttributeValueSingleQuoted or HtmlState.AttributeValueUnquoted => $"{context.Tag} {context.Attribute} {context.State}",
            _ => "a comment",
        };
    }

    private static string ContextByAngleSharp(IDocument page)
    {
        foreach (var node in page.Descendants())
        {
            if (node is IText text && text.Data.Contains(Mark, StringComparison.Ordinal))
            {
                // Formatting that was open is opened again inside of plaintext.
                return text.Ancestors<IElement>().Any(element => element is { NamespaceUri: Html, LocalName: "plaintext" }) ? "text of plaintext" : text.ParentElement is { NamespaceUri: Html, LocalName: "title" or "textarea" or "script" or "style" or "iframe" or "xmp" or "noembed" } parent ? $"text of {parent.LocalName}" : "text";
            }

            if (node is IComment comment && comment.Data.Contains(Mark, StringComparison.Ordinal))
            {
                return "a comment";
            }

            if (node is IElement element)
            {
                if (element.LocalName.Contains(Mark, StringComparison.Ordinal))
                {
                    return "the name of a tag";
                }

                foreach (var attribute in element.Attributes)
                {
                    if (attribute.Value.Contains(Mark, StringComparison.Ordinal))
                    {
                        var state = attribute.Value.EndsWith("zq8=\"", StringComparison.Ordinal) ? HtmlState.AttributeValueSingleQuoted : attribute.Value.EndsWith("zq8=", StringComparison.Ordinal) ? HtmlState.AttributeValueDoubleQuoted : HtmlState.AttributeValueUnquoted;

                        return $"{element.LocalName.ToLowerInvariant()} {attribute.Name} {state}";
                    }

                    if (attribute.Name.Contains(Mark, StringComparison.Ordinal))
                    {
                        return "an attribute's name";
                    }
                }
            }
        }

        return "nothing";
    }
}
