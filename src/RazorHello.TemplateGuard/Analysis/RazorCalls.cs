using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Effect of a call on the page.</summary>
internal enum RazorCallKind
{
    /// <summary>Not a call of generated code: one of the site or of the framework, which may still write.</summary>
    Other,

    /// <summary>Writes nothing: bookkeeping of generated code.</summary>
    None,

    /// <summary>Writes a literal of the template.</summary>
    Literal,

    /// <summary>Writes text that is not a literal without encoding.</summary>
    RawLiteral,

    /// <summary>Writes an interpolated value, after a literal.</summary>
    Value,

    /// <summary>Writes the literal before an attribute; the suffix is for the end of the attribute.</summary>
    BeginAttribute,

    /// <summary>Writes the suffix of the attribute that ends.</summary>
    EndAttribute,

    /// <summary>Defines a section.</summary>
    Section,

    /// <summary>Writes something that cannot be followed.</summary>
    Unknown,
}

/// <summary>A call of a template's code.</summary>
/// <param name="Kind">Its effect.</param>
/// <param name="Literal">The literal that it writes first.</param>
/// <param name="Operand">The interpolated value, the section's content, or the operation that a message points at.</param>
/// <param name="Suffix">The literal after the attribute.</param>
/// <param name="Message">The words for an unknown call in a message.</param>
internal readonly record struct RazorCall(RazorCallKind Kind, string Literal = "", IOperation? Operand = null, string Suffix = "", string Message = "");

/// <summary>Recognizes and reads the calls of the code that Razor generates, and recognizes other calls that write into the page.</summary>
internal sealed class RazorCalls(KnownSymbols known, ValueClassifier classifier, RawHtmlAnalysis rawHtml)
{
    /// <summary>Reads a call of a template's code.</summary>
    /// <param name="call">The call.</param>
    /// <param name="inBoundAttribute">Whether it stands in an attribute that is bound to a tag helper, where literals may be values.</param>
    public RazorCall Read(IInvocationOperation call, bool inBoundAttribute)
    {
        var method = call.TargetMethod;

        if (call.Instance is not IInstanceReferenceOperation || !IsRazors(method))
        {
            return new(RazorCallKind.Other);
        }

        if (!known.Bases.IsFollowed(method))
        {
            return NotFollowed(method, call.Arguments.FirstOrDefault()?.Value);
        }

        return method.Name switch
        {
            "WriteLiteral" when Constant(call, 0) is { } text => new(RazorCallKind.Literal, text),
            "WriteLiteral" when !inBoundAttribute && !IsInBoundAttribute(call.Syntax) => new(RazorCallKind.RawLiteral),
            "WriteLiteral" or "Write" => new(RazorCallKind.Value, Operand: Argument(call, 0)),
            "BeginWriteAttribute" => new(RazorCallKind.BeginAttribute, Constant(call, 1)!, Suffix: Constant(call, 3)!),
            "WriteAttributeValue" => AttributeValue(call),
            "EndWriteAttribute" => new(RazorCallKind.EndAttribute),
            "DefineSection" => new(RazorCallKind.Section, Operand: Argument(call, 1)),
            "PushWriter" or "PopWriter" or "BeginContext" or "EndContext" or "CreateTagHelper" or "InvalidTagHelperIndexerAssignment"
                when !Reporting.DiagnosticReporter.IsMapped(call.Syntax.GetLocation()) || (call.Arguments.Length == 1 && rawHtml.IsOutput(Argument(call, 0))) => new(RazorCallKind.None),
            "RenderBody" or "RenderSection" or "RenderSectionAsync" or "IgnoreBody" or "IgnoreSection" or "IsSectionDefined" or "FlushAsync" or "Href" or "SetAntiforgeryCookieAndHeader" => new(RazorCallKind.Other),
            // RazorSlices' writing of one type, as in WriteNumber(n): it gives nothing that would be written once more.
            _ when IsSliceWrite(method) => call.Parent is IExpressionStatementOperation ? new(RazorCallKind.Value, Operand: call) : new(RazorCallKind.Other),
            _ when KnownSymbols.IsFramework(method) || method.Name.StartsWith("Write", StringComparison.Ordinal) => new(RazorCallKind.Unknown, Message: $"The call {method.Name}"),
            _ => new(RazorCallKind.Other),
        };
    }

