namespace RazorHello.Tests.Support;

internal static class Repository
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>The path of a file or folder in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Copies what it takes to build the site, and nothing that was built, to a new folder.</summary>
    /// <param name="under">The path of the copy in that folder, which is returned; the folder itself by default.</param>
    public static DirectoryInfo CopySource(string under = "")
    {
        var folder = Directory.CreateTempSubdirectory("RazorHello");
        var copy = Path.Combine(folder.FullName, under);

        foreach (var part in (string[])["global.json", "Directory.Build.props", "Directory.Packages.props", ".editorconfig", "docs/guard", "src/RazorHello", "src/RazorHello.TemplateGuard", "wwwroot"])
        {
            Copy(PathOf(part), Path.Combine(copy, part));
        }

        return folder;
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);

        if (File.Exists(from))
        {
            File.Copy(from, to);

            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(from).Where(entry => Path.GetFileName(entry) is not ("bin" or "obj")))
        {
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RazorHello.sln")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
