using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Classifier of interpolated values, by their type, by the call that gives them, and by what a local is ever given.</summary>
internal sealed class ValueClassifier
{
    // Compared by name, since every site compiles the attribute from the package's source.
    private const string CheckedAddress = "RazorHello.TemplateGuard.CheckedAddressAttribute";

    private readonly KnownSymbols _known;
    private readonly LocalValues _locals;
    private readonly HtmlValues _html;
    private readonly UrlValues _urls;

    // The locals whose values are being looked at.
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    public ValueClassifier(KnownSymbols known)
    {
        _known = known;
        _locals = new(known);
        Contents = new(known, this);
        _html = new(known, this, new(known, _locals, Strip));
        _urls = new(known, this);
    }

    /// <summary>The reader of the code that makes HTML.</summary>
    public HtmlContentReader Contents { get; }

    /// <summary>The kind of <paramref name="value"/>.</summary>
    public ValueKind Of(IOperation value)
    {
        var calls = Call.Of(value);

        if (value.Type is not IDynamicTypeSymbol || calls.IsEmpty)
        {
            return Of(value.Type, value, calls);
        }

        // A call that is bound at run time: what all that it may be agree on.
        var kinds = calls.Select(call => Of(call.Method.ReturnType, value, [call])).Distinct().ToList();

        return kinds is [var only] ? only : kinds.Contains(ValueKind.Html) ? ValueKind.Html : ValueKind.Text;
    }

    /// <summary>The kind of a value whose constant parts are the template's own: <see cref="ValueKind.Text"/> where any part of it is free text.</summary>
    public ValueKind OfParts(IOperation value) => Strip(value) switch
    {
        { ConstantValue.HasValue: true } or IDefaultValueOperation or IThrowOperation => ValueKind.Number,
        IConditionalOperation { WhenFalse: { } whenFalse } either => Join(OfParts(either.WhenTrue), OfParts(whenFalse)),
        ICoalesceOperation either => Join(OfParts(either.Value), OfParts(either.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => OfParts(arm.Value)).Aggregate(Join),
        IInterpolatedStringOperation { Parts: var parts } => parts.OfType<IInterpolationOperation>().Select(one => OfParts(one.Expression)).Aggregate(ValueKind.Word, Join),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => Join(ValueKind.Word, Join(OfParts(sum.LeftOperand), OfParts(sum.RightOperand))),
        var one => Of(one) is var kind && (ContextRules.IsSafeInString(kind) || kind is ValueKind.Number or ValueKind.Word or ValueKind.Unseen) ? kind : ValueKind.Text,
    };

    /// <summary>The values that a local or a static readonly field is ever given, where none of them is free text; <see langword="null"/> for any other.</summary>
    public IReadOnlyList<IOperation>? Values(IOperation reference) =>
        _known.IsHtml(reference.Type) || OfReference(reference) == ValueKind.Text ? null : _locals.Of(reference);

    /// <summary>The values that a local is ever given; <see langword="null"/> where it may have others.</summary>
    public IReadOnlyList<IOperation>? Given(ILocalReferenceOperation reference) => _locals.Of(reference);

    /// <summary>Whether a string is JSON that may be written as it is.</summary>
    public bool IsJson(IOperation text) => _html.IsJson(text);

    /// <summary>Whether an argument has free text in it: it is, or an element of it.</summary>
    public bool IsFree(IOperation argument) => Strip(argument) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.Any(IsFree),
        IArrayCreationOperation => false,
        ICollectionExpressionOperation { Elements: var elements } => elements.Any(IsFree),
        var value => OfParts(value) is ValueKind.Text,
    };

    /// <summary>The member that gives <paramref name="value"/>.</summary>
    public ISymbol? Member(IOperation value) => (value is IAwaitOperation { Operation: var awaited } ? Strip(awaited) : value) switch
    {
        IInvocationOperation call => call.TargetMethod.OriginalDefinition,
        IPropertyReferenceOperation property => property.Property.OriginalDefinition,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IObjectCreationOperation creation => creation.Type,
        var one => Call.Of(one) is [{ Method: var method }] ? method.AssociatedSymbol ?? method : null,
    };

