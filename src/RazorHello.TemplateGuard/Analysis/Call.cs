using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>A call of a method, a constructor or an indexer: the one that the compiler bound, or one of those that a dynamic value leaves open until run time.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Method">The method; of an indexer, what reads it.</param>
/// <param name="Instance">The object that it is called on, if any.</param>
/// <param name="Arguments">The arguments, in the order of the code.</param>
internal readonly record struct Call(IOperation Operation, IMethodSymbol Method, IOperation? Instance, ImmutableArray<CallArgument> Arguments)
{
    /// <summary>The calls that an operation may make; none where it makes none, or on a dynamic object.</summary>
    public static ImmutableArray<Call> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => [new(call, call.TargetMethod, call.Instance, Read(call.Arguments))],
        IObjectCreationOperation { Constructor: { } constructor } creation => [new(creation, constructor, null, Read(creation.Arguments))],
        IPropertyReferenceOperation { Property: { IsIndexer: true, GetMethod: { } get } } indexer => [new(indexer, get, indexer.Instance, Read(indexer.Arguments))],
        IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { Instance: var instance }, Arguments: var arguments } => Candidates(operation, instance, arguments),
        IDynamicInvocationOperation { Operation: { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } function, Arguments: var arguments } => [Candidate(operation, invoke, function, arguments)],
        IDynamicObjectCreationOperation { Arguments: var arguments } => Candidates(operation, null, arguments),
        IDynamicIndexerAccessOperation { Operation: var instance, Arguments: var arguments } => Candidates(operation, instance, arguments),
        _ => [],
    };

    private static ImmutableArray<CallArgument> Read(ImmutableArray<IArgumentOperation> arguments) => [.. arguments.Select(one => new CallArgument(one.Parameter, one.Value, one.IsImplicit))];

    private static ImmutableArray<Call> Candidates(IOperation operation, IOperation? instance, ImmutableArray<IOperation> arguments) =>
        operation.SemanticModel?.GetSymbolInfo(operation.Syntax) is { } info
            // One candidate is the symbol, though it too is bound at run time.
            ? [.. (info.Symbol is null ? info.CandidateSymbols : [info.Symbol]).Select(one => one is IPropertySymbol { GetMethod: { } get } ? get : one).OfType<IMethodSymbol>().Select(method => Candidate(operation, method, instance, arguments))]
            : [];

    private static Call Candidate(IOperation operation, IMethodSymbol method, IOperation? instance, ImmutableArray<IOperation> arguments) =>
        new(operation, method, instance, [.. arguments.Select((value, at) => new CallArgument(Parameter(operation, method, at), value, IsImplicit: false))]);

    private static IParameterSymbol? Parameter(IOperation operation, IMethodSymbol method, int at)
    {
        var name = operation switch
        {
            IDynamicInvocationOperation call => call.GetArgumentName(at),
            IDynamicObjectCreationOperation creation => creation.GetArgumentName(at),
            IDynamicIndexerAccessOperation indexer => indexer.GetArgumentName(at),
            _ => null,
        };

        // More arguments than parameters are elements of the last.
        return name is null ? method.Parameters.ElementAtOrDefault(Math.Min(at, method.Parameters.Length - 1)) : method.Parameters.FirstOrDefault(one => one.Name == name);
    }
}

/// <summary>An argument of a call.</summary>
/// <param name="Parameter">Its parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsImplicit">Whether the compiler added it: a default, or the array of a params parameter.</param>
internal readonly record struct CallArgument(IParameterSymbol? Parameter, IOperation Value, bool IsImplicit);
