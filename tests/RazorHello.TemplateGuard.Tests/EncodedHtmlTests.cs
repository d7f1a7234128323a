using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests;

/// <summary>Declarations of encoded HTML: in code, and for packages in a file.</summary>
public class EncodedHtmlTests
{
    private const string File = "/TemplateGuard.EncodedHtml.txt";

    private const string Package = """public static class Texts { public static Microsoft.AspNetCore.Html.IHtmlContent Bold(string text) => new Microsoft.AspNetCore.Html.HtmlString(text); }""";

    [Theory]
    [InlineData("", """<p title="@Texts.Bold(Model.Name)">@Texts.Bold(Model.Name)</p>""", "RH0008, RH0009", "")]
    [InlineData("M:Texts.Bold(System.String);every value in it is encoded", """<p title="@Texts.Bold(Model.Name)">@Texts.Bold(Model.Name)</p>""", "", "")]
    [InlineData("# texts of ours\n\nT:Texts;every value in it is encoded", """<title>@Texts.Bold(Model.Name)</title>""", "", "")]
    [InlineData("T:Texts;every value in it is encoded", """<script>var a = "@Texts.Bold(Model.Name)";</script>""", "RH0001", "")]
    [InlineData("T:Texts;fine", """<p title="@Texts.Bold(Model.Name)"></p>""", "RH0008, RH0009", "RH0013 (0,0)-(0,12): This declaration has no reason of ten letters.")]
    [InlineData("\nM:Texts.Italic;every value in it is encoded", """<p></p>""", "", "RH0013 (1,0)-(1,43): This declaration names no member and no type: M:Texts.Italic.")]
    public async Task A_line_of_the_file_declares_a_member_of_a_package_and_a_wrong_line_is_reported(string file, string template, string inTemplate, string inFile)
    {
        using var image = new MemoryStream();
        var package = CSharpCompilation.Create("Texts", [CSharpSyntaxTree.ParseText(Package)], InMemoryRazor.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(package.Emit(image).Success);

        var diagnostics = await GuardAsync(template, "", file, MetadataReference.CreateFromImage(image.ToArray()));

        Assert.Equal(inTemplate, string.Join(", ", diagnostics["/Views/Template.cshtml"].Select(one => one.Id).Order()));
        Assert.Equal(inFile, string.Join(", ", diagnostics[File].Select(one => $"{one.Id} {one.Place}: {one.Message.Split(". Give")[0]}.")));
    }

    [Theory]
    [InlineData("[RazorHello.TemplateGuard.EncodedHtml(\"every value in it is encoded\")]", "", "")]
    [InlineData("", "RH0009", "RH0008")]
    [InlineData("[RazorHello.TemplateGuard.EncodedHtml(\"fine\")]", "RH0009", "RH0008, RH0013")]
    public async Task An_attribute_with_a_reason_declares_a_member_of_the_site_and_what_it_is_made_of(string attribute, string inTemplate, string inCode)
    {
        var diagnostics = await GuardAsync("""<p title="@Texts.Bold(Model.Name)">@Texts.Bold(Model.Name)</p>""", Package.Replace("public static Microsoft", $"{attribute} public static Microsoft", StringComparison.Ordinal), "");

        Assert.Equal(inTemplate, string.Join(", ", diagnostics["/Views/Template.cshtml"].Select(one => one.Id)));
        Assert.Equal(inCode, string.Join(", ", diagnostics["/Code/Code.cs"].Select(one => one.Id).Order()));
    }

    [Fact]
    public async Task A_message_on_raw_HTML_names_its_source_and_what_declaring_it_settles()
    {
        var diagnostics = await GuardAsync("""<p title="@Texts.Bold(Model.Name)"></p>""", Package, "");

        Assert.Equal(
            "@Texts.Bold(Model.Name) gives raw HTML, but stands in the attribute title=\"…\" of <p>, which its quotes and tags may end. Move it between tags; or, if Texts.Bold(string) encodes every value in its HTML, declare it there: [EncodedHtml(\"reason\")]. That settles all its uses in attributes, title and textarea.",
            diagnostics["/Views/Template.cshtml"].Single().Message);
    }

    private static async Task<ILookup<string, (string Id, LinePositionSpan Place, string Message)>> GuardAsync(string template, string code, string file, params IEnumerable<MetadataReference> packages)
    {
        var templates = new Dictionary<string, SourceText> { ["/Views/Template.cshtml"] = SampleSite.Text($"@model global::Site.SampleModel\n{template}") };
        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Code.cs"] = SampleSite.Text(code) }, "Site", packages);
        Assert.Empty(errors);

        templates[File] = SampleSite.Text(file);

        return await InMemoryRazor.GuardAsync(site, templates);
    }
}
