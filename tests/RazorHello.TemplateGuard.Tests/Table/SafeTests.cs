namespace RazorHello.TemplateGuard.Tests.Table;

public class SafeTests(RowSite site) : IClassFixture<RowSite>
{
    public static TheoryData<string> Safe => RowTable.Names(Verdict.Safe);

    [Theory]
    [MemberData(nameof(Safe))]
    public async Task No_visitor_can_inject_into_a_safe_template(string name)
    {
        var row = RowTable.Find(name);
        var harm = await InjectionSearch.FindAsync(site, row);

        Assert.True(harm is null, $"{row}\n{harm}");
    }
}
