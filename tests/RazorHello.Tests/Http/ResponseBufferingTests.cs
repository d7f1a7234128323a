using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace RazorHello.Tests.Http;

/// <summary>Response buffering. tests/long/restart.sh shows that a killed process has sent a page whole or not at all.</summary>
public sealed class ResponseBufferingTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly byte[] Part = Encoding.UTF8.GetBytes(new string('x', 20_000));

    [Fact]
    public async Task An_exception_after_the_first_bytes_of_a_page_aborts_the_response()
    {
        using var failing = site.WhereTheGreeting(context =>
        {
            Write(context.HttpContext, Part);

            throw new InvalidOperationException("behind a part");
        });
        using var client = new HttpClient { BaseAddress = failing.OnASocket() };

        // The client sees a body that is cut off.
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/"));
    }

    [Fact]
    public async Task A_body_above_the_buffer_limit_is_streamed_before_it_ends()
    {
        using var read = new SemaphoreSlim(0);
        using var endless = site.WhereTheGreeting(context =>
        {
            for (var written = 0; written < 300_000; written += Part.Length)
            {
                Write(context.HttpContext, Part);
            }

            Assert.True(read.Wait(TimeSpan.FromMinutes(1)), "nothing was read while the site waited");
            context.Result = new EmptyResult();
        });
        using var client = new HttpClient { BaseAddress = endless.OnASocket() };
        using var response = await client.GetAsync("/", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[Part.Length]);

        read.Release();
        await body.CopyToAsync(Stream.Null);
    }

    private static void Write(HttpContext context, byte[] part) => context.Response.Body.WriteAsync(part, 0, part.Length).GetAwaiter().GetResult();
}
