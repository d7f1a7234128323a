using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;
using RazorHello.TemplateGuard.Reporting;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Analysis of raw (unencoded) HTML, in templates and in all other C# of a site.</summary>
internal sealed class RawHtmlAnalysis(KnownSymbols known, DiagnosticReporter reporter, Action<Diagnostic> report)
{
    private static readonly IReadOnlyList<string> AnyElement = [WrittenElements.Any];

    private readonly ValueClassifier _classifier = new(known);
    private readonly WrittenElements _elements = new(known);

    private ISymbol? _member;

    /// <summary>Whether an operation may write what nothing encodes, by its names alone: far quicker than a look at its symbols, and most operations of a site do not.</summary>
    public static bool MayConcern(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: var name, Instance: var instance } => name switch
        {
            ['W', 'r', 'i', 't', 'e', ..] or "BeginWriteAttribute" or "PushWriter" => instance is not IInstanceReferenceOperation || name == "WriteHtml",
            "Raw" or "AppendHtml" or "AppendHtmlLine" or "AppendFormat" or "SetHtmlContent" or "MergeAttribute" or "MergeAttributes" or "Add" or "SetAttribute" or "Insert" or "TryAdd" or "AddHtmlAttribute" or WellKnownMemberNames.InstanceConstructorName => true,
            _ => false,
        },
        IPropertyReferenceOperation { Property: var property } => property.IsIndexer || property.Name is "Output" or "Writer",
        IArgumentOperation { Parameter: var parameter } => parameter?.Name == "htmlAttributes",
        ISimpleAssignmentOperation { Target: var target } => target is IPropertyReferenceOperation or IDynamicIndexerAccessOperation,
        _ => true,
    };

    /// <summary>Reports <paramref name="operation"/>, which is part of <paramref name="member"/>, if it writes what nothing encodes.</summary>
    public void Judge(IOperation operation, ISymbol member)
    {
        _member = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;

        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { Name: var name, ContainingType: var type }, Arguments: var arguments }
                when member.Name.Split('.').Last() == "WriteTo" && name.StartsWith("Write", StringComparison.Ordinal) && KnownSymbols.Is(type, known.TextWriter) && known.IsHtml(member.ContainingType):
                if (!arguments.All(one => _classifier.Contents.IsEncodedText(one.Value)))
                {
                    Report(operation);
                }

                break;
            // The output of a template, written by code that is not the template's.
            case IInvocationOperation { TargetMethod: { Name: "WriteLiteral" or "BeginWriteAttribute" or "WriteAttributeValue" or "PushWriter", ContainingType: var page }, Instance: not IInstanceReferenceOperation } call when known.IsTemplate(page):
                Report(call);
                break;
            case IAttributeOperation { Operation: IObjectCreationOperation { Type: { } type } attribute } when type.ToDisplayString() is EncodedHtml.Attribute or TemplateBases.NotHtml:
                if (!EncodedHtml.IsReason(attribute.Arguments.FirstOrDefault()?.Value.ConstantValue.Value as string))
                {
                    reporter.Report(report, DiagnosticDescriptors.Note, attribute.Syntax.GetLocation(), "declaration has no reason of ten letters", Advice.Declaration);
                }

                break;
            case IAttributeOperation { Operation: IObjectCreationOperation attribute } when IsRawDisplay(attribute):
                Report(attribute);
                break;
            case IMethodReferenceOperation { Method: var method } reference when RawHtmlCalls.Parameter(known, method) is not null || (method.Name == "WriteLiteral" && known.IsTemplate(method.ContainingType)):
                Report(reference);
                break;
            // By name, since calls of a dynamic object have no symbol.
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Raw" or "AppendHtml" or "SetHtmlContent" or "WriteLiteral" } } when Call.Of(operation).All(call => call.Method.Name == "WriteLiteral"):
                // Generated code writes the parts of a tag helper's attribute so.
                if (!RazorCalls.IsInBoundAttribute(operation.Syntax))
                {
                    Report(operation);
                }

                break;
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "MergeAttribute" or "SetAttribute" } } call when Call.Of(operation).IsEmpty:
                Report(call);
                break;
            case IArgumentOperation { Parameter: { Name: "htmlAttributes", ContainingSymbol: var method } } argument when KnownSymbols.IsFramework(method):
                JudgeAttributes(Strip(argument.Value), AnyElement);
                break;
            case ISimpleAssignmentOperation { Target: IDynamicIndexerAccessOperation { Operation: var attributes, Arguments: [var key] }, Value: var value } when HasAttributes(attributes):
                JudgeAttribute(key, value, _elements.Of(attributes));
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                JudgeAssignment(target, assignment.Value);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: false } writer when IsOutput(writer) && Written(writer.Parent) is null:
                Report(writer.Parent switch
                {
                    IInvocationOperation write when write.Instance == writer && KnownSymbols.Is(write.TargetMethod.ContainingType, known.TextWriter) => write,
                    IDynamicMemberReferenceOperation { Parent: IDynamicInvocationOperation write } => write,
                    _ => writer,
                });
                break;
            default:
                foreach (var call in Call.Of(operation))
                {
                    JudgeCall(call);
                }

                break;
        }
    }

    /// <summary>
    /// The texts of <paramref name="value"/>, where it is raw HTML of constants and harmless values alone, with
    /// <see cref="HtmlContext.Value"/> in the place of those; null for any other value.
    /// </summary>
    public IReadOnlyList<string>? Texts(IOperation value) => RawText(value) is { } text ? RawTexts.Of(_classifier, text) : null;

    /// <summary>Whether <paramref name="value"/> makes raw HTML of a text.</summary>
    public bool Makes(IOperation value) => RawText(value) is not null;

    /// <summary>The constant that <paramref name="operation"/> writes to a template's output.</summary>
    public string? Written(IOperation? operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Write" or "WriteAsync", ContainingType: var type }, Instance: { } writer, Arguments: [{ Value: var text }] } && KnownSymbols.Is(type, known.TextWriter) && IsOutput(writer)
            ? Strip(text).ConstantValue.Value as string
            : null;

    /// <summary>Whether <paramref name="writer"/> is the output of a template. Such a reference is reported by itself.</summary>
    public bool IsOutput(IOperation writer) =>
        writer is IPropertyReferenceOperation { Property: var property }
        && ((property.Name == "Output" && KnownSymbols.IsMember(property, known.RazorPageBase)) || (property.Name == "Writer" && KnownSymbols.IsMember(property, known.ViewContext)));

    private IOperation Strip(IOperation value) => _classifier.Strip(value);

    private bool IsConstant(IOperation value) => Strip(value).ConstantValue.HasValue;

    // What Html.Raw or a constructor writes as it is.
    private IOperation? RawText(IOperation value) =>
        Call.Of(value).Where(call => call.Method is { Name: "Raw" } or { MethodKind: MethodKind.Constructor }).Select(call => RawHtmlCalls.Text(known, call)).FirstOrDefault(one => one is not null) is { } text ? Strip(text) : null;

    // Display templates of the framework write the data type "Html" without encoding.
    private bool IsRawDisplay(IObjectCreationOperation attribute) =>
        (KnownSymbols.Is(attribute.Type, known.DataTypeAttribute) || KnownSymbols.Is(attribute.Type, known.UIHintAttribute) || KnownSymbols.Is(attribute.Type, known.DisplayFormatAttribute))
        && (attribute.Arguments.Any(one => one.Value.ConstantValue.Value is "Html" || (one.Value is IFieldReferenceOperation { Field: { Name: "Html", ContainingType: var type } } && KnownSymbols.Is(type, known.DataType)))
            || attribute.Initializer?.Initializers.Any(one => one is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "HtmlEncode" }, Value.ConstantValue.Value: false }) == true);

    private void JudgeCall(Call call)
    {
        var (method, arguments) = (call.Method, call.Arguments);
        var isTagBuilder = KnownSymbols.Is(method.ContainingType, known.TagBuilder);

        if (RawHtmlCalls.Text(known, call) is { } text)
        {
            JudgeText(call.Operation, Strip(text));
        }
        // A localizer returns the key as raw HTML where it has no text for it.
        else if (method.AssociatedSymbol is IPropertySymbol && KnownSymbols.Implements(method.ContainingType, known.IHtmlLocalizer))
        {
            // The text alone is encoded as any other.
            if (!IsConstant(arguments[0].Value) && call.Operation.Parent is not IPropertyReferenceOperation { Property.Name: "Value" or "Name" })
            {
                Report(arguments[0].Value);
            }
        }
        else if (method.MethodKind == MethodKind.Constructor && isTagBuilder)
        {
            JudgeTagName(arguments[0].Value);
        }
        else if (method.MethodKind == MethodKind.Constructor && arguments.Length >= 2 && KnownSymbols.Is(method.ContainingType, known.TagHelperAttribute) && DiagnosticReporter.IsMapped(call.Operation.Syntax.GetLocation()))
        {
            JudgeAttribute(arguments[0].Value, arguments[1].Value, _elements.Around(call.Operation));
        }
        else if (method.Name is "MergeAttribute" or "Add" or "SetAttribute" or "Insert" or "TryAdd" or "AddHtmlAttribute" && arguments.Length >= 2 && HasAttributes(call.Instance))
        {
            JudgeAttribute(arguments[0].Value, arguments[1].Value, _elements.Of(call.Instance!));
        }
        else if (method.Name == "MergeAttributes" && KnownSymbols.IsMember(method, known.TagBuilder))
        {
            JudgeAttributes(Strip(arguments[0].Value), _elements.Of(call.Instance!));
        }
        else if (call.Operation is IDynamicInvocationOperation && KnownSymbols.IsFramework(method))
        {
            foreach (var argument in arguments.Where(one => one.Parameter?.Name == "htmlAttributes"))
            {
                JudgeAttributes(Strip(argument.Value), AnyElement);
            }
        }
    }

    private void JudgeAssignment(IPropertyReferenceOperation target, IOperation value)
    {
        if (target.Property.Name == "TagName" && KnownSymbols.Is(target.Property.ContainingType, known.TagHelperOutput) && !IsConstant(value))
        {
            Report(value);
        }
        else if (target is { Property.IsIndexer: true, Arguments: [{ Value.Type.SpecialType: SpecialType.System_String or SpecialType.System_Object }] } && HasAttributes(target.Instance))
        {
            JudgeAttribute(target.Arguments[0].Value, value, _elements.Of(target.Instance!));
        }
    }

    // A constant is markup of the site's own, safe if the context after it is the one before it.
    private void JudgeText(IOperation at, IOperation text)
    {
        // By name: a field that the generator declares in a template, and fills with a tag helper's attribute part by part.
        if (text is IFieldReferenceOperation { Field.Name: "__tagHelperStringValueBuffer" } && !DiagnosticReporter.IsMapped(at.Syntax.GetLocation()))
        {
            return;
        }

        // JSON and what is encoded for a script have no markup, and a text of the site's resources is its own. Where they may not stand, the template that writes them is reported.
        if (_classifier.IsJson(text) || _classifier.Of(text) is ValueKind.Json or ValueKind.ScriptEncoded or ValueKind.Resource or ValueKind.OwnHtml)
        {
            return;
        }

        if (RawTexts.Of(_classifier, text)?.All(one => HtmlTokenizer.Advance(HtmlContext.Start, one).IsWhole) != true)
        {
            var isOwn = known.IsHtml(text.Type) && Call.Of(text) is [{ Arguments: var arguments }] && arguments.All(one => !_classifier.IsFree(one.Value));

            Report(at, isOwn && _classifier.Declarable(text) is { } source ? Advice.RawOf(source) : Advice.AsItIs);
        }
    }

    private void JudgeTagName(IOperation name)
    {
        if (!(Strip(name).ConstantValue.Value is string text && text.All(c => char.IsLetterOrDigit(c) || c == '-') && text.ToLowerInvariant() is not ("script" or "style")))
        {
            Report(name);
        }
    }

    private void JudgeAttributes(IOperation attributes, IReadOnlyList<string> elements)
    {
        if (attributes is IAnonymousObjectCreationOperation made)
        {
            foreach (var one in made.Initializers.OfType<ISimpleAssignmentOperation>())
            {
                JudgeAttribute(((IPropertyReferenceOperation)one.Target).Property.Name.Replace('_', '-'), one.Value, one.Value, elements);
            }
        }
        else if (attributes is IObjectCreationOperation { Initializer: { } initializer })
        {
            foreach (var one in initializer.Initializers)
            {
                switch (one)
                {
                    case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] }, Value: var item }:
                        JudgeAttribute(key.Value, item, elements);
                        break;
                    case ISimpleAssignmentOperation { Target: IDynamicIndexerAccessOperation { Arguments: [var key] }, Value: var item }:
                        JudgeAttribute(key, item, elements);
                        break;
                    default:
                        foreach (var (_, _, _, arguments) in Call.Of(one).Where(call => call is { Method.Name: "Add", Arguments.Length: 2 }))
                        {
                            JudgeAttribute(arguments[0].Value, arguments[1].Value, elements);
                        }

                        break;
                }
            }
        }
        else if (attributes.Type is { IsAnonymousType: true } type)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                JudgeAttribute(property.Name.Replace('_', '-'), attributes, attributes, elements);
            }
        }
        else if (attributes is not (IObjectCreationOperation or { ConstantValue.HasValue: true } or IDefaultValueOperation))
        {
            Report(attributes);
        }
    }

    private void JudgeAttribute(IOperation name, IOperation value, IReadOnlyList<string> elements)
    {
        if (Strip(name).ConstantValue.Value is string text)
        {
            JudgeAttribute(text, value, value, elements);
        }
        else
        {
            Report(name);
        }
    }

    private void JudgeAttribute(string name, IOperation value, IOperation at, IReadOnlyList<string> elements)
    {
        value = Strip(value);

        foreach (var element in elements)
        {
            var context = HtmlTokenizer.Advance(HtmlContext.Start, $"<{element} {name}=\"");
            var isName = string.Equals(context.Attribute, name, StringComparison.OrdinalIgnoreCase);

            if (!isName || (!value.ConstantValue.HasValue && ContextRules.Judge(context, _classifier.Of(value)) is not null))
            {
                Report(at, isName ? Advice.AttributeOf(context) : Advice.AsItIs);

                return;
            }
        }
    }

    // A TagBuilder or its Attributes, or the attributes of a tag helper. By name: the field through which a template adds what it has written itself.
    private bool HasAttributes(IOperation? instance) =>
        (KnownSymbols.Derives(instance?.Type, known.TagBuilder) || KnownSymbols.Is(instance?.Type, known.AttributeDictionary)
            || KnownSymbols.Is(instance?.Type, known.TagHelperAttributeList) || KnownSymbols.Is(instance?.Type, known.TagHelperExecutionContext))
        && !(instance is IFieldReferenceOperation { Field: { Name: "__tagHelperExecutionContext", ContainingType: var template } } && known.IsTemplate(template));

    private void Report(IOperation at) => Report(at, Advice.AsItIs);

    private void Report(IOperation at, string advice)
    {
        // A member that is declared as encoded was reviewed as a whole, and where there is no HTML, there is nothing to encode.
        if (!known.EncodedHtml.Declares(_member) && !TemplateBases.IsNotHtml(_member?.ContainingType))
        {
            reporter.Report(report, DiagnosticDescriptors.Unencoded, at.Syntax.GetLocation(), DiagnosticDescriptors.Print(at.Syntax), advice);
        }
    }
}
