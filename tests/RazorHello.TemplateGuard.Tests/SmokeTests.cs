namespace RazorHello.TemplateGuard.Tests;

public class SmokeTests
{
    [Fact]
    public void Loads() => Assert.NotNull(new TemplateGuardAnalyzer());
}
