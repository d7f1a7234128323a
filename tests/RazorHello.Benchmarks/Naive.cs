namespace RazorHello.Benchmarks;

/// <summary>The site as it would be without what its project file asks for.</summary>
public static class Naive
{
    /// <summary>What <c>RazorHello.csproj</c> sets for how the site is published and run, as the SDK has it where nobody sets anything.</summary>
    public static readonly IReadOnlyDictionary<string, string> Publish = new Dictionary<string, string>
    {
        ["PublishReadyToRun"] = "false",
    };
}
