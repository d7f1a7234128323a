using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace RazorHello.Tests;

public class HostTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(null, "localhost")]
    [InlineData(null, "LOCALHOST:5080")]
    [InlineData(null, "127.0.0.1:80")]
    [InlineData(null, "[::1]:80")]
    [InlineData("", "localhost")]
    [InlineData(" ; ", "localhost")]
    [InlineData("hello.example; www.hello.example", "www.hello.example")]
    [InlineData("*.hello.example", "a.hello.example")]
    [InlineData("*", "anything.example")]
    public async Task Answers_to_a_host_that_is_allowed(string? allowed, string host)
    {
        var page = await (await AskAsync(allowed, host)).ReadHtmlAsync(HttpStatusCode.OK);

        Assert.Equal("Hello, Ada!", page.Single("h1").TextContent);
    }

    [Theory]
    [InlineData(null, "evil.example")]
    [InlineData(null, "localhost.evil.example")]
    [InlineData(null, "evil.example:80")]
    [InlineData(null, "127.0.0.2")]
    [InlineData("", "evil.example")]
    [InlineData("hello.example", "localhost")]
    [InlineData("*.hello.example", "hello.example")]
    public async Task Refuses_any_other_host_on_a_page_of_its_own_that_names_the_setting_and_not_the_host(string? allowed, string host)
    {
        using var response = await AskAsync(allowed, host);
        var page = await response.ReadHtmlAsync(HttpStatusCode.BadRequest);

        Policy.Holds(response, https: false);
        Assert.Equal("This site does not answer to that", page.Single("h1").TextContent);
        Assert.Contains("AllowedHosts", page.Single("main").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(host, page.Source.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Ada", page.Source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*", "Production", 1)]
    [InlineData("hello.example;0.0.0.0", "Production", 1)]
    [InlineData("*", "Development", 0)]
    [InlineData("*.hello.example", "Production", 0)]
    [InlineData(null, "Production", 0)]
    public void Warns_once_at_start_where_it_answers_to_every_host(string? allowed, string environment, int warnings)
    {
        var log = new Log();
        using var open = site.WithSettings(("AllowedHosts", allowed)).WithWebHostBuilder(builder => builder.UseEnvironment(environment)).WithLog(log);

        open.CreateClient().Dispose();

        Assert.Equal(warnings, log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("AllowedHosts", StringComparison.Ordinal)));
    }

    private async Task<HttpResponseMessage> AskAsync(string? allowed, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/?name=Ada") { Headers = { Host = host } };

        return await site.WithSettings(("AllowedHosts", allowed)).CreateClient().SendAsync(request);
    }
}
