namespace RazorHello.Benchmarks;

/// <summary>The site as it would be without what its project file asks for.</summary>
public static class Naive
{
    /// <summary>The SDK's defaults of the settings by which <c>RazorHello.csproj</c> publishes and runs the site.</summary>
    public static readonly IReadOnlyDictionary<string, string> Publish = new Dictionary<string, string>
    {
        ["PublishReadyToRun"] = "false",
    };
}
