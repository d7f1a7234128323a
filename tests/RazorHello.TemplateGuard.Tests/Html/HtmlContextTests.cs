using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RazorHello.TemplateGuard.Html;
using Tokenizer = RazorHello.TemplateGuard.Html.HtmlTokenizer;

namespace RazorHello.TemplateGuard.Tests.Html;

/// <summary>Contexts as values: their equality, and the join of two.</summary>
public class HtmlContextTests
{
    [Theory]
    [InlineData("", "<p>a</p>", true)]
    [InlineData("<p title=\"a", "<p title=\"a", true)]
    [InlineData("<p title=\"a", "<p title=\"b", false)]
    [InlineData("<p title=\"a", "<p title='a", false)]
    [InlineData("<svg><g>", "<SVG><a></a><g>", true)]
    [InlineData("<svg><g>", "<svg><a>", false)]
    [InlineData("<svg><g>", "<math><g>", false)]
    [InlineData("<svg><desc><g>", "<svg><g><g>", false)]
    [InlineData("<math><annotation-xml encoding=text/html>", "<math><annotation-xml>", false)]
    [InlineData("<link rel=icon ", "<link id=a REL=\"Icon\" ", true)]
    [InlineData("<link rel=icon ", "<link rel=stylesheet ", false)]
    [InlineData("<meta name=a property=b ", "<meta property=b name=a ", false)]
    [InlineData("<!-- a", "<!-- b", true)]
    [InlineData("<!-- a-", "<!-- a", false)]
    [InlineData("<script>f(1)", "<script>g(22 )", true)]
    [InlineData("<script>f('", "<script>f(\"", false)]
    [InlineData("<script>a", "<script type=module>a", false)]
    [InlineData("<script><!--", "<script>", false)]
    [InlineData("<noscript>", "", false)]
    public void Contexts_are_equal_if_they_hold_the_same_state_names_and_open_elements(string one, string other, bool equal)
    {
        Assert.Equal(equal, After(one) == After(other));
        Assert.False(equal && After(one).GetHashCode() != After(other).GetHashCode());
    }

    [Theory]
    [InlineData("<p>", "a", "<b>b</b>", "<p>")]
    [InlineData("<p title=\"", "a", "b", "<p title=\"\uFFFC")]
    [InlineData("<a href=\"", "/a", "/b", "<a href=\"/a")]
    [InlineData("<a href=\"", "/a", "https:", "<a href=\"\uFFFC")]
    [InlineData("<link ", "rel=icon ", "rel=stylesheet ", "<link ")]
    [InlineData("<input", " disabled", " ", "<input \uFFFC\uFFFC")]
    [InlineData("<input ", "disabled", "hidden", "<input \uFFFC\uFFFC")]
    [InlineData("<p ", "class=wide", "", "<p \uFFFC\uFFFC")]
    public void Branches_with_different_values_join_to_a_context_with_what_both_have_in_common(string before, string one, string other, string joined)
    {
        Assert.True(HtmlContext.TryJoin(After(before + one), After(before + other), out var context));
        Assert.Equal(After(joined), context);
    }

    [Theory]
    [InlineData("<p title=\"", "a", "a\"")]
    [InlineData("<p title=\"", "\">", "\" id=\"")]
    [InlineData("<p>", "", "<!--")]
    [InlineData("<p>", "", "<script>")]
    [InlineData("<p>", "", "<svg>")]
    [InlineData("<svg>", "<g>", "<desc>")]
    public void Branches_with_different_states_or_open_elements_do_not_join(string before, string one, string other) =>
        Assert.False(HtmlContext.TryJoin(After(before + one), After(before + other), out _));

    [Fact]
    public void A_dead_branch_joins_to_the_other_branch_and_reads_no_text()
    {
        var live = After("<p title=\"a");

        Assert.True(HtmlContext.TryJoin(HtmlContext.Dead, live, out var second));
        Assert.True(HtmlContext.TryJoin(live, HtmlContext.Dead, out var first));
        Assert.True(HtmlContext.TryJoin(HtmlContext.Dead, HtmlContext.Dead, out var none));
        Assert.Equal((live, live, HtmlContext.Dead), (second, first, none));
        Assert.Equal(HtmlContext.Dead, Tokenizer.Advance(HtmlContext.Dead, "<p>"));
    }

    [Fact]
    public void Files_of_the_folder_Html_compile_without_Roslyn()
    {
        const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";

        var sources = Directory.GetFiles(Path.Combine(DotnetBuild.GuardFolder, "Html"), "*.cs").Select(File.ReadAllText).Append(Usings);
        var compilation = CSharpCompilation.Create(
            "Html",
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            InMemoryRazor.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.NotNull(compilation.GetTypeByMetadataName(typeof(HtmlContext).FullName!));
        Assert.Empty(compilation.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error));
    }

    private static HtmlContext After(string text) => Tokenizer.Advance(HtmlContext.Start, text);
}
