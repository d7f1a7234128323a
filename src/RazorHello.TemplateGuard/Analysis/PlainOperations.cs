using Microsoft.CodeAnalysis;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>The kinds of operations that write nothing themselves, and run their parts in their order, each once or not at all.</summary>
internal static class PlainOperations
{
    private static readonly HashSet<OperationKind> Kinds =
    [
        // Statements, and the parts of declarations.
        OperationKind.ExpressionStatement, OperationKind.VariableDeclarationGroup, OperationKind.VariableDeclaration, OperationKind.VariableDeclarator,
        OperationKind.VariableInitializer, OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.ParameterInitializer,
        OperationKind.MethodBody, OperationKind.ConstructorBody, OperationKind.Labeled, OperationKind.Empty, OperationKind.Lock, OperationKind.UsingDeclaration,
        OperationKind.YieldReturn, OperationKind.YieldBreak, OperationKind.CatchClause, OperationKind.CaseClause, OperationKind.SwitchExpressionArm,

        // Values and references.
        OperationKind.Literal, OperationKind.Utf8String, OperationKind.DefaultValue,
        OperationKind.Discard, OperationKind.InstanceReference, OperationKind.LocalReference, OperationKind.ParameterReference, OperationKind.FieldReference,
        OperationKind.PropertyReference, OperationKind.EventReference, OperationKind.MethodReference, OperationKind.ArrayElementReference,
        OperationKind.ImplicitIndexerReference, OperationKind.InlineArrayAccess, OperationKind.DynamicMemberReference, OperationKind.DynamicIndexerAccess,
        OperationKind.DynamicObjectCreation,

        // Operators and conditions.
        OperationKind.Conversion, OperationKind.Parenthesized, OperationKind.Unary, OperationKind.Binary, OperationKind.TupleBinary, OperationKind.Increment,
        OperationKind.Decrement, OperationKind.Conditional, OperationKind.Coalesce, OperationKind.ConditionalAccess, OperationKind.ConditionalAccessInstance,
        OperationKind.SwitchExpression, OperationKind.Throw, OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment,
        OperationKind.DeconstructionAssignment, OperationKind.EventAssignment,

        // Arguments and what is made.
        OperationKind.Argument, OperationKind.OmittedArgument, OperationKind.ObjectCreation, OperationKind.TypeParameterObjectCreation,
        OperationKind.AnonymousObjectCreation, OperationKind.ObjectOrCollectionInitializer, OperationKind.MemberInitializer, OperationKind.ArrayCreation,
        OperationKind.ArrayInitializer, OperationKind.CollectionExpression, OperationKind.Spread, OperationKind.DelegateCreation, OperationKind.Tuple,
        OperationKind.With, OperationKind.Range, OperationKind.Await, OperationKind.TranslatedQuery,

        // Interpolated strings.
        OperationKind.InterpolatedString, OperationKind.InterpolatedStringText, OperationKind.Interpolation, OperationKind.InterpolatedStringAddition,
        OperationKind.InterpolatedStringHandlerCreation, OperationKind.InterpolatedStringAppendFormatted, OperationKind.InterpolatedStringAppendLiteral,
        OperationKind.InterpolatedStringHandlerArgumentPlaceholder,

        // Patterns.
        OperationKind.DeclarationExpression, OperationKind.IsType, OperationKind.IsPattern, OperationKind.ConstantPattern, OperationKind.DeclarationPattern,
        OperationKind.RecursivePattern, OperationKind.PropertySubpattern, OperationKind.DiscardPattern, OperationKind.NegatedPattern, OperationKind.BinaryPattern,
        OperationKind.TypePattern, OperationKind.RelationalPattern, OperationKind.ListPattern, OperationKind.SlicePattern,
    ];

    /// <summary>Whether a kind is one of them. Any other is followed by a rule of its own, or reported.</summary>
    public static bool Contains(OperationKind kind) => Kinds.Contains(kind);
}
