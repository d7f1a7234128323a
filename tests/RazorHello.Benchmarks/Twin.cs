using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace RazorHello.Benchmarks;

/// <summary>The same page without a template engine: a minimal API whose author encodes by hand, and must never forget to.</summary>
internal static class Twin
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Serves until it is ended.</summary>
    /// <param name="fixedParts">The parts that are the same in every greeting.</param>
    public static async Task RunAsync(Fixed fixedParts)
    {
        var headers = fixedParts.Headers.Select(header => (header.Key, Value: new StringValues(header.Value))).ToArray();
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false).UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();

        app.MapGet("/", async (string? name, HttpContext context) =>
        {
            foreach (var (header, value) in headers)
            {
                context.Response.Headers[header] = value;
            }

            // Not flushed: it leaves with the end of the response, in one piece, as the site's page does.
            await context.Response.StartAsync();
            Encoding.UTF8.GetBytes(Page(fixedParts, string.IsNullOrWhiteSpace(name) ? "World" : name.Trim(), $"{context.Request.Scheme}://{context.Request.Host}"), context.Response.BodyWriter);
        });
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine(app.Urls.Single()));
        await app.RunAsync();
    }

    private static string Page(Fixed fixedParts, string name, string origin)
    {
        var text = Encoder.Encode(name);
        var path = Encoder.Encode($"/?name={UrlEncoder.Default.Encode(name)}");
        var escaping = Encoder.Encode($"/escaping?name={UrlEncoder.Default.Encode(name)}");
        var canonical = Encoder.Encode(origin) + path;
        var here = $"{canonical}&amp;lang=en";
        var page = new StringBuilder(8 * 1024);

        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="en" dir="ltr">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Hello, {text}!</title>
              <meta name="description" content="Type your name and be greeted. Whatever you type stays text.">
              <link rel="stylesheet" href="{fixedParts.Style}">
              <link rel="icon" href="{fixedParts.Icon}" type="image/svg+xml">
              <link rel="apple-touch-icon" href="{fixedParts.TouchIcon}">
                <meta name="robots" content="noindex">
                <link rel="canonical" href="{canonical}">
                <meta property="og:url" content="{canonical}">
                <meta property="og:type" content="website">
                <meta property="og:site_name" content="RazorHello">
                <meta property="og:title" content="Hello, {text}!">
                <meta property="og:description" content="Type your name and be greeted. Whatever you type stays text.">
                <meta property="og:image" content="{origin}/apple-touch-icon.png">
            </head>
            <body>
              <header>
              <a href="#content">Go to the content</a>
              <nav aria-label="Pages">
                <ul>
                  <li><a href="{path}" aria-current="page">The greeting</a></li>
                  <li><a href="{escaping}">Escaping, shown</a></li>
                </ul>
              </nav>
            </header>

              <main id="content">
                
              <h1>Hello, <bdi>{text}</bdi>!</h1>

            <form method="get">
              <label for="name">Your name</label>
              <input id="name" name="name" value="{text}" maxlength="100" autocomplete="given-name" enterkeyhint="go" dir="auto">
              <button>Say hello</button>
            </form>
              <p>Link to this greeting<br><a href="{here}"><bdi>{here}</bdi></a></p>
              <details>
                <summary>How your text stays text</summary>
                <dl>
                  <div>
                    <dt>The page model held this text</dt>
                    <dd><code dir="auto">{text}</code></dd>
                  </div>
                  <div>
                    <dt>The template engine wrote this HTML for it</dt>
                    <dd><code dir="ltr">{Encoder.Encode(text)}</code></dd>
                  </div>
                </dl>
              </details>

              </main>
                <footer>
                <nav aria-label="Languages">
                  <ul>

            """);

        foreach (var language in fixedParts.Languages)
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                          <li><a href="{path}&amp;lang={language.Tag}" hreflang="{language.Tag}" lang="{language.Tag}" dir="auto"{(language.Tag == "en" ? " aria-current=\"true\"" : "")}>{language.Name}</a></li>

                """);
        }

        page.Append("""
                  </ul>
                </nav>
              </footer>

            </body>
            </html>

            """);

        return page.ToString();
    }
}
