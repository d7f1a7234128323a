using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>What the class that a template derives from does with values.</summary>
internal enum TemplateBase
{
    /// <summary>Encodes values for HTML: the framework's, RazorSlices', one whose code is seen to, or one that is declared to.</summary>
    Encodes,

    /// <summary>Writes no HTML: it is declared to.</summary>
    NotHtml,

    /// <summary>Not known.</summary>
    Unknown,
}

/// <summary>Templates, by the class that they derive from: Razor generates calls of its methods, and they decide what is encoded.</summary>
internal sealed class TemplateBases(KnownSymbols known)
{
    /// <summary>The name of the attribute of templates that write no HTML. Every site compiles it from the package's source.</summary>
    public const string NotHtml = "RazorHello.TemplateGuard.NotHtmlAttribute";

    private readonly ConcurrentDictionary<ISymbol, TemplateBase> _bases = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<ISymbol, bool> _encoders = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a type is declared to write no HTML, or derives from one that is.</summary>
    public static bool IsNotHtml(ITypeSymbol? type) => type is not null
        && (type.GetAttributes().Any(one => one.AttributeClass?.ToDisplayString() == NotHtml && EncodedHtml.IsReason(one.ConstructorArguments.FirstOrDefault().Value as string)) || IsNotHtml(type.BaseType));

    /// <summary>What the base of a template does with values.</summary>
    public TemplateBase Of(INamedTypeSymbol template) => _bases.GetOrAdd(template, _ =>
        IsNotHtml(template) ? TemplateBase.NotHtml
        // A base that is not found: the template does not compile, and is judged as far as it can be seen.
        : Bases(template).Any(one => one.TypeKind == TypeKind.Error) ? TemplateBase.Encodes
        : KnownSymbols.Derives(template, known.RazorPageBase) || KnownSymbols.Derives(template, known.RazorSlice) || Bases(template).Any(known.EncodedHtml.Declares) ? TemplateBase.Encodes
        : Bases(template).FirstOrDefault(DeclaresWrite) is { } writer && Writers(writer).All(one => Encodes(one)) ? TemplateBase.Encodes
        : TemplateBase.Unknown);

    /// <summary>Whether a method is one that Razor's generated code calls, and writes as Razor Pages do: it is the framework's, or encodes.</summary>
    public bool IsFollowed(IMethodSymbol method) =>
        KnownSymbols.IsFramework(method) || KnownSymbols.IsMember(method, known.RazorSlice) || known.EncodedHtml.Declares(method)
        // Of a base of the site's own, the template as a whole was judged.
        || (method.Name is "Write" or "WriteAttributeValue" ? Encodes(method) : !KnownSymbols.Derives(method.ContainingType, known.RazorPageBase) && !known.IsGenerated(method.ContainingType));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol template)
    {
        for (var type = template.BaseType; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool DeclaresWrite(INamedTypeSymbol type) => Writers(type).Any(one => one.Name == "Write");

    private static IEnumerable<IMethodSymbol> Writers(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Where(one => one is { Name: "Write" or "WriteAttributeValue", IsStatic: false, Parameters.Length: > 0 });

    // The parameters of numbers need no encoding.
    private static bool IsOfNumber(IMethodSymbol method) => method.Name == "Write" && ValueClassifier.IsNumber(method.Parameters[0].Type);

    private bool Encodes(IMethodSymbol method) => _encoders.GetOrAdd(method.OriginalDefinition, _ => Encodes(method.OriginalDefinition, new(SymbolEqualityComparer.Default)));

    // A method that calls itself encodes where the rest of it does.
    private bool Encodes(IMethodSymbol method, HashSet<ISymbol> open)
    {
        if (!open.Add(method) || IsOfNumber(method))
        {
            return true;
        }

        var value = method.Parameters.FirstOrDefault(one => one.Name == "value") ?? method.Parameters[0];

        return known.Operation((ISymbol)method) is { } body && Uses(body, value, new(SymbolEqualityComparer.Default)).All(use => IsUsedWell(use, open));
    }

    // The references to a value and to the locals that hold it.
    private static IEnumerable<IOperation> Uses(IOperation body, ISymbol value, HashSet<ISymbol> seen)
    {
        if (!seen.Add(value))
        {
            yield break;
        }

        foreach (var use in body.Descendants())
        {
            var symbol = use is IParameterReferenceOperation { Parameter: var parameter } ? parameter : use is ILocalReferenceOperation { Local: var local } ? (ISymbol)local : null;

            if (!SymbolEqualityComparer.Default.Equals(symbol, value))
            {
                continue;
            }

            yield return use;

            foreach (var held in Ancestors(use).SelectMany(Held).SelectMany(one => Uses(body, one, seen)))
            {
                yield return held;
            }
        }
    }

    private static IEnumerable<IOperation> Ancestors(IOperation operation)
    {
        for (var ancestor = operation.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            yield return ancestor;
        }
    }

    private static IEnumerable<ISymbol> Held(IOperation ancestor) => ancestor switch
    {
        IVariableDeclaratorOperation { Symbol: var local } => [local],
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local } } => [local],
        IIsPatternOperation { Pattern: var pattern } => pattern.DescendantsAndSelf().Select(one => one switch
        {
            IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
            IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
            IListPatternOperation list => list.DeclaredSymbol,
            _ => null,
        }).OfType<ISymbol>(),
        _ => [],
    };

    // Where generated code says that the value is a literal of the template: if (isLiteral).
    private static bool IsLiteral(IOperation use) => Ancestors(use).OfType<IConditionalOperation>().Any(one =>
        one.Condition is IParameterReferenceOperation { Parameter: { Type.SpecialType: SpecialType.System_Boolean, Ordinal: 5, ContainingSymbol.Name: "WriteAttributeValue" } } && one.WhenTrue.DescendantsAndSelf().Contains(use));

    // Whether a value goes to an encoder, to HTML's own WriteTo, to another writing method of the template, or nowhere.
    private bool IsUsedWell(IOperation use, HashSet<ISymbol> open)
    {
        if (IsLiteral(use))
        {
            return true;
        }

        foreach (var ancestor in Ancestors(use))
        {
            switch (ancestor)
            {
                case IInvocationOperation call when known.IsHtmlEncoder(call):
                case IInvocationOperation { TargetMethod: { Name: "Write" or "WriteAttributeValue" } method, Instance: IInstanceReferenceOperation } when KnownSymbols.IsFramework(method) || KnownSymbols.IsMember(method, known.RazorSlice) || Encodes(method.OriginalDefinition, open):
                case IInvocationOperation { TargetMethod.Name: "WriteTo", Instance: { Type: var content } instance } when known.IsHtml(content) && instance.DescendantsAndSelf().Contains(use):
                case IIsPatternOperation or IIsTypeOperation or IThrowOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                case IVariableDeclaratorOperation or ISimpleAssignmentOperation { Target: ILocalReferenceOperation }:
                case IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String } }:
                    return true;
                case IArgumentOperation or IConversionOperation or ICoalesceOperation or IConditionalAccessOperation or IConditionalOperation { Type: not null } or IParenthesizedOperation or IVariableInitializerOperation:
                case IInvocationOperation { TargetMethod: { Name: "ToString" } }:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }
}
