using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RazorHello.Tests.Support;

/// <summary>A page in the browser, and all that went wrong in it.</summary>
internal sealed class BrowserSession : IAsyncDisposable
{
    private readonly List<string> _wrong = [];

    public BrowserSession(IPage page)
    {
        Page = page;
        page.Dialog += async (_, dialog) =>
        {
            _wrong.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !Expected.Any(status => message.Text.Contains($"status of {status}", StringComparison.Ordinal)))
            {
                _wrong.Add($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => _wrong.Add($"script: {error}");
        page.RequestFailed += (_, request) => _wrong.Add($"failed: {request.Url}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !Expected.Contains(response.Status))
            {
                _wrong.Add($"{response.Status}: {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    public HashSet<int> Expected { get; } = [];

    /// <summary>Waits until a navigation has led to <paramref name="address"/>.</summary>
    /// <remarks>Not by WaitForURLAsync, which looks at the address first and then begins to wait, and misses what happens in between.</remarks>
    public Task ArrivesAtAsync(string address) => Assertions.Expect(Page).ToHaveURLAsync(new Regex($"{Regex.Escape(address)}$"), new() { Timeout = 30_000 });

    public void WentWell(string what) => Assert.True(_wrong.Count == 0, $"{what}: {string.Join("; ", _wrong)}");

    public ValueTask DisposeAsync() => new(Page.CloseAsync());
}
