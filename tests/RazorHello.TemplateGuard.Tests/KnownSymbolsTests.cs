using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests;

/// <summary>Sites whose types or assemblies have the full names of the framework's. The templates and their diagnostics are marked like rows.</summary>
public class KnownSymbolsTests
{
    /// <summary>A site whose assembly, too, is named like one of the framework's.</summary>
    private const string Site = "Microsoft.AspNetCore.Site";

    private const string Impostors = """
        namespace System
        {
            public static class Uri
            {
                public static string EscapeDataString(string text) => text;
            }
        }

        namespace Microsoft.AspNetCore.Html
        {
            public interface IHtmlContent;

            public sealed class HtmlString(string key) : IHtmlContent
            {
                public override string ToString() => System.Environment.GetEnvironmentVariable(key) ?? "";
            }
        }

        namespace Microsoft.AspNetCore.Mvc
        {
            public interface IUrlHelper
            {
                string Action(string action);
            }

            public static class UrlHelperExtensions
            {
                public static string Page(this IUrlHelper url, string page) => url.Action(page);
            }
        }

        namespace Microsoft.AspNetCore.Routing
        {
            public sealed class LinkGenerator
            {
                public string GetPath(string path) => path;
            }
        }

        namespace Microsoft.AspNetCore.Mvc.Razor
        {
            public class RazorPageBase
            {
                public void WriteLiteral(string text) => System.Console.Write(text);
            }

            public static class Printer
            {
                public static void Print(RazorPageBase page, string text) => page.WriteLiteral(text);
            }
        }
        """;

    [Theory]
    [InlineData("RH0004", """<a href="@[|System.Uri.EscapeDataString(Model.Name)|]">x</a>""")]
    [InlineData("RH0004", """<a href="@[|Url.Action(Model.Name)|]">x</a>""")]
    [InlineData("RH0004", """<a href="@[|Microsoft.AspNetCore.Mvc.UrlHelperExtensions.Page(Url, Model.Name)|]">x</a>""")]
    [InlineData("RH0004", """<a href="@([|new Microsoft.AspNetCore.Routing.LinkGenerator().GetPath(Model.Name)|])">x</a>""")]
    [InlineData("RH0004", """<a href="@([|new Microsoft.AspNetCore.Html.HtmlString("/home")|])">x</a>""")]
    [InlineData("RH0001", """<script>var name = "@([|new Microsoft.AspNetCore.Html.HtmlString(Model.Name)|])";</script>""")]
    [InlineData(null, """<p title="@(new Microsoft.AspNetCore.Html.HtmlString(Model.Name))">x</p>""")]
    [InlineData("RH0008", """<p>@[|Html.Raw(Model.Name)|]</p>""")]
    [InlineData("RH0009", """<p title="@[|Html.DisplayFor(model => model.Name)|]@Component.InvokeAsync("Name").Result">x</p>""")]
    public async Task A_type_of_the_site_with_the_full_name_of_one_of_the_frameworks_is_not_taken_for_it(string? rule, string template)
    {
        var (expected, found) = await GuardAsync(rule, template, Impostors);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Every_known_type_is_found_in_the_framework_and_none_of_them_in_the_site()
    {
        var (site, _) = InMemoryRazor.Compile(new Dictionary<string, SourceText>(), new Dictionary<string, SourceText> { ["/Code/Impostors.cs"] = SampleSite.Text(Impostors) });
        var known = KnownSymbols.Create(site, new AnalyzerOptions([]), default)!;

        // RazorSlices is a package.
        Assert.All(typeof(KnownSymbols).GetProperties().Where(property => property.PropertyType.Namespace != typeof(Analysis.EncodedHtml).Namespace && property.Name != nameof(KnownSymbols.RazorSlice)), property =>
            Assert.All(property.GetValue(known) is ImmutableArray<INamedTypeSymbol?> types ? types : [(INamedTypeSymbol?)property.GetValue(known)], type => Assert.True(KnownSymbols.IsFramework(type), property.Name)));
    }

    [Fact]
    public async Task Raw_HTML_of_a_package_that_is_named_like_the_frameworks_is_reported_once()
    {
        using var image = new MemoryStream();
        var package = CSharpCompilation.Create(
            "Microsoft.AspNetCore.Shiny",
            [CSharpSyntaxTree.ParseText("""public static class Shiny { public static Microsoft.AspNetCore.Html.IHtmlContent Bold(string text) => new Microsoft.AspNetCore.Html.HtmlString(text); }""")],
            InMemoryRazor.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(package.Emit(image).Success);

        var (expected, found) = await GuardAsync("RH0008", """<p>@[|Shiny.Bold(Model.Name)|]</p><p>@Shiny.Bold(Model.Name)</p>""", "", MetadataReference.CreateFromImage(image.ToArray()));

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Nothing_is_reported_in_a_project_without_Razor_even_if_it_has_types_of_the_same_names()
    {
        var library = CSharpCompilation.Create(
            "Library",
            [
                CSharpSyntaxTree.ParseText(Impostors, path: "/Code/Impostors.cs"),
                CSharpSyntaxTree.ParseText("// RH0008 reviewed: a comment that suppresses nothing", path: "/Code/Comment.cs"),
            ],
            InMemoryRazor.References.Where(one => !Path.GetFileName(one.Display)!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(library.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));

        Assert.Empty(await InMemoryRazor.GuardAsync(library, new Dictionary<string, SourceText>()));
    }

    private static async Task<(string Expected, string Found)> GuardAsync(string? rule, string template, string code, params IEnumerable<MetadataReference> packages)
    {
        const string Path = "/Views/Template.cshtml";

        var marked = MarkedText.Read($"@model global::Site.SampleModel\n{template}");
        var templates = new Dictionary<string, SourceText> { [Path] = marked.Text };
        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText> { ["/Code/Code.cs"] = SampleSite.Text(code) }, Site, packages);
        Assert.Empty(errors);

        var diagnostics = await InMemoryRazor.GuardAsync(site, templates);

        return (
            marked.Mark(marked.Marks.Select(mark => (rule!, mark.Place))),
            marked.Mark(diagnostics[Path].Select(one => (one.Id, one.Place))));
    }
}
