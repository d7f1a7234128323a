using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Classifier of the framework's calls that make URLs of the site.</summary>
internal sealed class UrlValues(KnownSymbols known, ValueClassifier classifier)
{
    /// <summary>The kind of what a call of the framework gives.</summary>
    public ValueKind Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var receiver = method.IsExtensionMethod ? (method.ReducedFrom ?? method).Parameters[0].Type : method.ContainingType;

        if (!KnownSymbols.Is(receiver, known.IUrlHelper) && !KnownSymbols.Is(receiver, known.UrlHelperBase) && !KnownSymbols.Is(receiver, known.LinkGenerator))
        {
            return ValueKind.Text;
        }

        var kinds = call.Arguments.Select(Of).ToList();

        return kinds.Contains(ValueKind.Text) ? ValueKind.Text : kinds.Contains(ValueKind.Rooted) ? ValueKind.Rooted : ValueKind.Own;
    }

    // Route values are encoded. Url.Content returns its argument unchanged unless it begins with ~/; a scheme, a host and a fragment are written unchanged.
    private ValueKind Of(IArgumentOperation argument)
    {
        var value = classifier.Strip(argument.Value);
        var isConstant = value.ConstantValue.HasValue || value is IDefaultValueOperation || argument.IsImplicit;

        return argument.Parameter?.Name switch
        {
            "contentPath" => Begins(value) is not (UrlPrefixKind.Scheme or UrlPrefixKind.Site) ? ValueKind.Text : classifier.OfParts(value) == ValueKind.Text ? ValueKind.Rooted : ValueKind.Own,
            "protocol" or "scheme" or "host" => isConstant || IsScheme(value) ? ValueKind.Own : ValueKind.Text,
            "fragment" => isConstant || classifier.OfParts(value) != ValueKind.Text ? ValueKind.Own : ValueKind.Rooted,
            "actionContext" or "routeContext" => ValueKind.Text,
            _ => ValueKind.Own,
        };
    }

    private bool IsScheme(IOperation value) => value is IPropertyReferenceOperation { Property: { Name: "Scheme" } property } && KnownSymbols.IsMember(property, known.HttpRequest);

    private UrlPrefixKind Begins(IOperation value) => classifier.Strip(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => UrlPrefix.Of(text),
        IBinaryOperation { LeftOperand: var left } => Begins(left),
        IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text: var text }, ..] } => Begins(text),
        _ => UrlPrefixKind.Unknown,
    };
}
