using System.Net;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace RazorHello.Tests.Http;

/// <summary>What is kept of one visitor's page for others: nothing of the visitor.</summary>
public class PreparedPartialsTests(MultilingualSite site) : IClassFixture<MultilingualSite>
{
    private const string Partial = "/_Partial.cshtml";

    private static readonly AsyncLocal<string?> Flowing = new();

    // The last two are what a partial has in the place of a name, as text and in an address.
    private static readonly string[] VisitorNames = ["Ada", "", .. Names.Hostile, .. Names.OfTheWorld, "\uffff", "%EF%BF%BF"];

    [Fact]
    public async Task Each_visitor_has_their_own_name_in_every_link()
    {
        using var client = site.CreateClient();

        foreach (var (path, name, query, accepted) in
            from path in PageScenario.Paths.Append("/no-such-page")
            from name in VisitorNames
            from language in ((string Query, string Accepted)[])[("", ""), ("", "ar"), ("&lang=ar", "")]
            select (path, name, language.Query, language.Accepted))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}?name={Uri.EscapeDataString(name)}{query}");
            request.Headers.Add("Accept-Language", accepted);
            await HasOwnNameAsync(client, request);
        }
    }

    [Fact]
    public async Task So_do_visitors_who_come_at_once_and_first()
    {
        using var cold = site.WithWebHostBuilder(static _ => { });
        using var client = cold.CreateClient();

        await Task.WhenAll(VisitorNames.Select(async name =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/?name={Uri.EscapeDataString(name)}");
            await HasOwnNameAsync(client, request);
        }));
    }

    [Fact]
    public async Task A_partial_is_rendered_once_for_all_names()
    {
        var views = new Views();
        var prepared = Prepare(site.Services, views);

        Assert.Equal(("/?name=Ada", 1), await AskAsync("/", "Ada"));
        Assert.Equal(("/?name=%3Cb%3E%26", 1), await AskAsync("/", "<b>&"));
        Assert.Equal(("/", 2), await AskAsync("/", ""));
        Assert.Equal(("/?name=Ada", 3), await AskAsync("/escaping", "Ada"));
        Assert.Equal(("/?name=Ada", 4), await AskAsync(null, "Ada"));
        Assert.Equal(("/?name=Ada", 5), await AskAsync("/", "Ada", "de"));
        Assert.Equal(("/?name=Ada&amp;lang=de", 6), await AskAsync("/", "Ada", "de", byQuery: true));
        Assert.Equal(("/?name=Eve", 6), await AskAsync("/", "Eve", "de"));

        async Task<(string Written, int Rendered)> AskAsync(string? page, string name, string language = "en", bool byQuery = false)
        {
            await using var text = new StringWriter();
            var partial = await prepared.PartialAsync(Partial, page is null ? null : new PagePath(page), name, new(MultilingualSite.Language(language), byQuery));
            partial.WriteTo(text, HtmlEncoder.Default);

            return (text.ToString(), views.Rendered.Count);
        }
    }

    [Fact]
    public async Task Visitors_cannot_add_to_what_is_kept()
    {
        var views = new Views();
        using var client = site.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddSingleton(provider => Prepare(provider, views)))).CreateClient();

        foreach (var address in (string[])["/?name=Ada", "/?name=Eve&x=1", "/INDEX?name=Ada&name=Eve", "/index/?name=Ada", "/no-such-page", "/another?name=Ada", "/%2e%2e/x?lang=xx"])
        {
            using var response = await client.GetAsync(address);
        }

        // The header and the footer of the greeting with a name, and of what is no page.
        Assert.Equal(4, views.Rendered.Count);
    }

    [Fact]
    public async Task What_is_kept_is_rendered_for_nobody()
    {
        var views = new Views();
        Flowing.Value = "Ada";

        await Prepare(site.Services, views).PartialAsync(Partial, new("/"), "Ada", new(MultilingualSite.Language("de"), ByQuery: true));

        var (nobody, flowing) = Assert.Single(views.Rendered);

        Assert.Null(flowing);
        Assert.Equal("/?name=%EF%BF%BF&lang=de", ((PageLinks)nobody.ViewData.Model!).To("/").ToString());
        Assert.Empty(nobody.ViewData);
        Assert.Empty(nobody.TempData);
        Assert.Empty(nobody.RouteData.Values);
        Assert.Empty(nobody.HttpContext.User.Claims);
        Assert.Empty(nobody.HttpContext.Request.Headers);
        Assert.Empty(nobody.HttpContext.Request.Query);
        Assert.Equal("", $"{nobody.HttpContext.Request.Host}{nobody.HttpContext.Request.Path}");
        Assert.Null(nobody.HttpContext.GetEndpoint());
        Assert.Throws<ObjectDisposedException>(() => nobody.HttpContext.RequestServices.GetService<Language>());
    }

    [Theory]
    [InlineData("https://share.example/?url=")]
    [InlineData("")]
    public async Task A_partial_that_changes_an_address_is_told(string before)
    {
        var views = new Views(address => before + UrlEncoder.Default.Encode(address));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Prepare(site.Services, views).PartialAsync(Partial, new("/"), "Ada", new(MultilingualSite.Language("en"), ByQuery: false)).AsTask());

        Assert.Equal("/_Partial.cshtml changes an address before the visitor's name is in it. Write addresses of Model as they are.", exception.Message);
    }

    [Fact]
    public async Task A_designer_gets_an_edit_at_once()
    {
        using var room = site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        var views = new Views();
        var prepared = Prepare(room.Services, views);

        await prepared.PartialAsync(Partial, new("/"), "Ada", new(MultilingualSite.Language("en"), ByQuery: false));
        await prepared.PartialAsync(Partial, new("/"), "Ada", new(MultilingualSite.Language("en"), ByQuery: false));

        Assert.Equal(2, views.Rendered.Count);
    }

    /// <summary>Holds each link of the header and the footer to the name that the page itself greets.</summary>
    private static async Task HasOwnNameAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        var page = await response.ReadHtmlAsync(response.StatusCode);
        var name = response.StatusCode == HttpStatusCode.OK ? page.QuerySelector("input[name=name]")?.GetAttribute("value") ?? "" : "";
        var links = page.QuerySelectorAll("header nav a, footer nav a");

        Assert.InRange(links.Length, 2 + MultilingualSite.Languages.All.Count, int.MaxValue);
        Assert.All(links, link => Assert.Equal(name, NameIn(link)));
    }

    private static string NameIn(IElement link) => QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), link.GetAttribute("href")).Query).GetValueOrDefault("name").ToString();

    private static PreparedPartials Prepare(IServiceProvider services, Views views) => ActivatorUtilities.CreateInstance<PreparedPartials>(services, views);

    /// <summary>A partial that writes the address of the greeting, or what is made of it, and keeps what it was rendered with.</summary>
    private sealed class Views(Func<string, string>? change = null) : IRazorViewEngine, IView
    {
        public List<(ViewContext Context, string? Flowing)> Rendered { get; } = [];

        public string Path => Partial;

        public ViewEngineResult GetView(string? executingFilePath, string viewPath, bool isMainPage) => ViewEngineResult.Found(viewPath, this);

        public Task RenderAsync(ViewContext context)
        {
            Rendered.Add((context, Flowing.Value));
            var address = ((PageLinks)context.ViewData.Model!).To("/").ToString();

            return context.Writer.WriteAsync(HtmlEncoder.Default.Encode(change?.Invoke(address) ?? address));
        }

        public ViewEngineResult FindView(ActionContext context, string viewName, bool isMainPage) => throw new NotSupportedException();

        public RazorPageResult FindPage(ActionContext context, string pageName) => throw new NotSupportedException();

        public RazorPageResult GetPage(string executingFilePath, string pagePath) => throw new NotSupportedException();

        public string? GetAbsolutePath(string? executingFilePath, string? pagePath) => throw new NotSupportedException();
    }
}
