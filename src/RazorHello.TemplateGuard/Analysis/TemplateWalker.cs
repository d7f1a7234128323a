using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;
using RazorHello.TemplateGuard.Reporting;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>
/// Follows the control flow of a template's code, takes the context of the page from each operation to the next, and joins contexts
/// at the ends of branches. This file has the control flow; TemplateWalker.Writing.cs has the calls that write.
/// </summary>
internal sealed partial class TemplateWalker
{
    private readonly KnownSymbols _known;
    private readonly DiagnosticReporter _reporter;
    private readonly Action<Diagnostic> _report;
    private readonly ValueClassifier _classifier;
    private readonly RawHtmlAnalysis _rawHtml;
    private readonly RazorCalls _razor;
    private readonly TagHelperReader _tagHelpers;

    // The contexts that breaks and continues carry to their targets; the operation that a message about them points at, if not the jump.
    private readonly Dictionary<ILabelSymbol, (HtmlContext Context, IOperation? At)> _jumps = new(SymbolEqualityComparer.Default);

    private bool _compiles = true;

    // The locals and fields whose values are being written.
    private readonly HashSet<ISymbol> _followed = new(SymbolEqualityComparer.Default);

    // The literals after the attributes that are being written.
    private readonly Stack<string> _suffixes = new();

    // The location of the last interpolated value, for messages without one of their own, and of the last diagnostic.
    private Location _last = Location.None, _reported = Location.None;

    public TemplateWalker(KnownSymbols known, DiagnosticReporter reporter, Action<Diagnostic> report)
    {
        (_known, _reporter, _report) = (known, reporter, report);
        (_classifier, _rawHtml) = (new(known), new(known, reporter, report));
        _razor = new(known, _classifier, _rawHtml);
        _tagHelpers = new(known, _razor);
    }

    /// <summary>Follows a method, an accessor or an initializer of a template.</summary>
    public void Walk(IOperation body, ISymbol member)
    {
        _last = body.Syntax.GetLocation();

        if (_known.Bases.Of(member.ContainingType) is not TemplateBase.Encodes and var kind)
        {
            ReportBase(kind, member.ContainingType);

            return;
        }

        var uncompiled = body.DescendantsAndSelf().OfType<IInvalidOperation>().ToList();
        _compiles = uncompiled.Count == 0;
        CheckResult(member as IMethodSymbol, body);
        CheckEnd(Visit(body, HtmlContext.Start, Scope.Start));

        if (!_compiles)
        {
            var invalid = uncompiled.Find(one => DiagnosticReporter.IsMapped(one.Syntax.GetLocation())) ?? uncompiled[0];

            _reporter.ReportOnce(_report, DiagnosticDescriptors.Unknown, invalid.Syntax.GetLocation(), "A template that does not compile", Advice.Compile);
        }
    }

