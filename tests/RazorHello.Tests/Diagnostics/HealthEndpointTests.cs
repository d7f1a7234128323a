using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RazorHello.Tests.Diagnostics;

public class HealthEndpointTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Fact]
    public async Task The_health_endpoint_reports_ready_until_the_site_is_told_to_stop()
    {
        using var stopping = site.WithWebHostBuilder(_ => { });
        using var client = stopping.CreateClient();
        var lifetime = stopping.Services.GetRequiredService<IHostApplicationLifetime>();
        var asked = new TaskCompletionSource();

        await IsReady(await client.GetAsync("/healthz"), HttpStatusCode.OK, """{"ready":true}""");

        // Callbacks run in reverse order of registration, and the server stops only after all of them.
        lifetime.ApplicationStopping.Register(() => IsReady(client.GetAsync("/healthz").GetAwaiter().GetResult(), HttpStatusCode.ServiceUnavailable, """{"ready":false}""").ContinueWith(asked.SetFromTask, TaskScheduler.Default));
        await Task.Run(lifetime.StopApplication);
        await asked.Task;

        static async Task IsReady(HttpResponseMessage response, HttpStatusCode status, string body)
        {
            Assert.Equal(status, response.StatusCode);
            Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
            Assert.Equal(body, await response.Content.ReadAsStringAsync());
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            ResponsePolicy.Holds(response, https: false);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("TRACE")]
    public async Task The_health_endpoint_answers_405_to_methods_other_than_GET_and_HEAD(string method)
    {
        using var response = await site.CreateClient().SendAsync(new HttpRequestMessage(new HttpMethod(method), "/healthz"));

        await response.ReadHtmlAsync(HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }
}
