using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RazorHello.Tests;

/// <summary>The site in this process, as visitors get it: in Production.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder) =>
        builder.UseEnvironment("Production").ConfigureLogging(logging => logging.ClearProviders());
}

internal static class SiteExtensions
{
    /// <summary>The same site, but its greeting does <paramref name="instead"/>.</summary>
    public static WebApplicationFactory<Program> WhereTheGreeting(this WebApplicationFactory<Program> site, Action<ResourceExecutingContext> instead) =>
        site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddRazorPages().AddMvcOptions(options => options.Filters.Add(new GreetingFilter(instead)))));

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
