using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests.Urls;

public class SafeUrlTests
{
    [Theory]
    [InlineData("https://hello.example/?a=b#c")]
    [InlineData("HTTP://hello.example")]
    [InlineData("mailto:ada@hello.example")]
    [InlineData("/path:with/colon")]
    [InlineData("?q=javascript:")]
    [InlineData("#x:y")]
    [InlineData("relative/path")]
    [InlineData("//other.example/")]
    [InlineData("")]
    public void A_relative_URL_or_one_with_an_allowed_scheme_is_accepted(string text) => Assert.Equal(text, SafeUrl.From(text)?.ToString());

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JavaScript:alert(1)")]
    [InlineData(" \u0001javascript:alert(1)")]
    [InlineData("java\tscr\nipt\r:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("blob:https://hello.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("httpsx:y")]
    [InlineData(":")]
    public void A_URL_with_any_other_scheme_is_refused(string text) => Assert.Null(SafeUrl.From(text));

    [Fact]
    public void A_browser_reads_every_accepted_URL_as_http_https_or_mailto()
    {
        var piece = Gen.Frequency(
            (3, Gen.Elements("javascript", "data", "http", "https", "mailto", "vbscript", "JAVASCRIPT", "java", "script")),
            (3, Gen.Elements(":", ":", "/", "?", "#", "\\", "//", "alert(1)", ".", "x")),
            (2, Gen.Elements("\t", "\n", "\r", "\0", "\u0001", " ", "\u00a0", "\u2028", "\ufeff", "\u3000", "\f")));

        Prop.ForAll(Arb.From(piece.ListOf().Select(string.Concat)), text =>
        {
            var page = new HtmlParser().ParseDocument("<base href=\"http://localhost/\"><a></a>");
            var link = (IHtmlAnchorElement)page.QuerySelector("a")!;

            if (SafeUrl.From(text) is { } address)
            {
                link.SetAttribute("href", address.ToString());

                // An invalid URL has an empty href and leads nowhere.
                Assert.True(link.Href == "" || link.Protocol is "http:" or "https:" or "mailto:", $"{text} → {link.Href}");
            }
        }).QuickCheckThrowOnFailure();
    }
}
