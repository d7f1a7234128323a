using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>
/// Reads the code of the site that makes HTML, and tells whether the HTML is encoded: constants without quotes, and what an encoder
/// encodes. A text that such code writes as it is, is reported at its own line, and not once more wherever the HTML stands.
/// </summary>
internal sealed class HtmlContentReader(KnownSymbols known, ValueClassifier classifier)
{
    // The members that are being read: one that calls itself adds nothing.
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>Whether <paramref name="value"/> is encoded HTML, which cannot end a quoted attribute.</summary>
    public bool IsEncoded(IOperation value) => classifier.Strip(value) switch
    {
        { ConstantValue: { HasValue: true, Value: null } } => true,
        IAwaitOperation { Operation: var awaited } => IsEncoded(awaited),
        IConditionalOperation { WhenFalse: { } whenFalse } either => IsEncoded(either.WhenTrue) && IsEncoded(whenFalse),
        ICoalesceOperation either => IsEncoded(either.Value) && IsEncoded(either.WhenNull),
        IObjectCreationOperation { Arguments: var arguments } creation when KnownSymbols.Is(creation.Type, known.HtmlFormattableString) => arguments.All(one => one.Parameter?.Name != "format" || IsPlain(one.Value)),
        IObjectCreationOperation creation when KnownSymbols.Is(creation.Type, known.StringHtmlContent) => true,
        IObjectCreationOperation { Arguments: [] } creation when KnownSymbols.Is(creation.Type, known.HtmlContentBuilder) => true,
        IInvocationOperation { TargetMethod: var method } call when IsAppend(method) => IsEncoded(Receiver(call)) && Appends(call),
        ILocalReferenceOperation { Local: var local } reference when KnownSymbols.Implements(local.Type, known.IHtmlContentBuilder) => IsBuilt(reference),
        var one => IsEncoded(one.Type) || (classifier.Member(one) is { } member && IsEncodedMember(member)),
    };

    /// <summary>Whether a text is encoded by what makes it: constants, numbers, and what an encoder gives.</summary>
    public bool IsEncodedText(IOperation text) => classifier.Strip(text) switch
    {
        { ConstantValue.HasValue: true } => true,
        IConditionalOperation { WhenFalse: { } whenFalse } either => IsEncodedText(either.WhenTrue) && IsEncodedText(whenFalse),
        ICoalesceOperation either => IsEncodedText(either.Value) && IsEncodedText(either.WhenNull),
        ISwitchExpressionOperation choice => choice.Arms.All(arm => IsEncodedText(arm.Value)),
        IInterpolatedStringOperation { Parts: var parts } => parts.All(part => part switch
        {
            IInterpolatedStringTextOperation { Text: var literal } => IsEncodedText(literal),
            IInterpolationOperation { Expression: var expression } => IsEncodedText(expression),
            _ => false,
        }),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => IsEncodedText(sum.LeftOperand) && IsEncodedText(sum.RightOperand),
        IInvocationOperation call when known.IsHtmlEncoder(call) => true,
        // What a format puts together.
        IArrayCreationOperation array => array.Initializer?.ElementValues.All(IsEncodedText) == true,
        IConversionOperation { Operand: var operand } => IsEncodedText(operand),
        var one => classifier.OfParts(one) is ValueKind.Number or ValueKind.Word,
    };

    // A type whose values are written by no other code than its own WriteTo.
    private bool IsEncoded(ITypeSymbol? type)
    {
        if (type?.OriginalDefinition is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } own || !known.IsHtml(own)
            || known.IHtmlContent?.GetMembers("WriteTo").FirstOrDefault() is not { } declared
            || own.FindImplementationForInterfaceMember(declared) is not IMethodSymbol { IsVirtual: false, IsAbstract: false, Parameters: [var writer, _] } method || (method.IsOverride && !own.IsSealed))
        {
            return false;
        }

        if (!_open.Add(method))
        {
            return true;
        }

        var uses = known.Operation(method)?.Descendants().OfType<IParameterReferenceOperation>().Where(one => SymbolEqualityComparer.Default.Equals(one.Parameter, writer)).ToList();
        var encoded = uses is { Count: > 0 } && uses.TrueForAll(IsUsedWell);
        _open.Remove(method);

        return encoded;
    }

    // Whether a use of the writer in WriteTo writes encoded text, or a text that is reported there.
    private bool IsUsedWell(IParameterReferenceOperation writer) => writer.Parent switch
    {
        IInvocationOperation call when call.Instance == writer => call.Arguments.All(one => IsPlain(one.Value)),
        IArgumentOperation { Parent: IInvocationOperation call } when known.IsHtmlEncoder(call) => true,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "WriteTo" }, Instance: { } content } } => IsEncoded(content),
        // A check for null: what takes any object knows no writer.
        IArgumentOperation { Parameter.OriginalDefinition.Type: { TypeKind: TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object }, Parent.Parent: IExpressionStatementOperation } => true,
        IBinaryOperation or IIsPatternOperation or INameOfOperation => true,
        IConversionOperation { Parent: IBinaryOperation or IArgumentOperation { Parent.Parent: IExpressionStatementOperation, Parameter.OriginalDefinition.Type.SpecialType: SpecialType.System_Object } } => true,
        _ => false,
    };

    private bool IsEncodedMember(ISymbol member)
    {
        if (!member.Locations.Any(one => one.IsInSource) || member.IsVirtual || member.IsAbstract || member.IsOverride)
        {
            return false;
        }

        if (!_open.Add(member))
        {
            return true;
        }

        var returned = known.Returned(member);
        var encoded = returned is { Count: > 0 } && returned.All(IsEncoded);
        _open.Remove(member);

        return encoded;
    }

    private bool IsBuilt(ILocalReferenceOperation builder) =>
        classifier.Given(builder) is { } values && values.All(IsEncoded)
        && LocalValues.References(builder).All(one => one == builder || one.Parent switch
        {
            IInvocationOperation { TargetMethod: var method } call when IsAppend(method) && Receiver(call) == one => Appends(call),
            IArgumentOperation { Parameter.Ordinal: 0, Parent: IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method } call } when IsAppend(method) => Appends(call),
            IReturnOperation or IConversionOperation { Parent: IReturnOperation } => true,
            ISimpleAssignmentOperation { Target: var target } => target == one,
            _ => false,
        });

    private bool IsAppend(IMethodSymbol method) =>
        method.Name is "Append" or "AppendLine" or "AppendHtml" or "AppendHtmlLine" or "AppendFormat" or "SetContent" or "SetHtmlContent"
        && (KnownSymbols.Implements(method.ContainingType, known.IHtmlContentBuilder) || KnownSymbols.Is(method.ContainingType, known.HtmlContentBuilderExtensions)) && KnownSymbols.IsFramework(method);

    private IOperation Receiver(IInvocationOperation call) => classifier.Strip(call.Instance ?? RazorCalls.Argument(call, 0));

    private bool Appends(IInvocationOperation call) => call.Arguments.All(one => one.Parameter switch
    {
        { Ordinal: 0 } when call.TargetMethod.IsExtensionMethod => true,
        { Name: "encoded" or "format", Type.SpecialType: SpecialType.System_String } => IsPlain(one.Value),
        { Type: var type } when known.IsHtml(type) => IsEncoded(one.Value),
        _ => true,
    });

    private static bool IsPlain(IOperation text) => text.DescendantsAndSelf().All(one => one.ConstantValue is not { HasValue: true, Value: string or char } || $"{one.ConstantValue.Value}".IndexOfAny(['"', '\'']) < 0);
}
