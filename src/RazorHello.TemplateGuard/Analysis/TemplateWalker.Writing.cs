using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

internal sealed partial class TemplateWalker
{
    private HtmlContext VisitRazorCall(RazorCall read, IOperation call, HtmlContext context, Scope scope)
    {
        switch (read.Kind)
        {
            case RazorCallKind.Literal:
                return Advance(context, read.Literal);
            case RazorCallKind.RawLiteral:
                Report(DiagnosticDescriptors.Unencoded, call, DiagnosticDescriptors.Print(call.Syntax), Advice.AsItIs);

                return context;
            case RazorCallKind.Value:
                return Write(read.Operand!, Advance(context, read.Literal), scope);
            case RazorCallKind.BeginAttribute:
                _suffixes.Push(read.Suffix);

                return Advance(context, read.Literal);
            case RazorCallKind.EndAttribute:
                return Advance(context, _suffixes.Pop());
            case RazorCallKind.Section:
                return Visit(read.Operand, context, scope);
            case RazorCallKind.None:
                return context;
            case RazorCallKind.Unknown:
                Report(DiagnosticDescriptors.Unknown, read.Operand ?? call, read.Message, Advice.PlainWay);

                return context;
            default:
                return VisitOtherCall(call, context, scope);
        }
    }

    // A call that writes nothing itself, or writes from code that is followed separately.
    private HtmlContext VisitOtherCall(IOperation call, HtmlContext context, Scope scope)
    {
        foreach (var child in call.ChildOperations)
        {
            context = Visit(child, context, scope);
        }

        var calls = Call.Of(call);

        if (!context.IsText && (calls.IsEmpty ? IsRenderedByName(call) : calls.Any(_razor.WritesItself)))
        {
            ReportRawHtml(call, context);
        }

        if (_rawHtml.Written(call) is { } text)
        {
            return Advance(context, text);
        }

        if (calls.Any(_razor.WritesUnencoded))
        {
            Report(DiagnosticDescriptors.Unencoded, call, DiagnosticDescriptors.Print(call.Syntax), Advice.AsItIs);
        }

        return context;
    }

    // A call of a dynamic object, of which nothing but the name is known.
    private static bool IsRenderedByName(IOperation call) =>
        call is IDynamicInvocationOperation { Parent: IExpressionStatementOperation, Operation: IDynamicMemberReferenceOperation { MemberName: var name } } && (name == "EndForm" || name.StartsWith("Render", StringComparison.Ordinal));

    private HtmlContext VisitTagHelper(TagHelperElement element, HtmlContext outer, Scope scope)
    {
        var context = outer;

        if (outer.State != HtmlState.Data)
        {
            Report(DiagnosticDescriptors.RawHtml, element.Start, $"<{element.Name}>", DiagnosticDescriptors.Where(outer), Advice.MoveHtml);
            context = HtmlContext.Start;
        }

        context = Advance(context, $"<{element.Name}");

        foreach (var part in element.Attributes)
        {
            context = Advance(context, part.Literal);
            context = part.Value is { } value ? Write(value, context, scope) : Visit(part.Code, context, scope with { InBoundAttribute = true });
            VisitSeparately(part.Separate);
        }

        var inner = Advance(context, element.IsSelfClosing ? "/>" : ">");
        context = Visit(element.Content, inner, scope with { End = inner });

        if (!HtmlContext.TryJoin(context, inner, out _))
        {
            Report(DiagnosticDescriptors.Branches, _last, $"The content of <{element.Name}> ends in {DiagnosticDescriptors.Where(context)}");
            context = inner;
        }

        context = context.IsDead ? inner : context;
        context = element.HasEndTag ? Advance(context, $"</{element.Name}>") : context;

        return outer.State == HtmlState.Data ? context : outer;
    }

