using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.Extensions.DependencyInjection;

namespace RazorHello.Tests;

/// <summary>What is kept of one visitor's page for others: nothing of the visitor.</summary>
public class PreparedPartialsTests(Polyglot site) : IClassFixture<Polyglot>
{
    // The last are how a kept partial has the place of a name, as text and in an address.
    private static readonly string[] VisitorNames = ["", "Ada", .. Names.Hostile, .. Names.OfTheWorld, "\uffff", "%EF%BF%BF"];

    [Theory]
    [InlineData("/")]
    [InlineData("/escaping")]
    [InlineData("/no-such-page")]
    public async Task Each_visitor_gets_what_the_partials_write_for_that_visitor(string path)
    {
        // In the designers' room nothing is kept.
        using var room = site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        using var kept = site.CreateClient();
        using var made = room.CreateClient();

        foreach (var address in from name in VisitorNames from language in (string[])["", "&lang=ar"] select $"{path}?name={Uri.EscapeDataString(name)}{language}")
        {
            using var expected = await made.GetAsync(address);
            using var actual = await kept.GetAsync(address);
            var own = await expected.ReadHtmlAsync(actual.StatusCode);
            var page = await actual.ReadHtmlAsync(actual.StatusCode);

            Assert.Equal(own.Single("header").OuterHtml, page.Single("header").OuterHtml);
            Assert.Equal(own.Single("footer").OuterHtml, page.Single("footer").OuterHtml);
        }
    }

    [Fact]
    public async Task A_partial_is_rendered_once_for_all_names()
    {
        var views = new Views();
        var prepared = Prepare(site, views);

        Assert.Equal(("/?name=Ada", 1), await AskAsync("/", "Ada"));
        Assert.Equal(("/?name=%3Cb%3E%26", 1), await AskAsync("/", "<b>&"));
        Assert.Equal(("/", 2), await AskAsync("/", ""));
        Assert.Equal(("/?name=Ada", 3), await AskAsync("/escaping", "Ada"));
        Assert.Equal(("/?name=Ada", 4), await AskAsync(null, "Ada"));
        Assert.Equal(("/?name=Ada", 5), await AskAsync("/", "Ada", "de"));
        Assert.Equal(("/?name=Ada&amp;lang=de", 6), await AskAsync("/", "Ada", "de", byQuery: true));
        Assert.Equal(("/?name=Eve", 6), await AskAsync("/", "Eve", "de"));

        async Task<(string Written, int Rendered)> AskAsync(string? on, string name, string language = "en", bool byQuery = false)
        {
            await using var text = new StringWriter();
            (await prepared.PartialAsync("/_Partial.cshtml", new Links(on, name, new(Polyglot.Language(language), byQuery)))).WriteTo(text, HtmlEncoder.Default);

            return (text.ToString(), views.Rendered.Count);
        }
    }

    [Fact]
    public async Task What_is_kept_is_rendered_for_nobody()
    {
        var views = new Views();

        await Prepare(site, views).PartialAsync("/_Partial.cshtml", new Links("/", "Ada", new(Polyglot.Language("de"), ByQuery: true)));

        var nobody = Assert.Single(views.Rendered);

        Assert.Equal("/?name=%EF%BF%BF&lang=de", ((Links)nobody.ViewData.Model!).To("/").ToString());
        Assert.Empty(nobody.ViewData);
        Assert.Empty(nobody.TempData);
        Assert.Empty(nobody.RouteData.Values);
        Assert.Empty(nobody.HttpContext.Request.Headers);
        Assert.Empty(nobody.HttpContext.Request.Query);
        Assert.Equal("", $"{nobody.HttpContext.Request.Host}{nobody.HttpContext.Request.Path}");
        Assert.Null(nobody.HttpContext.GetEndpoint());
    }

    [Fact]
    public async Task A_designer_gets_an_edit_at_once()
    {
        using var room = site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
        var views = new Views();
        var prepared = Prepare(room, views);
        var links = new Links("/", "Ada", new(Polyglot.Language("en"), ByQuery: false));

        await prepared.PartialAsync("/_Partial.cshtml", links);
        await prepared.PartialAsync("/_Partial.cshtml", links);

        Assert.Equal(2, views.Rendered.Count);
    }

    private static PreparedPartials Prepare(WebApplicationFactory<Program> site, Views views) => ActivatorUtilities.CreateInstance<PreparedPartials>(site.Services, views);

    /// <summary>A partial that is a link to the greeting, and keeps what it was rendered with.</summary>
    private sealed class Views : IRazorViewEngine, IView
    {
        public List<ViewContext> Rendered { get; } = [];

        public string Path => "/_Partial.cshtml";

        public ViewEngineResult GetView(string? executingFilePath, string viewPath, bool isMainPage) => ViewEngineResult.Found(viewPath, this);

        public Task RenderAsync(ViewContext context)
        {
            Rendered.Add(context);

            return context.Writer.WriteAsync(HtmlEncoder.Default.Encode(((Links)context.ViewData.Model!).To("/").ToString()));
        }

        public ViewEngineResult FindView(ActionContext context, string viewName, bool isMainPage) => throw new NotSupportedException();

        public RazorPageResult FindPage(ActionContext context, string pageName) => throw new NotSupportedException();

        public RazorPageResult GetPage(string executingFilePath, string pagePath) => throw new NotSupportedException();

        public string? GetAbsolutePath(string? executingFilePath, string? pagePath) => throw new NotSupportedException();
    }
}
