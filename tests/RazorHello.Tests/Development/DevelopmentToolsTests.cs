using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RazorHello.Development;

namespace RazorHello.Tests.Development;

/// <summary>The tools that designers have in the Development environment, and visitors never.</summary>
public sealed class DevelopmentToolsTests(SiteFactory site) : IClassFixture<SiteFactory>, IDisposable
{
    private const string Watching = "ASPNETCORE_AUTO_RELOAD_WS_ENDPOINT";
    private const string WithTools = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; frame-src 'self'";

    private readonly WebApplicationFactory<Program> _development = site.WithWebHostBuilder(builder => builder.UseEnvironment("Development"));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("RazorHello");

    [Theory]
    [InlineData("/preview")]
    [InlineData("/Development/Preview")]
    [InlineData("/preview/500")]
    [InlineData("/failure")]
    [InlineData("/development.css")]
    public async Task Visitors_find_none_of_the_development_tools(string address)
    {
        var page = await site.CreateClient().GetHtmlAsync(address, HttpStatusCode.NotFound);
        var endpoints = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => $"/{endpoint.RoutePattern.RawText?.Trim('/')}");

        Assert.Equal(Resx.English["NotFound"], page.Single("h1").TextContent);
        Assert.DoesNotContain(address, endpoints, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_sitemap_leaves_out_the_development_tools()
    {
        var sitemap = await _development.CreateClient().GetStringAsync("/sitemap.xml");

        Assert.Equal(await site.CreateClient().GetStringAsync("/sitemap.xml"), sitemap);
    }

    [Theory]
    [InlineData(null, "localhost", WithTools)]
    [InlineData("ws://localhost:1,wss://localhost:2", "localhost:5080", $"{WithTools}; script-src http://localhost:5080/_framework/aspnetcore-browser-refresh.js; connect-src http://localhost:5080/_framework/clear-browser-cache ws://localhost:1 wss://localhost:2")]
    [InlineData("ws://localhost:1", "[::1]:5080", $"{WithTools}; script-src 'self'; connect-src 'self' ws://localhost:1")]
    [InlineData("ws://localhost:1", "x;script-src", WithTools)]
    public async Task The_policy_in_development_allows_frames_of_the_site_and_the_script_and_sockets_of_dotnet_watch(string? sockets, string host, string policy)
    {
        using var development = _development.WithSettings((Watching, sockets));

        Assert.Equal(policy, await PolicyAsync(development, host));
    }

    [Fact]
    public async Task Visitors_get_the_same_policy_whether_or_not_dotnet_watch_runs()
    {
        using var watched = site.WithSettings((Watching, "ws://localhost:1"));
        using var response = await watched.CreateClient().GetAsync("/");

        ResponsePolicy.Holds(response, https: false);
        Assert.DoesNotContain("development.css", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Advice_on_compiler_errors_is_in_every_page_while_dotnet_watch_runs_and_only_then()
    {
        using var watched = _development.WithSettings((Watching, "ws://localhost:1"));

        Assert.Single((await watched.CreateClient().GetHtmlAsync("/")).QuerySelectorAll("link[href='/development.css']"));
        Assert.Single((await watched.CreateClient().GetHtmlAsync("/no-such-page", HttpStatusCode.NotFound)).QuerySelectorAll("link[href='/development.css']"));
        Assert.Empty((await _development.CreateClient().GetHtmlAsync("/")).QuerySelectorAll("link[href='/development.css']"));
        Assert.Contains("#dotnet-compile-error::before", await _development.CreateClient().GetStringAsync("/development.css"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_about_a_failure_names_the_template_its_line_and_what_to_do()
    {
        // The template asks for a text that is not there.
        using var development = _development.WithWebHostBuilder(builder => builder.ConfigureServices(services => services.AddTransient(_ =>
            new SupportedLanguages([new Language("en", Resx.Read("en").Where(text => text.Key != "SayHello"))]))));
        var page = await development.CreateClient().GetHtmlAsync("/", HttpStatusCode.InternalServerError);
        var lines = await File.ReadAllLinesAsync(Repository.PathOf("src", "RazorHello", "Pages", "Index.cshtml"));
        var line = Array.FindIndex(lines, text => text.Contains("Localizer[\"SayHello\"]", StringComparison.Ordinal)) + 1;

        Assert.Equal($"In src/RazorHello/Pages/Index.cshtml, line {line}", page.Single("h1 + p").TextContent);
        Assert.Equal("There is no text \"SayHello\" in Languages/en.resx, nor in English.", page.Single("strong").TextContent);
        Assert.Contains($"→{line,4}  {lines[line - 1]}\n", page.Single("main > pre").TextContent, StringComparison.Ordinal);
        Assert.Contains("save", page.Single("h2 + p").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@if (true)\n{\n  <h1>Hello</h2>\n}\n", "(3,4): Error RZ1025: The \"h1\" element")]
    [InlineData("@if (true)\n{\n  </p>\n}\n<p>@(name</p>", "(3,5): Error RZ1026: Encountered end tag \"p\"", "(5,5): Error RZ1006: The explicit expression block is missing a closing \")\"")]
    [InlineData("<p>\n  @(name</p>", "(2,4): Error RZ1006: The explicit expression block is missing a closing \")\"")]
    [InlineData("@page\n@model NamedPageModel\n@namespace Site\n@section Aside { <br> }\n<p>Hello, @Model.Name!")]
    public void A_tag_or_a_bracket_that_is_not_closed_is_named_with_its_file_line_and_column(string template, params string[] told)
    {
        var file = Path.Combine(_folder.CreateSubdirectory(Path.Combine("Pages", "Shared")).FullName, "_Menu.cshtml");
        File.WriteAllText(file, template);
        var errors = TemplateErrors.Read(_folder.FullName).ToList();

        Assert.Equal(told.Length, errors.Count);
        Assert.All(errors.Zip(told), error => Assert.StartsWith($"src/RazorHello/Pages/Shared/_Menu.cshtml{error.Second}", error.First, StringComparison.Ordinal));
    }

    [Fact]
    public void No_template_of_the_site_has_a_tag_or_a_bracket_that_is_not_closed() => Assert.Empty(TemplateErrors.Read(Repository.PathOf("src", "RazorHello")));

    [Theory]
    [InlineData("<value>English</value>", "<value>English", "src/RazorHello/Localization/Languages/xx.resx, line 10, cannot be read, at or after the text Name: ")]
    [InlineData("<data name=\"World\"", "<data", "src/RazorHello/Localization/Languages/xx.resx, line 19, cannot be read, at or after the text Greeting: data has no name")]
    [InlineData("<data name=\"World\"", "<data name=\"Greeting\"", "src/RazorHello/Localization/Languages/xx.resx, line 19, cannot be read, at or after the text Greeting: it is there twice")]
    [InlineData("<value>World</value>", "", "src/RazorHello/Localization/Languages/xx.resx, line 19, cannot be read, at or after the text World: data has no value")]
    public void A_resx_file_that_cannot_be_read_is_named_with_its_line_and_key(string text, string instead, string told)
    {
        var state = ResxFiles.Read(FolderWhere(text, instead));

        Assert.StartsWith(told, state.Broken, StringComparison.Ordinal);
        Assert.StartsWith(told, Assert.Throws<FormatException>(state.ThrowIfBroken).Message, StringComparison.Ordinal);
        Assert.Equal("en", Assert.Single(state.Languages.All).Tag);
    }

    [Theory]
    [InlineData("name=\"Name\"", "name=\"Nmae\"", "There is no text \"Name\" in Languages/en.resx, nor in English.")]
    [InlineData("name=\"Direction\"", "name=\"Drection\"", "There is no text \"Direction\" in Languages/en.resx, nor in English.")]
    public void English_without_its_name_or_direction_counts_as_a_broken_file(string text, string instead, string told)
    {
        var state = ResxFiles.Read(FolderWhere(text, instead, "en"));

        Assert.Equal(told, state.Broken);
        Assert.Equal("en", Assert.Single(state.Languages.All).Tag);
    }

    [Theory]
    [InlineData("name=\"World\"", "name=\"Wrold\"", "Languages/xx.resx lacks the text World: pages show the English one.", "Languages/xx.resx has the text Wrold, which English lacks: no page shows it.")]
    [InlineData("Hello, {0}!", "Hello!", "Languages/xx.resx has other placeholders in the text Greeting than English, which has {0}.")]
    [InlineData("<value>World</value>", "<value>{World</value>", "Languages/xx.resx has other placeholders in the text World than English, which has none.")]
    public void A_missing_a_superfluous_and_a_different_text_are_named_by_file_and_key(string text, string instead, params string[] told)
    {
        var state = ResxFiles.Read(FolderWhere(text, instead));

        Assert.Null(state.Broken);
        Assert.Equal(told, state.Mistakes);
    }

    [Theory]
    [InlineData("en - Copy", false)]
    [InlineData("de (1)", false)]
    [InlineData("german", false)]
    [InlineData("de_AT", false)]
    [InlineData("x.de", false)]
    [InlineData("de-", false)]
    [InlineData("d", false)]
    [InlineData("Ünïcode", false)]
    [InlineData("i-klingon", false)]
    [InlineData("DE-at", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("es-419", true)]
    [InlineData("de-CH-1996", true)]
    [InlineData("ca-valencia", true)]
    [InlineData("zh-yue-HK", true)]
    [InlineData("de-u-co-phonebk-x-own", true)]
    public void A_resx_file_whose_name_is_no_language_tag_is_named_and_left_out(string tag, bool isTag)
    {
        var folder = FolderWhere("Hello", "Hello");
        File.Copy(Path.Combine(folder, "en.resx"), Path.Combine(folder, $"{tag}.resx"));
        var state = ResxFiles.Read(folder);

        Assert.Null(state.Broken);
        Assert.Equal(isTag, state.Languages.All.Any(language => language.Tag == tag));
        Assert.Equal(isTag ? [] : [$"Languages/{tag}.resx is left out: its name is no language tag (BCP 47), such as de or pt-BR."], state.Mistakes);
    }

    [Fact]
    public void A_placeholder_without_a_value_is_named_by_file_and_key()
    {
        var language = new Language("de", [new("Name", "Deutsch"), new("Direction", "ltr"), new("TooLongWhy", "{0} {1} {2}")]);

        Assert.Contains("\"TooLongWhy\" in Languages/de.resx", Assert.Throws<FormatException>(() => language.Format("TooLongWhy", 1, 2)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada")]
    [InlineData("\"Ada")]
    [InlineData("\"Ada\"")]
    [InlineData("\"A\\da\" why")]
    [InlineData("7 why")]
    public void A_line_that_is_no_sample_is_named_with_its_number(string line)
    {
        var file = Path.Combine(_folder.FullName, "sample-names.txt");
        File.WriteAllText(file, $"# one\n\n\"Bob\" an ordinary name\n{line}\n");

        Assert.StartsWith("src/RazorHello/Development/sample-names.txt, line 4, is not a name", Assert.Throws<FormatException>(() => SampleName.Read(file)).Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _development.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A folder of English, and of <paramref name="tag"/>, which is English but for <paramref name="instead"/>.</summary>
    private string FolderWhere(string text, string instead, string tag = "xx")
    {
        var english = File.ReadAllText(Repository.PathOf("src", "RazorHello", "Localization", "Languages", "en.resx"));

        Assert.Contains(text, english, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, "en.resx"), english);
        File.WriteAllText(Path.Combine(_folder.FullName, $"{tag}.resx"), english.Replace(text, instead, StringComparison.Ordinal));

        return _folder.FullName;
    }

    private static async Task<string> PolicyAsync(WebApplicationFactory<Program> site, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Host", host);
        using var response = await site.CreateClient().SendAsync(request);

        return response.Headers.GetValues("Content-Security-Policy").Single();
    }
}
