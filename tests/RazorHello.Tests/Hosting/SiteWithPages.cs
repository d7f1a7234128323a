using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace RazorHello.Tests.Hosting;

/// <summary>The site with the pages of <c>Pages/Added/</c> here, asked through a socket, where a path is as it was sent.</summary>
public sealed class SiteWithPages : IDisposable
{
    private readonly SiteFactory _site = new();

    public SiteWithPages()
    {
        Site = _site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddMvcCore().ConfigureApplicationPartManager(parts => parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(SiteWithPages).Assembly)))));
        Client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Site.OnASocket() };
    }

    public WebApplicationFactory<Program> Site { get; }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        Site.Dispose();
        _site.Dispose();
    }
}
