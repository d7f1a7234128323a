namespace RazorHello.Tests.Support;

internal static class Repository
{
    private static readonly string Root = Above(AppContext.BaseDirectory);

    /// <summary>The path of a file or folder in the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "RazorHello.slnx")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
