namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>Unsafe rows, rendered with hostile values: the verdict is a fact, and no mere opinion of the guard's.</summary>
public class UnsafeTests(RowSite site) : IClassFixture<RowSite>
{
    public static TheoryData<string> Unsafe => RowTable.Names(Verdict.Unsafe);

    public static TheoryData<string> Missed => RowTable.Names(Verdict.Missed);

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task A_visitor_can_inject_into_an_unsafe_template_or_its_row_says_why_no_parser_sees_it(string name)
    {
        var row = RowTable.Find(name);
        var harm = await InjectionSearch.FindAsync(site, row);

        Assert.True(harm is null == row.Because is not null, $"{row}\n{harm ?? "No text changes anything that a parser sees."}");
    }

    [Theory]
    [MemberData(nameof(Missed))]
    public async Task A_visitor_can_inject_into_a_template_that_the_guard_lets_through_on_purpose(string name) =>
        Assert.NotNull(await InjectionSearch.FindAsync(site, RowTable.Find(name)));
}
