using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Classifier of interpolated values, by their type and by the call that gives them.</summary>
internal sealed class ValueClassifier(KnownSymbols known)
{
    // Compared by name, since every site compiles the attribute from the package's source.
    private const string CheckedAddress = "RazorHello.TemplateGuard.CheckedAddressAttribute";

    /// <summary>The kind of <paramref name="value"/>.</summary>
    public ValueKind Of(IOperation value)
    {
        var type = value.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : value.Type;

        return type switch
        {
            null => OfCall(value),
            _ when IsNumber(type) => ValueKind.Number,
            { SpecialType: SpecialType.System_DateTime } or { TypeKind: TypeKind.Enum } => ValueKind.Word,
            _ when known.IsHtml(type) => OfHtml(value),
            _ when known.Numbers.Any(one => KnownSymbols.Is(type, one)) => ValueKind.Number,
            _ when known.Times.Any(one => KnownSymbols.Is(type, one)) => ValueKind.Word,
            _ when type.GetAttributes().Any(one => one.AttributeClass?.ToDisplayString() == CheckedAddress) => ValueKind.Checked,
            _ => OfCall(value),
        };
    }

    /// <summary><paramref name="value"/> without its boxing and upcasts. A cast to raw HTML or to a character stays, since it decides how the value is written.</summary>
    public IOperation Strip(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true, Operand: var operand } && (known.IsHtml(operand.Type) || !known.IsHtml(value.Type)))
        {
            value = operand;
        }

        return value;
    }

    /// <summary>The member of a package that gives the raw HTML <paramref name="value"/>; null where the site or the framework does.</summary>
    public ISymbol? Source(IOperation value)
    {
        ISymbol? source = (value is IAwaitOperation { Operation: var awaited } ? Strip(awaited) : value) switch
        {
            IInvocationOperation call => call.TargetMethod.OriginalDefinition,
            IPropertyReferenceOperation property => property.Property.OriginalDefinition,
            IFieldReferenceOperation field => field.Field.OriginalDefinition,
            IObjectCreationOperation creation => creation.Type,
            _ => null,
        };

        // A list or a delegate passes on values of another source.
        var passesOn = source is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } or IMethodSymbol { ReturnType: ITypeParameterSymbol } or IPropertySymbol { Type: ITypeParameterSymbol };

        return source is null || passesOn || source.Locations.Any(one => one.IsInSource) || KnownSymbols.IsFramework(source) ? null : source;
    }

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double);

    private ValueKind OfHtml(IOperation value) =>
        value is not IInvocationOperation { TargetMethod: { Name: "Serialize", ContainingType: var type }, Arguments: [{ Value: var data }] } || !KnownSymbols.Is(type, known.IJsonHelper) ? ValueKind.Html
        : IsNumber(Strip(data).Type) ? ValueKind.Number
        : ValueKind.Json;

    private ValueKind OfCall(IOperation value)
    {
        if (value is not IInvocationOperation { TargetMethod: var method } call)
        {
            return ValueKind.Text;
        }

        var type = method.ContainingType;
        var receiver = method.IsExtensionMethod ? (method.ReducedFrom ?? method).Parameters[0].Type : type;

        return method.Name switch
        {
            "EscapeDataString" when KnownSymbols.Is(type, known.Uri) => ValueKind.Escaped,
            "Encode" when KnownSymbols.Is(call.Instance?.Type, known.UrlEncoder) => ValueKind.Escaped,
            _ when (KnownSymbols.Is(receiver, known.IUrlHelper) || KnownSymbols.Is(receiver, known.UrlHelperBase) || KnownSymbols.Is(receiver, known.LinkGenerator))
                && KnownSymbols.IsFramework(method) && call.Arguments.All(IsFixed) => ValueKind.Own,
            _ => ValueKind.Text,
        };
    }

    // Url.Content returns its argument unchanged unless it begins with ~/, and a scheme or host is written unchanged.
    private bool IsFixed(IArgumentOperation argument)
    {
        var value = Strip(argument.Value);

        return argument.Parameter?.Name switch
        {
            "contentPath" => Begins(value) is UrlPrefixKind.Scheme or UrlPrefixKind.Site,
            "protocol" or "scheme" or "host" => value.ConstantValue.HasValue || value is IDefaultValueOperation
                || (value is IPropertyReferenceOperation { Property: { Name: "Scheme" } property } && KnownSymbols.IsMember(property, known.HttpRequest)),
            var name => name is not ("actionContext" or "routeContext"),
        };
    }

    private UrlPrefixKind Begins(IOperation value) => Strip(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => UrlPrefix.Of(text),
        IBinaryOperation { LeftOperand: var left } => Begins(left),
        IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text: var text }, ..] } => Begins(text),
        _ => UrlPrefixKind.Unknown,
    };
}
