using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Recognizes JSON whose encoder lets no <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> or quote of a text through.</summary>
internal sealed class JsonText(KnownSymbols known, LocalValues locals, Func<IOperation, IOperation> strip)
{
    /// <summary>Whether a string is such JSON.</summary>
    public bool Is(IOperation text) => strip(text) switch
    {
        IInvocationOperation { TargetMethod: { Name: "Serialize", ContainingType: var type, ReturnType.SpecialType: SpecialType.System_String } } call when KnownSymbols.Is(type, known.JsonSerializer) =>
            call.Arguments.All(one => one.Parameter?.Name switch { "value" or "inputType" => true, "options" => EncodesHtml(one.Value), _ => false }),
        ILocalReferenceOperation local => locals.Of(local)?.All(Is) == true,
        _ => false,
    };

    // JavaScriptEncoder.Create and Default let none of them through, and the other one of the framework does.
    private bool EncodesHtml(IOperation options) => strip(options) switch
    {
        { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => true,
        IObjectCreationOperation { Type: var type, Arguments: [] or [{ Value.Type.TypeKind: TypeKind.Enum }], Initializer: var initializer } when KnownSymbols.Is(type, known.JsonSerializerOptions) =>
            initializer?.Initializers.OfType<ISimpleAssignmentOperation>().All(one => one.Target is not IPropertyReferenceOperation { Property.Name: "Encoder" } || IsStrict(one.Value)) != false,
        IPropertyReferenceOperation { Property: { Name: "Default" or "Web", ContainingType: var type } } => KnownSymbols.Is(type, known.JsonSerializerOptions),
        var reference => locals.Of(reference) is [var only] && !LocalValues.Changes(reference, "Encoder") && EncodesHtml(only),
    };

    private bool IsStrict(IOperation encoder) => strip(encoder) switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IPropertyReferenceOperation { Property: { Name: "Default", ContainingType: var type } } => KnownSymbols.Is(type, known.JavaScriptEncoder),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: var type } } => KnownSymbols.Is(type, known.JavaScriptEncoder),
        _ => false,
    };
}
