using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RazorHello.TemplateGuard.Analysis;
using RazorHello.TemplateGuard.Reporting;

namespace RazorHello.TemplateGuard;

/// <summary>Follows the HTML that every Razor template writes, and reports each value that stands where encoding does not protect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateGuardAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
    [
        DiagnosticDescriptors.Script, DiagnosticDescriptors.CodeAttribute, DiagnosticDescriptors.Style, DiagnosticDescriptors.Address, DiagnosticDescriptors.Loads, DiagnosticDescriptors.Unquoted, DiagnosticDescriptors.Name,
        DiagnosticDescriptors.Unencoded, DiagnosticDescriptors.FinishedHtml, DiagnosticDescriptors.Ways, DiagnosticDescriptors.ReadTwice, DiagnosticDescriptors.Unknown, DiagnosticDescriptors.Note, DiagnosticDescriptors.Elsewhere,
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
        var notes = new Suppressions();
        var findings = new DiagnosticReporter(notes);

        foreach (var file in context.Options.AdditionalFiles.Where(file => file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase)))
        {
            notes.Read(file.Path, file.GetText(context.CancellationToken)!, null);
        }

        foreach (var tree in context.Compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)))
        {
            notes.Read(tree.FilePath, tree.GetText(context.CancellationToken), tree);
        }

        context.RegisterOperationAction(
            operation => new RawHtmlAnalysis(findings, operation.ReportDiagnostic).Judge(operation.Operation, operation.ContainingSymbol),
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.MethodReference, OperationKind.DynamicInvocation, OperationKind.Argument,
            OperationKind.SimpleAssignment, OperationKind.PropertyReference, OperationKind.Attribute);

        context.RegisterOperationBlockAction(block =>
        {
            if (TemplateWalker.IsTemplate(block.OwningSymbol.ContainingType))
            {
                foreach (var operation in block.OperationBlocks)
                {
                    new TemplateWalker(findings, block.ReportDiagnostic).Walk(operation, block.OwningSymbol);
                }
            }
        });

        context.RegisterCompilationEndAction(end => findings.End(end.ReportDiagnostic));
    }
}