    /// <summary>Whether a type is a number or a boolean.</summary>
    public static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double);

    /// <summary><paramref name="value"/> without its boxing and upcasts. A cast to raw HTML or to a character stays, since it decides how the value is written.</summary>
    public IOperation Strip(IOperation value)
    {
        while (value is IConversionOperation { OperatorMethod: null, Type.IsReferenceType: true, Operand: var operand } && (_known.IsHtml(operand.Type) || !_known.IsHtml(value.Type)))
        {
            value = operand;
        }

        return value is IParenthesizedOperation { Operand: var inner } ? Strip(inner) : value;
    }

    /// <summary>The member of a package that gives the raw HTML <paramref name="value"/>; null where the site or the framework does.</summary>
    public ISymbol? Source(IOperation value)
    {
        var source = Member(value);

        // A list or a delegate passes on values of another source.
        var passesOn = source is IMethodSymbol { MethodKind: MethodKind.DelegateInvoke } or IMethodSymbol { ReturnType: ITypeParameterSymbol } or IPropertySymbol { Type: ITypeParameterSymbol };

        return source is null || passesOn || source.Locations.Any(one => one.IsInSource) || KnownSymbols.IsFramework(source) || KnownSymbols.IsMember(source, _known.RazorSlice) ? null : source;
    }

    /// <summary>The member of the site or of a package that gives the raw HTML <paramref name="value"/>, and can be declared as encoded; null for any other.</summary>
    public ISymbol? Declarable(IOperation value) => Member(value) switch
    {
        null => value.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && !KnownSymbols.IsFramework(type) ? type : null,
        IMethodSymbol { MethodKind: MethodKind.DelegateInvoke, ContainingType: var type } => KnownSymbols.IsFramework(type) ? null : type,
        { IsImplicitlyDeclared: true } => null,
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => null,
        var member => KnownSymbols.IsFramework(member) ? null : member,
    };

    // The kind that is safe where both are.
    private static ValueKind Join(ValueKind one, ValueKind other) =>
        one == other || other == ValueKind.Number ? one
        : one == ValueKind.Number ? other
        : one is ValueKind.Text || other is ValueKind.Text ? ValueKind.Text
        : one is ValueKind.Unseen || other is ValueKind.Unseen ? ValueKind.Unseen
        : ValueKind.FieldName;

    private ValueKind Of(ITypeSymbol? type, IOperation value, ImmutableArray<Call> calls)
    {
        type = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

        return type switch
        {
            null => OfText(value, calls),
            { TypeKind: TypeKind.Error } => ValueKind.Unseen,
            _ when IsNumber(type) => ValueKind.Number,
            { SpecialType: SpecialType.System_DateTime } or { TypeKind: TypeKind.Enum } => ValueKind.Word,
            _ when _known.IsHtml(type) => _html.Of(value, calls),
            _ when _known.Numbers.Any(one => KnownSymbols.Is(type, one)) => ValueKind.Number,
            _ when _known.Times.Any(one => KnownSymbols.Is(type, one)) => ValueKind.Word,
            _ when IsChecked(type) => ValueKind.Checked,
            _ => OfText(value, calls),
        };
    }

    private ValueKind OfText(IOperation value, ImmutableArray<Call> calls) => value switch
    {
        IInvalidOperation => ValueKind.Unseen,
        IPropertyReferenceOperation { Property: { IsIndexer: false } property } reference => OfProperty(property, reference),
        _ when calls is [var call] => OfCall(call),
        // A localizer's text is a type of its own, which becomes a string by an operator.
        IConversionOperation { OperatorMethod: not null, Operand: var operand } => Of(Strip(operand)) is ValueKind.Resource or ValueKind.OwnHtml ? ValueKind.Resource : ValueKind.Text,
        IConditionalAccessOperation { WhenNotNull: var member } => Of(Strip(member)),
        ILocalReferenceOperation when HtmlOf(value) is { } html => html,
        ILocalReferenceOperation or IFieldReferenceOperation => OfReference(value),
        _ => ValueKind.Text,
    };

    // The kind of raw HTML that a local of type object or dynamic may hold; null where it is given none.
    private ValueKind? HtmlOf(IOperation value) => Strip(value) switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } either => Worst(HtmlOf(either.WhenTrue), HtmlOf(whenFalse)),
        ICoalesceOperation either => Worst(HtmlOf(either.Value), HtmlOf(either.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => HtmlOf(arm.Value)).Aggregate(Worst),
        ILocalReferenceOperation { Local: var local } reference when !_known.IsHtml(local.Type) => HtmlOfLocal(local, reference),
        var one => Of(one) is (ValueKind.Html or ValueKind.EncodedHtml or ValueKind.Json) and var kind ? kind : null,
    };

    private ValueKind? HtmlOfLocal(ILocalSymbol local, ILocalReferenceOperation reference)
    {
        if (local.Type is not (IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object }) || _locals.Of(reference) is not { } values || !_open.Add(local))
        {
            return null;
        }

        var kind = values.Select(HtmlOf).Aggregate(Worst);
        _open.Remove(local);

        return kind;
    }

    private static ValueKind? Worst(ValueKind? one, ValueKind? other) => one is null || other == ValueKind.Html ? other : other is null || one == ValueKind.Html ? one : one == other ? one : ValueKind.Html;

    private ValueKind OfReference(IOperation reference)
    {
        ISymbol? symbol = reference is ILocalReferenceOperation { Local: var local } ? local : reference is IFieldReferenceOperation { Field: var field } ? field : null;

        if (symbol is null || _locals.Of(reference) is not { } values)
        {
            return ValueKind.Text;
        }

        // A value made of itself, as in s = s.Trim(), adds nothing.
        if (!_open.Add(symbol))
        {
            return ValueKind.Number;
        }

        var kind = values.Select(OfParts).Aggregate(ValueKind.Number, Join);
        _open.Remove(symbol);

        return kind;
    }

    private static bool IsChecked(ISymbol symbol) => symbol.GetAttributes().Any(one => one.AttributeClass?.ToDisplayString() == CheckedAddress);

    private ValueKind OfProperty(IPropertySymbol property, IPropertyReferenceOperation reference) => property switch
    {
        _ when IsChecked(property) => ValueKind.Checked,
        { Name: "Value" or "Name", ContainingType: var type } when (KnownSymbols.Is(type, _known.LocalizedString) || KnownSymbols.Is(type, _known.LocalizedHtmlString)) && reference.Instance is { } text =>
            Of(Strip(text)) is ValueKind.OwnHtml or ValueKind.Resource ? ValueKind.Resource : ValueKind.Text,
        // Letters, digits and dashes.
        { Name: "Name" or "IetfLanguageTag" or "TwoLetterISOLanguageName" or "ThreeLetterISOLanguageName", ContainingType: var type } when KnownSymbols.Is(type, _known.CultureInfo) => ValueKind.FieldName,
        _ => ValueKind.Text,
    };

    private ValueKind OfResource(IEnumerable<CallArgument> arguments) =>
        arguments.All(one => one.Parameter?.Name == "name" ? Strip(one.Value).ConstantValue.HasValue : one.Parameter is { Ordinal: 0, Name: "stringLocalizer" or "htmlLocalizer" } || !IsFree(one.Value)) ? ValueKind.Resource : ValueKind.Text;

    private ValueKind OfCall(Call call)
    {
        var (method, type) = (call.Method, call.Method.ContainingType);

        return method.Name switch
        {
            _ when IsChecked(method.AssociatedSymbol ?? method) => ValueKind.Checked,
            _ when method.AssociatedSymbol is IPropertySymbol => KnownSymbols.Implements(type, _known.IStringLocalizer) ? OfResource(call.Arguments) : ValueKind.Text,
            _ when !KnownSymbols.IsFramework(method) => ValueKind.Text,
            "JavaScriptStringEncode" when KnownSymbols.Is(type, _known.HttpUtility) && call.Arguments is [{ Value: not null }] or [_, { Value.ConstantValue.Value: false }] => ValueKind.ScriptEncoded,
            "Encode" when call.Instance is IPropertyReferenceOperation { Property: { Name: "Default", ContainingType: var encoder } } && KnownSymbols.Is(encoder, _known.JavaScriptEncoder) && call.Arguments is [_] => ValueKind.ScriptEncoded,
            "Encode" when KnownSymbols.Implements(type, _known.IHtmlHelper) => ValueKind.HtmlEncoded,
            _ when call.Operation is IInvocationOperation operation && _known.IsHtmlEncoder(operation) => ValueKind.HtmlEncoded,
            "EscapeDataString" when KnownSymbols.Is(type, _known.Uri) => ValueKind.Escaped,
            "Encode" when KnownSymbols.Is(call.Instance?.Type, _known.UrlEncoder) => ValueKind.Escaped,
            "ToString" when call.Instance is { } instance => OfFormatted(OfParts(instance), call.Arguments),
            "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "TrimStart" or "TrimEnd" or "Substring" or "PadLeft" or "PadRight" when type.SpecialType == SpecialType.System_String && call.Instance is { } instance => OfPart(OfParts(instance)),
            "Replace" when type.SpecialType == SpecialType.System_String && call.Instance is { } instance => call.Arguments.Select(one => OfParts(one.Value)).Aggregate(OfParts(instance), Join) is ValueKind.Number or ValueKind.Word ? ValueKind.Word : ValueKind.Text,
            "Format" or "Concat" when type.SpecialType == SpecialType.System_String => call.Arguments.Where(one => one.Parameter?.Name != "provider").Select(OfElements).Aggregate(ValueKind.Word, Join),
            "Join" when type.SpecialType == SpecialType.System_String => call.Arguments.Select(OfElements).Aggregate(ValueKind.Word, Join),
            "IdFor" or "NameFor" when KnownSymbols.Is(type, _known.IHtmlHelperOfModel) => IsMember(call.Arguments[0].Value) ? ValueKind.FieldName : ValueKind.Text,
            "Id" or "Name" when KnownSymbols.Is(type, _known.IHtmlHelper) => Strip(call.Arguments[0].Value).ConstantValue.HasValue ? ValueKind.FieldName : ValueKind.Text,
            "IdForModel" or "NameForModel" when KnownSymbols.Is(type, _known.HtmlHelperNameExtensions) => ValueKind.FieldName,
            "GetString" when KnownSymbols.Is(type, _known.StringLocalizerExtensions) || KnownSymbols.Is(type, _known.HtmlLocalizerExtensions) || KnownSymbols.Implements(type, _known.IHtmlLocalizer) => OfResource(call.Arguments),
            _ => _urls.Of(call),
        };
    }

    // A part of a text has no character that the text has not, but may lack its beginning.
    private static ValueKind OfPart(ValueKind kind) =>
        kind is ValueKind.Number or ValueKind.Word ? ValueKind.Word
        : kind is ValueKind.Own or ValueKind.Escaped or ValueKind.FieldName ? ValueKind.FieldName
        : kind == ValueKind.Resource ? ValueKind.Resource
        : ValueKind.Text;

    // A constant format writes what the template says. A backslash in it would be written before a quote.
    private ValueKind OfFormatted(ValueKind kind, IEnumerable<CallArgument> arguments)
    {
        var formats = arguments.Where(one => one.Value.Type is IDynamicTypeSymbol or { SpecialType: SpecialType.System_String } || Strip(one.Value).Type?.SpecialType == SpecialType.System_String).Select(one => Strip(one.Value).ConstantValue).ToList();

        return formats.All(one => one is { HasValue: true, Value: null } or { HasValue: true, Value: string })
            ? kind == ValueKind.Number && formats.Count > 0 ? ValueKind.Word : kind
            : ValueKind.Text;
    }

    // The elements of what Format, Concat and Join put together.
    private ValueKind OfElements(CallArgument argument) => Strip(argument.Value) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.Select(OfParts).Aggregate(ValueKind.Word, Join),
        ICollectionExpressionOperation { Elements: var elements } => elements.Select(OfParts).Aggregate(ValueKind.Word, Join),
        { Type: IArrayTypeSymbol { ElementType: var element } } => OfElement(element),
        { Type: INamedTypeSymbol { TypeArguments: [var element], SpecialType: not SpecialType.System_String } sequence } when sequence.AllInterfaces.Append(sequence).Any(one => one.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T) => OfElement(element),
        var value => OfParts(value),
    };

    private ValueKind OfElement(ITypeSymbol type) => IsNumber(type) || _known.Numbers.Any(one => KnownSymbols.Is(type, one)) ? ValueKind.Number : type.TypeKind == TypeKind.Enum ? ValueKind.Word : ValueKind.Text;

    // m => m.Order.Lines[0].Name: members and numbers, and no text.
    private bool IsMember(IOperation expression) => Strip(expression) switch
    {
        IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } value }] } } => IsMember(value),
        IAnonymousFunctionOperation { Body.Operations: [IReturnOperation { ReturnedValue: { } value }] } => IsMember(value),
        IConversionOperation { Operand: var operand } => IsMember(operand),
        IParameterReferenceOperation or IInstanceReferenceOperation or ILocalReferenceOperation => true,
        IPropertyReferenceOperation { Instance: { } instance, Arguments: var arguments } => arguments.All(one => IsNumber(one.Value.Type)) && IsMember(instance),
        IFieldReferenceOperation { Instance: { } instance } => IsMember(instance),
        IArrayElementReferenceOperation array => array.Indices.All(one => IsNumber(one.Type)) && IsMember(array.ArrayReference),
        IInvocationOperation { TargetMethod.Name: "get_Item", Instance: { } instance, Arguments: var arguments } => arguments.All(one => IsNumber(one.Value.Type)) && IsMember(instance),
        _ => false,
    };
}
