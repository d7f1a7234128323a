using System.Reflection;
using System.Runtime.Loader;

namespace RazorHello.Development;

/// <summary>
/// Errors from which Razor recovers: a tag or a bracket that is not closed. It still makes a page of the template, which
/// <c>dotnet watch</c> shows, and prints the error in the terminal alone, until the next build fails. Any other error leaves no
/// page to show, and <c>dotnet watch</c> draws it over the last one.
/// </summary>
public static class TemplateErrors
{
    private static readonly string[] Recovered = ["RZ1006", "RZ1025", "RZ1026"];

    private static readonly Func<string, string, IEnumerable<object>> Parse = Parser();

    /// <summary>Parses all templates.</summary>
    /// <param name="source">The folder of the site's source.</param>
    /// <returns>Each error with its file from the root of the repository, its line and its column.</returns>
    public static IEnumerable<string> Read(string source) =>
        from file in Directory.EnumerateFiles(Path.Combine(source, "Pages"), "*.cshtml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from error in Parse(File.ReadAllText(file), $"src/RazorHello/{Path.GetRelativePath(source, file)}")
        let text = error.ToString()!
        where Recovered.Any(id => text.Contains($" {id}: ", StringComparison.Ordinal))
        select text;

    // The parser of the SDK that built this program, since no package and no assembly of ASP.NET Core has one.
    private static Func<string, string, IEnumerable<object>> Parser()
    {
        string[] folders = [DevelopmentTools.BuildMetadata("RazorCompiler"), DevelopmentTools.BuildMetadata("Compiler")];
        Assembly? Find(AssemblyLoadContext context, AssemblyName name) =>
            folders.Select(folder => Path.Combine(folder, $"{name.Name}.dll")).FirstOrDefault(File.Exists) is { } file ? context.LoadFromAssemblyPath(file) : null;

        AssemblyLoadContext.Default.Resolving += Find;

        var razor = Assembly.Load("Microsoft.CodeAnalysis.Razor.Compiler");
        var options = Type("RazorParserOptions").GetProperty("Default")!.GetValue(null);
        var create = Type("RazorSourceDocument").GetMethod("Create", [typeof(string), typeof(string)])!;
        var parse = Type("RazorSyntaxTree").GetMethod("Parse")!;
        var errors = Type("RazorSyntaxTree").GetProperty("Diagnostics")!;

        return (text, file) => ((System.Collections.IEnumerable)errors.GetValue(parse.Invoke(null, [create.Invoke(null, [text, file]), options, CancellationToken.None]))!).Cast<object>();

        Type Type(string name) => razor.GetType($"Microsoft.AspNetCore.Razor.Language.{name}", throwOnError: true)!;
    }
}
