namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>What the table calls unsafe is so, and is no mere opinion of the guard's.</summary>
public class UnsafeTests(RowSite site) : IClassFixture<RowSite>
{
    public static TheoryData<string> Unsafe => RowTable.Names(Verdict.Unsafe);

    public static TheoryData<string> Missed => RowTable.Names(Verdict.Missed);

    [Theory]
    [MemberData(nameof(Unsafe))]
    public async Task An_unsafe_template_gives_a_visitor_more_than_text_or_says_why_no_parser_sees_it(string name)
    {
        var row = RowTable.Find(name);
        var harm = await InjectionSearch.FindAsync(site, row);

        Assert.True(harm is null == row.Because is not null, $"{row}\n{harm ?? "No text changes anything that a parser sees."}");
    }

    [Theory]
    [MemberData(nameof(Missed))]
    public async Task A_template_that_the_guard_lets_through_on_purpose_is_unsafe(string name) =>
        Assert.NotNull(await InjectionSearch.FindAsync(site, RowTable.Find(name)));
}
