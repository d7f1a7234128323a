using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>The texts that raw HTML of constants and harmless values can be: one for each way through its conditions.</summary>
internal static class RawTexts
{
    // More than a template needs, and few enough to follow each.
    private const int Most = 64;

    /// <summary>The texts, with <see cref="HtmlContext.Value"/> in the place of numbers, resources and the like.</summary>
    /// <param name="classifier">The classifier.</param>
    /// <param name="text">The text.</param>
    /// <returns>The texts; <see langword="null"/> where a part is free text, or where there are too many.</returns>
    public static IReadOnlyList<string>? Of(ValueClassifier classifier, IOperation text) => Of(classifier, text, 0);

    private static IReadOnlyList<string>? Of(ValueClassifier classifier, IOperation text, int depth) => depth > Most ? null : classifier.Strip(text) switch
    {
        { ConstantValue: { HasValue: true, Value: var constant } } => [$"{constant}"],
        IConditionalOperation { WhenFalse: { } whenFalse } either => Either(classifier, [either.WhenTrue, whenFalse], depth),
        ICoalesceOperation either => Either(classifier, [either.Value, either.WhenNull], depth),
        ISwitchExpressionOperation choice => Either(classifier, choice.Arms.Select(arm => arm.Value), depth),
        IThrowOperation => [],
        IInterpolatedStringOperation { Parts: var parts } => parts
            .Select(part => Of(classifier, part switch { IInterpolatedStringTextOperation { Text: var literal } => literal, IInterpolationOperation { Expression: var expression } => expression, _ => part }, depth + 1))
            .Aggregate((IReadOnlyList<string>?)[""], Concat),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Concat(Of(classifier, sum.LeftOperand, depth + 1), Of(classifier, sum.RightOperand, depth + 1)),
        ILocalReferenceOperation local when classifier.Given(local) is { } values => Either(classifier, values, depth),
        // A text of the site's resources is its own, as a constant is.
        var one => classifier.OfParts(one) is ValueKind.Number or ValueKind.Word or ValueKind.Resource ? [HtmlContext.Value.ToString()] : null,
    };

    private static IReadOnlyList<string>? Either(ValueClassifier classifier, IEnumerable<IOperation> values, int depth) => values
        .Select(one => Of(classifier, one, depth + 1))
        .Aggregate((IReadOnlyList<string>?)[], (all, some) => all is null || some is null || all.Count + some.Count > Most ? null : [.. all, .. some]);

    private static IReadOnlyList<string>? Concat(IReadOnlyList<string>? left, IReadOnlyList<string>? right) =>
        left is null || right is null || left.Count * right.Count > Most ? null : [.. left.SelectMany(one => right.Select(other => one + other))];
}
