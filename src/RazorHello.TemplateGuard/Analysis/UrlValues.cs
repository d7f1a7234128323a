using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Classifier of the framework's calls that make URLs of the site.</summary>
internal sealed class UrlValues(KnownSymbols known, ValueClassifier classifier)
{
    /// <summary>The kind of what a call of the framework gives.</summary>
    public ValueKind Of(Call call)
    {
        var method = call.Method;
        var receiver = method.IsExtensionMethod ? (method.ReducedFrom ?? method).Parameters[0].Type : method.ContainingType;

        if (!KnownSymbols.Is(receiver, known.IUrlHelper) && !KnownSymbols.Is(receiver, known.UrlHelperBase) && !KnownSymbols.Is(receiver, known.LinkGenerator))
        {
            return ValueKind.Text;
        }

        var kinds = call.Arguments.Select(Of).ToList();

        return kinds.Contains(ValueKind.Text) ? ValueKind.Text : kinds.Contains(ValueKind.Checked) ? ValueKind.Checked : kinds.Contains(ValueKind.Rooted) ? ValueKind.Rooted : ValueKind.Own;
    }

    // Route values are encoded. Url.Content returns its argument unchanged unless it begins with ~/; a scheme, a host and a fragment are written unchanged.
    private ValueKind Of(CallArgument argument)
    {
        var value = classifier.Strip(argument.Value);
        var isConstant = value.ConstantValue.HasValue || value is IDefaultValueOperation || argument.IsImplicit;

        return argument.Parameter?.Name switch
        {
            "contentPath" => OfPath(value),
            "protocol" or "scheme" or "host" => isConstant || IsScheme(value) ? ValueKind.Own : ValueKind.Text,
            "fragment" => isConstant || classifier.OfParts(value) != ValueKind.Text ? ValueKind.Own : ValueKind.Rooted,
            "actionContext" or "routeContext" => ValueKind.Text,
            _ => ValueKind.Own,
        };
    }

    // Behind "~/" alone, a text that begins with / is another host, where code may come from.
    private ValueKind OfPath(IOperation path) => (Begins(path), classifier.OfParts(path)) switch
    {
        (not (UrlPrefixKind.Scheme or UrlPrefixKind.Site), _) => ValueKind.Text,
        (_, not ValueKind.Text) => ValueKind.Own,
        (UrlPrefixKind.Site, _) => ValueKind.Rooted,
        _ => ValueKind.Checked,
    };

    private bool IsScheme(IOperation value) => value is IPropertyReferenceOperation { Property: { Name: "Scheme" } property } && KnownSymbols.IsMember(property, known.HttpRequest);

    private UrlPrefixKind Begins(IOperation value) => classifier.Strip(value) switch
    {
        { ConstantValue: { HasValue: true, Value: string text } } => UrlPrefix.Of(text),
        IBinaryOperation { LeftOperand: var left } => Begins(left),
        IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation { Text: var text }, ..] } => Begins(text),
        _ => UrlPrefixKind.Unknown,
    };
}
