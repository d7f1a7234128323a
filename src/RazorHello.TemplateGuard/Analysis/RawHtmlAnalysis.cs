using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;
using RazorHello.TemplateGuard.Reporting;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Analysis of raw (unencoded) HTML, in templates and in all other C# of a site.</summary>
internal sealed class RawHtmlAnalysis(KnownSymbols known, DiagnosticReporter reporter, Action<Diagnostic> report)
{
    private readonly ValueClassifier _classifier = new(known);

    private ISymbol? _member;

    /// <summary>Reports <paramref name="operation"/>, which is part of <paramref name="member"/>, if it writes what nothing encodes.</summary>
    public void Judge(IOperation operation, ISymbol member)
    {
        _member = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;

        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { Name: var name, ContainingType: var type }, Arguments: [{ Value: var text }, ..] }
                when member.Name == "WriteTo" && name.StartsWith("Write", StringComparison.Ordinal) && KnownSymbols.Is(type, known.TextWriter) && known.IsHtml(member.ContainingType):
                if (!IsConstant(text) && !IsEncoded(Strip(text)))
                {
                    Report(operation);
                }

                break;
            // The output of a template, written by code that is not the template's.
            case IInvocationOperation { TargetMethod: { Name: "WriteLiteral" or "BeginWriteAttribute" or "WriteAttributeValue" or "PushWriter", ContainingType: var page }, Instance: not IInstanceReferenceOperation } call when known.IsTemplate(page):
                Report(call);
                break;
            case IInvocationOperation call:
                JudgeCall(call);
                break;
            case IAttributeOperation { Operation: IObjectCreationOperation { Type: { } type } attribute } when type.ToDisplayString() == EncodedHtml.Attribute:
                if (!EncodedHtml.IsReason(attribute.Arguments.FirstOrDefault()?.Value.ConstantValue.Value as string))
                {
                    reporter.Report(report, DiagnosticDescriptors.Note, attribute.Syntax.GetLocation(), "declaration has no reason of ten letters", Advice.Declaration);
                }

