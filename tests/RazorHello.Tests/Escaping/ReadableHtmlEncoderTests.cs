using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;

namespace RazorHello.Tests.Escaping;

public class ReadableHtmlEncoderTests
{
    private readonly ReadableHtmlEncoder _encoder = new();

    [Theory]
    [InlineData("<b> & \"'", "&lt;b&gt; &amp; &quot;&#x27;")]
    [InlineData("José 李 مريم 👩‍👩‍👧 𠮷 𞤀", "José 李 مريم 👩‍👩‍👧 𠮷 𞤀")]
    [InlineData("𠮷<𠮷", "𠮷&lt;𠮷")]
    public void Letters_of_every_script_are_written_as_they_are_and_markup_as_references(string text, string html) => Assert.Equal(html, _encoder.Encode(text));

    [Fact]
    public void A_lone_surrogate_is_written_as_the_replacement_character()
    {
        Assert.Equal("\ufffd", _encoder.Encode("\ud83d"));
        Assert.Equal("𠮷\ufffdb\ufffd", _encoder.Encode("𠮷\ud800b\udc00"));
    }

    [Fact]
    public void Up_to_U_FFFF_the_framework_decides_what_is_encoded_and_nothing_is_above()
    {
        var framework = HtmlEncoder.Create(UnicodeRanges.All);

        Assert.All(Enumerable.Range(0, 0x10000).Where(Rune.IsValid), scalar => Assert.Equal(framework.WillEncode(scalar), _encoder.WillEncode(scalar)));
        Assert.All(Enumerable.Range(0x10000, 0x100000), scalar => Assert.False(_encoder.WillEncode(scalar)));
    }

    [Fact]
    public void Any_text_is_encoded_to_a_string_as_through_a_writer() =>
        Prop.ForAll(Names.Any, text =>
        {
            using var written = new StringWriter();
            _encoder.Encode(written, text);

            Assert.Equal(written.ToString(), _encoder.Encode(text));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_encoded_name_parses_back_unchanged_from_text_and_from_a_quoted_attribute() =>
        Prop.ForAll(Names.Any, typed =>
        {
            var name = VisitorName.Clean(typed);
            var html = _encoder.Encode(name);
            var page = new HtmlParser().ParseDocument($"<p title=\"{html}\" lang='{html}'>{html}</p>");
            var read = name.ToWellFormed();

            Assert.Equal(read, page.Single("body > p").TextContent);
            Assert.Equal(read, page.Single("body > p").GetAttribute("title"));
            Assert.Equal(read, page.Single("body > p").GetAttribute("lang"));
        }).QuickCheckThrowOnFailure();
}
