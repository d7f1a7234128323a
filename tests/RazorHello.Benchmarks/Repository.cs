namespace RazorHello.Benchmarks;

/// <summary>The repository from which this program was built.</summary>
internal static class Repository
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>The path of a file or folder in the repository.</summary>
    /// <param name="parts">Its parts.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RazorHello.sln")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