    /// <summary>Whether a method is one of RazorSlices' that write a value, and give an empty one.</summary>
    public bool IsSliceWrite(IMethodSymbol method) => method.Name.StartsWith("Write", StringComparison.Ordinal) && KnownSymbols.Is(method.ReturnType, known.HtmlString) && KnownSymbols.IsMember(method, known.RazorSlice);

    /// <summary>The value that a call of RazorSlices' writes with encoding; null for any other.</summary>
    public IOperation? SliceValue(IOperation value) =>
        value is IInvocationOperation call && IsSliceWrite(call.TargetMethod) && call.TargetMethod.Name != "WriteHtml" && call.Arguments.All(one => one.Parameter?.Name != "htmlEncode" || one.Value.ConstantValue is { Value: true })
            ? Argument(call, 0) : null;

    /// <summary>Reads a part of an attribute: its literal, and a value after it unless that is a literal too.</summary>
    /// <param name="call">A call of WriteAttributeValue or AddHtmlAttributeValue.</param>
    public RazorCall AttributeValue(IInvocationOperation call) => Argument(call, 5).ConstantValue.Value is true
        ? new(RazorCallKind.Literal, Constant(call, 0) + Constant(call, 2))
        : new(RazorCallKind.Value, Constant(call, 0)!, Argument(call, 2));

