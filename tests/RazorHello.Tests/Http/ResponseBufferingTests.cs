using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace RazorHello.Tests.Http;

/// <summary>How a page leaves the site. That a process which is killed has sent it whole or not begun it, tests/long/restart.sh shows.</summary>
public sealed class ResponseBufferingTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private static readonly byte[] Part = Encoding.UTF8.GetBytes(new string('x', 20_000));

    [Fact]
    public async Task A_failure_behind_a_part_of_a_page_ends_it_and_puts_no_other_page_behind()
    {
        using var failing = site.WhereTheGreeting(context =>
        {
            Write(context.HttpContext, Part);

            throw new InvalidOperationException("behind a part");
        });
        using var client = new HttpClient { BaseAddress = failing.OnASocket() };

        // An answer that is cut off, which is what no browser and no proxy takes for a page.
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/"));
    }

    [Fact]
    public async Task What_is_too_long_for_a_page_is_sent_before_its_end_is_there()
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
