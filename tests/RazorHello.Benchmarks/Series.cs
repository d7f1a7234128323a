
namespace RazorHello.Benchmarks;

/// <summary>Conditions that differ in one thing.</summary>
/// <param name="Name">The condition that differs.</param>
/// <param name="Unit">The unit of the size, if any.</param>
/// <param name="Conditions">The conditions, by size.</param>
internal sealed record Series(string Name, string Unit, Condition[] Conditions);

/// <summary>A condition, and what a request cost under it.</summary>
/// <param name="Size">The one thing.</param>
/// <param name="Targets">The requests.</param>
/// <param name="Connections">The number of requests under way at a time.</param>
/// <param name="Close">Whether each request has a connection of its own.</param>
/// <param name="Label">Its name in the table, if not its size.</param>
internal sealed record Condition(int Size, string[] Targets, int Connections = 64, bool Close = false, string? Label = null)
{
    /// <summary>The name in the table.</summary>
    public string Name => Label ?? $"{Size:N0}";

    /// <summary>Microseconds of the site, by round.</summary>
    public List<double> Site { get; } = [];

    /// <summary>Microseconds of raw Kestrel, by round.</summary>
    public List<double> Raw { get; } = [];

    /// <summary>The ratio of the medians.</summary>
    public double Ratio => Site.Median() / Raw.Median();
}
