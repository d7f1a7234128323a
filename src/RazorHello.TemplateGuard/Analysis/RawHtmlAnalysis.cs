using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Html;
using RazorHello.TemplateGuard.Reporting;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>HTML that is made without encoding, anywhere in the C# of a site.</summary>
internal sealed class RawHtmlAnalysis(DiagnosticReporter findings, Action<Diagnostic> report)
{
    /// <summary>Judges one operation of <paramref name="member"/>.</summary>
    public void Judge(IOperation operation, ISymbol member)
    {
        switch (operation)
        {
            // The site's own finished HTML.
            case IInvocationOperation { TargetMethod: { Name: var name, ContainingType.Name: "TextWriter" }, Arguments: [{ Value: var text }, ..] }
                when name.StartsWith("Write", StringComparison.Ordinal) && member.Name == "WriteTo" && ValueClassifier.IsHtml(member.ContainingType):
                if (!TemplateWalker.Strip(text).ConstantValue.HasValue && TemplateWalker.Strip(text) is not IInvocationOperation { TargetMethod.Name: "Encode", Instance.Type.Name: "HtmlEncoder" })
                {
                    Report(operation);
                }

                break;
            // A template's output, taken from outside of it.
            case IInvocationOperation { TargetMethod: { Name: "WriteLiteral" or "BeginWriteAttribute" or "WriteAttributeValue" or "PushWriter", ContainingType: var page }, Instance: not IInstanceReferenceOperation } call when TemplateWalker.IsTemplate(page):
                Report(call);
                break;
            case IInvocationOperation call:
                JudgeCall(call);
                break;
            // Display templates of the framework that write text as it is.
            case IAttributeOperation { Operation: IObjectCreationOperation { Type.Name: "DataTypeAttribute" or "UIHintAttribute" or "DisplayFormatAttribute" } attribute }:
                if (attribute.Arguments.Any(one => one.Value.ConstantValue.Value is "Html" || (one.Value is IFieldReferenceOperation { Field: { Name: "Html", ContainingType.Name: "DataType" } }))
                    || attribute.Initializer?.Initializers.Any(one => one is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "HtmlEncode" }, Value.ConstantValue.Value: false }) == true)
                {
                    Report(attribute);
                }

                break;
            // The name of a text stands in for its HTML where there is none.
            case IPropertyReferenceOperation { Property: { IsIndexer: true, ContainingType.Name: "IHtmlLocalizer" or "IViewLocalizer" or "HtmlLocalizer" or "ViewLocalizer" }, Arguments: [{ Value: var key }, ..] }:
                if (!TemplateWalker.Strip(key).ConstantValue.HasValue)
                {
                    Report(key);
                }

