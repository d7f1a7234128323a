using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RazorHello.TemplateGuard.Html;
using Xunit.Abstractions;
using Tokenizer = RazorHello.TemplateGuard.Html.HtmlTokenizer;

namespace RazorHello.TemplateGuard.Tests.Html;

/// <summary>Random pages with a mark somewhere: the tokenizer must place the mark where AngleSharp finds it.</summary>
public partial class HtmlTokenizerTests(ITestOutputHelper output)
{
    private const int Seed = 20261124;
    private const string Mark = "zq7";

    private const string Html = "http://www.w3.org/1999/xhtml";

    // What follows the mark ends every token, and tells the three quotings apart.
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
    public void The_tokenizer_agrees_with_AngleSharp() => Agrees(50_000);

    [Fact]
    [Trait("Category", "Long")]
    public void The_tokenizer_agrees_with_AngleSharp_on_a_million_pages() => Agrees(1_000_000);

    private void Agrees(int pages)
    {
        var compared = 0;
        var disagreements = new ConcurrentBag<string>();

        Parallel.For(0, pages, () => new HtmlParser(), (number, _, parser) =>
        {
            var random = new Random(Seed + number);
            var page = "<!DOCTYPE html><body>" + string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var found = Found(parser.ParseDocument(page + Mark + Tail));
            var told = Told(page);

            if (told is not null && !Misread().IsMatch(page) && !(found == "nothing" && Twice(page, told)))
            {
                Interlocked.Increment(ref compared);

                if (found != told)
                {
                    disagreements.Add($"Page {number}: AngleSharp finds the mark in {found}, the tokenizer in {told}:\n{page}{Mark}");
                }
            }

            return parser;
        }, _ => { });

        output.WriteLine($"{pages} random pages, seed {Seed}: {compared} compared, {pages - compared} given up as unclear, {disagreements.Count} disagreements");
        Assert.True(disagreements.IsEmpty, $"Seed {Seed}, {disagreements.Count} disagreements:\n{string.Join('\n', disagreements.OrderBy(text => text.Length).Take(10))}");
        Assert.True(compared > pages * 0.8, $"{compared} of {pages} pages were compared.");
    }

    // AngleSharp drops the second of two attributes, as the standard says.
    private static bool Twice(string page, string told) =>
        told.Split(' ') is [_, var attribute, _] && page.ToLowerInvariant().Split(attribute).Length > 2;

    // AngleSharp reads a CDATA section behind a closed svg; by the standard that is a comment.
    [GeneratedRegex("<(svg|math)[^>]*/>.*<!\\[CDATA\\[", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Misread();

    private static string? Told(string page)
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

    private static string Found(IDocument page)
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
                        var place = attribute.Value.EndsWith("zq8=\"", StringComparison.Ordinal) ? HtmlState.AttributeValueSingleQuoted : attribute.Value.EndsWith("zq8=", StringComparison.Ordinal) ? HtmlState.AttributeValueDoubleQuoted : HtmlState.AttributeValueUnquoted;

                        return $"{element.LocalName.ToLowerInvariant()} {attribute.Name} {place}";
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
