using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RazorHello.Urls;

namespace RazorHello.Benchmarks;

/// <summary>Runs the site's own program in this process, in Production, on another server than its own.</summary>
/// <remarks>A host that is built says so to whoever listens; the tools of Entity Framework and the test host get into a program in the same way.</remarks>
internal static class InProcess
{
    // Others may build hosts at the same time.
    private static readonly AsyncLocal<IServer?> Server = new();

    /// <summary>Starts the site.</summary>
    /// <param name="server">The server.</param>
    /// <returns>The host, to stop it.</returns>
    public static Task<IHost> StartAsync(IServer server)
    {
        var started = new TaskCompletionSource<IHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        string[] arguments = ["--applicationName", typeof(SafeUrl).Assembly.GetName().Name!, "--environment", "Production", "--AllowedHosts", "hello.example", "--hostBuilder:reloadConfigOnChange", "false"];

        _ = Task.Factory.StartNew(() =>
        {
            Server.Value = server;
            using var listening = DiagnosticListener.AllListeners.Subscribe(new Listener(started));

            try
            {
                // Returns once the host is stopped.
                typeof(SafeUrl).Assembly.EntryPoint!.Invoke(null, [arguments]);
            }
            catch (Exception exception)
            {
                started.TrySetException(exception);
            }
        }, TaskCreationOptions.LongRunning);

        return started.Task;
    }

    private sealed class Listener(TaskCompletionSource<IHost> started) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (Server.Value is not { } server)
            {
                return;
            }

            if (value.Value is IHostBuilder builder)
            {
                builder.ConfigureServices(services => services.AddSingleton(server));
            }
            else if (value.Value is IHost host)
            {
                host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(() => started.TrySetResult(host));
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
