namespace RazorHello.Benchmarks;

/// <summary>The visitors, one for each thread of wrk.</summary>
internal static class Names
{
    /// <summary>Names with and without markup, in three scripts.</summary>
    public static readonly string[] All =
    [
        "Ada", "Grace Hopper", "<b>Ada</b>", "<script>alert(\"Ada\")</script>", "O'Neil & Sons", "Zoë Müller-Ørsted", "王小明", "עדה",
    ];
}
