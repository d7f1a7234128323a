using System.Net;
using AngleSharp.Html.Parser;
using RazorHello.Tests.Greeting;

namespace RazorHello.Tests.Comparison;

/// <summary>Holds a program to the tables of docs/flask-django-razor.md, and through them to this site.</summary>
public abstract class AnswerTests
{
    /// <summary>The addresses at which this site's own tests know the greeting, and those of every name that they have.</summary>
    public static TheoryData<string> Addresses =>
        [.. First(GreetingTests.Addresses).Concat(Names.Hostile.Concat(First(GreetingTests.NamesAsTyped)).Select(name => $"/?name={Uri.EscapeDataString(name.ToWellFormed())}")).Distinct()];

    /// <summary>The requests of the first column, but for the row about the rule, which is about <see cref="SiteUrls"/>.</summary>
    public static TheoryData<string> Answers => [.. Asked(Document.Answers).Where(asked => asked.Contains('`', StringComparison.Ordinal))];

    public static TheoryData<string> Typed => [.. Asked(Document.Typed)];

    private static IEnumerable<string> First(IEnumerable<object[]> cases) => cases.Select(one => (string)one[0]);

    private static IEnumerable<string> Asked(Document.Table table) => table.Rows.Select(row => row["asked"]);

    /// <summary>Asks all requests of a row, and expects what the cell in <paramref name="column"/> says.</summary>
    internal static async Task AnswersAsync(HttpClient client, Document.Table table, string asked, string column)
    {
        var cell = table.Rows.Single(row => row["asked"] == asked)[column];

        foreach (var (method, address, host) in Document.Requests(asked))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { Host = host } };
            var (status, text) = await AnswerAsync(client, request);
            var expected = Document.Expected(cell, address);

            Assert.Equal((expected.Status, expected.Text ?? text), (status, text));
        }
    }

    /// <summary>The answer: the status, and the location of a redirect or else the greeting as a browser parses it.</summary>
    internal static async Task<(int Status, string? Text)> AnswerAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);

        if (response.StatusCode == HttpStatusCode.OK && request.Method == HttpMethod.Get)
        {
            // The greeting is all that the small programs have on their page.
            var page = await response.ReadHtmlAsync(HttpStatusCode.OK);

            return (200, (page.QuerySelector("h1") ?? page.Body!).TextContent);
        }

        var body = await response.Content.ReadAsStringAsync();

        return ((int)response.StatusCode, response.Headers.Location?.OriginalString ?? new HtmlParser().ParseDocument(body).Body!.TextContent);
    }
}

/// <summary>A program, beside this site.</summary>
public abstract class SampleTests(string column, ComparedProgram sample, SiteFactory site, params string[] headers) : AnswerTests
{
    private static readonly string[] OfBrowsers =
        ["Content-Security-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy", "Referrer-Policy", "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options"];

    [Fact]
    public async Task Sends_no_headers_to_hold_a_browser_but_those_that_the_document_names()
    {
        using var response = await sample.Client.GetAsync("/?name=Ada");

        // Without Cross-Origin-Opener-Policy, which Django has since 4.0, and Debian 12 is older.
        Assert.Equal(headers, OfBrowsers.Where(response.Headers.Contains));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public Task Answers_as_the_document_says(string asked) => AnswersAsync(sample.Client, Document.Answers, asked, column);

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Greets_as_this_site_does_but_where_the_document_says_otherwise(string address)
    {
        using var toSample = new HttpRequestMessage(HttpMethod.Get, address);
        using var toSite = new HttpRequestMessage(HttpMethod.Get, address);
        var here = await AnswerAsync(site.CreateClient(), toSite);
        var there = await AnswerAsync(sample.Client, toSample);

        if (Document.Difference(address) is { } row)
        {
            Assert.Equal(Document.Expected(row["this site"], address), here);
            Assert.Equal(Document.Expected(row[column], address), there);
        }
        else
        {
            Assert.Equal(here, there);
        }
    }
}

public class SingleFileTests(SingleFile sample, SiteFactory site) : SampleTests("`hello.cs`", sample, site), IClassFixture<SingleFile>, IClassFixture<SiteFactory>
{
    [Fact]
    public void Is_built_without_leaving_anything_beside_it() =>
        Assert.Equal(["hello.cs"], Directory.EnumerateFileSystemEntries(Repository.PathOf("samples", "single-file")).Select(Path.GetFileName));
}

[Trait("Category", "Long")]
public class FlaskTests(FlaskHello sample, FlaskTyped typed, SiteFactory site) : SampleTests("Flask", sample, site), IClassFixture<FlaskHello>, IClassFixture<FlaskTyped>, IClassFixture<SiteFactory>
{
    [Theory]
    [MemberData(nameof(Typed))]
    public Task Answers_at_typed_addresses_as_the_document_says(string asked) => AnswersAsync(typed.Client, Document.Typed, asked, "Flask");
}

[Trait("Category", "Long")]
public class DjangoTests(DjangoHello sample, DjangoTyped typed, SiteFactory site) : SampleTests("Django", sample, site, "Referrer-Policy", "X-Content-Type-Options", "X-Frame-Options"), IClassFixture<DjangoHello>, IClassFixture<DjangoTyped>, IClassFixture<SiteFactory>
{
    [Theory]
    [MemberData(nameof(Typed))]
    public Task Answers_at_typed_addresses_as_the_document_says(string asked) => AnswersAsync(typed.Client, Document.Typed, asked, "Django");
}

public class ThisSiteTests(SocketSite site) : AnswerTests, IClassFixture<SocketSite>
{
    [Theory]
    [MemberData(nameof(Answers))]
    public Task Answers_as_the_document_says(string asked) => AnswersAsync(site.Client, Document.Answers, asked, "this site");

    [Theory]
    [MemberData(nameof(Typed))]
    public Task Answers_at_typed_addresses_as_the_document_says(string asked) => AnswersAsync(site.Client, Document.Typed, asked, "this site");
}
