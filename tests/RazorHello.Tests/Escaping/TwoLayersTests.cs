using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RazorHello.Tests.Escaping;

/// <summary>Encoding and policy in a browser: each stops an injection without the other.</summary>
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
    public async Task The_policy_blocks_an_injection_into_a_template_that_does_not_encode(string directive, string injection)
    {
        using var unencoded = Unencoded();
        await using var session = await chromium.OpenAsync(unencoded.OnASocket());
        var violated = new TaskCompletionSource<string>();

        await session.Page.ExposeFunctionAsync("violated", (string violation) => violated.TrySetResult(violation));
        await session.Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => violated(event.effectiveDirective), true)");

        // A frame gets the event of its own violation: the init script runs in every frame, and all call the same function.
        await session.Page.GotoAsync($"/?name={Uri.EscapeDataString(injection)}");

        Assert.Equal(directive, await violated.Task.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Null(await session.Page.Locator("html").GetAttributeAsync("data-injected"));
    }

    [Fact]
    public async Task The_policy_blocks_an_injected_form_that_submits_to_another_origin()
    {
        using var unencoded = Unencoded();
        await using var session = await chromium.OpenAsync(unencoded.OnASocket());
        var violated = new TaskCompletionSource<string>();

        await session.Page.ExposeFunctionAsync("violated", (string violation) => violated.TrySetResult(violation));
        await session.Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', event => violated(event.effectiveDirective), true)");
        await session.Page.GotoAsync($"/?name={Uri.EscapeDataString("<form action=\"https://evil.example/\"><button>Click</button></form>")}");
        await session.Page.Locator("button").DispatchEventAsync("click");

        Assert.Equal("form-action", await violated.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    [Theory]
    [InlineData($"<script>{Run}</script>")]
    [InlineData($"<img src=\"/site.css\" onerror=\"{Run}\">")]
    [InlineData($"<svg onload=\"{Run}\"></svg>")]
    public async Task Without_the_policy_the_injection_runs_in_a_template_that_does_not_encode(string injection)
    {
        using var open = Unencoded().WithoutHeader("Content-Security-Policy");
        await using var session = await chromium.OpenAsync(open.OnASocket());

        await session.Page.GotoAsync($"/?name={Uri.EscapeDataString(injection)}");

        Assert.Equal("yes", await session.Page.Locator("html").GetAttributeAsync("data-injected"));
    }

    [Fact]
    public async Task Without_the_policy_no_injection_runs_on_any_page_of_the_site()
    {
        using var site = new SiteFactory();
        using var open = site.WithoutHeader("Content-Security-Policy");
        var address = open.OnASocket();
        await using var session = await chromium.OpenAsync(address);
        session.Expected.UnionWith([400, 404]);

        foreach (var probe in await EndpointProbe.EndpointsAsync(open.Services))
        {
            foreach (var text in Names.Hostile.Append($"<script>{Run}</script>").Append($"\" onfocus=\"{Run}\" autofocus=\""))
            {
                var response = await session.Page.GotoAsync(probe.Address("name", text));

                Assert.False(response!.Headers.ContainsKey("content-security-policy"));
                Assert.Null(await session.Page.Locator("html").GetAttributeAsync("data-injected"));
                session.WentWell(text);
            }
        }
    }

    [Fact]
    public async Task The_browser_denies_every_feature_that_the_permissions_policy_names()
    {
        using var site = new SiteFactory();
        await using var session = await chromium.OpenAsync(site.OnASocket());
        var response = await session.Page.GotoAsync("/");
        var named = response!.Headers["permissions-policy"].Replace("=()", "", StringComparison.Ordinal).Split(", ");
        var known = await session.Page.EvaluateAsync<string[]>("document.featurePolicy.features()");
        var allowed = await session.Page.EvaluateAsync<string[]>("document.featurePolicy.allowedFeatures()");

        Assert.Superset(named.ToHashSet(), known.ToHashSet());
        Assert.Empty(named.Intersect(allowed));
        session.WentWell("the front page");
    }

    private static WebApplicationFactory<Program> Unencoded() => new SiteFactory().WhereTheGreeting(context => context.Result = new ContentResult
    {
        ContentType = "text/html; charset=utf-8",
        Content = $"<!DOCTYPE html><title>Unencoded</title><h1>Hello, {context.HttpContext.Request.Query["name"]}</h1>",
    });
}
