using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Classifier of interpolated values, by their type, by the call that gives them, and by what a local is ever given.</summary>
internal sealed class ValueClassifier
{
    // Compared by name, since every site compiles the attribute from the package's source.
    private const string CheckedAddress = "RazorHello.TemplateGuard.CheckedAddressAttribute";

    private readonly KnownSymbols _known;
    private readonly LocalValues _locals;
    private readonly JsonText _json;
    private readonly UrlValues _urls;

    // The locals whose values are being looked at.
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    public ValueClassifier(KnownSymbols known)
    {
        _known = known;
        _locals = new(known);
        _json = new(known, _locals, Strip);
        _urls = new(known, this);
    }

    /// <summary>The kind of <paramref name="value"/>.</summary>
    public ValueKind Of(IOperation value)
    {
        var type = value.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : value.Type;

        return type switch
        {
            null => OfText(value),
            { TypeKind: TypeKind.Error } => ValueKind.Unseen,
            _ when IsNumber(type) => ValueKind.Number,
            { SpecialType: SpecialType.System_DateTime } or { TypeKind: TypeKind.Enum } => ValueKind.Word,
            _ when _known.IsHtml(type) => OfHtml(value),
            _ when _known.Numbers.Any(one => KnownSymbols.Is(type, one)) => ValueKind.Number,
            _ when _known.Times.Any(one => KnownSymbols.Is(type, one)) => ValueKind.Word,
            _ when type.GetAttributes().Any(one => one.AttributeClass?.ToDisplayString() == CheckedAddress) => ValueKind.Checked,
            _ => OfText(value),
        };
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

    /// <summary>Whether a string is JSON that may be written as it is.</summary>
    public bool IsJson(IOperation text) => _json.Is(text);

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

        return source is null || passesOn || source.Locations.Any(one => one.IsInSource) || KnownSymbols.IsFramework(source) ? null : source;
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

    private static bool IsNumber(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double);

    // The kind that is safe where both are.
    private static ValueKind Join(ValueKind one, ValueKind other) =>
        one == other || other == ValueKind.Number ? one
        : one == ValueKind.Number ? other
        : one is ValueKind.Text || other is ValueKind.Text ? ValueKind.Text
        : one is ValueKind.Unseen || other is ValueKind.Unseen ? ValueKind.Unseen
        : ValueKind.FieldName;

    private ISymbol? Member(IOperation value) => (value is IAwaitOperation { Operation: var awaited } ? Strip(awaited) : value) switch
    {
        IInvocationOperation call => call.TargetMethod.OriginalDefinition,
        IPropertyReferenceOperation property => property.Property.OriginalDefinition,
        IFieldReferenceOperation field => field.Field.OriginalDefinition,
        IObjectCreationOperation creation => creation.Type,
        _ => null,
    };

    private ValueKind OfHtml(IOperation value)
    {
        var call = value as IInvocationOperation;

        if (call is { TargetMethod: { Name: "Serialize", ContainingType: var type }, Arguments: [{ Value: var data }, ..] } && KnownSymbols.Is(type, _known.IJsonHelper))
        {
            return IsNumber(Strip(data).Type) && call.Arguments.Length == 1 ? ValueKind.Number : ValueKind.Json;
        }

        if (IsJsonOf(value) || (Member(value) is { } member && member.Locations.Any(one => one.IsInSource) && Body(member) is { } body && IsJsonOf(Strip(body))))
        {
            return ValueKind.Json;
        }

        // What Html.Raw and HtmlString write as it is.
        if (value is IInvocationOperation { TargetMethod.Name: "Raw" } or IObjectCreationOperation && RawText(value) is { } raw && Of(raw) is (ValueKind.Resource or ValueKind.OwnHtml) and var own)
        {
            return own;
        }

        return _known.EncodedHtml.Declares(Member(value)) || _known.EncodedHtml.Declares(value.Type) || IsLocalized(value) ? HasValues(value) ? ValueKind.EncodedHtml : ValueKind.OwnHtml : ValueKind.Html;
    }

    // Raw HTML that is JSON and nothing else: new HtmlString(JsonSerializer.Serialize(x)), Html.Raw(Json.Serialize(x)).
    private bool IsJsonOf(IOperation value) => value is IInvocationOperation { TargetMethod: { Name: "Serialize", ContainingType: var type } }
        ? KnownSymbols.Is(type, _known.IJsonHelper)
        : RawText(value) is { } text && (_json.Is(text) || IsJsonOf(text));

    // The text that is written as it is.
    private IOperation? RawText(IOperation value) => value switch
    {
        IObjectCreationOperation { Arguments: [{ Value: var text }] } creation when KnownSymbols.Is(creation.Type, _known.HtmlString) => Strip(text),
        IInvocationOperation { TargetMethod: { Name: "Raw", ContainingType: var type }, Arguments: [{ Value: var text }] } when KnownSymbols.Implements(type, _known.IHtmlHelper) => Strip(text),
        _ => null,
    };

    // The one expression that a member returns; null where there are more.
    private IOperation? Body(ISymbol member) => member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        BaseMethodDeclarationSyntax { ExpressionBody.Expression: var expression } => _known.Operation(expression),
        BaseMethodDeclarationSyntax { Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] } => _known.Operation(expression),
        PropertyDeclarationSyntax { ExpressionBody.Expression: var expression } => _known.Operation(expression),
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ ExpressionBody.Expression: var expression }] } => _known.Operation(expression),
        PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body.Statements: [ReturnStatementSyntax { Expression: { } expression }] }] } => _known.Operation(expression),
        _ => null,
    };

    // The framework's localizers write the text as it is, which is the site's own, and encode its arguments. A key that is no constant is reported by itself.
    private bool IsLocalized(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var type }, Arguments: [{ Value: var key }, ..] } => KnownSymbols.Implements(type, _known.IHtmlLocalizer) && Strip(key).ConstantValue.HasValue,
        IInvocationOperation { TargetMethod: { Name: "GetHtml", ContainingType: var type } } call => KnownSymbols.Is(type, _known.HtmlLocalizerExtensions) && call.Arguments.Any(one => one.Parameter?.Name == "name" && Strip(one.Value).ConstantValue.HasValue),
        _ => false,
    };

    private bool HasValues(IOperation value) => value switch
    {
        IAwaitOperation { Operation: var awaited } => HasValues(Strip(awaited)),
        IInvocationOperation call => call.Arguments.Any(one => !(call.TargetMethod.IsExtensionMethod && one.Parameter?.Ordinal == 0) && IsFree(one.Value)),
        IPropertyReferenceOperation property => property.Arguments.Any(one => IsFree(one.Value)),
        _ => true,
    };

    private bool IsFree(IOperation argument) => Strip(argument) switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var elements } => elements.Any(IsFree),
        IArrayCreationOperation => false,
        ICollectionExpressionOperation { Elements: var elements } => elements.Any(IsFree),
        var value => OfParts(value) is ValueKind.Text,
    };

    private ValueKind OfText(IOperation value) => value switch
    {
        IInvalidOperation => ValueKind.Unseen,
        IInvocationOperation call => OfCall(call),
        // A localizer's text is a type of its own, which becomes a string by an operator.
        IConversionOperation { OperatorMethod: not null, Operand: var operand } => Of(Strip(operand)) is ValueKind.Resource or ValueKind.OwnHtml ? ValueKind.Resource : ValueKind.Text,
        IConditionalAccessOperation { WhenNotNull: var member } => Of(Strip(member)),
        IPropertyReferenceOperation { Property: var property } reference => OfProperty(property, reference),
        ILocalReferenceOperation or IFieldReferenceOperation => OfReference(value),
        _ => ValueKind.Text,
    };

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

    private ValueKind OfProperty(IPropertySymbol property, IPropertyReferenceOperation reference) => property switch
    {
        { IsIndexer: true, ContainingType: var type } when KnownSymbols.Implements(type, _known.IStringLocalizer) => OfResource(reference.Arguments),
        { Name: "Value" or "Name", ContainingType: var type } when (KnownSymbols.Is(type, _known.LocalizedString) || KnownSymbols.Is(type, _known.LocalizedHtmlString)) && reference.Instance is { } text =>
            Of(Strip(text)) is ValueKind.OwnHtml or ValueKind.Resource ? ValueKind.Resource : ValueKind.Text,
        // Letters, digits and dashes.
        { Name: "Name" or "IetfLanguageTag" or "TwoLetterISOLanguageName" or "ThreeLetterISOLanguageName", ContainingType: var type } when KnownSymbols.Is(type, _known.CultureInfo) => ValueKind.FieldName,
        _ => ValueKind.Text,
    };

    private ValueKind OfResource(IEnumerable<IArgumentOperation> arguments) =>
        arguments.All(one => one.Parameter?.Name == "name" ? Strip(one.Value).ConstantValue.HasValue : one.Parameter is { Ordinal: 0, Name: "stringLocalizer" or "htmlLocalizer" } || !IsFree(one.Value)) ? ValueKind.Resource : ValueKind.Text;

    private ValueKind OfCall(IInvocationOperation call)
    {
        var (method, type) = (call.TargetMethod, call.TargetMethod.ContainingType);

        return method.Name switch
        {
            _ when !KnownSymbols.IsFramework(method) => ValueKind.Text,
            "EscapeDataString" when KnownSymbols.Is(type, _known.Uri) => ValueKind.Escaped,
            "Encode" when KnownSymbols.Is(call.Instance?.Type, _known.UrlEncoder) => ValueKind.Escaped,
            "ToString" when call.Instance is { } instance => OfFormatted(OfParts(instance), call.Arguments),
            "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Trim" or "TrimStart" or "TrimEnd" or "Substring" or "PadLeft" or "PadRight" when type.SpecialType == SpecialType.System_String && call.Instance is { } instance =>
                OfParts(instance) is ValueKind.Number or ValueKind.Word ? ValueKind.Word : ValueKind.Text,
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

    // A constant format writes what the template says. A backslash in it would be written before a quote.
    private ValueKind OfFormatted(ValueKind kind, IEnumerable<IArgumentOperation> arguments)
    {
        var formats = arguments.Where(one => one.Value.Type?.SpecialType == SpecialType.System_String || Strip(one.Value).Type?.SpecialType == SpecialType.System_String).Select(one => Strip(one.Value).ConstantValue).ToList();

        return formats.All(one => one is { HasValue: true, Value: null } or { HasValue: true, Value: string })
            ? kind == ValueKind.Number && formats.Count > 0 ? ValueKind.Word : kind
            : ValueKind.Text;
    }

    // The elements of what Format, Concat and Join put together.
    private ValueKind OfElements(IArgumentOperation argument) => Strip(argument.Value) switch
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
