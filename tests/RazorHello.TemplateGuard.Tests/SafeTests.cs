namespace RazorHello.TemplateGuard.Tests;

public class SafeTests(RowSite site) : IClassFixture<RowSite>
{
    public static TheoryData<string> Safe => Table.Names(Verdict.Safe);

    [Theory]
    [MemberData(nameof(Safe))]
    public async Task A_safe_template_gives_a_visitor_text_and_nothing_more(string name)
    {
        var row = Table.Find(name);
        var harm = await Harm.FindAsync(site, row);

        Assert.True(harm is null, $"{row}\n{harm}");
    }
}
