using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using RazorHello.Load;

namespace RazorHello.Tests.Hosting;

/// <summary>
/// Two instances of the published site behind the nginx of <c>deploy/</c>, asked as https://hello.example and http://hello.example.
/// The second is of the next version: its stylesheet has another fingerprint.
/// </summary>
/// <param name="published">The published site.</param>
public class DeployedSite(PublishedSite published) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("RazorHello");
    private readonly List<RunningSite> _sites = [];
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _nginx;

    /// <summary>The path below which nginx and the sites serve; empty for all of the host.</summary>
    protected virtual string PathBase => "";

    /// <summary>The ports that stand for 80 and 443.</summary>
    private Dictionary<int, int> Ports { get; } = [];

    /// <summary>The two sites.</summary>
    public IReadOnlyList<RunningSite> Sites => _sites;

    /// <summary>All that the sites and nginx wrote.</summary>
    public string Log
    {
        get
        {
            lock (_output)
            {
                return string.Concat([_output.ToString(), .. _sites.Select(site => site.Log), .. _folder.GetFiles("*.log", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName))]);
            }
        }
    }

    public async Task InitializeAsync()
    {
        foreach (var version in new[] { published.Published, NextVersion() })
        {
            // As deploy/hello@.service has them, but for PublicAddress: without one, what nginx forwards is in every link.
            _sites.Add(await RunningSite.StartAsync(version, settings:
                [("AllowedHosts", "hello.example"), ("HTTPS_PORT", "443"), ("Proxies", "127.0.0.1"), ("SecurityContact", "mailto:security@hello.example"), ("PathBase", PathBase)]));
        }

        await StartNginxAsync();
    }

    /// <summary>A visitor who trusts the throw-away authority.</summary>
    /// <param name="version">The version of HTTP to speak over https.</param>
    public HttpClient Visitor(Version version)
    {
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(Path.Combine(_folder.FullName, "nginx", "ca.pem"));

        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, Ports[context.DnsEndPoint.Port], cancellation);
                var stream = new NetworkStream(socket, ownsSocket: true);

                if (context.DnsEndPoint.Port != 443)
                {
                    return stream;
                }

                // HttpClient would take the name of the certificate from a false Host too.
                var tls = new SslStream(stream);
                var options = new SslClientAuthenticationOptions
                {
                    TargetHost = context.DnsEndPoint.Host,
                    ApplicationProtocols = [version == HttpVersion.Version20 ? SslApplicationProtocol.Http2 : SslApplicationProtocol.Http11],
                    CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck },
                };
                options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
                await tls.AuthenticateAsClientAsync(options, cancellation);

                return tls;
            },
        };

        return new HttpClient(new ThroughNginx(version, handler)) { BaseAddress = new Uri("https://hello.example") };
    }

    public async Task DisposeAsync()
    {
        if (_nginx is not null)
        {
            _nginx.Kill();
            await _nginx.WaitForExitAsync();
            _nginx.Dispose();
        }

        foreach (var site in _sites)
        {
            await site.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private string NextVersion()
    {
        const string Endpoints = "RazorHello.staticwebassets.endpoints.json";
        var next = _folder.CreateSubdirectory("next").FullName;

        foreach (var file in Directory.EnumerateFiles(published.Published, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(next, Path.GetRelativePath(published.Published, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var endpoints = File.ReadAllText(Path.Combine(next, Endpoints));
        var changed = Regex.Replace(endpoints, @"\bsite\.[a-z0-9]{10}\.css\b", "site.0123456789.css");
        Assert.NotEqual(endpoints, changed);
        File.WriteAllText(Path.Combine(next, Endpoints), changed);

        return next;
    }

    private async Task StartNginxAsync()
    {
        _nginx = Process.Start(new ProcessStartInfo(
            Repository.PathOf("tests", "load", "nginx.sh"),
            [_folder.CreateSubdirectory("nginx").FullName, .. _sites.Select(site => $"{site.Address.Port}"), PathBase])
        { RedirectStandardOutput = true })!;
        var ended = ReadAsync(_nginx.StandardOutput);

        Assert.True(await Task.WhenAny(_listening.Task, ended) == _listening.Task, $"nginx ended before it listened:\n{Log}");
    }

    private async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }

            if (line.Split(' ') is ["ports:", var http, var https, ..])
            {
                Ports[80] = int.Parse(http, CultureInfo.InvariantCulture);
                Ports[443] = int.Parse(https, CultureInfo.InvariantCulture);
            }
            else if (line.Contains("OS: Linux", StringComparison.Ordinal))
            {
                _listening.TrySetResult();
            }
        }
    }

    /// <summary>Takes from each answer the one header that is nginx's own.</summary>
    private sealed class ThroughNginx(Version version, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Version = request.RequestUri!.Scheme == "https" ? version : HttpVersion.Version11;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;

            var response = await base.SendAsync(request, cancellationToken);

            Assert.Equal("nginx", response.Headers.NonValidated["Server"].ToString());
            response.Headers.Remove("Server");

            return response;
        }
    }
}

/// <summary>The same below <c>/greet/</c>.</summary>
/// <param name="published">The published site.</param>
public sealed class DeployedBelowPath(PublishedSite published) : DeployedSite(published)
{
    protected override string PathBase => "/greet";
}