                break;
            case IObjectCreationOperation creation:
                JudgeCreation(creation);
                break;
            case IMethodReferenceOperation { Method: var method } reference when Raw(method) is not null || method.Name == "WriteLiteral" && TemplateWalker.IsTemplate(method.ContainingType):
                Report(reference);
                break;
            case IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation { MemberName: "Raw" or "AppendHtml" or "SetHtmlContent" or "WriteLiteral" } }:
                Report(operation);
                break;
            case IArgumentOperation { Parameter.Name: "htmlAttributes" } argument when TemplateWalker.IsFramework(argument.Parameter.ContainingSymbol):
                JudgeAttributes(TemplateWalker.Strip(argument.Value));
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment:
                JudgeAssignment(target, assignment.Value);
                break;
            case IPropertyReferenceOperation writer when IsOutput(writer) && Written(writer.Parent) is null:
                Report(writer.Parent is IInvocationOperation { TargetMethod.ContainingType.Name: "TextWriter" } write && write.Instance == writer ? write : writer);
                break;
        }
    }

    /// <summary>The HTML that <paramref name="value"/> is, where it is a constant.</summary>
    public static string? Literal(IOperation value) => Text(value) is { ConstantValue: { HasValue: true, Value: var text } } ? text as string ?? "" : null;

    /// <summary>Whether <paramref name="value"/> is such a call itself.</summary>
    public static bool Makes(IOperation value) => Text(value) is not null;

    /// <summary>The constant that <paramref name="operation"/> writes to a template's output.</summary>
    public static string? Written(IOperation? operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Write" or "WriteAsync", ContainingType.Name: "TextWriter" }, Instance: { } writer, Arguments: [{ Value: var text }] } && IsOutput(writer)
            ? TemplateWalker.Strip(text).ConstantValue.Value as string
            : null;

    /// <summary>Whether <paramref name="writer"/> is where a template writes, which is reported by itself.</summary>
    public static bool IsOutput(IOperation writer) =>
        writer is IPropertyReferenceOperation { Property: { Name: "Output", ContainingType.Name: "RazorPageBase" } or { Name: "Writer", ContainingType.Name: "ViewContext" } };

    private static IOperation? Text(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: var method } call when method.MethodKind != MethodKind.Constructor && Raw(method) is { } at && ValueClassifier.IsHtml(method.ReturnType) && method.Name == "Raw" =>
            TemplateWalker.Strip(call.Arguments.First(one => one.Parameter!.Ordinal == at).Value),
        IObjectCreationOperation { Constructor: { } constructor } creation when Raw(constructor) is { } at =>
            TemplateWalker.Strip(creation.Arguments.First(one => one.Parameter!.Ordinal == at).Value),
        _ => null,
    };

    private void JudgeCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;

        if (Raw(method) is { } at)
        {
            JudgeText(call, TemplateWalker.Strip(call.Arguments.First(one => one.Parameter!.Ordinal == at).Value));
        }
        else if (method.Name is "MergeAttribute" or "Add" or "SetAttribute" or "Insert" or "TryAdd" or "AddHtmlAttribute" && IsAttributes(call.Instance) && call.Arguments.Length >= 2)
        {
            JudgeAttribute(call.Arguments[0].Value, call.Arguments[1].Value);
        }
        else if (method is { Name: "MergeAttributes", ContainingType.Name: "TagBuilder" })
        {
            JudgeAttributes(TemplateWalker.Strip(call.Arguments[0].Value));
        }
    }

    private void JudgeCreation(IObjectCreationOperation creation)
    {
        var arguments = creation.Arguments;

        if (Text(creation) is { } text)
        {
            JudgeText(creation, text);
        }
        else if (creation is { Type.Name: "TagBuilder" } && !(TemplateWalker.Strip(arguments[0].Value).ConstantValue.Value is string name && name.All(c => char.IsLetterOrDigit(c) || c == '-') && name.ToLowerInvariant() is not ("script" or "style")))
        {
            Report(arguments[0].Value);
        }
        else if (creation is { Type: { Name: "TagHelperAttribute" }, Arguments.Length: >= 2 } && DiagnosticReporter.IsMapped(creation.Syntax.GetLocation()))
        {
            JudgeAttribute(arguments[0].Value, arguments[1].Value);
        }
    }

    private void JudgeAssignment(IPropertyReferenceOperation target, IOperation value)
    {
        if (target.Property is { Name: "TagName", ContainingType.Name: "TagHelperOutput" } && !TemplateWalker.Strip(value).ConstantValue.HasValue)
        {
            Report(value);
        }
        else if (target.Property.IsIndexer && IsAttributes(target.Instance))
        {
            JudgeAttribute(target.Arguments[0].Value, value);
        }
    }

    // A constant is markup of the site's own, if it leaves the page where it was.
    private void JudgeText(IOperation at, IOperation text)
    {
        // What a tag helper's attribute holds, which the generator has written in pieces.
        if (text is IFieldReferenceOperation { Field.Name: "__tagHelperStringValueBuffer" } && !DiagnosticReporter.IsMapped(at.Syntax.GetLocation()))
        {
            return;
        }

        var html = new HtmlTokenizer();
        html.Feed(text.ConstantValue.Value as string ?? "");

        if (!text.ConstantValue.HasValue || html != new HtmlTokenizer())
        {
            Report(at);
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
        if (TemplateWalker.Strip(name).ConstantValue.Value is string text)
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
        value = TemplateWalker.Strip(value);
        var html = new HtmlTokenizer();
        html.Feed($"<tag {name}=\"");

        if (!string.Equals(html.Attribute, name, StringComparison.OrdinalIgnoreCase) || (!value.ConstantValue.HasValue && ContextRules.Judge(html, ValueClassifier.Of(value)) is not null))
        {
            Report(at);
        }
    }

    // Which parameter is written as it is.
    private static int? Raw(IMethodSymbol method)
    {
        var type = method.ContainingType;
        var name = method.MethodKind == MethodKind.Constructor ? type.Name : method.Name;
        var parameter = (name, type.Name) switch
        {
            ("Raw", "IHtmlHelper" or "HtmlHelper") => "value",
            ("AppendHtml" or "AppendHtmlLine" or "SetHtmlContent", _) when method.Parameters.Any(one => one.Type.SpecialType == SpecialType.System_String) => "encoded",
            ("AppendFormat", "HtmlContentBuilderExtensions") or ("HtmlFormattableString", _) => "format",
            ("HtmlString" or "LocalizedHtmlString", _) => "value",
            _ => null,
        };

        return parameter is not null && TemplateWalker.IsFramework(method)
            ? (method.Parameters.FirstOrDefault(one => one.Name == parameter) ?? method.Parameters.FirstOrDefault(one => one.Type.SpecialType == SpecialType.System_String))?.Ordinal
            : null;
    }

    // TagBuilder itself, its Attributes, and a tag helper's.
    private static bool IsAttributes(IOperation? instance) =>
        instance?.Type?.Name is "TagBuilder" or "AttributeDictionary" or "TagHelperAttributeList" or "TagHelperExecutionContext" && instance is not IFieldReferenceOperation { Field.Name: "__tagHelperExecutionContext" };

    private void Report(IOperation at) => findings.Report(report, DiagnosticDescriptors.Unencoded, at.Syntax.GetLocation(), TemplateWalker.Text(at.Syntax));
}
