using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Sources of raw HTML that a site declares as encoded: by <c>[EncodedHtml]</c> in its code, and for packages by lines of a file.</summary>
internal sealed class EncodedHtml
{
    /// <summary>The name of the file: lines of a documentation id, a semicolon and a reason.</summary>
    public const string FileName = "TemplateGuard.EncodedHtml.txt";

    /// <summary>The name of the attribute. Every site compiles it from the package's source.</summary>
    public const string Attribute = "RazorHello.TemplateGuard.EncodedHtmlAttribute";

    private readonly HashSet<ISymbol> _listed = new(SymbolEqualityComparer.Default);

    private EncodedHtml()
    {
    }

    /// <summary>The lines that declare nothing, each with what is wrong with it.</summary>
    public List<(Location Location, string Wrong)> Wrong { get; } = [];

    /// <summary>The declarations in the files of a project.</summary>
    public static EncodedHtml Read(ImmutableArray<AdditionalText> files, Compilation compilation, CancellationToken cancellation)
    {
        var declared = new EncodedHtml();

        foreach (var file in files.Where(file => Path.GetFileName(file.Path) == FileName))
        {
            foreach (var line in file.GetText(cancellation)!.Lines)
            {
                declared.Read(file.Path, line, compilation);
            }
        }

        return declared;
    }

    /// <summary>Whether a reason is one: it has ten letters.</summary>
    public static bool IsReason(string? reason) => reason?.Count(char.IsLetter) >= 10;

    /// <summary>Whether a member is declared, or what it overrides, or its type.</summary>
    public bool Declares(ISymbol? symbol)
    {
        for (var one = symbol?.OriginalDefinition; one is not null; one = Overridden(one) ?? one.ContainingType?.OriginalDefinition)
        {
            if (_listed.Contains(one) || one.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == Attribute && IsReason(attribute.ConstructorArguments.FirstOrDefault().Value as string)))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method.OriginalDefinition,
        IPropertySymbol { OverriddenProperty: { } property } => property.OriginalDefinition,
        _ => null,
    };

    private void Read(string path, TextLine line, Compilation compilation)
    {
        var text = line.ToString().Trim();

        if (text == "" || text[0] == '#')
        {
            return;
        }

        var id = text.Split(';')[0].Trim();
        var symbols = DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);

        if (symbols.IsEmpty || !IsReason(text.Substring(Math.Min(id.Length + 1, text.Length))))
        {
            var span = TextSpan.FromBounds(line.Start, line.End);
            Wrong.Add((Location.Create(path, span, new(new(line.LineNumber, 0), new(line.LineNumber, line.End - line.Start))), symbols.IsEmpty ? $"names no member and no type: {id}" : "has no reason of ten letters"));
        }
        else
        {
            _listed.UnionWith(symbols.Select(one => one.OriginalDefinition));
        }
    }
}
