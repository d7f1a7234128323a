using System.Net;
using RazorHello.Load;

namespace RazorHello.Tests.Published;

/// <summary>Files of any name in <c>wwwroot</c>, in a copy of the site's source. Long, since it is built anew.</summary>
[Trait("Category", "Long")]
public sealed class WebRootTests : IDisposable
{
    private static readonly string[] Served =
    [
        "#1.svg", "50%.svg", "a+b.svg", "a b.svg", "a&b.svg", "it's.svg", "a,b=c@d!.svg", "(1) [x]^`.svg", "$x$(OS).svg", "a%(Link)@(Content).svg",
        "Über.svg", "e\u0301.svg", "日本/世界.svg", "سلام.svg", "👩\u200d👧.svg", "no-extension", "x/~y.svg", "two.dots..svg", "x.svg", "x.svg.gz", "Data/UPPER.SVG",
    ];

    private static readonly string[] LeftBehind =
    [
        "~$menu.docx", "x/~$menu.docx", "site.css~", ".DS_Store", "x/.DS_Store", "Thumbs.db", "desktop.ini", ".git/config", ".gitignore", "x/.gitkeep",
        ".site.css.swp", ".site.css.swo", "#site.css#", ".#site.css", "._icon.svg",
    ];

    private readonly DirectoryInfo _folder = Repository.CopySource();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_of_any_name_is_served_and_what_editors_leave_behind_is_not_published()
    {
        foreach (var file in Served.Concat(LeftBehind))
        {
            Write(file, $"<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{file.Length}</title></svg>");
        }

        await File.WriteAllTextAsync(
            Path.Combine(_folder.FullName, "src", "RazorHello", "Pages", "Files.cshtml"),
            "@page\n@inject AssetUrls Assets\n@{ Layout = null; }\n" + string.Concat(Served.Select(file => $"<img alt=\"{WebUtility.HtmlEncode(file).Replace("@", "@@", StringComparison.Ordinal)}\" src=\"@Assets[\"{file}\"]\">\n<img alt=\"\" src=\"~/{Uri.EscapeDataString(file).Replace("%2F", "/", StringComparison.Ordinal)}\">\n")));

        var published = Path.Combine(_folder.FullName, "published");
        var run = await ProcessRun.RunAsync(new("dotnet", ["publish", "src/RazorHello", "--configuration", "Release", "--output", published, "--disable-build-servers"]) { WorkingDirectory = _folder.FullName });
        Assert.True(run.ExitCode == 0, run.Log);

        await using var site = await RunningSite.StartAsync(published, _folder.CreateSubdirectory("empty").FullName);
        using var client = new HttpClient { BaseAddress = site.Address };
        var images = (await client.GetHtmlAsync("/files")).QuerySelectorAll("img");

        Assert.Equal(2 * Served.Length, images.Length);

        foreach (var (image, index) in images.Select((image, index) => (image, index)))
        {
            var file = Served[index / 2];
            using var response = await client.GetAsync(image.GetAttribute("src"));

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{file} at {image.GetAttribute("src")} is {response.StatusCode}.");
            Assert.Equal(await File.ReadAllTextAsync(InWebRoot(file)), await response.Content.ReadAsStringAsync());
            Assert.Equal(index % 2 == 0, response.Headers.CacheControl?.Extensions.Any(extension => extension.Name == "immutable"));
        }

        Assert.All(LeftBehind, file => Assert.False(File.Exists(Path.Combine(published, "wwwroot", file)), $"{file} is published."));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/~$menu.docx")).StatusCode);
    }

    [Fact]
    public async Task The_build_names_a_file_whose_name_cannot_be_served()
    {
        foreach (var file in (string[])["a*b.svg", "what?.svg", "{x}.svg", "x/{y}.svg", "a;b.svg", "~x.svg", ".hidden.svg", "x/.hidden", ".well-known/assetlinks.json", "a%41.svg"])
        {
            Write(file, "");
            var run = await ProcessRun.RunAsync(new("dotnet", ["msbuild", "src/RazorHello", "-target:RefuseFileNames"]) { WorkingDirectory = _folder.FullName });
            File.Delete(InWebRoot(file));

            Assert.NotEqual(0, run.ExitCode);
            Assert.Contains($"error : wwwroot/{Uri.UnescapeDataString(file)}: no file with this name can be served.", run.Log, StringComparison.Ordinal);
        }
    }

    private string InWebRoot(string file) => Path.Combine(_folder.FullName, "wwwroot", file);

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(InWebRoot(file))!);
        File.WriteAllText(InWebRoot(file), text);
    }
}
