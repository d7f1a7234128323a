using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;

namespace RazorHello.TemplateGuard.Analysis;

internal sealed partial class TemplateWalker
{
    private HtmlContext VisitCall(IInvocationOperation call, HtmlContext context, Scope scope)
    {
        var read = _razor.Read(call, scope.InBoundAttribute);

        switch (read.Kind)
        {
            case RazorCallKind.Literal:
                return HtmlTokenizer.Advance(context, read.Literal);
            case RazorCallKind.RawLiteral:
                Report(DiagnosticDescriptors.Unencoded, call, DiagnosticDescriptors.Print(call.Syntax));

                return context;
            case RazorCallKind.Value:
                return Write(read.Operand!, HtmlTokenizer.Advance(context, read.Literal), scope);
            case RazorCallKind.BeginAttribute:
                _suffixes.Push(read.Suffix);

                return HtmlTokenizer.Advance(context, read.Literal);
            case RazorCallKind.EndAttribute:
                return HtmlTokenizer.Advance(context, _suffixes.Pop());
            case RazorCallKind.Section:
                return Visit(read.Operand, context, scope);
            case RazorCallKind.None:
                return context;
            case RazorCallKind.Unknown:
                Report(DiagnosticDescriptors.Unknown, read.Operand ?? call, read.Message);

                return context;
            default:
                return VisitOtherCall(call, context, scope);
        }
    }

    // A call that writes nothing itself, or writes from code that is followed separately.
    private HtmlContext VisitOtherCall(IInvocationOperation call, HtmlContext context, Scope scope)
    {
        foreach (var child in call.ChildOperations)
        {
            context = Visit(child, context, scope);
        }

        if (!context.IsText && _razor.WritesItself(call))
        {
            ReportRawHtml(call, context);
        }

        if (_rawHtml.Written(call) is { } text)
        {
            return HtmlTokenizer.Advance(context, text);
        }

        if (_razor.WritesUnencoded(call))
        {
            Report(DiagnosticDescriptors.Unencoded, call, DiagnosticDescriptors.Print(call.Syntax));
        }

        return context;
    }

    private HtmlContext VisitTagHelper(TagHelperElement element, HtmlContext outer, Scope scope)
    {
        var context = outer;

        if (outer.State != HtmlState.Data)
        {
            Report(DiagnosticDescriptors.RawHtml, element.Start, $"<{element.Name}>", DiagnosticDescriptors.Where(outer));
            context = HtmlContext.Start;
        }

        context = HtmlTokenizer.Advance(context, $"<{element.Name}");

        foreach (var part in element.Attributes)
        {
            context = HtmlTokenizer.Advance(context, part.Literal);
            context = part.Value is { } value ? Write(value, context, scope) : Visit(part.Code, context, scope with { InBoundAttribute = true });
            VisitSeparately(part.Separate);
        }

        var inner = HtmlTokenizer.Advance(context, element.IsSelfClosing ? "/>" : ">");
        context = Visit(element.Content, inner, scope with { End = inner });

        if (!HtmlContext.TryJoin(context, inner, out _))
        {
            Report(DiagnosticDescriptors.Branches, _last, $"The content of <{element.Name}> ends in {DiagnosticDescriptors.Where(context)}");
            context = inner;
        }

        context = context.IsDead ? inner : context;
        context = element.HasEndTag ? HtmlTokenizer.Advance(context, $"</{element.Name}>") : context;

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

        if (_razor.AttributeLambda(value) is { } attribute)
        {
            return Visit(attribute.Body, context, scope with { End = context });
        }

        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string or char or null } }:
                return HtmlTokenizer.Advance(context, System.Net.WebUtility.HtmlEncode($"{value.ConstantValue.Value}"));
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
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                context = Write(sum.LeftOperand, context, scope, at ?? value.Syntax, asText: true);

                return Write(sum.RightOperand, context, scope, at ?? value.Syntax, asText: true);
            case IInvocationOperation or IObjectCreationOperation when _rawHtml.Literal(value) is { } html && !asText:
                return HtmlTokenizer.Advance(context, html);
            default:
                return WriteValue(_classifier.Of(value), value, Visit(value, context, scope), scope, at ?? value.Syntax, asText);
        }
    }

    private HtmlContext WriteValue(ValueKind kind, IOperation value, HtmlContext context, Scope scope, SyntaxNode at, bool asText)
    {
        kind = asText && kind is ValueKind.Html or ValueKind.Json ? ValueKind.Text : kind;

        if (kind == ValueKind.Html && _classifier.Source(value) is { } source)
        {
            _reporter.Add(source, at.GetLocation(), DiagnosticDescriptors.Print(at));
        }

        CheckCatch(at, context, scope);

        // A call that makes raw HTML is reported by RawHtmlAnalysis.
        if (!(kind == ValueKind.Html && _rawHtml.Makes(value)) && ContextRules.Judge(context, kind) is { } rule)
        {
            Report(rule, at.GetLocation(), DiagnosticDescriptors.Print(at), DiagnosticDescriptors.Where(context));
        }

        _last = at.GetLocation();

        return HtmlTokenizer.Advance(context, HtmlContext.Value.ToString());
    }
}
