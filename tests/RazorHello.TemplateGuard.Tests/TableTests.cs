using Site;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests;

public class TableTests(RowSite site, ITestOutputHelper output) : IClassFixture<RowSite>
{
    public static TheoryData<string> Names => [.. Table.Rows.Select(row => row.Name)];

    public static TheoryData<string> Of(Verdict verdict) => [.. Table.Rows.Where(row => row.Verdict == verdict).Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_guard_reports_what_is_marked_and_nothing_else(string name)
    {
        var row = Table.Find(name);
        var table = await Table.GetAsync();

        Assert.Empty(table.Errors(row.TemplatePath).Concat(table.Errors(row.CodePath)));

        foreach (var (path, text) in new[] { (row.TemplatePath, row.Template), (row.CodePath, row.Code ?? "") })
        {
            var marked = Marked.Read(text);
            var expected = marked.Mark(marked.Marks.Select(mark => (mark.Id ?? row.Id!, mark.Place)));
            var findings = table.Findings(path);
            var found = marked.Mark(findings.Select(one => (one.Id, one.Place)));

            Assert.True(expected == found, $"{row.Name}\nexpected\n{expected}\nfound\n{found}\n{string.Join('\n', findings.Select(one => $"{one.Id} {one.Message}"))}");
        }
    }

    [Theory]
    [MemberData(nameof(Of), Verdict.Unsafe)]
    public async Task An_unsafe_template_gives_a_visitor_more_than_text(string name)
    {
        var row = Table.Find(name);
        var harm = await FindHarmAsync(row);

        Assert.True(harm is null == row.Because is not null, $"{row}\n{harm ?? "No text changes anything that a parser sees."}");
    }

    [Theory]
    [MemberData(nameof(Of), Verdict.Safe)]
    public async Task A_safe_template_gives_a_visitor_text_and_nothing_more(string name)
    {
        var row = Table.Find(name);
        var harm = await FindHarmAsync(row);

        Assert.True(harm is null, $"{row}\n{harm}");
    }

    [Theory]
    [MemberData(nameof(Of), Verdict.Missed)]
    public async Task A_missed_template_is_unsafe_and_said_to_be(string name)
    {
        var row = Table.Find(name);

        Assert.NotNull(row.Because);
        Assert.NotNull(await FindHarmAsync(row));
    }

    [Fact]
    public void The_table_is_large_on_both_sides()
    {
        var kinds = Table.Rows.CountBy(row => row.Verdict).ToDictionary();

        output.WriteLine($"{kinds[Verdict.Unsafe]} templates unsafe and reported, {kinds[Verdict.Safe]} safe and silent, {kinds.GetValueOrDefault(Verdict.Missed)} missed and said to be.");

        Assert.True(kinds[Verdict.Unsafe] >= 150);
        Assert.True(kinds[Verdict.Safe] >= 150);
    }

    [Fact]
    public async Task The_site_around_the_table_is_clean()
    {
        var table = await Table.GetAsync();
        var known = Table.Rows.SelectMany(row => new[] { row.TemplatePath, row.CodePath }).ToHashSet();

        Assert.Empty(table.Reported.Except(known));
    }

    /// <summary>What a visitor can do to a page that is no text, or null.</summary>
    private async Task<string?> FindHarmAsync(Row row)
    {
        var seen = new HashSet<string>();

        foreach (var (flag, count) in new[] { (true, 2), (false, 2), (true, 0), (false, 0) })
        {
            var harmless = await site.RenderAsync(row, Visits.Typed(Hostile.Harmless, flag, count));

            if (!seen.Add(harmless))
            {
                continue;
            }

            var shape = Shape.Of(harmless, Visits.Masks);

            foreach (var visit in Hostile.Values.Select(value => Visits.Typed(value, flag, count)).Concat(Visits.Others(flag, count)))
            {
                if (await TryRenderAsync(row, visit) is not { } page || !seen.Add(page))
                {
                    continue;
                }

                if (Shape.Of(page, Visits.Masks) is var changed && changed != shape)
                {
                    return $"«{visit.Name}» in\n{page}\nchanges\n{shape}\nto\n{changed}";
                }
            }

            if (!Shape.Ends(harmless))
            {
                return $"What follows it is swallowed:\n{harmless}";
            }
        }

        return null;
    }

    private async Task<string?> TryRenderAsync(Row row, Visit visit)
    {
        try
        {
            return await site.RenderAsync(row, visit);
        }
        catch (Exception) when (row.Verdict != Verdict.Safe)
        {
            // Not every value makes a page: a name of an attribute must not be empty.
            return null;
        }
    }
}
