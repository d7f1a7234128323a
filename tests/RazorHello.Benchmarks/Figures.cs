namespace RazorHello.Benchmarks;

/// <summary>What the tables are made of.</summary>
internal static class Figures
{
    /// <summary>The median.</summary>
    /// <param name="values">One value at least.</param>
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();

        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>A table in Markdown.</summary>
    /// <param name="head">The names of the columns, of which all but the first are for figures.</param>
    /// <param name="rows">The rows.</param>
    public static string Table(string[] head, IEnumerable<string[]> rows) =>
        string.Join('\n', [Row(head), $"|---|{string.Concat(head.Skip(1).Select(_ => "---:|"))}", .. rows.Select(Row)]);

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
