using Microsoft.Playwright;
using RazorHello.Load;

namespace RazorHello.Tests.Support;

/// <summary>The browser that tests/browser.sh finds, or else the Chromium that Playwright installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = await FindAsync() });
    }

    /// <summary>A new visitor of the site at <paramref name="address"/>.</summary>
    internal async Task<BrowserSession> OpenAsync(Uri address, bool javaScript = true) =>
        new(await Browser.NewPageAsync(new() { BaseURL = address.ToString(), JavaScriptEnabled = javaScript }));

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static async Task<string?> FindAsync() =>
        await ProcessRun.RunAsync(new("bash", [Repository.PathOf("tests", "browser.sh")])) is { ExitCode: 0 } run ? run.Output.Trim() : null;
}
