using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Tells the kind of a value by its type, and by the call that gives it.</summary>
internal static class ValueClassifier
{
    /// <summary>The kind of <paramref name="value"/>.</summary>
    public static ValueKind Of(IOperation value)
    {
        var type = value.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : value.Type;

        return type?.SpecialType switch
        {
            SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) => ValueKind.Number,
            SpecialType.System_DateTime => ValueKind.Word,
            _ when IsHtml(type) && value is IInvocationOperation { TargetMethod: { Name: "Serialize", ContainingType.Name: "IJsonHelper" }, Arguments: [{ Value: var data }] } =>
                TemplateWalker.Strip(data).Type?.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) ? ValueKind.Number : ValueKind.Json,
            _ when IsHtml(type) => ValueKind.Html,
            _ when type?.TypeKind == TypeKind.Enum => ValueKind.Word,
            _ when type?.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } => type.Name switch
            {
                "Guid" or "Int128" or "UInt128" or "Half" => ValueKind.Number,
                "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" => ValueKind.Word,
                _ => OfCall(value),
            },
            _ when type?.GetAttributes().Any(one => one.AttributeClass?.ToDisplayString() == "RazorHello.TemplateGuard.CheckedAddressAttribute") == true => ValueKind.Checked,
            _ => OfCall(value),
        };
    }

    /// <summary>Whether values of <paramref name="type"/> are written without encoding.</summary>
    public static bool IsHtml(ITypeSymbol? type) => type is not null && (type.Name == "IHtmlContent" || type.AllInterfaces.Any(one => one.Name == "IHtmlContent"));

    /// <summary>The member of another's assembly that gives the finished HTML <paramref name="value"/>; null where the site or the framework does.</summary>
    public static ISymbol? Source(IOperation value)
    {
        ISymbol? source = (value is IAwaitOperation { Operation: var awaited } ? TemplateWalker.Strip(awaited) : value) switch
        {
            IInvocationOperation call => call.TargetMethod.OriginalDefinition,
            IPropertyReferenceOperation property => property.Property.OriginalDefinition,
            IFieldReferenceOperation field => field.Field.OriginalDefinition,
            IObjectCreationOperation creation => creation.Type,
            _ => null,
        };

        // A list or a delegate hands on what somebody else has made.
        var hands = source is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } or IMethodSymbol { ReturnType: ITypeParameterSymbol } or IPropertySymbol { Type: ITypeParameterSymbol };

        return source is null || hands || source.Locations.Any(one => one.IsInSource) || TemplateWalker.IsFramework(source) ? null : source;
    }

    private static ValueKind OfCall(IOperation value)
    {
        if (value is not IInvocationOperation { TargetMethod: var method } call)
        {
            return ValueKind.Text;
        }

        var type = (method.ReducedFrom ?? method).Parameters.FirstOrDefault(_ => method.IsExtensionMethod)?.Type ?? method.ContainingType;

        return type.Name switch
        {
            "IUrlHelper" or "UrlHelperBase" or "LinkGenerator" when TemplateWalker.IsFramework(method) && call.Arguments.All(IsFixed) => ValueKind.Own,
            "Uri" when method.Name is "EscapeDataString" => ValueKind.Escaped,
            "UrlEncoder" or "TextEncoder" when method.Name == "Encode" && call.Instance?.Type?.Name == "UrlEncoder" => ValueKind.Escaped,
            _ => ValueKind.Text,
        };
    }

    // Url.Content gives back what does not begin with ~/, and a scheme or host is written as it is.
    private static bool IsFixed(IArgumentOperation argument)
    {
        var value = TemplateWalker.Strip(argument.Value);

        return argument.Parameter?.Name switch
        {
            "contentPath" => Begins(value) is UrlPrefixKind.Scheme or UrlPrefixKind.Site,
            "protocol" or "scheme" or "host" => value.ConstantValue.HasValue || value is IDefaultValueOperation
                || value is IPropertyReferenceOperation { Property: { Name: "Scheme", ContainingType.Name: "HttpRequest" } },
            var name => name is not ("actionContext" or "routeContext"),
        };
    }

    private static UrlPrefixKind Begins(IOperation value) => TemplateWalker.Strip(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => UrlPrefix.Of(text),
        IBinaryOperation { LeftOperand: var left } => Begins(left),
        IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text: var text }, ..] } => Begins(text),
        _ => UrlPrefixKind.Unknown,
    };
}
