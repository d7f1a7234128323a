namespace RazorHello.Benchmarks;

/// <summary>Draws costs over sizes as SVG, on a logarithmic scale of sizes, in colours that can be told on light and on dark.</summary>
internal static class Plot
{
    private const int Width = 340;
    private const int Height = 220;
    private const int Left = 50;
    private const int Top = 40;

    private const string Raw = "raw Kestrel";
    private const string Grey = "#7a7f87";

    private static readonly string[] Colours = ["#0a84c1", "#c2571a"];

    // Between lines of the grid, times a power of ten.
    private static readonly int[] RoundSteps = [1, 2, 5, 10];

    /// <summary>Draws two diagrams.</summary>
    /// <param name="lengths">Costs over the length of a name.</param>
    /// <param name="concurrency">Costs over the number of connections.</param>
    /// <returns>The text of the file.</returns>
    public static string Draw(Series[] lengths, Series concurrency)
    {
        var raw = lengths[0].Conditions.Select(condition => (condition.Size, condition.Raw.Median()));
        (string, IEnumerable<(int, double)>)[] byLength = [.. lengths.Select(series => (series.Name, Site(series))), (Raw, raw)];
        (string, IEnumerable<(int, double)>)[] byConnections = [("RazorHello", Site(concurrency)), (Raw, concurrency.Conditions.Select(condition => (condition.Size, condition.Raw.Median())))];

        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * (Left + Width + 20)} {Top + Height + 60}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-labelledby="t">
              <title id="t">Processor time a request in µs, by the length of the name and by the number of connections</title>
            {string.Join('\n', Panel(0, "µs a request, by length of the name", byLength).Concat(Panel(Left + Width + 20, "µs a request, by connections", byConnections)))}
            </svg>

            """;
    }

    private static IEnumerable<(int Size, double Cost)> Site(Series series) => series.Conditions.Select(condition => (condition.Size, condition.Site.Median()));

    private static IEnumerable<string> Panel(int x, string title, (string Name, IEnumerable<(int Size, double Cost)> Points)[] lines)
    {
        var sizes = lines[0].Points.Select(point => point.Size).ToArray();
        var most = lines.Max(line => line.Points.Max(point => point.Cost));
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / 4)));
        var step = power * RoundSteps.First(times => most / (times * power) <= 5);
        var top = step * Math.Ceiling(most / step);

        double X(double size) => x + Left + (Width * Math.Log(size / sizes[0]) / Math.Log((double)sizes[^1] / sizes[0]));
        double Y(double cost) => Top + (Height * (1 - (cost / top)));

        yield return $"""  <g fill="{Grey}"><text x="{x + Left}" y="20">{title}</text>""";

        for (var cost = 0.0; cost <= top; cost += step)
        {
            yield return $"""    <path d="M{x + Left} {Y(cost):0.#}h{Width}" stroke="{Grey}" stroke-opacity=".4"/><text x="{x + Left - 8}" y="{Y(cost) + 4:0.#}" text-anchor="end">{cost:0.##}</text>""";
        }

        foreach (var size in sizes)
        {
            yield return $"""    <text x="{X(size):0.#}" y="{Top + Height + 20}" text-anchor="middle">{size}</text>""";
        }

        yield return "  </g>";

        for (var index = 0; index < lines.Length; index++)
        {
            var (name, points) = lines[index];
            var colour = name == Raw ? Grey : Colours[index];
            yield return $"""  <path d="M{string.Join('L', points.Select(point => $"{X(point.Size):0.#} {Y(point.Cost):0.#}"))}" fill="none" stroke="{colour}" stroke-width="2.5"/><text x="{x + Left + (index * 110)}" y="{Top + Height + 45}" fill="{colour}">{name}</text>""";
        }
    }
}
