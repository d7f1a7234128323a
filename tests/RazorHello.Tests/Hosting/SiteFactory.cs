using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RazorHello.Tests.Hosting;

/// <summary>The site in this process, as visitors get it: in Production.</summary>
public class SiteFactory : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Production").ConfigureLogging(logging => logging.ClearProviders());
}

/// <summary>The site in this process, asked through a socket, where a path is as it was sent.</summary>
public sealed class SocketSite : IDisposable
{
    private readonly MultilingualSite _site = new();

    public SocketSite() => Client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _site.OnASocket() };

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        _site.Dispose();
    }
}

internal static class SiteExtensions
{
    /// <summary>The same site, but its greeting does <paramref name="instead"/>.</summary>
    public static WebApplicationFactory<Program> WhereTheGreeting(this WebApplicationFactory<Program> site, Action<ResourceExecutingContext> instead) =>
        site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.Configure<MvcOptions>(options => options.Filters.Add(new GreetingFilter(instead)))));

    /// <summary>The same site, in these languages.</summary>
    public static WebApplicationFactory<Program> Speaking(this WebApplicationFactory<Program> site, params Language[] languages) =>
        site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(new SupportedLanguages(languages))));

    /// <summary>The same site with other settings; null leaves one as it ships.</summary>
    public static WebApplicationFactory<Program> WithSettings(this WebApplicationFactory<Program> site, params (string Key, string? Value)[] settings) =>
        site.WithWebHostBuilder(builder => builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(
            settings.Where(setting => setting.Value is not null).Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value)))));

    /// <summary>The same site, logging to <paramref name="log"/>.</summary>
    public static WebApplicationFactory<Program> WithLog(this WebApplicationFactory<Program> site, ILoggerProvider log) =>
        site.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));

    /// <summary>The same site, asked by a client at <paramref name="address"/>.</summary>
    public static WebApplicationFactory<Program> AskedFrom(this WebApplicationFactory<Program> site, string address) =>
        site.Behind((context, rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);

            return rest(context);
        });

    /// <summary>The same site, but its responses lose the header <paramref name="name"/>.</summary>
    public static WebApplicationFactory<Program> WithoutHeader(this WebApplicationFactory<Program> site, string name) =>
        site.Behind((context, rest) =>
        {
            // What is registered first runs last.
            context.Response.OnStarting(() => Task.FromResult(context.Response.Headers.Remove(name)));

            return rest(context);
        });

    /// <summary>The address of the same site on a socket.</summary>
    public static Uri OnASocket(this WebApplicationFactory<Program> site)
    {
        // UseKestrel(0) would be lost on a factory that was made from another one.
        var onASocket = site.WithWebHostBuilder(builder => builder.UseUrls("http://127.0.0.1:0"));
        onASocket.UseKestrel();
        onASocket.StartServer();

        return onASocket.ClientOptions.BaseAddress;
    }

    private static WebApplicationFactory<Program> Behind(this WebApplicationFactory<Program> site, Func<HttpContext, RequestDelegate, Task> first) =>
        site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new FirstFilter(first)))));

    internal sealed class FirstFilter(Func<HttpContext, RequestDelegate, Task> first) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(first);
            next(app);
        };
    }

    private sealed class GreetingFilter(Action<ResourceExecutingContext> instead) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.ActionDescriptor.DisplayName == "/Index")
            {
                instead(context);
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }
}