    /// <summary>
    /// Reads a call of generated code that the compiler binds at run time, for a dynamic value, or could not bind, for one that does not
    /// compile. It has no symbol, and is known by its name and its literals.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="inBoundAttribute">Whether it stands in an attribute that is bound to a tag helper.</param>
    /// <returns>The call, or <see langword="null"/> for any other operation.</returns>
    public RazorCall? ReadUnbound(IOperation operation, bool inBoundAttribute)
    {
        if (operation is not (IDynamicInvocationOperation or IInvalidOperation) || operation.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call)
        {
            return null;
        }

        var name = call.Expression switch
        {
            IdentifierNameSyntax { Identifier.ValueText: var method } => method,
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "__tagHelperExecutionContext" }, Name.Identifier.ValueText: var method } => method,
            _ => "",
        };

        RazorCall? read = (name, arguments.Count) switch
        {
            ("Write", 1) => Value("", 0),
            ("WriteLiteral", 1) when inBoundAttribute || IsInBoundAttribute(operation.Syntax) => Value("", 0),
            ("WriteAttributeValue" or "AddHtmlAttributeValue", 6) => arguments[5].Expression.IsKind(SyntaxKind.TrueLiteralExpression) ? new(RazorCallKind.Literal, Literal(0) + Literal(2)) : Value(Literal(0), 2),
            _ => null,
        };

        return read is not null && Call.Of(operation).Select(one => one.Method).FirstOrDefault(one => IsRazors(one) && !known.Bases.IsFollowed(one)) is { } own ? NotFollowed(own, read.Value.Operand) : read;

        string Literal(int at) => arguments[at].Expression is LiteralExpressionSyntax literal ? literal.Token.ValueText : "";

        // What has no operation does not compile, which is reported as a whole.
        RazorCall Value(string prefix, int at) => Operand(at) is { } operand ? new(RazorCallKind.Value, prefix, operand) : new(RazorCallKind.Literal, prefix);

        IOperation? Operand(int at) => operation is IDynamicInvocationOperation bound ? bound.Arguments[at] : operation.Descendants().FirstOrDefault(one => one.Syntax == Unparenthesized(arguments[at].Expression));
    }

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression) => expression is ParenthesizedExpressionSyntax { Expression: var inner } ? Unparenthesized(inner) : expression;

    /// <summary>Whether generated code at a node writes a part of an attribute that is bound to a tag helper, by the statements before it.</summary>
    public static bool IsInBoundAttribute(SyntaxNode node) => node.AncestorsAndSelf().OfType<StatementSyntax>().Any(statement =>
        statement.Parent is BlockSyntax block
        && block.Statements.Take(block.Statements.IndexOf(statement)).Select(Boundary).LastOrDefault(name => name != "") == "BeginWriteTagHelperAttribute");

    /// <summary>The argument of a parameter.</summary>
    public static IOperation Argument(IInvocationOperation call, int ordinal) => call.Arguments.First(one => one.Parameter!.Ordinal == ordinal).Value;

    /// <summary>The string that is the argument of a parameter; null where it is no constant.</summary>
    public string? Constant(IInvocationOperation call, int ordinal) => classifier.Strip(Argument(call, ordinal)) switch
    {
        IUtf8StringOperation { Value: var text } => text,
        var value => value.ConstantValue.Value as string,
    };

    /// <summary>Whether code writes into the page where it stands.</summary>
    public bool Writes(IOperation operation) =>
        Call.Of(operation).Any(WritesItself) || ReadUnbound(operation, inBoundAttribute: false) is not null
        || (!(operation is IObjectCreationOperation { Type: var type } && KnownSymbols.Is(type, known.HelperResult)) && operation.ChildOperations.Any(Writes));

    /// <summary>Whether a call writes where it stands, and not by its result: a value that is written is judged as such.</summary>
    public bool WritesItself(Call call) => call.Method switch
    {
        { Name: "Write" or "WriteLiteral" or "BeginWriteAttribute" } method when known.IsTemplate(method.ContainingType) => true,
        { ReturnType: var type } when KnownSymbols.Is(type, known.MvcForm) => true,
        // By name: a method of the site without a result that is named so is likely to write, which is the safe guess.
        var method => HasNoResult(method) && (MayWrite(method) || method.MethodKind == MethodKind.DelegateInvoke || method.Name == "EndForm" || method.Name.StartsWith("Render", StringComparison.Ordinal)),
    };

    /// <summary>Whether a method gives no result, so that markup in it is written where it is called.</summary>
    public bool HasNoResult(IMethodSymbol method) =>
        method.ReturnsVoid || KnownSymbols.Is(method.ReturnType, known.Task) || KnownSymbols.Is(method.ReturnType, known.ValueTask);

    /// <summary>Whether a method is the template's own, and may hold markup.</summary>
    public bool MayWrite(IMethodSymbol method) =>
        method.MethodKind == MethodKind.LocalFunction || (IsOfTemplate(method) && !KnownSymbols.IsFramework(method));

    /// <summary>Whether a call writes to a stream or a response past the encoder.</summary>
    public bool WritesUnencoded(Call call) =>
        call.Method is { Name: "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync", ContainingType: var type }
        && (KnownSymbols.Is(type, known.TextWriter) || KnownSymbols.Is(type, known.HttpResponseWritingExtensions))
        && !(call.Instance is { } writer && KnownSymbols.Is(classifier.Strip(writer).Type, known.StringWriter));

    /// <summary>The lambda by which the generator writes an attribute that has statements in it.</summary>
    public IAnonymousFunctionOperation? AttributeLambda(IOperation value) =>
        value is IObjectCreationOperation { Type: var type, Arguments: [{ Value: var content }] } && KnownSymbols.Is(type, known.HelperResult)
        // By name: the parameter that the generator gives to such a lambda.
        && classifier.Strip(content) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [{ Name: "__razor_attribute_value_writer" }] } lambda } ? lambda : null;

    // Whether the method is one that generated code calls: the framework's, what overrides or hides one, or one of another base's.
    private bool IsRazors(IMethodSymbol method) =>
        IsOfTemplate(method) && method.MethodKind == MethodKind.Ordinary
        // Pages of Razor Pages have much of a controller too, which writes nothing.
        && !KnownSymbols.Is(method.ContainingType, known.PageBase)
        && (KnownSymbols.IsFramework(method) || method.IsOverride || method.Name is "Write" or "WriteLiteral" or "BeginWriteAttribute" or "WriteAttributeValue" or "EndWriteAttribute"
            || !(KnownSymbols.Derives(method.ContainingType, known.RazorPageBase) || known.IsGenerated(method.ContainingType)));

    private bool IsOfTemplate(IMethodSymbol method) => known.IsTemplate(method.ContainingType) || KnownSymbols.DeclaresLiterals(method.ContainingType);

    private static RazorCall NotFollowed(IMethodSymbol method, IOperation? at) => new(RazorCallKind.Unknown, Operand: at, Message: $"The site's own {method.Name}");

    // The name of a call that begins or ends such an attribute; empty for any other statement.
    private static string Boundary(StatementSyntax statement)
    {
        var expression = statement is ExpressionStatementSyntax { Expression: var whole } ? whole : null;
        expression = expression is AssignmentExpressionSyntax { Right: var right } ? right : expression;

        return expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: ("BeginWriteTagHelperAttribute" or "EndWriteTagHelperAttribute") and var name } } ? name : "";
    }
}
