using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using RazorSlices;
using ReportedByFile = System.Linq.ILookup<string, (string Id, Microsoft.CodeAnalysis.Text.LinePositionSpan Place, string Message)>;

namespace RazorHello.TemplateGuard.Tests;

/// <summary>Templates that derive from no class of MVC's: RazorSlices', one of the site's own, one of an unknown package. They are marked like rows.</summary>
public class TemplateBaseTests
{
    private const string Template = "/Views/Template.cshtml";

    /// <summary>What every base of the site's own here has.</summary>
    private const string Protocol = """
        protected void WriteLiteral(string text) => Writer.Write(text);
        protected void WriteLiteral(System.ReadOnlySpan<byte> text) => Writer.Write(System.Text.Encoding.UTF8.GetString(text));
        private string _suffix = "";
        protected void BeginWriteAttribute(string name, string prefix, int prefixOffset, string suffix, int suffixOffset, int count) { _suffix = suffix; Writer.Write(prefix); }
        protected void EndWriteAttribute() => Writer.Write(_suffix);
        public abstract System.Threading.Tasks.Task ExecuteAsync();
        public System.IO.StringWriter Writer { get; } = new();
        public string Model { get; set; } = "";
        """;

    private const string Encodes = $$"""
        public abstract class Letter
        {
            {{Protocol}}
            protected void Write(int value) => Writer.Write(value);
            protected void Write(string? value)
            {
                if (string.IsNullOrEmpty(value)) { return; }
                Writer.Write(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(value));
            }
            protected void Write(object? value)
            {
                if (value is Microsoft.AspNetCore.Html.IHtmlContent html) { html.WriteTo(Writer, System.Text.Encodings.Web.HtmlEncoder.Default); }
                else { var text = System.Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture); Write(text); }
            }
            protected void WriteAttributeValue(string prefix, int prefixOffset, object? value, int valueOffset, int valueLength, bool isLiteral)
            {
                WriteLiteral(prefix);
                if (isLiteral) { WriteLiteral((string)value!); } else { Write(value); }
            }
        }
        """;

    private const string Writes = $$"""
        public abstract class Letter
        {
            {{Protocol}}
            protected void Write(object? value) => Writer.Write(value);
            protected void WriteAttributeValue(string prefix, int prefixOffset, object? value, int valueOffset, int valueLength, bool isLiteral) => Writer.Write(prefix + value);
        }
        """;

    public static TheoryData<string, string> Slices => new()
    {
        { "RH0001", """<script>var a = "@[|Model|]";</script>""" },
        { "RH0002", """<p onclick="f('@[|Model|]')" class="a @Model b">@Model</p>""" },
        { "RH0004", """<a href="@[|Model|]" title="@Model">@Model</a>""" },
        { "RH0005", """<iframe src="@[|Model|]"></iframe>""" },
        { "RH0006", """<p title=@[|Model|]>x</p>""" },
        { "RH0007", """<p @[|Model|]>x</p>""" },
        { "RH0008", """<p>@[|WriteHtml(Model)|]</p>""" },
        { "RH0008", """<p>@{ [|WriteLiteral(Model)|]; }</p>""" },
        { "RH0008", """<p>@([|new Microsoft.AspNetCore.Html.HtmlString(Model)|])</p>""" },
        { "RH0001", """@functions { void Print(string text) { <script>f("@[|text|]")</script> } }@{ Print(Model); }""" },
        { "", """<!DOCTYPE html><title>@Model</title><p class="a @Model" title='@Model'>@Model @(Model + "x") @Model.Length</p><a href="/visits/@Model">x</a>""" },
        { "", """<p id=@Model.Length>@WriteNumber(Model.Length) @WriteSpanFormattable(Model.Length) @WriteBool(Model == "")</p><script>var a = @Model.Length, b = @WriteNumber(Model.Length);</script>""" },
        { "", """@if (Model is not null) { <b title="@Model">@Model</b> } @foreach (var one in new[] { Model, "x" }) { <i>@one</i> }""" },
    };

    [Theory]
    [MemberData(nameof(Slices))]
    public async Task A_slice_is_followed_like_a_page(string rule, string template)
    {
        var (site, diagnostics, marked) = await GuardAsync($"@inherits RazorSlices.RazorSlice<string>\n{template}", "", MetadataReference.CreateFromFile(typeof(RazorSlice).Assembly.Location));

        AssertMarks(marked, rule, diagnostics);
        Assert.Equal(rule == "", await FindChangeAsync(site, RenderSliceAsync) is null);
    }

    [Theory]
    [InlineData("RH0001", """<script>var a = "@[|Model|]";</script>""")]
    [InlineData("RH0004", """<a href="@[|Model|]" title="@Model">@Model</a>""")]
    [InlineData("RH0012", """<p>@{ [|WriteTwice(Model)|]; }</p>""")]
    [InlineData("", """<p title="@Model" class="a @Model">@Model @Model.Length @((object)Model)</p>""")]
    public async Task A_base_of_the_sites_own_is_followed_where_its_Write_is_seen_to_encode(string rule, string template)
    {
        var (site, diagnostics, marked) = await GuardAsync($"@inherits Letter\n{template}", Encodes.Replace("public string Model", "protected void WriteTwice(string text) => Writer.Write(text + text); public string Model", StringComparison.Ordinal));

        AssertMarks(marked, rule, diagnostics);
        Assert.Equal(rule == "", await FindChangeAsync(site, RenderLetterAsync) is null);
    }

