using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Classifier of raw HTML: JSON, texts of localizers, HTML that is seen or declared to encode, and any other.</summary>
internal sealed class HtmlValues(KnownSymbols known, ValueClassifier classifier, JsonText json)
{
    /// <summary>The kind of a value that is written without encoding.</summary>
    /// <param name="value">The value.</param>
    /// <param name="calls">The calls that it may be.</param>
    public ValueKind Of(IOperation value, ImmutableArray<Call> calls)
    {
        if (calls is [{ Method: { Name: "Serialize", ContainingType: var type }, Arguments: [{ Value: var data }, ..] arguments }] && KnownSymbols.Is(type, known.IJsonHelper))
        {
            return ValueClassifier.IsNumber(classifier.Strip(data).Type) && arguments.Length == 1 ? ValueKind.Number : ValueKind.Json;
        }

        var member = classifier.Member(value);

        if (IsJsonOf(value) || (member is not null && member.Locations.Any(one => one.IsInSource) && known.Body(member) is { } body && IsJsonOf(classifier.Strip(body))))
        {
            return ValueKind.Json;
        }

        // What Html.Raw and HtmlString write as it is.
        if (Written(value) is { } raw && classifier.Of(raw) is (ValueKind.Resource or ValueKind.OwnHtml or ValueKind.ScriptEncoded) and var own)
        {
            return own == ValueKind.ScriptEncoded ? ValueKind.RawScript : own;
        }

        return known.EncodedHtml.Declares(member) || known.EncodedHtml.Declares(value.Type) || IsLocalized(calls) ? HasValues(value) ? ValueKind.EncodedHtml : ValueKind.OwnHtml
            : classifier.Contents.IsEncoded(value) ? ValueKind.EncodedHtml
            : ValueKind.Html;
    }

    /// <summary>Whether a string is JSON that may be written as it is.</summary>
    public bool IsJson(IOperation text) => json.Is(text);

    // Raw HTML that is JSON and nothing else: new HtmlString(JsonSerializer.Serialize(x)), Html.Raw(Json.Serialize(x)).
    private bool IsJsonOf(IOperation value) => Call.Of(value) is [{ Method: { Name: "Serialize", ContainingType: var type } }]
        ? KnownSymbols.Is(type, known.IJsonHelper)
        : Written(value) is { } text && (json.Is(text) || IsJsonOf(text));

    // The text that Html.Raw or HtmlString writes as it is. A dynamic text may be one of several overloads' argument.
    private IOperation? Written(IOperation value)
    {
        var texts = Call.Of(value)
            .Select(call => call is { Method: { Name: "Raw", ContainingType: var helper }, Arguments: [{ Value: var raw }] } && KnownSymbols.Implements(helper, known.IHtmlHelper) ? raw
                : call is { Method: { MethodKind: MethodKind.Constructor, ContainingType: var type }, Arguments: [{ Value: var text }] } && KnownSymbols.Is(type, known.HtmlString) ? text
                : null)
            .ToList();

        return texts.Count > 0 && texts.TrueForAll(one => one is not null && one == texts[0]) ? classifier.Strip(texts[0]!) : null;
    }

    // The framework's localizers write the text as it is, which is the site's own, and encode its arguments. A key that is no constant is reported by itself.
    private bool IsLocalized(ImmutableArray<Call> calls) => calls is [{ Method: var method } call] && method switch
    {
        { AssociatedSymbol: IPropertySymbol, ContainingType: var type } when KnownSymbols.Implements(type, known.IHtmlLocalizer) => call.Arguments.Any(one => one.Parameter?.Ordinal == 0 && IsConstant(one)),
        { Name: "GetHtml", ContainingType: var type } when KnownSymbols.Is(type, known.HtmlLocalizerExtensions) => call.Arguments.Any(one => one.Parameter?.Name == "name" && IsConstant(one)),
        _ => false,
    };

    private bool IsConstant(CallArgument argument) => classifier.Strip(argument.Value).ConstantValue.HasValue;

    private bool HasValues(IOperation value) => value is IAwaitOperation { Operation: var awaited } ? HasValues(classifier.Strip(awaited))
        : Call.Of(value) is [{ Operation: not IObjectCreationOperation } call] ? call.Arguments.Any(one => !(call.Method.IsExtensionMethod && one.Parameter?.Ordinal == 0) && classifier.IsFree(one.Value))
        : value is not IPropertyReferenceOperation;
}
