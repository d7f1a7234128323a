using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests;

/// <summary>Messages, as a build prints them: one line, not too long, and true of the place and of the value.</summary>
public class MessageTests
{
    private const int Most = 400;

    [Fact]
    public async Task No_message_of_the_rows_has_more_than_400_characters_or_a_line_break()
    {
        var table = await RowTable.GetAsync();
        var messages = RowTable.Rows.SelectMany(row => table.Diagnostics(row.TemplatePath).Concat(table.Diagnostics(row.CodePath))).Select(one => one.Message).ToList();

        Assert.True(messages.Count > 500);
        Assert.All(messages, message => Assert.True(message.Length <= Most && message.IndexOfAny(['\r', '\n', '\t']) < 0, $"{message.Length}: {message}"));
    }

    [Theory]
    [InlineData("""<script>var a = "{0}";</script>""")]
    [InlineData("""<script>var a = "{1}";</script>""")]
    [InlineData("""<p onclick="f('{0}')">x</p>""")]
    [InlineData("""<p onclick="f('{1}')">x</p>""")]
    [InlineData("""<p style="color: {1}">x</p>""")]
    [InlineData("""<a href="{0}">x</a>""")]
    [InlineData("""<a href="{1}">x</a>""")]
    [InlineData("""<iframe src="{0}"></iframe>""")]
    [InlineData("""<iframe srcdoc="{0}"></iframe>""")]
    [InlineData("""<p title={0}>x</p>""")]
    [InlineData("""<p {0}>x</p>""")]
    [InlineData("""<p data-x="<b>{0}</b>">x</p>""")]
    [InlineData("""<p v-cloak>{0}</p>""")]
    [InlineData("""<!-- {0} -->""")]
    [InlineData("""@Html.Raw(string.Concat({2}))""")]
    [InlineData("""<p title="@(new global::LongNames.AnEvenLongerNameOfAClassOfTheSiteWhoseHtmlIsNotKnown<int>(string.Concat({2})))">x</p>""")]
    [InlineData("@if (string.Concat({2}) != \"\") {{\n@:<a-very-long-name-of-an-element-of-the-site a-very-long-name-of-an-attribute=\"x\n}}\nx")]
    [InlineData("""<a-very-long-name-of-an-element-that-has-more-than-seventy-characters-in-its-name-and-more an-attribute-of-the-same-sort-whose-name-has-more-than-seventy-characters={0}>x</a-very-long-name-of-an-element-that-has-more-than-seventy-characters-in-its-name-and-more>""")]
    public async Task A_message_on_a_long_expression_is_shortened_in_its_middle(string template)
    {
        var parts = string.Join(",\r\n      ", Enumerable.Range(0, 9).Select(at => $"Model.Names[{at}]"));
        var typed = $"@(string.Concat({parts}) + $\"{{Model.Number}} of {{Model.Name}}\")";
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, template, typed, $"@(ViewBag.First.Second({parts}).Third)", parts);
        var messages = await GuardAsync(text);

        Assert.NotEmpty(messages);
        Assert.All(messages, message => Assert.True(message.Length <= Most && message.IndexOfAny(['\r', '\n', '\t']) < 0, $"{message.Length}: {message}"));
        Assert.Contains(messages, message => message.Contains('…', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>var a = @ViewBag.Id;</script>", "If it is a number, cast it: @((int)ViewBag.Id).")]
    [InlineData("<p style=\"width: @(ViewBag.Id)px\">x</p>", "If it is a number, cast it: @((int)ViewBag.Id).")]
    [InlineData("<script>var a = @Model.Name;</script>", "or write @Json.Serialize of it, alone.")]
    [InlineData("@inject Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer Texts\n<script>var a = '@Texts[\"Hi {0}\", Model.Name]';</script>", "HTML encoding does not protect there.")]
    [InlineData("@functions { Microsoft.AspNetCore.Mvc.Localization.LocalizedHtmlString Text { get; set; } = null!; }\n<p title=\"@Text\">x</p>", "Write its text alone, which is encoded: @Text.Value")]
    [InlineData("<a href=\"@Model.Name\">x</a>", "as in /visitors/@Uri.EscapeDataString(Model.Name);")]
    [InlineData("<a href=\"@Model.Anything\">x</a>", "as in /visitors/@Uri.EscapeDataString($\"{Model.Anything}\");")]
    public async Task The_advice_is_the_one_that_fits(string template, string advice) => Assert.Contains(advice, Assert.Single(await GuardAsync(template)), StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> GuardAsync(string template)
    {
        var templates = new Dictionary<string, SourceText> { ["/Views/Template.cshtml"] = SampleSite.Text($"@model global::Site.SampleModel\n{template}") };
        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText>(SampleSite.PackageCode)
        {
            ["/Code/Code.cs"] = SampleSite.Text("""
                namespace LongNames;
                public class AnEvenLongerNameOfAClassOfTheSiteWhoseHtmlIsNotKnown<T>(string text) : Microsoft.AspNetCore.Html.IHtmlContent
                {
                    public virtual void WriteTo(System.IO.TextWriter writer, System.Text.Encodings.Web.HtmlEncoder encoder) => encoder.Encode(writer, text);
                }
                """),
        });
        Assert.Empty(errors);

        return [.. (await InMemoryRazor.GuardAsync(site, templates))["/Views/Template.cshtml"].Select(one => one.Message)];
    }
}
