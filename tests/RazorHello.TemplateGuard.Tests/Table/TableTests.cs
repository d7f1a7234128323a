using RazorHello.TemplateGuard.Tests.Rows;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Table;

public class TableTests(ITestOutputHelper output)
{
    public static TheoryData<string> All => RowTable.Names(Verdict.Unsafe, Verdict.Safe, Verdict.Missed);

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_guard_reports_the_marked_code_of_a_row_and_nothing_else(string name)
    {
        var row = RowTable.Find(name);
        var table = await RowTable.GetAsync();

        Assert.Empty(table.Errors(row.TemplatePath).Concat(table.Errors(row.CodePath)));

        foreach (var (path, text) in new[] { (row.TemplatePath, row.Template), (row.CodePath, row.Code ?? "") })
        {
            var marked = MarkedText.Read(text);
            var expected = marked.Mark(marked.Marks.Select(mark => (mark.Id ?? row.Id!, mark.Place)));
            var diagnostics = table.Diagnostics(path);
            var found = marked.Mark(diagnostics.Select(one => (one.Id, one.Place)));

            Assert.True(expected == found, $"{row.Name}\nexpected\n{expected}\nfound\n{found}\n{string.Join('\n', diagnostics.Select(one => $"{one.Id} {one.Message}"))}");
        }
    }

    [Fact]
    public async Task The_guard_reports_nothing_in_the_site_around_the_rows()
    {
        var table = await RowTable.GetAsync();

        Assert.Empty(table.ReportedPaths.Except(RowTable.Rows.SelectMany(row => new[] { row.TemplatePath, row.CodePath })));
    }

    [Fact]
    public void The_table_has_at_least_150_unsafe_and_150_safe_templates()
    {
        var kinds = RowTable.Rows.CountBy(row => row.Verdict).ToDictionary();

        output.WriteLine($"{kinds[Verdict.Unsafe]} templates unsafe and reported, {kinds[Verdict.Safe]} safe and silent, {kinds[Verdict.Missed]} let through on purpose.");
        output.WriteLine($"No parser sees {RowTable.Rows.Count(row => row is { Verdict: Verdict.Unsafe, Because: not null })} of those that are unsafe, and each says why.");

        Assert.True(kinds[Verdict.Unsafe] >= 150);
        Assert.True(kinds[Verdict.Safe] >= 150);
    }

    [Fact]
    public void No_two_rows_are_the_same() =>
        Assert.Empty(RowTable.Rows.GroupBy(row => (row.Template, row.Code, row.Go)).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_rule_has_an_unsafe_template() =>
        Assert.Equal(
            new TemplateGuardAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Order(),
            RowTable.Rows.Select(row => row.Id).OfType<string>().Distinct().Order());

    [Fact]
    public void Every_unsafe_row_has_a_mark_and_no_other_row_has_one() =>
        Assert.All(RowTable.Rows, row => Assert.True(row.Verdict == Verdict.Unsafe == (MarkedText.Read(row.Template).Marks.Count + MarkedText.Read(row.Code ?? "").Marks.Count > 0), row.ToString()));

    [Fact]
    public void No_case_of_Gos_template_tests_is_restated_twice()
    {
        var restated = GoRows.All.SelectMany(row => row.Go!.Split(", ")).ToList();

        output.WriteLine($"{restated.Count} cases of Go's html/template in {GoRows.All.Length} templates; without counterpart:");

        foreach (var (what, reason) in GoRows.WithoutCounterpart)
        {
            output.WriteLine($"{what}: {reason}");
        }

        Assert.Empty(restated.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key));
    }
}
