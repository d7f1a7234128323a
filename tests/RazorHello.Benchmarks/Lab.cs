
namespace RazorHello.Benchmarks;

/// <summary>The folder in which the published site and the servers beside it are prepared and measured.</summary>
internal sealed class Lab : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("RazorHello");
    private readonly List<Server> _servers = [];

    private Lab()
    {
    }

    /// <summary>A folder for what it makes.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The folder of the published site.</summary>
    public string Published => Path.Combine(Folder, "site");

    /// <summary>The file with what is the same in every greeting: <see cref="Fixed"/>.</summary>
    public string FixedFile => Path.Combine(Folder, "fixed.json");

    /// <summary>The site, running.</summary>
    public Server Site { get; private set; } = null!;

    /// <summary>Installs what is needed, publishes the site and starts it.</summary>
    /// <param name="contenders">The servers to compare with it.</param>
    public static async Task<Lab> OpenAsync(params Contender[] contenders)
    {
        await Tool.InstallAsync([Tool.Wrk, .. contenders.SelectMany(contender => contender.Tools)]);

        var lab = new Lab();

        try
        {
            await Task.WhenAll([PublishAsync(lab.Published), .. contenders.Select(contender => contender.PrepareAsync(lab))]);
            lab.Site = await lab.StartAsync(Contender.Site);
            Fixed.Of(await Http.GetAsync(lab.Site.Address, Http.Target(Names.All[0]))).Write(lab.FixedFile);
        }
        catch
        {
            await lab.DisposeAsync();
            throw;
        }

        return lab;
    }

    /// <summary>The folder of a peer: a copy, in which it may install and build.</summary>
    /// <param name="key">Which.</param>
    public string Peer(string key)
    {
        var copy = Path.Combine(Folder, key);

        if (!Directory.Exists(copy))
        {
            var original = Repository.PathOf("tests", "RazorHello.Benchmarks", "peers", key);

            foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(original, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        return copy;
    }

    /// <summary>Publishes the site.</summary>
    /// <param name="folder">The folder to publish to.</param>
    /// <param name="properties">Properties to set.</param>
    public static async Task PublishAsync(string folder, params string[] properties) =>
        await Command.RunAsync("dotnet", ["publish", Repository.PathOf("src", "RazorHello"), "--configuration", "Release", "--output", folder, "--disable-build-servers", .. properties]);

    /// <summary>Starts a server, which ends with the lab.</summary>
    /// <param name="contender">Which.</param>
    /// <param name="hooked">Whether it is to tell what it allocates.</param>
    public async Task<Server> StartAsync(Contender contender, bool hooked = false)
    {
        var start = contender.Start(this);

        if (hooked)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        }

        var server = await Server.StartAsync(contender.Name, start);
        _servers.Add(server);

        return server;
    }

    /// <summary>Asks a server for pages, and holds them to the site's.</summary>
    /// <param name="contender">Which it is.</param>
    /// <param name="server">The server.</param>
    /// <param name="targets">Path and query of each.</param>
    /// <returns>The answers that wrk must get from this server.</returns>
    /// <exception cref="FailedException">It has another page, or other headers.</exception>
    public async Task<Ask[]> AsksAsync(Contender contender, Server server, IEnumerable<string> targets)
    {
        var asks = new List<Ask>();

        foreach (var target in targets)
        {
            var expected = await Http.GetAsync(Site.Address, target);
            var actual = await Http.GetAsync(server.Address, target);
            Same.Check(expected, actual, contender.IsDotnet, $"{contender.Name}, {target}");
            asks.Add(new Ask(target, actual.Body));
        }

        return [.. asks];
    }

    /// <summary>Ends the servers.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
