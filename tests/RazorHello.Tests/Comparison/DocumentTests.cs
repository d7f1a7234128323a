using System.Text.RegularExpressions;
using RazorHello.Load;

namespace RazorHello.Tests.Comparison;

public partial class DocumentTests
{
    // Long, since a designer's line in a template is no error of the site.
    [Fact]
    [Trait("Category", "Long")]
    public async Task The_lines_are_those_that_the_script_counts()
    {
        var script = await ProcessRun.RunAsync(new(Repository.PathOf("samples", "lines.sh")));
        var counted = script.Output;
        var said = string.Concat(
            from table in Document.Tables
            from row in table.Rows
            where row[table.Columns[0]] is "lines" or "The program"
            let part = row[table.Columns[0]] == "lines" ? Number().Replace(table.Heading, "") : row[table.Columns[0]]
            select $"{part}: {string.Join(',', table.Columns.Skip(1).Select(program => row[program].Split(',')[0]))}\n");

        Assert.Equal(0, script.ExitCode);
        Assert.True(said == counted, $"docs/flask-django-razor.md says\n{said}and samples/lines.sh counts\n{counted}");
    }

    [Fact]
    public void Each_of_the_seven_parts_says_what_each_does_and_where_to_see_it()
    {
        var parts = Document.Tables.Where(table => Number().IsMatch(table.Heading) && table != Document.Typed).ToList();

        Assert.Equal(Enumerable.Range(1, 7).Select(number => $"{number}."), parts.Select(part => Number().Match(part.Heading).Value.Trim()));
        Assert.All(parts, part => Assert.Equal((string[])["lines", "to see"], part.Rows.Select(row => row[""]).TakeLast(2)));
    }

    [Fact]
    public async Task Every_link_leads_to_a_file()
    {
        var text = await File.ReadAllTextAsync(Repository.PathOf("docs", "flask-django-razor.md"));
        var links = Link().Matches(text).Select(link => link.Groups[1].Value).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.True(File.Exists(Repository.PathOf("docs", link)), link));
    }

    [Fact]
    public void What_is_called_a_difference_is_one() =>
        Assert.All(Document.Answers.Rows, row => Assert.True(Document.Answers.Columns.Skip(1).SkipLast(1).Select(program => row[program]).Distinct().Count() > 1, row["asked"]));

    [Fact]
    public async Task The_single_file_has_at_most_12_lines() =>
        Assert.InRange((await File.ReadAllLinesAsync(Repository.PathOf("samples", "single-file", "hello.cs"))).Length, 1, 12);

    [GeneratedRegex(@"^\d\. ")]
    private static partial Regex Number();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
