namespace RazorHello.TemplateGuard.Tests.Builds;

/// <summary>The guard as a package, restored from a folder into a site that <c>dotnet new</c> has made.</summary>
[Trait("Category", "Long")]
public sealed class PackageTests(PackageTests.Feed feed) : IClassFixture<PackageTests.Feed>
{
    [Theory]
    [InlineData("webapp", "Pages/Index.cshtml")]
    [InlineData("mvc", "Views/Home/Index.cshtml")]
    [InlineData("razor --auth Individual", "Pages/Index.cshtml")]
    [InlineData("mvc --auth Individual", "Views/Home/Index.cshtml")]
    public async Task A_package_reference_is_enough_to_check_a_new_site_which_has_no_mistakes(string starter, string page)
    {
        var site = feed.Folder.CreateSubdirectory(starter.Replace(' ', '-'));
        await Feed.RunAsync(site, ["new", .. starter.Split(' '), "--name", "Starter", "--output", ".", "--no-restore"]);

        var project = Path.Combine(site.FullName, "Starter.csproj");
        var text = await File.ReadAllTextAsync(project);
        await File.WriteAllTextAsync(project, text.Replace("</Project>", """
              <ItemGroup>
                <PackageReference Include="RazorHello.TemplateGuard" Version="1.0.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """, StringComparison.Ordinal));

        string[] build = ["build", "--disable-build-servers", $"-p:RestoreAdditionalProjectSources={feed.Packages}", $"-p:RestorePackagesPath={Path.Combine(feed.Folder.FullName, "restored")}"];
        var log = await Feed.RunAsync(site, build);
        Assert.Equal([], DotnetBuild.Diagnostics(log));

        await File.AppendAllTextAsync(Path.Combine(site.FullName, page), "<script>var title = \"@ViewData[\"Title\"]\";</script>\n");
        var (exitCode, mistake) = await DotnetBuild.DotnetAsync(site, build);

        Assert.Equal(["RH0001"], DotnetBuild.Diagnostics(mistake).Select(one => one.Split(' ')[1]));
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task A_package_reference_for_a_whole_repository_leaves_other_languages_alone_and_projects_may_see_each_others_internals()
    {
        var root = feed.Folder.CreateSubdirectory("whole");

        async Task WriteAsync(string file, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root.FullName, file))!);
            await File.WriteAllTextAsync(Path.Combine(root.FullName, file), text);
        }

        await WriteAsync("Directory.Build.props", "<Project><PropertyGroup><TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors></PropertyGroup></Project>");
        await WriteAsync("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><GlobalPackageReference Include="RazorHello.TemplateGuard" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        await WriteAsync("FSharp/FSharp.fsproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><DisableImplicitFSharpCoreReference>true</DisableImplicitFSharpCoreReference></PropertyGroup></Project>""");
        await WriteAsync("Basic/Basic.vbproj", """<Project Sdk="Microsoft.NET.Sdk"></Project>""");
        await WriteAsync("Basic/Basic.vb", "Public Class Basic\nEnd Class\n");
        await WriteAsync("Library/Library.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><InternalsVisibleTo Include="Site" /></ItemGroup></Project>""");
        await WriteAsync("Library/Homepage.cs", "[RazorHello.TemplateGuard.CheckedAddress] internal sealed class Homepage;\n");
        await WriteAsync("Site/Site.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /><ProjectReference Include="../Basic/Basic.vbproj" /></ItemGroup>
            </Project>
            """);
        await WriteAsync("Site/Program.cs", "System.Console.WriteLine(typeof(Own));\n[RazorHello.TemplateGuard.CheckedAddress] internal sealed class Own;\n");

        foreach (var project in (string[])["Site/Site.csproj", "FSharp/FSharp.fsproj"])
        {
            // F# Core comes from nuget.org: what the package adds to the project is evaluated instead.
            string[] command = project.EndsWith("fsproj", StringComparison.Ordinal) ? ["msbuild", "-restore", "-getItem:Compile", project] : ["build", "--disable-build-servers", project];
            var log = await Feed.RunAsync(root, [.. command, $"-p:RestoreAdditionalProjectSources={feed.Packages}", $"-p:RestorePackagesPath={Path.Combine(feed.Folder.FullName, "restored")}"]);

            Assert.DoesNotContain("warning ", log, StringComparison.Ordinal);
            Assert.DoesNotContain("CheckedAddressAttribute.cs", log, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(Path.Combine(feed.Folder.FullName, "restored", "razorhello.templateguard", "1.0.0", "docs", "guard", "RH0001.md")));
    }

    [Theory]
    [InlineData("central", "net10.0", "", """<PackageReference Include="RazorHello.TemplateGuard" />""", """<PackageVersion Include="RazorHello.TemplateGuard" Version="1.0.0" />""")]
    [InlineData("global", "net10.0", "", "", """<GlobalPackageReference Include="RazorHello.TemplateGuard" Version="1.0.0" />""")]
    [InlineData("props", "net10.0", """<PackageReference Include="RazorHello.TemplateGuard" Version="1.0.0" PrivateAssets="all" />""", "", "")]
    [InlineData("locked", "net10.0", "", """<PackageReference Include="RazorHello.TemplateGuard" Version="1.0.0" PrivateAssets="all" />""", "")]
    [InlineData("multi", "net8.0;net9.0;net10.0", "", """<PackageReference Include="RazorHello.TemplateGuard" Version="1.0.0" PrivateAssets="all" />""", "")]
    public async Task The_package_is_taken_in_the_form_that_a_repository_has(string form, string frameworks, string inProps, string inProject, string central)
    {
        var site = feed.Folder.CreateSubdirectory(form);

        Task WriteAsync(string file, string text) => File.WriteAllTextAsync(Path.Combine(site.FullName, file), text);

        await WriteAsync("Directory.Build.props", $"<Project><PropertyGroup><Nullable>enable</Nullable></PropertyGroup><ItemGroup>{inProps}</ItemGroup></Project>");
        await WriteAsync("Directory.Packages.props", $"<Project><PropertyGroup><ManagePackageVersionsCentrally>{central != ""}</ManagePackageVersionsCentrally></PropertyGroup><ItemGroup>{central}</ItemGroup></Project>");
        await WriteAsync("Site.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks><RestorePackagesWithLockFile>{form == "locked"}</RestorePackagesWithLockFile></PropertyGroup>
              <ItemGroup>{inProject}</ItemGroup>
            </Project>
            """);
        await WriteAsync("Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.Create(args).Run();\n");
        await WriteAsync("Page.cshtml", "@page\n<p title=\"@Request.Path\">@Request.Path</p>\n");

        string[] settings = ["--disable-build-servers", $"-p:RestoreAdditionalProjectSources={feed.Packages}", $"-p:RestorePackagesPath={Path.Combine(feed.Folder.FullName, "restored")}"];
        await Feed.RunAsync(site, ["restore", .. settings]);
        settings = [.. settings, $"-p:RestoreLockedMode={form == "locked"}"];
        Assert.Equal([], DotnetBuild.Diagnostics(await Feed.RunAsync(site, ["build", .. settings])));

        await WriteAsync("Page.cshtml", "@page\n<script>var path = \"@Request.Path\";</script>\n");
        var (exitCode, log) = await DotnetBuild.DotnetAsync(site, ["build", "--no-restore", .. settings]);
        Assert.Equal(["Page.cshtml(2,22): RH0001"], DotnetBuild.Diagnostics(log));
        Assert.Equal(1, exitCode);

        // CanaryTests has the other settings, for one framework.
        if (frameworks.Contains(';', StringComparison.Ordinal))
        {
            (exitCode, log) = await DotnetBuild.DotnetAsync(site, ["build", "--no-restore", .. settings, "-p:RunAnalyzersDuringBuild=false"]);
            Assert.Equal([": The templates are not checked while RunAnalyzersDuringBuild is false: remove that setting."], DotnetBuild.Errors(log));
            Assert.Contains("1 Error(s)", log, StringComparison.Ordinal);
            Assert.Equal(1, exitCode);
        }
    }

    public sealed class Feed : IAsyncLifetime
    {
        public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("RazorHello");

        public string Packages => Path.Combine(Folder.FullName, "packages");

        public Task InitializeAsync() =>
            RunAsync(Folder, ["pack", DotnetBuild.GuardFolder, "--configuration", "Release", "--output", Packages, "--disable-build-servers"]);

        public Task DisposeAsync()
        {
            Folder.Delete(recursive: true);

            return Task.CompletedTask;
        }

        public static async Task<string> RunAsync(DirectoryInfo folder, string[] arguments)
        {
            var (exitCode, log) = await DotnetBuild.DotnetAsync(folder, arguments);
            Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{log}");

            return log;
        }
    }
}
