using System.Buffers;
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Primitives;

namespace RazorHello.Benchmarks;

/// <summary>
/// The limit: Kestrel and one handler, which writes the site's bytes and headers as recorded. Whatever it is asked for
/// the first time, it asks the site for.
/// </summary>
internal static class Raw
{
    // Of the connection, or of the second: Kestrel's own.
    private static readonly HashSet<string> Unrecorded = ["Connection", "Date", "Transfer-Encoding"];

    /// <summary>Serves until it is ended.</summary>
    /// <param name="site">The address of the site.</param>
    public static async Task RunAsync(Uri site)
    {
        var recorded = new ConcurrentDictionary<string, Recorded>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();

        app.Run(async context =>
        {
            var query = context.Request.QueryString.Value ?? "";

            if (!recorded.TryGetValue(query, out var page))
            {
                page = recorded[query] = await RecordAsync(site, query);
            }

            foreach (var (name, value) in page.Headers)
            {
                context.Response.Headers[name] = value;
            }

            // Not flushed: it leaves with the end of the response, in one piece, as the site's page does.
            await context.Response.StartAsync();
            context.Response.BodyWriter.Write(page.Body);
        });
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(app.Urls.Single()));
        await app.RunAsync();
    }

    private static async Task<Recorded> RecordAsync(Uri site, string query)
    {
        var answer = await Http.GetAsync(site, $"/{query}");

        return new Recorded([.. answer.Headers.Where(header => !Unrecorded.Contains(header.Name)).Select(header => (header.Name, new StringValues(header.Value)))], answer.Body);
    }

    private sealed record Recorded((string Name, StringValues Value)[] Headers, byte[] Body);
}
