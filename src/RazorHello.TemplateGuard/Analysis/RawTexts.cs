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
    public static IReadOnlyList<string>? Of(ValueClassifier classifier, IOperation text) => new Reader(classifier).Of(text);

    private sealed class Reader(ValueClassifier classifier)
    {
        // The locals that are being read: one that is made of itself has no end.
        private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

        public IReadOnlyList<string>? Of(IOperation text) => classifier.Strip(text) switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => [$"{constant}"],
            IConditionalOperation { WhenFalse: { } whenFalse } either => Either([either.WhenTrue, whenFalse]),
            ICoalesceOperation either => Either([either.Value, either.WhenNull]),
            ISwitchExpressionOperation choice => Either(choice.Arms.Select(arm => arm.Value)),
            IThrowOperation => [],
            IInterpolatedStringOperation { Parts: var parts } => parts
                .Select(part => Of(part switch { IInterpolatedStringTextOperation { Text: var literal } => literal, IInterpolationOperation { Expression: var expression } => expression, _ => part }))
                .Aggregate((IReadOnlyList<string>?)[""], Concat),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Concat(Of(sum.LeftOperand), Of(sum.RightOperand)),
            ILocalReferenceOperation local when classifier.Given(local) is { } values => OfLocal(local.Local, values),
            // A text of the site's resources is its own, as a constant is.
            var one => classifier.OfParts(one) is ValueKind.Number or ValueKind.Word or ValueKind.Resource ? [HtmlContext.Value.ToString()] : null,
        };

        private IReadOnlyList<string>? OfLocal(ISymbol local, IReadOnlyList<IOperation> values)
        {
            if (!_open.Add(local))
            {
                return null;
            }

            var texts = Either(values);
            _open.Remove(local);

            return texts;
        }

        private IReadOnlyList<string>? Either(IEnumerable<IOperation> values) => values
            .Select(Of)
            .Aggregate((IReadOnlyList<string>?)[], (all, some) => all is null || some is null || all.Count + some.Count > Most ? null : [.. all, .. some]);

        private static IReadOnlyList<string>? Concat(IReadOnlyList<string>? left, IReadOnlyList<string>? right) =>
            left is null || right is null || left.Count * right.Count > Most ? null : [.. left.SelectMany(one => right.Select(other => one + other))];
    }
}
