using RazorHello.Load;

namespace RazorHello.Tests.Published;

/// <summary>Short load tests of the published site; <c>./test long</c> runs the long ones: docs/load.md.</summary>
[Collection(nameof(FirstPublishedSite))]
public class LoadTests(PublishedSite site)
{
    [Fact]
    public async Task Visitors_256_at_a_time_are_each_greeted_by_their_own_name()
    {
        const int Visitors = 256;
        const int Requests = 20;

        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(async visitor =>
        {
            for (var request = 0; request < Requests; request++)
            {
                var name = ExpectedGreeting.Name((visitor * Requests) + request);
                using var response = await site.Client.GetAsync(ExpectedGreeting.Address(name));

                ExpectedGreeting.Check((int)response.StatusCode, await response.Content.ReadAsStringAsync(), name);
            }
        }));
    }

    [Fact]
    public async Task Malformed_requests_are_answered_or_cut_off_and_the_next_visitor_is_greeted()
    {
        var figures = await MalformedRequests.RunAsync(site.Client.BaseAddress!, seed: 1, count: 2_000);

        // The number of responses read is a race: closing a connection with unread bytes resets it, and the reset may overtake the response.
        Assert.True(figures is { Requests: 2_000, Greeted: 20, Answered: > 500 }, figures.ToString());
    }

    [Fact]
    public async Task Visitors_are_greeted_while_others_never_finish_their_headers()
    {
        using var flood = await Flood.OpenAsync(site.Client.BaseAddress!, idle: 50, slow: 50);

        for (var number = 0; number < 200; number++)
        {
            await ExpectedGreeting.AskAsync(site.Client.BaseAddress!, ExpectedGreeting.Name(number));
            await flood.TrickleAsync();
        }
    }

    [Fact]
    public async Task Visitors_are_greeted_while_others_never_read_their_responses()
    {
        using var flood = await Flood.OpenAsync(site.Client.BaseAddress!, idle: 0, slow: 0);
        await flood.StopReadingAsync(count: 10, requests: 500);

        for (var number = 0; number < 200; number++)
        {
            await ExpectedGreeting.AskAsync(site.Client.BaseAddress!, ExpectedGreeting.Name(number));
        }
    }

    [Fact]
    public async Task On_SIGTERM_every_request_that_was_begun_is_answered_and_the_exit_code_is_0()
    {
        var figures = await Sigterm.RunAsync(site.Published, times: 2);

        Assert.True(figures is { Times: 2, Halves: > 0, Accepted: > 1_000 }, figures.ToString());
    }
}