                break;
            case IAttributeOperation { Operation: IObjectCreationOperation attribute } when IsRawDisplay(attribute):
                Report(attribute);
                break;
            // A localizer returns the key as raw HTML where it has no text for it.
            case IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType: var localizer }, Arguments: [{ Value: var key }, ..] } when KnownSymbols.Implements(localizer, known.IHtmlLocalizer):
                // The text alone, which is encoded as any other.
                if (!IsConstant(key) && operation.Parent is not IPropertyReferenceOperation { Property.Name: "Value" or "Name" })
                {
                    Report(key);
                }

                break;
            case IObjectCreationOperation creation:
                JudgeCreation(creation);
                break;
            case IMethodReferenceOperation { Method: var method } reference when RawParameter(method) is not null || (method.Name == "WriteLiteral" && known.IsTemplate(method.ContainingType)):
                Report(reference);
                break;
            // By name, since dynamic calls have no symbol.
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Raw" or "AppendHtml" or "SetHtmlContent" or "WriteLiteral" } }:
                // Generated code writes the parts of a tag helper's attribute so.
                if (!RazorCalls.IsInBoundAttribute(operation.Syntax))
                {
                    Report(operation);
                }

                break;
            case IArgumentOperation { Parameter: { Name: "htmlAttributes", ContainingSymbol: var method } } argument when KnownSymbols.IsFramework(method):
                JudgeAttributes(Strip(argument.Value));
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                JudgeAssignment(target, assignment.Value);
                break;
            case IPropertyReferenceOperation writer when IsOutput(writer) && Written(writer.Parent) is null:
                Report(writer.Parent is IInvocationOperation write && write.Instance == writer && KnownSymbols.Is(write.TargetMethod.ContainingType, known.TextWriter) ? write : writer);
                break;
        }
    }

    /// <summary>The HTML of <paramref name="value"/>, where it is raw HTML made of a constant.</summary>
    public string? Literal(IOperation value) => RawText(value) is { ConstantValue: { HasValue: true, Value: var text } } ? text as string ?? "" : null;

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

    private bool IsEncoded(IOperation value) => value is IInvocationOperation { TargetMethod.Name: "Encode", Instance.Type: var encoder } && KnownSymbols.Is(encoder, known.HtmlEncoder);

    private IOperation? RawText(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: { Name: "Raw", MethodKind: not MethodKind.Constructor } method } call when RawParameter(method) is { } at => RawText(call.Arguments, at),
        IObjectCreationOperation { Constructor: { } constructor } creation when RawParameter(constructor) is { } at => RawText(creation.Arguments, at),
        _ => null,
    };

    private IOperation RawText(IEnumerable<IArgumentOperation> arguments, IParameterSymbol parameter) => Strip(arguments.First(one => one.Parameter!.Ordinal == parameter.Ordinal).Value);

    // Display templates of the framework write the data type "Html" without encoding.
    private bool IsRawDisplay(IObjectCreationOperation attribute) =>
        (KnownSymbols.Is(attribute.Type, known.DataTypeAttribute) || KnownSymbols.Is(attribute.Type, known.UIHintAttribute) || KnownSymbols.Is(attribute.Type, known.DisplayFormatAttribute))
        && (attribute.Arguments.Any(one => one.Value.ConstantValue.Value is "Html" || (one.Value is IFieldReferenceOperation { Field: { Name: "Html", ContainingType: var type } } && KnownSymbols.Is(type, known.DataType)))
            || attribute.Initializer?.Initializers.Any(one => one is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "HtmlEncode" }, Value.ConstantValue.Value: false }) == true);

    private void JudgeCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;

        if (RawParameter(method) is { } parameter)
        {
            JudgeText(call, RawText(call.Arguments, parameter));
        }
        else if (method.MethodKind == MethodKind.Constructor && KnownSymbols.Is(method.ContainingType, known.TagBuilder))
        {
            JudgeTagName(call.Arguments[0].Value);
        }
        else if (method.Name is "MergeAttribute" or "Add" or "SetAttribute" or "Insert" or "TryAdd" or "AddHtmlAttribute" && call.Arguments.Length >= 2 && HasAttributes(call.Instance))
        {
            JudgeAttribute(call.Arguments[0].Value, call.Arguments[1].Value);
        }
        else if (method.Name == "MergeAttributes" && KnownSymbols.IsMember(method, known.TagBuilder))
        {
            JudgeAttributes(Strip(call.Arguments[0].Value));
        }
    }

    private void JudgeCreation(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments;

        if (RawText(creation) is { } text)
        {
            JudgeText(creation, text);
        }
        else if (KnownSymbols.Is(creation.Type, known.TagBuilder))
        {
            JudgeTagName(arguments[0].Value);
        }
        else if (arguments.Length >= 2 && KnownSymbols.Is(creation.Type, known.TagHelperAttribute) && DiagnosticReporter.IsMapped(creation.Syntax.GetLocation()))
        {
            JudgeAttribute(arguments[0].Value, arguments[1].Value);
        }
    }

    private void JudgeAssignment(IPropertyReferenceOperation target, IOperation value)
    {
        if (target.Property.Name == "TagName" && KnownSymbols.Is(target.Property.ContainingType, known.TagHelperOutput) && !IsConstant(value))
        {
            Report(value);
        }
        else if (target.Property.IsIndexer && HasAttributes(target.Instance))
        {
            JudgeAttribute(target.Arguments[0].Value, value);
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

        // JSON has no markup, and a text of the site's resources is its own. Where they may not stand, the template that writes them is reported.
        if (_classifier.IsJson(text) || _classifier.Of(text) is ValueKind.Json or ValueKind.Resource or ValueKind.OwnHtml)
        {
            return;
        }

        if (!text.ConstantValue.HasValue || !HtmlTokenizer.Advance(HtmlContext.Start, text.ConstantValue.Value as string ?? "").IsWhole)
        {
            Report(at);
        }
    }

    private void JudgeTagName(IOperation name)
    {
        if (!(Strip(name).ConstantValue.Value is string text && text.All(c => char.IsLetterOrDigit(c) || c == '-') && text.ToLowerInvariant() is not ("script" or "style")))
        {
            Report(name);
        }
    }

    private void JudgeAttributes(IOperation attributes)
    {
        if (attributes is IAnonymousObjectCreationOperation made)
        {
            foreach (var one in made.Initializers.OfType<ISimpleAssignmentOperation>())
            {
                JudgeAttribute(((IPropertyReferenceOperation)one.Target).Property.Name.Replace('_', '-'), one.Value, one.Value);
            }
        }
        else if (attributes is IObjectCreationOperation { Initializer: { } initializer })
        {
            foreach (var one in initializer.Initializers)
            {
                switch (one)
                {
                    case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var name, var value] }:
                        JudgeAttribute(name.Value, value.Value);
                        break;
                    case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [var key] }, Value: var item }:
                        JudgeAttribute(key.Value, item);
                        break;
                }
            }
        }
        else if (attributes.Type is { IsAnonymousType: true } type)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                JudgeAttribute(property.Name.Replace('_', '-'), attributes, attributes);
            }
        }
        else if (attributes is not (IObjectCreationOperation or { ConstantValue.HasValue: true } or IDefaultValueOperation))
        {
            Report(attributes);
        }
    }

    private void JudgeAttribute(IOperation name, IOperation value)
    {
        if (Strip(name).ConstantValue.Value is string text)
        {
            JudgeAttribute(text, value, value);
        }
        else
        {
            Report(name);
        }
    }

    private void JudgeAttribute(string name, IOperation value, IOperation at)
    {
        value = Strip(value);
        var context = HtmlTokenizer.Advance(HtmlContext.Start, $"<tag {name}=\"");

        if (!string.Equals(context.Attribute, name, StringComparison.OrdinalIgnoreCase) || (!value.ConstantValue.HasValue && ContextRules.Judge(context, _classifier.Of(value)) is not null))
        {
            Report(at);
        }
    }

    // The parameter whose text is written without encoding.
    private IParameterSymbol? RawParameter(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var name = method.Name switch
        {
            "Raw" when KnownSymbols.Implements(type, known.IHtmlHelper) => "value",
            "AppendHtml" or "AppendHtmlLine" or "SetHtmlContent" when KnownSymbols.Implements(type, known.IHtmlContentBuilder) || KnownSymbols.Is(type, known.HtmlContentBuilderExtensions) => "encoded",
            "AppendFormat" when KnownSymbols.Is(type, known.HtmlContentBuilderExtensions) => "format",
            WellKnownMemberNames.InstanceConstructorName when KnownSymbols.Is(type, known.HtmlFormattableString) => "format",
            WellKnownMemberNames.InstanceConstructorName when KnownSymbols.Is(type, known.HtmlString) || KnownSymbols.Is(type, known.LocalizedHtmlString) => "value",
            _ => null,
        };

        return name is null ? null
            : method.Parameters.FirstOrDefault(one => one.Name == name && (name != "encoded" || one.Type.SpecialType == SpecialType.System_String))
                ?? method.Parameters.FirstOrDefault(one => one.Type.SpecialType == SpecialType.System_String);
    }

    // A TagBuilder or its Attributes, or the attributes of a tag helper. By name: the field through which a template adds what it has written itself.
    private bool HasAttributes(IOperation? instance) =>
        (KnownSymbols.Derives(instance?.Type, known.TagBuilder) || KnownSymbols.Is(instance?.Type, known.AttributeDictionary)
            || KnownSymbols.Is(instance?.Type, known.TagHelperAttributeList) || KnownSymbols.Is(instance?.Type, known.TagHelperExecutionContext))
        && !(instance is IFieldReferenceOperation { Field: { Name: "__tagHelperExecutionContext", ContainingType: var template } } && known.IsTemplate(template));

    private void Report(IOperation at)
    {
        // A member that is declared as encoded was reviewed as a whole.
        if (!known.EncodedHtml.Declares(_member))
        {
            reporter.Report(report, DiagnosticDescriptors.Unencoded, at.Syntax.GetLocation(), DiagnosticDescriptors.Print(at.Syntax));
        }
    }
}