    private HtmlContext Visit(IOperation? operation, HtmlContext context, Scope scope)
    {
        // A local function after a return can be called from before it.
        if (operation is null || (context.IsDead && operation is not ILocalFunctionOperation))
        {
            return context;
        }

        if (operation is not IBlockOperation && operation.Syntax is StatementSyntax && DiagnosticReporter.IsMapped(operation.Syntax.GetLocation()))
        {
            CheckCatch(operation.Syntax, context, scope);
        }

        switch (operation)
        {
            case IBlockOperation block:
                return VisitAll(block.Operations, context, scope);
            case IInvocationOperation call:
                return VisitRazorCall(_razor.Read(call, scope.InBoundAttribute), call, context, scope);
            case IDynamicInvocationOperation or IInvalidOperation when _razor.ReadUnbound(operation, scope.InBoundAttribute) is { } unbound:
                return VisitRazorCall(unbound, operation, context, scope);
            case IDynamicInvocationOperation:
                return VisitOtherCall(operation, context, scope);
            case IConditionalOperation { Type: null } either:
                return Branch(
                    either.Condition,
                    Visit(either.Condition, context, scope),
                    path => Visit(either.WhenTrue, path, scope),
                    path => Visit(either.WhenFalse, path, scope));
            case ISwitchOperation choice:
                return VisitSwitch(choice, context, scope);
            case ILoopOperation loop:
                return VisitLoop(loop, context, scope);
            case ITryOperation attempt:
                return VisitTry(attempt, context, scope);
            case IUsingOperation use:
                context = Visit(use.Body, Visit(use.Resources, context, scope), scope);
                CheckEndOfUsing(use.Resources, context);

                return context;
            case IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } jump:
                var (carried, at) = _jumps[jump.Target];
                _jumps[jump.Target] = (Join(carried, context, at ?? jump, _reported), at);

                return HtmlContext.Dead;
            case IBranchOperation:
                Report(DiagnosticDescriptors.Unknown, operation, "A jump with goto", Advice.PlainWay);

                return context;
            case IReturnOperation { Kind: OperationKind.Return } end:
                context = Visit(end.ReturnedValue, context, scope);

                if (end.IsImplicit)
                {
                    return context;
                }

                Join(context, scope.End, end, _reported);

                return HtmlContext.Dead;
            case IThrowOperation { Syntax: ThrowStatementSyntax }:
                return HtmlContext.Dead;
            case ILocalFunctionOperation function:
                CheckResult(function.Symbol, function.Body);
                VisitSeparately(function.Body);

                return context;
            case IAnonymousFunctionOperation lambda:
                CheckResult(lambda.Symbol, lambda.Body);

                if (!context.IsText && _razor.Writes(lambda.Body))
                {
                    ReportRawHtml(lambda, context);
                }

                VisitSeparately(lambda.Body);

                return context;
            // Runs nothing, and its parts may be names of types.
            case IAttributeOperation or INameOfOperation or ITypeOfOperation or ISizeOfOperation:
                return context;
            case IMethodReferenceOperation { Method: var method } reference when !context.IsText && _razor.MayWrite(method):
                ReportRawHtml(reference, context);

                return context;
            default:
                // What does not compile is reported once, as a whole.
                if (_compiles && !PlainOperations.Contains(operation.Kind))
                {
                    Report(DiagnosticDescriptors.Unknown, operation, DiagnosticDescriptors.Print(operation.Syntax), Advice.PlainWay);
                }

                foreach (var child in operation.ChildOperations)
                {
                    context = Visit(child, context, scope);
                }

                return context;
        }
    }

    private HtmlContext VisitAll(ImmutableArray<IOperation> operations, HtmlContext context, Scope scope)
    {
        for (var at = 0; at < operations.Length; at++)
        {
            if (_tagHelpers.Read(operations, at) is not { } element)
            {
                context = Visit(operations[at], context, scope);

                continue;
            }

            context = VisitTagHelper(element, context, scope);
            at = element.End;
        }

        foreach (var use in operations.OfType<IUsingDeclarationOperation>())
        {
            CheckEndOfUsing(use.DeclarationGroup, context);
        }

        return context;
    }

    // What is disposed at the end writes there, as the end of a form does.
    private void CheckEndOfUsing(IOperation resources, HtmlContext context)
    {
        if (_razor.Writes(resources) && !context.IsDead && !context.IsText)
        {
            Report(DiagnosticDescriptors.RawHtml, resources, "The end of the form", DiagnosticDescriptors.Where(context), Advice.MoveHtml);
        }
    }

    private HtmlContext VisitSwitch(ISwitchOperation choice, HtmlContext context, Scope scope)
    {
        context = Visit(choice.Value, context, scope);
        var hasDefault = choice.Cases.Any(one => one.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
        _jumps[choice.ExitLabel] = (hasDefault ? HtmlContext.Dead : context, choice.Value);

        foreach (var one in choice.Cases)
        {
            VisitAll(one.Body, one.Clauses.Aggregate(context, (path, clause) => Visit(clause, path, scope)), scope);
        }

        return _jumps[choice.ExitLabel].Context;
    }

    private HtmlContext VisitLoop(ILoopOperation loop, HtmlContext context, Scope scope)
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
            context = Visit(child, context, scope);
        }

        _jumps[loop.ExitLabel] = (context, null);

        // Iterates to a fixed point: the context after an iteration may be less precise than before it.
        for (HtmlContext? previous = null; !context.IsDead && previous != context;)
        {
            var (begin, reported) = (context, _reported);
            previous = begin;
            (_jumps[loop.ContinueLabel], _jumps[loop.ExitLabel]) = ((begin, null), (begin, null));

            if (loop is not IForEachLoopOperation && at != loop)
            {
                context = Visit(at, context, scope);
            }

            context = Visit(loop.Body, context, scope);
            context = Join(_jumps[loop.ContinueLabel].Context, context, at, reported);

            foreach (var step in loop is IForLoopOperation { AtLoopBottom: var bottom } ? bottom : [])
            {
                context = Visit(step, context, scope);
            }

            context = Join(begin, context, at, reported);
        }

        return Join(_jumps[loop.ExitLabel].Context, context, at, _reported);
    }

    private HtmlContext VisitTry(ITryOperation attempt, HtmlContext context, Scope scope)
    {
        var reported = _reported;
        var guarded = attempt.Catches.Length > 0 ? scope with { Catch = (context, attempt.Syntax.GetFirstToken().GetLocation()) } : scope;
        var after = Visit(attempt.Body, context, guarded);

        foreach (var handler in attempt.Catches)
        {
            after = Join(Visit(handler.Handler, Visit(handler.Filter, context, scope), scope), after, handler, reported);
        }

        var final = Visit(attempt.Finally, after.IsDead ? context : after, scope);

        return after.IsDead ? after : final;
    }

    // Follows code that writes elsewhere, or at another time, and has to write whole markup.
    private void VisitSeparately(IOperation? body) => CheckEnd(Visit(body, HtmlContext.Start, Scope.Start));

    private HtmlContext Branch(IOperation at, HtmlContext context, params Func<HtmlContext, HtmlContext>[] paths)
    {
        var reported = _reported;

        return paths.Aggregate(HtmlContext.Dead, (joined, path) => Join(joined, path(context), at, reported));
    }

    private HtmlContext Join(HtmlContext one, HtmlContext other, IOperation at, Location reported)
    {
        if (HtmlContext.TryJoin(one, other, out var joined))
        {
            return joined;
        }

        // A reported value makes contexts differ too, and one diagnostic is enough.
        if (reported == _reported)
        {
            Report(DiagnosticDescriptors.Branches, at, $"After {DiagnosticDescriptors.Print(at.Syntax)} the page stands in {DiagnosticDescriptors.Where(one)} in one case, and in {DiagnosticDescriptors.Where(other)} in another");
        }

        return other.IsText ? other : one;
    }

    private void CheckEnd(HtmlContext context)
    {
        // The page ends in a tag: there are no more attributes.
        Judge(context.Values);

        if (!context.IsDead && !context.IsWhole && _reported != _last)
        {
            Report(DiagnosticDescriptors.Branches, _last, $"The template, section or function ends in {(context.Foreign is not null && context.IsText ? "svg or math" : DiagnosticDescriptors.Where(context))}");
        }
    }

    // Markup of a function with a result would be written in the middle of whatever the result is written to.
    private void CheckResult(IMethodSymbol? method, IOperation? body)
    {
        if (method is not null && body is not null && !_razor.HasNoResult(method) && _razor.Writes(body))
        {
            Report(DiagnosticDescriptors.Unknown, method.Locations[0], "A function that has markup and gives a result too", Advice.PlainWay);
        }
    }

    // An exception here goes on in the catch clause, in the context of the try statement.
    private void CheckCatch(SyntaxNode at, HtmlContext context, Scope scope)
    {
        if (scope.Catch is var (begin, location) && !HtmlContext.TryJoin(context, begin, out _))
        {
            Report(DiagnosticDescriptors.Branches, location, $"Where {DiagnosticDescriptors.Print(at)} fails, the catch clause goes on in {DiagnosticDescriptors.Where(context)}");
        }
    }

    // In the template, where its @inherits or its first line is.
    private void ReportBase(TemplateBase kind, INamedTypeSymbol template)
    {
        if (kind == TemplateBase.Unknown && template.BaseType is { } type && template.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ClassDeclarationSyntax declaration)
        {
            _reporter.ReportOnce(_report, DiagnosticDescriptors.Unknown, declaration.BaseList?.Types.FirstOrDefault()?.GetLocation() ?? _last, $"The base class {DiagnosticDescriptors.Shorten(type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), 60)}, whose Write is not seen to encode,", Advice.DeclareBase);
        }
    }

    private void ReportRawHtml(IOperation at, HtmlContext context) => Report(DiagnosticDescriptors.RawHtml, at, DiagnosticDescriptors.Print(at.Syntax), DiagnosticDescriptors.Where(context), Advice.MoveHtml);

    private void Report(DiagnosticDescriptor rule, IOperation at, params object[] words) => Report(rule, at.Syntax.GetLocation(), words);

    private void Report(DiagnosticDescriptor rule, Location at, params object[] words)
    {
        _reported = DiagnosticReporter.IsMapped(at) ? at : _last;
        _reporter.Report(_report, rule, _reported, words);
    }

    /// <summary>The part of the state that is the same for all code of a function, a try statement or an attribute.</summary>
    /// <param name="End">The context in which a return must be.</param>
    /// <param name="Catch">The context in which a catch clause may begin at any time, and the location of the try statement.</param>
    /// <param name="InBoundAttribute">Whether the code writes an attribute that is bound to a tag helper.</param>
    private sealed record Scope(HtmlContext End, (HtmlContext Context, Location Location)? Catch = null, bool InBoundAttribute = false)
    {
        public static Scope Start { get; } = new(HtmlContext.Start);
    }
}
