namespace RazorHello.TemplateGuard.Tests.Table;

public class SafeTests(RowSite site) : IClassFixture<RowSite>
{
    public static TheoryData<string> Safe => RowTable.Names(Verdict.Safe);

    [Theory]
    [MemberData(nameof(Safe))]
    public async Task A_safe_template_gives_a_visitor_text_and_nothing_more(string name)
    {
        var row = RowTable.Find(name);
        var harm = await InjectionSearch.FindAsync(site, row);

        Assert.True(harm is null, $"{row}\n{harm}");
    }
}
