using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>An element that tag helpers write.</summary>
/// <param name="Name">The element's name in the template.</param>
/// <param name="Start">The operation that messages point at.</param>
/// <param name="IsSelfClosing">Whether its start tag ends with <c>/&gt;</c>.</param>
/// <param name="HasEndTag">Whether it has an end tag.</param>
/// <param name="Attributes">The parts of its attributes, in the order of the template.</param>
/// <param name="Content">The code of its content, if it has any.</param>
/// <param name="End">The index of the last operation of its code.</param>
internal sealed record TagHelperElement(string Name, IOperation Start, bool IsSelfClosing, bool HasEndTag, IReadOnlyList<TagHelperPart> Attributes, IOperation? Content, int End);

/// <summary>A part of an element's attributes: a literal, then a value or code, if there is one.</summary>
/// <param name="Literal">The literal.</param>
/// <param name="Value">The interpolated value after it.</param>
/// <param name="Code">Code that writes a part of a bound attribute.</param>
/// <param name="Separate">Code that runs at another time, and must write whole markup or none.</param>
internal readonly record struct TagHelperPart(string Literal, IOperation? Value = null, IOperation? Code = null, IOperation? Separate = null);

/// <summary>
/// Reads elements that tag helpers write. Their code runs the content first and gives the attributes after; here they are read in
/// the template's order, like those of any other element.
/// </summary>
internal sealed class TagHelperReader(KnownSymbols known, RazorCalls razor)
{
    /// <summary>Reads the element whose code begins at an index of a block.</summary>
    /// <param name="operations">The operations of the block.</param>
    /// <param name="at">The index.</param>
    /// <returns>The element, or <see langword="null"/> where none begins.</returns>
    public TagHelperElement? Read(ImmutableArray<IOperation> operations, int at)
    {
        if (Call(operations[at]) is not { TargetMethod.Name: "Begin" } begin)
        {
            return null;
        }

        var end = at + 1;

        // Elements in the content are inside of its lambda.
        while (end < operations.Length && Call(operations[end]) is not { TargetMethod.Name: "End" })
        {
            end++;
        }

        var code = operations.Skip(at + 1).Take(end - at - 1).ToList();

        // The mode of TagMode: StartTagAndEndTag is 0, SelfClosing is 1, StartTagOnly is 2.
        var mode = RazorCalls.Argument(begin, 1).ConstantValue.Value as int?;
        var content = RazorCalls.Argument(begin, 3);
        content = content is IConversionOperation { Operand: var converted } ? converted : content;

        return new(
            razor.Constant(begin, 0)!,
            code.FirstOrDefault(one => Reporting.DiagnosticReporter.IsMapped(one.Syntax.GetLocation())) ?? begin,
            mode == 1,
            mode == 0,
            [.. Attributes(code)],
            content is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body: var body } } ? body : null,
            end);
    }

    private IEnumerable<TagHelperPart> Attributes(List<IOperation> code)
    {
        for (var at = 0; at < code.Count; at++)
        {
            var call = Call(code[at]);

            switch (call?.TargetMethod.Name)
            {
                case "BeginAddHtmlAttributeValues":
                    var quote = Quote(call, 3);
                    yield return new(NameOf(call, 1, 3, quote));

                    for (at++; AttributeValue(code[at]) is { } part; at++)
                    {
                        yield return new(part.Literal, part.Operand);
                    }

                    yield return new(quote);
                    break;
                case "BeginWriteTagHelperAttribute":
                    // Where the property of a tag helper does not compile, the attribute is named nowhere else.
                    var add = code.Skip(at).Select(Call).FirstOrDefault(one => one?.TargetMethod.Name is "AddHtmlAttribute" or "AddTagHelperAttribute");
                    quote = add is null ? "\"" : Quote(add, 2);
                    yield return new(add is null ? " title=\"" : NameOf(add, 0, 2, quote));

                    for (at++; Call(code[at]) is not { TargetMethod.Name: "EndWriteTagHelperAttribute" }; at++)
                    {
                        yield return new("", Code: code[at]);
                    }

                    yield return new(quote);
                    break;
                // An attribute whose value has no C# in it is a field of the template.
                case "AddHtmlAttribute" or "AddTagHelperAttribute" when call.Arguments is [{ Value: IFieldReferenceOperation { Field: var field } }]:
                    var literals = field.DeclaringSyntaxReferences[0].GetSyntax().DescendantNodes().OfType<LiteralExpressionSyntax>().Select(one => one.Token.ValueText).ToList();
                    yield return new($" {literals[0]}=\"{(literals.Count > 1 ? literals[1].Replace("\"", "&quot;") : "")}\"");
                    break;
                case "AddHtmlAttribute" or "AddTagHelperAttribute" or "EndAddHtmlAttributeValues" or "Add" or "RunAsync" or "SetOutputContentAsync" or "CreateTagHelper":
                // By name: the field in which generated code keeps the element.
                case "Write" when RazorCalls.Argument(call, 0) is IPropertyReferenceOperation { Property.Name: "Output", Instance: IFieldReferenceOperation { Field.Name: "__tagHelperExecutionContext" } }:
                    break;
                default:
                    yield return new("", Separate: code[at]);
                    break;
            }
        }
    }

    private RazorCall? AttributeValue(IOperation operation) => Call(operation) is { TargetMethod.Name: "AddHtmlAttributeValue" } call
        ? razor.AttributeValue(call)
        : razor.ReadUnbound(operation is IExpressionStatementOperation { Operation: var inner } ? inner : operation, inBoundAttribute: false);

    private string NameOf(IInvocationOperation call, int name, int style, string quote) =>
        $" {razor.Constant(call, name)}{(RazorCalls.Argument(call, style).ConstantValue.Value is 3 ? "" : "=")}{quote}";

    // HtmlAttributeValueStyle: double quotes, single quotes, none, no value.
    private static string Quote(IInvocationOperation call, int style) => RazorCalls.Argument(call, style).ConstantValue.Value switch { 0 => "\"", 1 => "'", _ => "" };

    private IInvocationOperation? Call(IOperation operation)
    {
        operation = operation is IExpressionStatementOperation { Operation: var inner } ? inner : operation;
        operation = operation is ISimpleAssignmentOperation { Value: var value } ? value : operation;

        return (operation is IAwaitOperation { Operation: var awaited } ? awaited : operation) is IInvocationOperation call && known.IsTagHelperRuntime(call.TargetMethod) ? call : null;
    }
}
