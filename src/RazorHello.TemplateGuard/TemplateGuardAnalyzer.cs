using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RazorHello.TemplateGuard;

/// <summary>Follows the HTML that every Razor template writes, and reports each value that stands where encoding does not protect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateGuardAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
    [
        Messages.Script, Messages.CodeAttribute, Messages.Style, Messages.Address, Messages.Loads, Messages.Unquoted, Messages.Name,
        Messages.Unencoded, Messages.FinishedHtml, Messages.Ways, Messages.ReadTwice, Messages.Unknown, Messages.Note, Messages.Elsewhere,
    ];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Templates are generated code.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var notes = new Notes();
        var findings = new Findings(notes);

        foreach (var file in context.Options.AdditionalFiles.Where(file => file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase)))
        {
            notes.Read(file.Path, file.GetText(context.CancellationToken)!, null);
        }

        foreach (var tree in context.Compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)))
        {
            notes.Read(tree.FilePath, tree.GetText(context.CancellationToken), tree);
        }

        context.RegisterOperationAction(
            operation => new Unencoded(findings, operation.ReportDiagnostic).Judge(operation.Operation, operation.ContainingSymbol),
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.MethodReference, OperationKind.DynamicInvocation, OperationKind.Argument,
            OperationKind.SimpleAssignment, OperationKind.PropertyReference, OperationKind.Attribute);

        context.RegisterOperationBlockAction(block =>
        {
            if (Walker.IsTemplate(block.OwningSymbol.ContainingType))
            {
                foreach (var operation in block.OperationBlocks)
                {
                    new Walker(findings, block.ReportDiagnostic).Walk(operation, block.OwningSymbol);
                }
            }
        });

        context.RegisterCompilationEndAction(end => findings.End(end.ReportDiagnostic));
    }
}
