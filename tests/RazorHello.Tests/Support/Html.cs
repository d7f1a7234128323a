using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RazorHello.Tests.Support;

/// <summary>Queries of a parsed page. A failure prints the page.</summary>
internal static class Html
{
    /// <summary>Gets a page, which must answer with <paramref name="status"/>, as a browser would parse it.</summary>
    public static async Task<IHtmlDocument> GetHtmlAsync(this HttpClient client, string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(address);

        return await response.ReadHtmlAsync(status);
    }

    /// <summary>Reads a response, which must have <paramref name="status"/>, as a browser would parse it.</summary>
    public static async Task<IHtmlDocument> ReadHtmlAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        var request = $"{response.RequestMessage?.Method} {response.RequestMessage?.RequestUri}";

        Assert.True(response.StatusCode == status, $"{request} answered {(int)response.StatusCode}, not {(int)status}:\n{body}");
        Assert.True(response.Content.Headers.ContentType?.ToString() == "text/html; charset=utf-8", $"{request} answered {response.Content.Headers.ContentType}:\n{body}");

        return new HtmlParser().ParseDocument(body);
    }

    /// <summary>The one element that <paramref name="selector"/> finds.</summary>
    public static IElement Single(this IDocument page, string selector)
    {
        var found = page.QuerySelectorAll(selector);

        Assert.True(found.Length == 1, $"{found.Length} elements are {selector}, not 1:\n{page.Source.Text}");

        return found[0];
    }
}
