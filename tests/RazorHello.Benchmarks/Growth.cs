namespace RazorHello.Benchmarks;

/// <summary>How the cost of a greeting grows with what visitors can vary, beside that of raw Kestrel under the same condition.</summary>
internal static class Growth
{
    private const int Connections = 64;

    // The power with which a ratio may seem to grow on a machine that is shared.
    private const double Noise = 0.1;

    private static readonly int[] Lengths = [1, 10, 100];
    private static readonly int[] Concurrencies = [1, 4, 16, 64, 256, 1024];

    /// <summary>Measures, prints and draws.</summary>
    /// <param name="rounds">How many turns each server has under each condition.</param>
    /// <param name="seconds">How long a turn is.</param>
    /// <param name="plot">The file of the drawing.</param>
    public static async Task RunAsync(int rounds, double seconds, string plot)
    {
        await using var lab = await Lab.OpenAsync();
        var raw = await lab.StartAsync(Contender.Raw);
        var languages = Fixed.Read(lab.FixedFile).Languages;
        var warm = await lab.AsksAsync(Contender.Raw, raw, Names.All.Select(Http.Target));
        await Round.WarmUpAsync(lab.Site, warm, Connections, seconds);
        await Round.WarmUpAsync(raw, warm, Connections, seconds);

        Series[] series =
        [
            new("letters", "long", [.. Lengths.Select(length => new Condition(length, [.. "abcdefgh".Select(letter => Http.Target(new string(letter, length)))]))]),
            new("all markup", "long", [.. Lengths.Select(length => new Condition(length, [.. "<>&\"'".Select(sign => Http.Target(new string(sign, length)))]))]),
            new("connections", "", [.. Concurrencies.Select(connections => new Condition(connections, [.. Names.All.Select(Http.Target)], connections))]),
            new("language", "", [.. languages.Select((language, index) => new Condition(index, [$"{Http.Target("Ada")}&lang={language.Tag}"], Label: language.Tag))]),
            new("connection", "", [new(0, [.. Names.All.Select(Http.Target)], Label: "kept alive"), new(1, [.. Names.All.Select(Http.Target)], Close: true, Label: "new for each request")]),
        ];

        for (var round = 0; round < rounds; round++)
        {
            foreach (var condition in series.SelectMany(one => one.Conditions))
            {
                var asks = await lab.AsksAsync(Contender.Raw, raw, condition.Targets);
                condition.Site.Add((await Round.RunAsync(lab.Site, asks, condition.Connections, seconds, condition.Close)).Cost);
                condition.Raw.Add((await Round.RunAsync(raw, asks, condition.Connections, seconds, condition.Close)).Cost);
            }
        }

        Console.WriteLine(await Figures.HeadAsync($"growth: {rounds} rounds of {seconds} s, {Connections} connections where nothing else is said", lab));
        Console.WriteLine();
        Console.WriteLine(Figures.Table(["condition", "CPU time a request", "raw Kestrel", "against raw"], series.SelectMany(one => one.Conditions.Select(condition => new[]
        {
            $"{one.Name} {condition.Name} {one.Unit}".TrimEnd(),
            $"{condition.Site.Median():N1} µs",
            $"{condition.Raw.Median():N1} µs",
            $"{condition.Ratio:0.00}",
        }))));
        Console.WriteLine();
        Console.WriteLine(string.Join('\n', series[..3].Select(Verdict)));
        await File.WriteAllTextAsync(plot, Plot.Draw(series[..2], series[2]));
    }

    // The steepest step, as the power of the size with which the cost of a request grows in it: 1 is linear. With a longer
    // name one request may have more to do, but with more connections each has the same, so that only their number may
    // grow; where the cost does for raw Kestrel too, the machine makes it.
    private static string Verdict(Series series)
    {
        var (limit, beyond) = series.Unit == "" ? (Noise, ", beyond that of raw Kestrel") : (1, "");
        var steepest = series.Conditions.Zip(series.Conditions.Skip(1), (from, to) =>
        {
            var growth = to.Site.Median() / from.Site.Median();

            return (From: from.Name, To: to.Name, Power: Math.Log(series.Unit == "" ? Math.Min(growth, to.Ratio / from.Ratio) : growth) / Math.Log((double)to.Size / from.Size));
        }).MaxBy(step => step.Power);

        return $"- {series.Name}: the cost of a request grows most from {steepest.From} to {steepest.To}, with the power {steepest.Power:0.00}{beyond}: {(steepest.Power > limit ? "" : "not ")}superlinear.";
    }
}
