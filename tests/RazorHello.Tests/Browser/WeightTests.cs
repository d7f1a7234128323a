using System.Text.Json;
using Xunit.Abstractions;

namespace RazorHello.Tests.Browser;

[Collection(nameof(FirstPublishedSite))]
public class WeightTests(PublishedSite site, Chromium chromium, ITestOutputHelper output)
{
    private const int Most = 10_000;

    // The page, its stylesheet and its icon.
    private const int Files = 3;

    public static TheoryData<string> Languages => [.. PageScenario.Languages.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_first_visit_is_at_most_10_kB(string language)
    {
        await using var session = await chromium.OpenAsync(site.Client.BaseAddress!);
        await session.Page.SetExtraHTTPHeadersAsync([new("Accept-Language", language)]);
        await using var network = await session.Page.Context.NewCDPSessionAsync(session.Page);
        var addresses = new Dictionary<string, string>();
        var headers = new Dictionary<string, double>();
        var loaded = new Dictionary<string, double>();
        var all = new TaskCompletionSource();

        network.Event("Network.responseReceived").OnEvent += (_, e) =>
        {
            var response = e!.Value.GetProperty("response");
            addresses[Id(e)] = response.GetProperty("url").GetString()!;
            headers[Id(e)] = response.GetProperty("encodedDataLength").GetDouble();
        };
        network.Event("Network.loadingFinished").OnEvent += (_, e) =>
        {
            loaded[Id(e)] = e!.Value.GetProperty("encodedDataLength").GetDouble();

            if (loaded.Values.Count(length => length > 0) == Files)
            {
                all.TrySetResult();
            }
        };
        await network.SendAsync("Network.enable");
        await session.Page.GotoAsync("/");

        // Whatever the browser does by itself: it takes what it has already from its memory.
        await session.Page.EvaluateAsync("async () => { const icon = new Image(); icon.src = document.querySelector('link[rel=icon]').href; await icon.decode(); }");
        await all.Task.WaitAsync(TimeSpan.FromMinutes(1));

        var sent = loaded.Where(file => file.Value > 0).Select(file => (Path: new Uri(addresses[file.Key]).AbsolutePath, Weight: file.Value - headers[file.Key], WithHeaders: file.Value)).OrderBy(file => file.Path).ToList();
        var weight = sent.Sum(file => file.Weight);

        foreach (var file in sent)
        {
            output.WriteLine($"{file.Weight,6:N0} bytes, {file.WithHeaders,6:N0} with headers: {file.Path}");
        }

        output.WriteLine($"{weight,6:N0} bytes, {sent.Sum(file => file.WithHeaders),6:N0} with headers: a first visit in {language}");

        Assert.Collection(
            sent.Select(file => file.Path),
            page => Assert.Equal("/", page),
            icon => Assert.Matches(@"^/icon\.\w+\.svg$", icon),
            style => Assert.Matches(@"^/site\.\w+\.css$", style));
        Assert.InRange(weight, 1, Most);
        session.WentWell("a first visit");
    }

    private static string Id(JsonElement? e) => e!.Value.GetProperty("requestId").GetString()!;
}
