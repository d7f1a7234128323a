namespace RazorHello.Benchmarks;

/// <summary>Growth of the cost of a greeting with the conditions that visitors can vary, beside that of raw Kestrel.</summary>
internal static class Growth
{
    private const int Connections = 64;

    // What a cost may seem to grow by in a round on a machine that is shared, as a part of it.
    private const double Noise = 0.1;

    // With fewer, one hiccup of the machine might decide.
    private const int FewestRounds = 3;

    private static readonly int[] Lengths = [1, 10, 50, 100];
    private static readonly int[] Concurrencies = [1, 4, 16, 64, 256, 1024];

    /// <summary>Measures, prints and draws.</summary>
    /// <param name="rounds">The number of turns for each server and condition.</param>
    /// <param name="seconds">The length of a turn.</param>
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
            new("connections", "", [.. Concurrencies.Select(connections => new Condition(connections, [Http.Target("Ada")], connections))]),
            new("language", "", [.. languages.Select((language, index) => new Condition(index, [$"{Http.Target("Ada")}&lang={language.Tag}"], Label: language.Tag))]),
            new("connection", "", [new(0, [Http.Target("Ada")], Label: "kept alive"), new(1, [Http.Target("Ada")], Close: true, Label: "new for each request")]),
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
        await File.WriteAllTextAsync(plot, Plot.Draw(series[..2], series[2]));

        if (!Figures.Optimized || seconds < Round.Shortest || rounds < FewestRounds)
        {
            Console.WriteLine("Too short or not built for figures: no verdict.");

            return;
        }

        (string What, double Growth)[] verdicts = [.. series[..2].Select(Halves), Steps(series[2])];
        Console.WriteLine(string.Join('\n', verdicts.Select(verdict => $"- {verdict.What} {100 * verdict.Growth:0} %: {(verdict.Growth > Noise ? "" : "not ")}superlinear.")));

        if (verdicts.Any(verdict => verdict.Growth > Noise))
        {
            throw new FailedException("growth: something is superlinear.");
        }
    }

    // The page costs something without any name, which is why its cost must not be judged but what letters add to it: the
    // second half of the longest name as much as the first if that is linear, and three times as much if it is quadratic.
    private static (string What, double Growth) Halves(Series series)
    {
        var (one, half, whole) = (series.Conditions[0], series.Conditions[^2], series.Conditions[^1]);
        var growth = InEachRound(one, round => (whole.Site[round] - half.Site[round] - (half.Site[round] - one.Site[round])) / one.Site[round]);

        return ($"{series.Name}: what {half.Name} to {whole.Name} add, less what {one.Name} to {half.Name} add, to the cost of a request:", growth);
    }

    // With more connections a request has no more to do, so that only their number may grow; where the cost does for raw
    // Kestrel too, the machine makes it.
    private static (string What, double Growth) Steps(Series series)
    {
        var steepest = series.Conditions.Zip(series.Conditions.Skip(1), (from, to) => (From: from, To: to, Growth: InEachRound(from, round =>
        {
            var (site, raw) = (to.Site[round] / from.Site[round], to.Raw[round] / from.Raw[round]);

            return Math.Min(site, site / raw) - 1;
        }))).MaxBy(step => step.Growth);

        return ($"{series.Name}: what the steepest step, {steepest.From.Name} to {steepest.To.Name}, adds to the cost of a request, and not for raw Kestrel too:", steepest.Growth);
    }

    // The least of the rounds, so that a hiccup of the machine in one does not decide.
    private static double InEachRound(Condition condition, Func<int, double> growth) => Enumerable.Range(0, condition.Site.Count).Min(growth);
}