    [Theory]
    [InlineData("switch (value) { case string text: Writer.Write(text); break; }")]
    [InlineData("if (value is { } text) { Writer.Write(text); }")]
    [InlineData("if (value is string { Length: > 0 } text) { Writer.Write(text); }")]
    [InlineData("var text = value?.ToString(); Writer.Write(text);")]
    [InlineData("Writer.Write(value is string text && text == \"\" ? text : value);")]
    [InlineData("System.Action write = () => Writer.Write(value); write();")]
    [InlineData("Show(value);")]
    [InlineData("Writer.Write(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(\"\") + value);")]
    public async Task A_Write_that_lets_a_value_through_in_any_way_is_not_taken_for_one_that_encodes(string body)
    {
        var (_, diagnostics, _) = await GuardAsync("@inherits Letter\n<p>@Model</p>", Writes.Replace("protected void Write(object? value) => Writer.Write(value);", $"protected void Show(object? value) => Writer.Write(value); protected void Write(object? value) {{ {body} }}", StringComparison.Ordinal));

        Assert.Equal(["RH0012"], diagnostics[Template].Select(one => one.Id));
    }

    [Fact]
    public async Task Each_template_of_a_base_that_is_not_seen_to_encode_says_so_once()
    {
        var (site, diagnostics, _) = await GuardAsync("@inherits Letter\n<p>@Model</p><p title=\"@Model\">@Model</p>", Writes);

        var (id, place, message) = Assert.Single(diagnostics[Template]);

        Assert.Equal("RH0012 1", $"{id} {place.Start.Line + 1}");
        Assert.Equal("The base class Letter, whose Write is not seen to encode, cannot be followed: the guard does not know the HTML that it writes. If its Write encodes each value for HTML, declare it: [EncodedHtml(\"reason\")] on the class, or a line in TemplateGuard.EncodedHtml.txt; if its templates are no HTML, [NotHtml(\"reason\")].", message);
        Assert.NotNull(await FindChangeAsync(site, RenderLetterAsync));
    }

    [Theory]
    [InlineData("[RazorHello.TemplateGuard.EncodedHtml(\"the writer behind it encodes\")]", "RH0004 2", "")]
    [InlineData("[RazorHello.TemplateGuard.NotHtml(\"letters are sent as plain text\")]", "", "")]
    [InlineData("[RazorHello.TemplateGuard.NotHtml(\"text\")]", "RH0012 1", "RH0013")]
    public async Task A_base_is_declared_to_encode_or_to_write_no_HTML(string attribute, string inTemplate, string inCode)
    {
        var (_, diagnostics, _) = await GuardAsync("@inherits Letter\n<a href=\"@Model\">@Model</a>", $"{attribute}\n{Writes}");

        Assert.Equal(inTemplate, string.Join(", ", diagnostics[Template].Select(one => $"{one.Id} {one.Place.Start.Line + 1}")));
        Assert.Equal(inCode, string.Join(", ", diagnostics["/Code/Code.cs"].Select(one => one.Id)));
    }

    [Fact]
    public async Task A_type_of_the_site_with_the_name_of_RazorSlices_base_is_not_taken_for_it()
    {
        var (_, diagnostics, _) = await GuardAsync("@inherits RazorSlices.RazorSlice\n<p>@Model</p>", $"namespace RazorSlices {{ {Writes.Replace("class Letter", "class RazorSlice", StringComparison.Ordinal)} }}");

        Assert.Equal(["RH0012"], diagnostics[Template].Select(one => one.Id));
    }

    private static async Task<(CSharpCompilation Site, ReportedByFile Diagnostics, MarkedText Marked)> GuardAsync(string template, string code, params IEnumerable<MetadataReference> packages)
    {
        var marked = MarkedText.Read(template);
        var templates = new Dictionary<string, SourceText> { [Template] = marked.Text };
        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Code.cs"] = SampleSite.Text($"#nullable enable\n{code}") }, "Site", packages);
        Assert.Empty(errors);

        return (site, await InMemoryRazor.GuardAsync(site, templates), marked);
    }

    private static void AssertMarks(MarkedText marked, string rule, ReportedByFile diagnostics) =>
        Assert.Equal(marked.Mark(marked.Marks.Select(mark => (rule, mark.Place))), marked.Mark(diagnostics[Template].Select(one => (one.Id, one.Place))));

    /// <summary>The first hostile value that changes the structure of a page; null if none does.</summary>
    private static async Task<string?> FindChangeAsync(CSharpCompilation site, Func<Type, string, Task<string>> renderAsync)
    {
        using var image = new MemoryStream();
        Assert.True(site.Emit(image).Success);

        var template = Assembly.Load(image.ToArray()).GetTypes().Single(type => type.Name == "Views_Template");
        var shape = DocumentShape.Of(await renderAsync(template, HostileValues.Harmless), []);

        foreach (var value in HostileValues.Values)
        {
            if (DocumentShape.Of(await renderAsync(template, value), []) is var changed && Numbers(changed) != Numbers(shape))
            {
                return value;
            }
        }

        return null;

        // The length of the value is written, and true where it is empty.
        static string Numbers(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\d+|(?i:true|false)", "0");
    }

    private static async Task<string> RenderSliceAsync(Type template, string name)
    {
        var slice = (RazorSlice<string>)Activator.CreateInstance(template)!;
        slice.Model = name;
        await using var page = new StringWriter(CultureInfo.InvariantCulture);
        await slice.RenderAsync(page, HtmlEncoder.Default);

        return page.ToString();
    }

    private static async Task<string> RenderLetterAsync(Type template, string name)
    {
        var letter = Activator.CreateInstance(template)!;
        template.GetProperty("Model")!.SetValue(letter, name);
        await (Task)template.GetMethod("ExecuteAsync")!.Invoke(letter, null)!;

        return template.GetProperty("Writer")!.GetValue(letter)!.ToString()!;
    }
}
