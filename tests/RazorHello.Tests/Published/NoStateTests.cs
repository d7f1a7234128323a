using RazorHello.Load;

namespace RazorHello.Tests.Published;

[Collection(nameof(FirstPublishedSite))]
public sealed class NoStateTests(PublishedSite site) : IDisposable
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode Writable = ReadOnly | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    // The user nobody, because file modes do not stop root.
    private static readonly string[] AsNobody = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("RazorHello");

    [Theory]
    [InlineData(ReadOnly)]
    [InlineData(Writable)]
    public async Task The_site_writes_no_file_and_sets_no_cookie_whether_or_not_its_user_may_write(UnixFileMode mode)
    {
        _folder.UnixFileMode = ReadOnly | UnixFileMode.UserWrite;
        var home = _folder.CreateSubdirectory("home");
        var work = _folder.CreateSubdirectory("work");
        home.UnixFileMode = work.UnixFileMode = mode;
        var before = Files(site.Published);

        await using (var running = await RunningSite.StartAsync(site.Published, work.FullName, AsNobody, ("HOME", home.FullName), ("USER", "nobody")))
        {
            using var client = new HttpClient { BaseAddress = running.Address };

            foreach (var address in new[] { "/", "/?name=Ada", "/no-such-page", "/healthz", $"/?name={new string('x', 101)}" })
            {
                foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Post })
                {
                    using var response = await client.SendAsync(new HttpRequestMessage(method, address));

                    ResponsePolicy.Holds(response, https: false);
                    Assert.False(response.Headers.Contains("Set-Cookie"));
                }
            }

            Assert.Equal("Hello, Ada!", (await client.GetHtmlAsync("/?name=Ada")).Single("h1").TextContent);
            running.Terminate();
            Assert.Equal(0, await running.ExitAsync(KestrelLimits.Drain));
            Assert.DoesNotContain("warn", running.Log, StringComparison.Ordinal);
        }

        Assert.Empty(Files(home.FullName));
        Assert.Empty(Files(work.FullName));
        Assert.Equal(before, Files(site.Published));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IEnumerable<string> Files(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Select(path => $"{path} {File.GetLastWriteTimeUtc(path):O}").Order(StringComparer.Ordinal)];
}