    /// <summary>Follows a value that is written: its constant parts as literals, the other parts as interpolated values.</summary>
    /// <param name="value">The value.</param>
    /// <param name="context">The context in which it is written.</param>
    /// <param name="scope">The scope of the code that writes it.</param>
    /// <param name="at">The expression that it is a part of, for messages.</param>
    /// <param name="asText">Whether it is a part of a string, where raw HTML is text like any other.</param>
    private HtmlContext Write(IOperation value, HtmlContext context, Scope scope, SyntaxNode? at = null, bool asText = false)
    {
        if (context.IsDead)
        {
            return context;
        }

        value = _classifier.Strip(value);
        value = _razor.SliceValue(value) ?? value;

        if (_razor.AttributeLambda(value) is { } attribute)
        {
            return Visit(attribute.Body, context, scope with { End = context });
        }

        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string or char or null } }:
                return Advance(context, System.Net.WebUtility.HtmlEncode($"{value.ConstantValue.Value}"));
            case IConditionalOperation either:
                return Branch(
                    value,
                    Visit(either.Condition, context, scope),
                    path => Write(either.WhenTrue, path, scope, at, asText),
                    path => Write(either.WhenFalse!, path, scope, at, asText));
            case ICoalesceOperation either:
                return Branch(value, context, path => Write(either.Value, path, scope, at, asText), path => Write(either.WhenNull, path, scope, at, asText));
            case ISwitchExpressionOperation choice:
                return Branch(
                    value,
                    Visit(choice.Value, context, scope),
                    [.. choice.Arms.Select(arm => (Func<HtmlContext, HtmlContext>)(path => Write(arm.Value, path, scope, at, asText)))]);
            case IThrowOperation:
                return context;
            case IInterpolatedStringOperation text:
                return text.Parts.Aggregate(context, (after, part) => Write(
                    part switch { IInterpolatedStringTextOperation { Text: var literal } => literal, IInterpolationOperation { Expression: var expression } => expression, _ => part },
                    after,
                    scope,
                    at ?? value.Syntax,
                    asText: true));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when IsText(sum):
                context = Write(sum.LeftOperand, context, scope, at ?? value.Syntax, asText: true);

                return Write(sum.RightOperand, context, scope, at ?? value.Syntax, asText: true);
            case { ConstantValue.HasValue: true, Type.SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 }:
                return Advance(context, $"{value.ConstantValue.Value}");
            case ILocalReferenceOperation or IFieldReferenceOperation when !asText && _classifier.Values(value) is { } values && Member(value) is { } member && _followed.Add(member):
                context = Branch(value, context, [.. values.Select(one => (Func<HtmlContext, HtmlContext>)(path => Write(one, path, scope, at ?? value.Syntax)))]);
                _followed.Remove(member);

                return context;
            case IInvocationOperation or IObjectCreationOperation when !asText && _rawHtml.Texts(value) is { Count: > 0 } texts:
                return Branch(value, context, [.. texts.Select(text => (Func<HtmlContext, HtmlContext>)(path => WriteRaw(text, value, path, at ?? value.Syntax)))]);
            default:
                return WriteValue(_classifier.Of(value), value, Visit(value, context, scope), scope, at ?? value.Syntax, asText);
        }
    }

    // A sum of texts: with a dynamic operand and a text beside it, the sum is one too.
    private static bool IsText(IBinaryOperation sum) => sum.Type?.SpecialType == SpecialType.System_String
        || (sum.Type is IDynamicTypeSymbol && (IsString(sum.LeftOperand) || IsString(sum.RightOperand) || (sum.LeftOperand is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } inner && IsText(inner))));

    private static bool IsString(IOperation operand) => operand.Type?.SpecialType == SpecialType.System_String || (operand is IConversionOperation { Operand.Type.SpecialType: SpecialType.System_String });

    // Raw HTML of constants, with harmless values in it.
    private HtmlContext WriteRaw(string text, IOperation value, HtmlContext context, SyntaxNode at)
    {
        var parts = text.Split(HtmlContext.Value);
        context = Advance(context, parts[0]);

        foreach (var part in parts.Skip(1))
        {
            if (ContextRules.Judge(context, ValueKind.Word) is { } rule)
            {
                Report(rule, new(ValueKind.Word, value, at), context);
            }

            context = Advance(Advance(context, Value), part);
        }

        return context;
    }

    private HtmlContext WriteValue(ValueKind kind, IOperation value, HtmlContext context, Scope scope, SyntaxNode at, bool asText)
    {
        kind = asText && kind is ValueKind.Html or ValueKind.RawScript or ValueKind.EncodedHtml or ValueKind.OwnHtml or ValueKind.Json ? ValueKind.Text : kind;

        if (kind == ValueKind.Html && _classifier.Source(value) is { } source)
        {
            _reporter.Add(source, at.GetLocation(), DiagnosticDescriptors.Print(at));
        }

        CheckCatch(at, context, scope);

        // A call that makes raw HTML is reported by RawHtmlAnalysis.
        if (kind == ValueKind.Html && _rawHtml.Makes(value))
        {
            _last = at.GetLocation();

            return Advance(context, Value);
        }

        var written = new InterpolatedValue(kind, value, at, _classifier.Declarable(value), KnownSymbols.Is(value.Type, _known.LocalizedHtmlString));

        if (HtmlTokenizer.IsQuoted(context.State))
        {
            // Other attributes of the tag, and the rest of this one, decide what the value means.
            context = context with { Values = context.Values.Add(context, written) };
        }
        else if (ContextRules.Judge(context, kind) is { } rule)
        {
            Report(rule, written, context);
        }

        _last = at.GetLocation();

        return Advance(context, kind is ValueKind.Own or ValueKind.Rooted && HtmlTokenizer.IsQuoted(context.State) && context.AttributeValue == "" ? OwnUrl : Value);
    }

    // Reads text, and judges the values of the tags that end in it.
    private HtmlContext Advance(HtmlContext context, string text)
    {
        context = HtmlTokenizer.Advance(context, text);

        if (context.Ended is null)
        {
            return context;
        }

        Judge(context.Ended);

        return context with { Ended = null };
    }

    private void Judge(AttributeValue? values)
    {
        var inOrder = new Stack<AttributeValue>();

        for (var value = values; value is not null; value = value.Previous)
        {
            inOrder.Push(value);
        }

        // One diagnostic for an attribute: what mends the first of its values mends the others.
        var reported = new HashSet<string>();

        foreach (var (context, value, whole, _) in inOrder)
        {
            var (written, text) = ((InterpolatedValue)value, whole ?? context.AttributeValue);

            if (ContextRules.JudgeEnded(context, written.Kind, text) is { } rule && reported.Add($"{context.Tag} {context.Attribute}"))
            {
                Report(rule, written, context, text);
            }
        }
    }

    private void Report(DiagnosticDescriptor rule, InterpolatedValue value, HtmlContext context, string text = "") =>
        Report(rule, value.At.GetLocation(), Advice.For(rule, value, context, text));

    private static ISymbol? Member(IOperation reference) => reference switch
    {
        ILocalReferenceOperation { Local: var local } => local,
        IFieldReferenceOperation { Field: var field } => field,
        _ => null,
    };

    private static string Value { get; } = HtmlContext.Value.ToString();

    private static string OwnUrl { get; } = HtmlContext.OwnUrl.ToString();
}
