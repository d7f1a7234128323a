namespace RazorHello.Tests.Diagnostics;

public class PrivacyTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    private const string Name = "Zq7Secret";

    [Fact]
    public async Task No_name_reaches_the_log()
    {
        var log = new Log();
        using var logging = site.WithSettings(("HTTPS_PORT", "443")).WithLog(log);
        using var client = logging.CreateClient();

        foreach (var address in new[] { $"/?name={Name}", $"/{Name}", $"/error?name={Name}", $"/?name={Name}{new string('x', 100)}", $"/site.css?name={Name}", $"/?name=%FF{Name}%00" })
        {
            foreach (var method in new[] { "GET", "HEAD", "POST", "TRACE", Name })
            {
                foreach (var host in new[] { "localhost", $"{Name}.example" })
                {
                    using var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { Host = host } };
                    using var response = await client.SendAsync(request);
                }
            }
        }

        Assert.Contains(log.Lines, line => line.Contains("Application started", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(Name, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_exception_is_logged_by_type_and_stack_trace_without_its_message()
    {
        var log = new Log();
        using var failing = site
            .WhereTheGreeting(context => throw new InvalidOperationException(context.HttpContext.Request.QueryString.Value, new FormatException(Name)))
            .WithLog(log);

        await failing.CreateClient().GetHtmlAsync($"/?name={Name}", System.Net.HttpStatusCode.InternalServerError);

        var line = Assert.Single(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));

        Assert.Contains(nameof(InvalidOperationException), line, StringComparison.Ordinal);
        Assert.Contains(nameof(FormatException), line, StringComparison.Ordinal);
        Assert.Contains($"   at {typeof(PrivacyTests)}", line, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Name, StringComparison.Ordinal));
    }
}
