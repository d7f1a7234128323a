using RazorHello.TemplateGuard.Tests.Rows;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Table;

public class TableTests(ITestOutputHelper output)
{
    public static TheoryData<string> All => RowTable.Names(Verdict.Unsafe, Verdict.Safe, Verdict.Missed);

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_guard_reports_what_is_marked_and_nothing_else(string name)
    {
        var row = RowTable.Find(name);
        var table = await RowTable.GetAsync();

        Assert.Empty(table.Errors(row.TemplatePath).Concat(table.Errors(row.CodePath)));

        foreach (var (path, text) in new[] { (row.TemplatePath, row.Template), (row.CodePath, row.Code ?? "") })
        {
            var marked = MarkedText.Read(text);
            var expected = marked.Mark(marked.Marks.Select(mark => (mark.Id ?? row.Id!, mark.Place)));
            var findings = table.Findings(path);
            var found = marked.Mark(findings.Select(one => (one.Id, one.Place)));

            Assert.True(expected == found, $"{row.Name}\nexpected\n{expected}\nfound\n{found}\n{string.Join('\n', findings.Select(one => $"{one.Id} {one.Message}"))}");
        }
    }

    [Fact]
    public async Task The_site_around_the_table_is_clean()
    {
        var table = await RowTable.GetAsync();

        Assert.Empty(table.Reported.Except(RowTable.Rows.SelectMany(row => new[] { row.TemplatePath, row.CodePath })));
    }

    [Fact]
    public void The_table_is_large_on_both_sides()
    {
        var kinds = RowTable.Rows.CountBy(row => row.Verdict).ToDictionary();

        output.WriteLine($"{kinds[Verdict.Unsafe]} templates unsafe and reported, {kinds[Verdict.Safe]} safe and silent, {kinds[Verdict.Missed]} let through on purpose.");
        output.WriteLine($"No parser sees {RowTable.Rows.Count(row => row is { Verdict: Verdict.Unsafe, Because: not null })} of those that are unsafe, and each says why.");

        Assert.True(kinds[Verdict.Unsafe] >= 150);
        Assert.True(kinds[Verdict.Safe] >= 150);
    }

    [Fact]
    public void No_template_stands_twice_in_a_context() =>
        Assert.Empty(RowTable.Rows.GroupBy(row => (row.Template, row.Code, row.Go)).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void Every_rule_has_unsafe_templates() =>
        Assert.Equal(
            new TemplateGuardAnalyzer().SupportedDiagnostics.Select(rule => rule.Id).Order(),
            RowTable.Rows.Select(row => row.Id).OfType<string>().Distinct().Order());

    [Fact]
    public void What_is_unsafe_is_marked_and_nothing_else_is() =>
        Assert.All(RowTable.Rows, row => Assert.True(row.Verdict == Verdict.Unsafe == (MarkedText.Read(row.Template).Marks.Count + MarkedText.Read(row.Code ?? "").Marks.Count > 0), row.ToString()));

    [Fact]
    public void The_cases_of_Go_are_carried_over_or_have_no_counterpart()
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
