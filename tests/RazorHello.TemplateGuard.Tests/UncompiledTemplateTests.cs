using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Tests;

/// <summary>Templates whose C# has errors, since a package is missing or somebody is still writing.</summary>
public class UncompiledTemplateTests
{
    [Fact]
    public async Task A_template_that_does_not_compile_says_so_once_and_the_rest_of_it_is_judged_as_ever()
    {
        var marked = MarkedText.Read("""
            @model global::Site.SampleModel
            @addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers
            <p title="@[RH0012|Missing.Text|]" class="a @Missing.Text b" @[RH0007|Missing.Text|]>@Missing.Text</p>
            <a href="/x/@Missing.Text/@Model.Name">x</a>
            <script>var a = @Missing.Count, b = "@[RH0001|Model.Name|]";</script>
            <a asp-page="@Missing.Page" title="@Missing.Text" href2="@Model.Name">x</a>
            <a href="@[RH0004|Model.Name|]" title="@Missing.Text">x</a>
            @foreach (var one in Missing.All) { <p title="@one" onclick="f('@[RH0002|Model.Name|]')">@one.Name</p> }
            """);
        var templates = new Dictionary<string, SourceText> { ["/Views/Template.cshtml"] = marked.Text };
        var (site, errors) = InMemoryRazor.Compile(templates, new Dictionary<string, SourceText>());
        Assert.NotEmpty(errors);

        var diagnostics = await InMemoryRazor.GuardAsync(site, templates);

        var expected = marked.Mark(marked.Marks.Select(mark => (mark.Id!, mark.Place)));
        var found = marked.Mark(diagnostics["/Views/Template.cshtml"].Select(one => (one.Id, one.Place)));

        Assert.True(expected == found, $"expected\n{expected}\nfound\n{found}");
    }
}
