using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>The elements that C# may write an attribute of: of a TagBuilder by its constructor, of a tag helper by what it targets and by the names it gives.</summary>
internal sealed class WrittenElements(KnownSymbols known)
{
    /// <summary>The name of an element that is not known.</summary>
    public static readonly string Any = HtmlContext.Value.ToString();

    private readonly LocalValues _locals = new(known);

    /// <summary>The elements whose attributes an object holds.</summary>
    /// <param name="attributes">A TagBuilder, a TagHelperOutput, or the attributes of one.</param>
    public IReadOnlyList<string> Of(IOperation attributes) => attributes switch
    {
        IConversionOperation { Operand: var operand } => Of(operand),
        IPropertyReferenceOperation { Property.Name: "Attributes", Instance: { } owner } => Of(owner),
        IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string name } }, ..] } creation when KnownSymbols.Is(creation.Type, known.TagBuilder) => [name.ToLowerInvariant()],
        ILocalReferenceOperation local when _locals.Of(local) is { } values => [.. values.SelectMany(Of).Distinct()],
        { Type: var type } when KnownSymbols.Is(type, known.TagHelperOutput) => Around(attributes),
        _ => [Any],
    };

    /// <summary>The elements that the tag helper around an operation writes.</summary>
    public IReadOnlyList<string> Around(IOperation operation)
    {
        if (operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart)?.ContainingType is not { } helper || !KnownSymbols.Derives(helper, known.TagHelper))
        {
            return [Any];
        }

        var named = LocalValues.Root(operation).Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(one => one.Target is IPropertyReferenceOperation { Property: { Name: "TagName", ContainingType: var type } } && KnownSymbols.Is(type, known.TagHelperOutput))
            .ToList();
        var names = named.Select(one => one.Value.ConstantValue.Value as string ?? Any);

        // A name that is given in any case takes the place of the target's.
        return [.. (named.Exists(IsUnconditional) ? names : Targets(helper).Concat(names)).Select(name => name.ToLowerInvariant()).Distinct()];
    }

    private static bool IsUnconditional(IOperation assignment) =>
        assignment.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Parent: null or IMethodBodyBaseOperation } } or IExpressionStatementOperation { Parent: IMethodBodyBaseOperation };

    // Without an attribute, the target is the name of the class: EmailLink for EmailLinkTagHelper, written email-link.
    private IEnumerable<string> Targets(INamedTypeSymbol helper)
    {
        var targets = helper.GetAttributes().Where(one => KnownSymbols.Is(one.AttributeClass, known.HtmlTargetElementAttribute)).ToList();

        if (targets.Count > 0)
        {
            return targets.Select(one => one.ConstructorArguments is [{ Value: string and not "*" and var name }] ? (string)name : Any);
        }

        var name = helper.Name.EndsWith("TagHelper", StringComparison.Ordinal) ? helper.Name.Substring(0, helper.Name.Length - "TagHelper".Length) : helper.Name;

        return [string.Concat(name.Select((c, at) => at > 0 && char.IsUpper(c) ? $"-{c}" : $"{c}"))];
    }
}
