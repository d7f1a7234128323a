using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;
using RazorHello.TemplateGuard.Reporting;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>
/// Follows the calls that a template's code makes, in the order in which they write, and knows the context of every value.
/// A tag helper's element runs its content first and gives its attributes after; here it is read like any other element.
/// </summary>
internal sealed class TemplateWalker(KnownSymbols known, DiagnosticReporter findings, Action<Diagnostic> report)
{
    private readonly ValueClassifier _classifier = new(known);
    private readonly RawHtmlAnalysis _rawHtml = new(known, findings, report);

    // What breaks and continues bring along, and where to say that it differs, if not there.
    private readonly Dictionary<ILabelSymbol, (HtmlTokenizer? Html, IOperation? Place)> _jumps = new(SymbolEqualityComparer.Default);

    // Null behind a return, a break and the like.
    private HtmlTokenizer? _html = new HtmlTokenizer();

    // Where a return in this lambda or method has to be.
    private HtmlTokenizer _rest = new();

    // Where a catch clause may begin at any time.
    private (HtmlTokenizer Html, Location Place)? _catch;

    private readonly Stack<string> _suffixes = new();
    private bool _inBoundAttribute;

    // What was visited, and what was reported, last.
    private Location? _last, _told;

    /// <summary>Follows a method, an accessor or an initializer of a template.</summary>
    public void Walk(IOperation body, ISymbol member)
    {
        _last = body.Syntax.GetLocation();
        CheckReturn(member as IMethodSymbol, body);
        Visit(body);
        CheckRest();
    }

    private HtmlTokenizer Html => _html ?? default;

    private void Visit(IOperation? operation)
    {
        // A function can be called from where it stands behind a return, too.
        if (operation is null || (_html is null && operation is not ILocalFunctionOperation))
        {
            return;
        }

        if (operation is not IBlockOperation && operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.StatementSyntax && IsMapped(operation))
        {
            CheckCatch(operation.Syntax);
        }

        switch (operation)
        {
            case IBlockOperation block:
                VisitAll(block.Operations);
                break;
            case IInvocationOperation call:
                VisitCall(call);
                break;
            case IConditionalOperation { Type: null } either:
                Visit(either.Condition);
                Fork(either.Condition, () => Visit(either.WhenTrue), () => Visit(either.WhenFalse));
                break;
            case ISwitchOperation choice:
                VisitSwitch(choice);
                break;
            case ILoopOperation loop:
                VisitLoop(loop);
                break;
            case ITryOperation attempt:
                VisitTry(attempt);
                break;
            case IUsingOperation use:
                Visit(use.Resources);
                Visit(use.Body);

                if (Prints(use.Resources))
                {
                    CheckText(use.Resources, "The end of the form");
                }

                break;
            case IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } jump:
                Jump(jump.Target, jump);
                break;
            case IBranchOperation:
                Report(DiagnosticDescriptors.Unknown, operation, "A jump with goto");
                break;
            case IReturnOperation { Kind: OperationKind.Return } back:
                Visit(back.ReturnedValue);

                if (!back.IsImplicit)
                {
                    Meet(_html, _rest, back, _told);
                    _html = null;
                }

                break;
            case IThrowOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.ThrowStatementSyntax }:
                _html = null;
                break;
            case ILocalFunctionOperation function:
                CheckReturn(function.Symbol, function.Body);
                Apart(function.Body);
                break;
            case IAnonymousFunctionOperation lambda:
                CheckReturn(lambda.Symbol, lambda.Body);

                if (!Html.IsText && Prints(lambda.Body))
                {
                    Report(DiagnosticDescriptors.FinishedHtml, lambda, Text(lambda.Syntax), DiagnosticDescriptors.Where(Html));
                }

                Apart(lambda.Body);
                break;
            case IMethodReferenceOperation { Method: var method } reference when !Html.IsText && MayPrint(method):
                Report(DiagnosticDescriptors.FinishedHtml, reference, Text(reference.Syntax), DiagnosticDescriptors.Where(Html));
                break;
            default:
                foreach (var child in operation.ChildOperations)
                {
                    Visit(child);
                }

