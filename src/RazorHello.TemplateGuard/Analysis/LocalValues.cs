using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Values that a local of a template, or a static readonly field, is ever given.</summary>
internal sealed class LocalValues(KnownSymbols known)
{
    private readonly Dictionary<IOperation, Dictionary<ISymbol, List<IOperation>?>> _locals = [];

    /// <summary>The values, in the order of the code.</summary>
    /// <param name="value">A reference to a local or a field.</param>
    /// <returns>The values; <see langword="null"/> where it may have others.</returns>
    public IReadOnlyList<IOperation>? Of(IOperation value) => value switch
    {
        ILocalReferenceOperation { Local: var local } => InMethod(value).TryGetValue(local, out var values) && values is { Count: > 0 } ? values : null,
        IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => Initializer(field) is { } initializer ? [initializer] : null,
        _ => null,
    };

    /// <summary>Whether the method around a reference gives a property of the name to any object.</summary>
    public static bool Changes(IOperation reference, string property) =>
        Root(reference).Descendants().Any(one => one is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Parent: not IObjectOrCollectionInitializerOperation } && name == property);

    /// <summary>All references to the local of a reference, in the method around it.</summary>
    public static IEnumerable<ILocalReferenceOperation> References(ILocalReferenceOperation reference) =>
        Root(reference).Descendants().OfType<ILocalReferenceOperation>().Where(one => SymbolEqualityComparer.Default.Equals(one.Local, reference.Local));

    // What a static constructor would do to the field is not looked for.
    private IOperation? Initializer(IFieldSymbol field) =>
        field.ContainingType.StaticConstructors.All(one => one.IsImplicitlyDeclared)
        && field.DeclaringSyntaxReferences is [var declaration]
        && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value } ? known.Operation(value) : null;

    private Dictionary<ISymbol, List<IOperation>?> InMethod(IOperation operation)
    {
        operation = Root(operation);

        if (!_locals.TryGetValue(operation, out var locals))
        {
            _locals[operation] = locals = new(SymbolEqualityComparer.Default);

            foreach (var one in operation.DescendantsAndSelf())
            {
                Read(one, locals);
            }
        }

        return locals;
    }

    /// <summary>The operation of the whole method around one.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static void Read(IOperation operation, Dictionary<ISymbol, List<IOperation>?> locals)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation { Symbol: var local, Parent: IForEachLoopOperation { Collection: var collection } }:
                foreach (var element in Elements(collection) ?? [null])
                {
                    Add(locals, local, element);
                }

                break;
            case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } declarator:
                Add(locals, declarator.Symbol, null);
                break;
            case IVariableDeclaratorOperation { Symbol: var local, Initializer.Value: var value }:
                Add(locals, local, value);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, IsRef: var isRef, Value: var value }:
                Add(locals, local, isRef ? null : value);
                break;
            case ICoalesceAssignmentOperation { Target: ILocalReferenceOperation { Local: var local }, Value: var value }:
                Add(locals, local, value);
                break;
            case IAssignmentOperation { Target: var target } and not (ISimpleAssignmentOperation or ICoalesceAssignmentOperation):
                Forget(target, locals);
                break;
            case IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: var value }:
                Forget(value, locals);
                break;
            case IAddressOfOperation { Reference: var reference }:
                Forget(reference, locals);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                Add(locals, local, null);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } local }:
                Add(locals, local, null);
                break;
            case IListPatternOperation { DeclaredSymbol: { } local }:
                Add(locals, local, null);
                break;
        }
    }

    private static IReadOnlyList<IOperation?>? Elements(IOperation collection) => collection switch
    {
        IConversionOperation { Operand: var operand } => Elements(operand),
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements,
        ICollectionExpressionOperation { Elements: var elements } when elements.All(one => one is not ISpreadOperation) => elements,
        _ => null,
    };

    private static void Forget(IOperation target, Dictionary<ISymbol, List<IOperation>?> locals)
    {
        foreach (var reference in target.DescendantsAndSelf().OfType<ILocalReferenceOperation>())
        {
            Add(locals, reference.Local, null);
        }
    }

    private static void Add(Dictionary<ISymbol, List<IOperation>?> locals, ISymbol local, IOperation? value)
    {
        if (!locals.TryGetValue(local, out var values))
        {
            locals[local] = values = [];
        }

        if (value is null)
        {
            locals[local] = null;
        }
        else
        {
            values?.Add(value);
        }
    }
}
