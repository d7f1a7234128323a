using Microsoft.Playwright;

namespace RazorHello.Tests.Support;

/// <summary>The Chromium on the PATH, or else the one that Playwright installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = OnPath() });
    }

    /// <summary>A new visitor of the site at <paramref name="address"/>.</summary>
    internal async Task<BrowserSession> VisitAsync(Uri address, bool javaScript = true) =>
        new(await Browser.NewPageAsync(new() { BaseURL = address.ToString(), JavaScriptEnabled = javaScript }));

    public async Task DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string? OnPath() => (
        from name in Commands
        from folder in Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();
}
