using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace RazorHello.Tests.Diagnostics;

public class ErrorPageTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/no-such-page?name=Ada")]
    [InlineData("/error")]
    [InlineData("/Error")]
    [InlineData("/error/404")]
    [InlineData("/error?status=200")]
    [InlineData("/site.css/x")]
    public async Task A_URL_without_a_page_is_a_404_page(string address) =>
        SaysWhatToDo(await _client.GetHtmlAsync(address, HttpStatusCode.NotFound), Resx.English["NotFound"]);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("GREET")]
    public async Task A_method_other_than_GET_and_HEAD_is_405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/?name=Ada");
        using var response = await _client.SendAsync(request);

        SaysWhatToDo(await response.ReadHtmlAsync(HttpStatusCode.MethodNotAllowed), Resx.English["NotAllowed"]);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task The_error_page_itself_is_404_for_every_method(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/error");
        using var response = await _client.SendAsync(request);

        SaysWhatToDo(await response.ReadHtmlAsync(HttpStatusCode.NotFound), Resx.English["NotFound"]);
    }

    [Theory]
    [InlineData("Range", "bytes=99999-", HttpStatusCode.RequestedRangeNotSatisfiable)]
    [InlineData("If-Match", "\"x\"", HttpStatusCode.PreconditionFailed)]
    public async Task Any_other_client_error_gets_a_page_that_does_not_call_it_a_failure_of_the_site(string name, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/site.css") { Headers = { { name, value } } };
        using var response = await _client.SendAsync(request);

        SaysWhatToDo(await response.ReadHtmlAsync(status), Resx.English["NotFitting"]);
    }

    [Fact]
    public async Task A_bad_request_is_a_400_page()
    {
        using var refusing = site.WhereTheGreeting(context => context.Result = new BadRequestResult());

        SaysWhatToDo(await refusing.CreateClient().GetHtmlAsync("/", HttpStatusCode.BadRequest), Resx.English["BadRequest"]);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task An_exception_is_a_500_page_that_reveals_nothing_about_it(string method)
    {
        using var failing = site.WhereTheGreeting(_ => throw new InvalidOperationException("the inside"));
        using var request = new HttpRequestMessage(new HttpMethod(method), "/?name=Ada");
        using var response = await failing.CreateClient().SendAsync(request);
        var page = await response.ReadHtmlAsync(HttpStatusCode.InternalServerError);

        if (method == "GET")
        {
            SaysWhatToDo(page, Resx.English["Failed"]);
        }

        Assert.DoesNotContain("the inside", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", page.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_Development_an_exception_is_shown_to_the_developer()
    {
        using var failing = site
            .WithWebHostBuilder(builder => builder.UseEnvironment("Development"))
            .WhereTheGreeting(_ => throw new InvalidOperationException("the inside"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept", "text/html" } } };
        using var response = await failing.CreateClient().SendAsync(request);

        Assert.Contains("the inside", (await response.ReadHtmlAsync(HttpStatusCode.InternalServerError)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static void SaysWhatToDo(IHtmlDocument page, string heading)
    {
        Assert.Equal(heading, page.Single("h1").TextContent);
        Assert.Equal(heading, page.Title);
        Assert.NotEmpty(page.Single("main > h1 + p").TextContent);
        Assert.Equal("/", page.Single("main a").GetAttribute("href"));
        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
    }
}
