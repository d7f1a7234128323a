using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Site;

namespace RazorHello.TemplateGuard.Tests.Support;

/// <summary>A site compiled in memory as the SDK would, by the SDK's own Razor generator.</summary>
internal static class InMemoryRazor
{
    /// <summary>The assemblies of the framework, and the one of <see cref="SampleModel"/>.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).Split('.') is ["netstandard" or "mscorlib" or "System", ..] or ["Microsoft", "AspNetCore" or "Extensions" or "Net" or "CSharp" or "Win32" or "JSInterop", ..])
            .Append(typeof(SampleModel).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The compilation of <paramref name="templates"/> and <paramref name="code"/>, both by path, into the assembly <paramref name="name"/>.</summary>
    public static (CSharpCompilation Site, IReadOnlyList<Diagnostic> Errors) Compile(
        IReadOnlyDictionary<string, SourceText> templates, IReadOnlyDictionary<string, SourceText> code, string name = "Site", params IEnumerable<MetadataReference> packages)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var compilation = CSharpCompilation.Create(
            name,
            code.Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key)),
            References.Concat(packages),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var driver = CSharpGeneratorDriver.Create(
            [Generator().AsSourceGenerator()],
            [.. templates.Select(template => new Template(template.Key, template.Value))],
            options,
            new Options());

        driver.RunGeneratorsAndUpdateCompilation(compilation, out var compiled, out var diagnostics);

        return ((CSharpCompilation)compiled, [.. diagnostics.AddRange(compiled.GetDiagnostics()).Where(one => one.Severity == DiagnosticSeverity.Error)]);
    }

    /// <summary>The diagnostics of the guard, by file.</summary>
    public static async Task<ILookup<string, (string Id, LinePositionSpan Place, string Message)>> GuardAsync(CSharpCompilation compilation, IReadOnlyDictionary<string, SourceText> templates)
    {
        var failures = new List<string>();
        var guarded = compilation.WithAnalyzers(
            [new TemplateGuardAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. templates.Select(template => new Template(template.Key, template.Value))]),
                onAnalyzerException: (exception, _, _) => failures.Add(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var diagnostics = await guarded.GetAnalyzerDiagnosticsAsync();

        Assert.Empty(failures);

        return diagnostics.ToLookup(
            one => one.Location.GetMappedLineSpan().Path,
            one => (one.Id, one.Location.GetMappedLineSpan().Span, one.GetMessage(CultureInfo.InvariantCulture)));
    }

    private static IIncrementalGenerator Generator()
    {
        var path = typeof(InMemoryRazor).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RazorGenerator").Value!;

        // Its own neighbours come from the SDK, and Roslyn from here.
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(Path.GetDirectoryName(path)!, $"{name.Name}.dll") is var neighbour && File.Exists(neighbour) ? context.LoadFromAssemblyPath(neighbour) : null;

        var generator = AssemblyLoadContext.Default.LoadFromAssemblyPath(path).GetType("Microsoft.NET.Sdk.Razor.SourceGenerators.RazorSourceGenerator", throwOnError: true)!;

        return (IIncrementalGenerator)Activator.CreateInstance(generator)!;
    }

    private sealed class Template(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new()
        {
            ["build_property.RazorConfiguration"] = "Default",
            ["build_property.RazorLangVersion"] = "10.0",
            ["build_property.RootNamespace"] = "Site",
        });

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(new()
        {
            ["build_metadata.AdditionalFiles.TargetPath"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(textFile.Path.TrimStart('/'))),
        });

        private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