                break;
        }
    }

    private void VisitAll(ImmutableArray<IOperation> operations)
    {
        for (var at = 0; at < operations.Length; at++)
        {
            if (TagHelper(operations[at]) is { } begin)
            {
                var end = at + 1;

                while (end < operations.Length && TagHelperCall(operations[end]) is not { TargetMethod.Name: "End" })
                {
                    // A tag helper's own content is inside of its lambda.
                    end++;
                }

                VisitTagHelper(begin, [.. operations.Skip(at + 1).Take(end - at - 1)]);
                at = end;
            }
            else
            {
                Visit(operations[at]);
            }
        }
    }

    private void VisitCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;

        // Pages of Razor Pages have much of a controller too, which writes nothing.
        if (!known.IsTemplate(method.ContainingType) || call.Instance is not IInstanceReferenceOperation || KnownSymbols.Is(method.ContainingType, known.PageBase) || !(method.IsOverride || KnownSymbols.IsFramework(method)))
        {
            VisitForeignCall(call);

            return;
        }

        if (!KnownSymbols.IsFramework(method))
        {
            Report(DiagnosticDescriptors.Unknown, call.Arguments.FirstOrDefault()?.Value ?? call, $"The site's own {method.Name}");

            return;
        }

        switch (method.Name)
        {
            case "WriteLiteral" when Constant(call, 0) is { } text:
                Feed(text);
                break;
            case "WriteLiteral" when _inBoundAttribute:
            case "Write":
                Value(Argument(call, 0));
                break;
            case "WriteLiteral":
                Report(DiagnosticDescriptors.Unencoded, call, Text(call.Syntax));
                break;
            case "BeginWriteAttribute":
                Feed(Constant(call, 1)!);
                _suffixes.Push(Constant(call, 3)!);
                break;
            case "WriteAttributeValue":
                Feed(Constant(call, 0)!);
                VisitAttributeValue(call, literal: 5, value: 2);
                break;
            case "EndWriteAttribute":
                Feed(_suffixes.Pop());
                break;
            case "DefineSection":
                Visit(Argument(call, 1));
                break;
            case "PushWriter" or "PopWriter" or "BeginContext" or "EndContext" or "CreateTagHelper" or "InvalidTagHelperIndexerAssignment"
                when !IsMapped(call) || (call.Arguments.Length == 1 && _rawHtml.IsOutput(Argument(call, 0))):
                break;
            case "RenderBody" or "RenderSection" or "RenderSectionAsync" or "IgnoreBody" or "IgnoreSection" or "IsSectionDefined" or "FlushAsync" or "Href" or "SetAntiforgeryCookieAndHeader":
                VisitForeignCall(call);
                break;
            default:
                Report(DiagnosticDescriptors.Unknown, call, $"The call {method.Name}");
                break;
        }
    }

    // A call that writes nothing itself, or prints from a place that it was not followed to.
    private void VisitForeignCall(IInvocationOperation call)
    {
        foreach (var child in call.ChildOperations)
        {
            Visit(child);
        }

        if (!Html.IsText && PrintsItself(call))
        {
            Report(DiagnosticDescriptors.FinishedHtml, call, Text(call.Syntax), DiagnosticDescriptors.Where(Html));
        }

        if (_rawHtml.Written(call) is { } text)
        {
            Feed(text);
        }
        else if (call.TargetMethod is { Name: "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync", ContainingType: var type } && (KnownSymbols.Is(type, known.TextWriter) || KnownSymbols.Is(type, known.HttpResponseWritingExtensions)) && !IsString(call.Instance))
        {
            Report(DiagnosticDescriptors.Unencoded, call, Text(call.Syntax));
        }
    }

    private void VisitAttributeValue(IInvocationOperation call, int literal, int value)
    {
        if (Argument(call, literal).ConstantValue.Value is true)
        {
            Feed(Constant(call, value) ?? "");
        }
        else
        {
            Value(Argument(call, value));
        }
    }

    private void VisitSwitch(ISwitchOperation choice)
    {
        Visit(choice.Value);
        var before = _html;
        _jumps[choice.ExitLabel] = (choice.Cases.Any(one => one.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)) ? null : before, choice.Value);

        foreach (var one in choice.Cases)
        {
            _html = before;

            foreach (var clause in one.Clauses)
            {
                Visit(clause);
            }

            VisitAll(one.Body);
        }

        _html = _jumps[choice.ExitLabel].Html;
    }

    private void VisitLoop(ILoopOperation loop)
    {
        var at = loop switch
        {
            IForEachLoopOperation each => each.Collection,
            IWhileLoopOperation { Condition: { } condition } => condition,
            IForLoopOperation { Condition: { } condition } => condition,
            _ => loop,
        };

        foreach (var child in loop is IForLoopOperation { Before: var before } ? before : loop is IForEachLoopOperation ? [at] : [])
        {
            Visit(child);
        }

        // What a second round begins with can be less clear than what the first does.
        for (HtmlTokenizer? begin = null; _html is not null && begin != _html;)
        {
            (begin, var told) = (_html, _told);
            (_jumps[loop.ContinueLabel], _jumps[loop.ExitLabel]) = ((begin, null), (begin, null));

            if (loop is not IForEachLoopOperation && at != loop)
            {
                Visit(at);
            }

            Visit(loop.Body);
            _html = Meet(_jumps[loop.ContinueLabel].Html, _html, at, told);

            foreach (var step in loop is IForLoopOperation { AtLoopBottom: var bottom } ? bottom : [])
            {
                Visit(step);
            }

            _html = Meet(begin, _html, at, told);
        }

        _html = Meet(_jumps[loop.ExitLabel].Html, _html, at, _told);
    }

    private void VisitTry(ITryOperation attempt)
    {
        var (before, outer, told) = (_html, _catch, _told);
        _catch = attempt.Catches.Length > 0 ? (Html, attempt.Syntax.GetFirstToken().GetLocation()) : _catch;
        Visit(attempt.Body);
        _catch = outer;
        var after = _html;

        foreach (var handler in attempt.Catches)
        {
            _html = before;
            Visit(handler.Filter);
            Visit(handler.Handler);
            after = Meet(_html, after, handler, told);
        }

        _html = after ?? before;
        Visit(attempt.Finally);
        _html = after is null ? null : _html;
    }

    private void VisitTagHelper(IInvocationOperation begin, ImmutableArray<IOperation> rest)
    {
        var outer = Html;
        var element = Constant(begin, 0)!;

        if (outer.Place != HtmlState.Text)
        {
            Report(DiagnosticDescriptors.FinishedHtml, (rest.FirstOrDefault(IsMapped) ?? begin), $"<{element}>", DiagnosticDescriptors.Where(outer));
            _html = new HtmlTokenizer();
        }

        Feed($"<{element}");

        for (var at = 0; at < rest.Length; at++)
        {
            at = VisitTagHelperAttribute(rest, at);
        }

        // TagMode.SelfClosing is 1, StartTagOnly is 2.
        var mode = Argument(begin, 1).ConstantValue.Value as int?;
        Feed(mode == 1 ? "/>" : ">");

        var (inner, rested) = (Html, _rest);
        _rest = inner;
        Visit(Strip(Argument(begin, 3)) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body: var body } } ? body : null);
        _rest = rested;

        if (_html is not null && HtmlTokenizer.Meet(Html, inner) is null)
        {
            Report(DiagnosticDescriptors.Ways, (IOperation?)null, $"What stands in <{element}> ends in {DiagnosticDescriptors.Where(Html)}");
            _html = inner;
        }

        _html ??= inner;

        if (mode == 0)
        {
            Feed($"</{element}>");
        }

        _html = outer.Place == HtmlState.Text ? _html : outer;
    }

    private int VisitTagHelperAttribute(ImmutableArray<IOperation> rest, int at)
    {
        switch (TagHelperCall(rest[at]))
        {
            case { TargetMethod.Name: "BeginAddHtmlAttributeValues" } begin:
                var quote = BeginAttribute(Constant(begin, 1)!, begin, 3);

                for (at++; TagHelperCall(rest[at]) is { TargetMethod.Name: "AddHtmlAttributeValue" } value; at++)
                {
                    Feed(Constant(value, 0)!);
                    VisitAttributeValue(value, literal: 5, value: 2);
                }

                Feed(quote);
                break;
            case { TargetMethod.Name: "BeginWriteTagHelperAttribute" }:
                var add = rest.Skip(at).Select(TagHelperCall).First(call => call?.TargetMethod.Name is "AddHtmlAttribute" or "AddTagHelperAttribute")!;
                quote = BeginAttribute(Constant(add, 0)!, add, 2);
                _inBoundAttribute = true;

                for (at++; TagHelperCall(rest[at]) is not { TargetMethod.Name: "EndWriteTagHelperAttribute" }; at++)
                {
                    Visit(rest[at]);
                }

                _inBoundAttribute = false;
                Feed(quote);
                break;
            // An attribute whose value has no C# in it is a field of the template.
            case { TargetMethod.Name: "AddHtmlAttribute" or "AddTagHelperAttribute", Arguments: [{ Value: IFieldReferenceOperation { Field: var field } }] }:
                var literal = field.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax>().Select(one => one.Token.ValueText).ToList();
                Feed($" {literal[0]}=\"{(literal.Count > 1 ? literal[1].Replace("\"", "&quot;") : "")}\"");
                break;
            case { TargetMethod.Name: "AddHtmlAttribute" or "AddTagHelperAttribute" or "Add" or "RunAsync" or "SetOutputContentAsync" or "CreateTagHelper" }:
                break;
            case { TargetMethod.Name: "Write" } output when Argument(output, 0) is IPropertyReferenceOperation { Property.Name: "Output", Instance: IFieldReferenceOperation { Field.Name: "__tagHelperExecutionContext" } }:
                break;
            default:
                Apart(rest[at]);
                break;
        }

        return at;
    }

    private string BeginAttribute(string name, IInvocationOperation call, int style)
    {
        // HtmlAttributeValueStyle: double quotes, single quotes, none, no value.
        var quote = Argument(call, style).ConstantValue.Value switch { 0 => "\"", 1 => "'", _ => "" };
        Feed($" {name}{(Argument(call, style).ConstantValue.Value is 3 ? "" : "=")}{quote}");

        return quote;
    }

    /// <summary>Follows a value that is written: its constant parts as the text that they are, the rest as holes.</summary>
    private void Value(IOperation value, SyntaxNode? at = null, bool asText = false)
    {
        if (_html is null)
        {
            return;
        }

        value = Strip(value);

        if (value is IObjectCreationOperation { Type: var type, Arguments: [{ Value: var content }] } && KnownSymbols.Is(type, known.HelperResult) && AttributeLambda(content) is { } inline)
        {
            var rest = _rest;
            _rest = Html;
            Visit(inline.Body);
            _rest = rest;

            return;
        }

        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string or char or null } }:
                Feed(Encode($"{value.ConstantValue.Value}"));
                break;
            case IConditionalOperation either:
                Visit(either.Condition);
                Fork(value, () => Value(either.WhenTrue, at, asText), () => Value(either.WhenFalse!, at, asText));
                break;
            case ICoalesceOperation either:
                Fork(value, () => Value(either.Value, at, asText), () => Value(either.WhenNull, at, asText));
                break;
            case ISwitchExpressionOperation choice:
                Visit(choice.Value);
                Fork(value, [.. choice.Arms.Select(arm => (Action)(() => Value(arm.Value, at, asText)))]);
                break;
            case IThrowOperation:
                break;
            case IInterpolatedStringOperation text:
                foreach (var part in text.Parts)
                {
                    Value(part switch { IInterpolatedStringTextOperation { Text: var piece } => piece, IInterpolationOperation { Expression: var hole } => hole, _ => part }, at ?? value.Syntax, asText: true);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                Value(sum.LeftOperand, at ?? value.Syntax, asText: true);
                Value(sum.RightOperand, at ?? value.Syntax, asText: true);
                break;
            case IInvocationOperation or IObjectCreationOperation when _rawHtml.Literal(value) is { } html && !asText:
                Feed(html);
                break;
            default:
                Visit(value);
                Hole(_classifier.Of(value), value, at ?? value.Syntax, asText);
                break;
        }
    }

    private void Hole(ValueKind kind, IOperation value, SyntaxNode at, bool asText)
    {
        kind = asText && kind is ValueKind.Html or ValueKind.Json ? ValueKind.Text : kind;

        if (kind == ValueKind.Html && _classifier.Source(value) is { } source)
        {
            findings.Add(source, at.GetLocation(), Text(at));
        }

        CheckCatch(at);

        // Whoever makes it is told already.
        if (!(kind == ValueKind.Html && _rawHtml.Makes(value)) && ContextRules.Judge(Html, kind) is { } rule)
        {
            Report(rule, at.GetLocation(), Text(at), DiagnosticDescriptors.Where(Html));
        }

        _last = at.GetLocation();
        Feed(HtmlTokenizer.Value.ToString());
    }

    private void Feed(string text)
    {
        if (_html is { } html)
        {
            html.Feed(text);
            _html = html;
        }
    }

    private void Fork(IOperation at, params Action[] ways)
    {
        var (before, told) = (_html, _told);
        HtmlTokenizer? after = null;

        foreach (var way in ways)
        {
            _html = before;
            way();
            after = Meet(after, _html, at, told);
        }

        _html = after;
    }

    private HtmlTokenizer? Meet(HtmlTokenizer? one, HtmlTokenizer? other, IOperation at, Location? told)
    {
        if (one is null || other is null)
        {
            return one ?? other;
        }

        if (HtmlTokenizer.Meet(one.Value, other.Value) is { } both)
        {
            return both;
        }

        // A value in a wrong place is reason enough, and was reported.
        if (told == _told)
        {
            Report(DiagnosticDescriptors.Ways, at, $"After {Text(at.Syntax)} the page stands in {DiagnosticDescriptors.Where(one.Value)} in one case, and in {DiagnosticDescriptors.Where(other.Value)} in another");
        }

        return other.Value.IsText ? other : one;
    }

    private void Jump(ILabelSymbol target, IOperation at)
    {
        var (html, place) = _jumps[target];
        _jumps[target] = (Meet(html, _html, place ?? at, _told), place);
        _html = null;
    }

    /// <summary>Follows what is written somewhere else, or at another time, and has to be whole in itself.</summary>
    private void Apart(IOperation? body)
    {
        var (html, rest, handler, bound) = (_html, _rest, _catch, _inBoundAttribute);
        (_html, _rest, _catch, _inBoundAttribute) = (new HtmlTokenizer(), new HtmlTokenizer(), null, false);
        Visit(body);
        CheckRest();
        (_html, _rest, _catch, _inBoundAttribute) = (html, rest, handler, bound);
    }

    private void CheckRest()
    {
        if (_html is not null && Html != new HtmlTokenizer() && !(_told is not null && _told == _last))
        {
            Report(DiagnosticDescriptors.Ways, (IOperation?)null, $"The template, section or function ends in {(Html.Foreign != "" && Html.IsText ? "svg or math" : DiagnosticDescriptors.Where(Html))}");
        }
    }

    // It would write in the middle of whatever its result is written to.
    private void CheckReturn(IMethodSymbol? method, IOperation? body)
    {
        if (method is not null && body is not null && !HasNoResult(method) && Prints(body))
        {
            Report(DiagnosticDescriptors.Unknown, method.Locations[0], "A function that has markup and gives a result too");
        }
    }

    // What fails here goes on in the catch clause.
    private void CheckCatch(SyntaxNode at)
    {
        if (_catch is var (html, place) && HtmlTokenizer.Meet(Html, html) is null)
        {
            Report(DiagnosticDescriptors.Ways, place, $"Where {Text(at)} fails, the catch clause goes on in {DiagnosticDescriptors.Where(Html)}");
        }
    }

    private void CheckText(IOperation at, string what)
    {
        if (_html is not null && !Html.IsText)
        {
            Report(DiagnosticDescriptors.FinishedHtml, at, what, DiagnosticDescriptors.Where(Html));
        }
    }

    private void Report(DiagnosticDescriptor rule, IOperation? at, params object[] words) => Report(rule, at is null ? _last! : at.Syntax.GetLocation(), words);

    private void Report(DiagnosticDescriptor rule, Location at, params object[] words)
    {
        _told = DiagnosticReporter.IsMapped(at) ? at : _last!;
        findings.Report(report, rule, _told, words);
    }

    private bool IsMapped(IOperation operation) => DiagnosticReporter.IsMapped(operation.Syntax.GetLocation());

    internal static string Text(SyntaxNode node)
    {
        var text = node.ToString().Trim();

        return "@" + (text.Length > 60 ? text.Substring(0, 57) + "…" : text);
    }

    private bool Prints(IOperation operation) =>
        (operation is IInvocationOperation call && PrintsItself(call))
        || (!(operation is IObjectCreationOperation { Type: var type } && KnownSymbols.Is(type, known.HelperResult)) && operation.ChildOperations.Any(Prints));

    // Writes where it is called, and not by its result: a value that is written is judged as such.
    private bool PrintsItself(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Write" or "WriteLiteral" or "BeginWriteAttribute" } method when known.IsTemplate(method.ContainingType) => true,
        { ReturnType: var type } when KnownSymbols.Is(type, known.MvcForm) => true,
        // By name: a method of the site without a result that is named so is likely to write, which is the safe guess.
        var method => HasNoResult(method) && (MayPrint(method) || method.MethodKind == MethodKind.DelegateInvoke || method.Name == "EndForm" || method.Name.StartsWith("Render", StringComparison.Ordinal)),
    };

    private bool HasNoResult(IMethodSymbol method) =>
        method.ReturnsVoid || KnownSymbols.Is(method.ReturnType, known.Task) || KnownSymbols.Is(method.ReturnType, known.ValueTask);

    // A function of the template itself, which may hold markup.
    private bool MayPrint(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction || (known.IsTemplate(method.ContainingType) && !KnownSymbols.IsFramework(method));

    // By name: the parameter that the generator gives to the lambda of an attribute.
    private IAnonymousFunctionOperation? AttributeLambda(IOperation content) =>
        Strip(content) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [{ Name: "__razor_attribute_value_writer" }] } lambda } ? lambda : null;

    private IInvocationOperation? TagHelper(IOperation operation) =>
        TagHelperCall(operation) is { TargetMethod.Name: "Begin" } begin ? begin : null;

    private IInvocationOperation? TagHelperCall(IOperation operation)
    {
        operation = operation is IExpressionStatementOperation { Operation: var inner } ? inner : operation;
        operation = operation is ISimpleAssignmentOperation { Value: var value } ? value : operation;

        return (operation is IAwaitOperation { Operation: var awaited } ? awaited : operation) is IInvocationOperation call && known.IsTagHelperRuntime(call.TargetMethod) ? call : null;
    }

    private IOperation Strip(IOperation value) => _classifier.Strip(value);

    private static IOperation Argument(IInvocationOperation call, int ordinal) => call.Arguments.First(one => one.Parameter!.Ordinal == ordinal).Value;

    private string? Constant(IInvocationOperation call, int ordinal) => Strip(Argument(call, ordinal)).ConstantValue.Value as string;

    private bool IsString(IOperation? writer) => writer is not null && KnownSymbols.Is(Strip(writer).Type, known.StringWriter);

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
