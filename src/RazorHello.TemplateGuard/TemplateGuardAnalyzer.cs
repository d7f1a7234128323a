using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RazorHello.TemplateGuard.Analysis;
using RazorHello.TemplateGuard.Reporting;

namespace RazorHello.TemplateGuard;

/// <summary>Analyzer that follows the HTML of every Razor template, and reports each interpolated value in a context where HTML encoding does not protect.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TemplateGuardAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
    [
        DiagnosticDescriptors.Script, DiagnosticDescriptors.CodeAttribute, DiagnosticDescriptors.Style, DiagnosticDescriptors.Address, DiagnosticDescriptors.Loads, DiagnosticDescriptors.Unquoted, DiagnosticDescriptors.Name,
        DiagnosticDescriptors.Unencoded, DiagnosticDescriptors.RawHtml, DiagnosticDescriptors.Branches, DiagnosticDescriptors.ReadTwice, DiagnosticDescriptors.Unknown, DiagnosticDescriptors.Note, DiagnosticDescriptors.Elsewhere,
        DiagnosticDescriptors.ClientTemplate,
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
        if (KnownSymbols.Create(context.Compilation, context.Options, context.CancellationToken) is not { } known)
        {
            return;
        }

        var reporter = new DiagnosticReporter(Suppressions.Read(context.Options, context.Compilation, context.CancellationToken), known.EncodedHtml.Wrong);

        context.RegisterOperationAction(
            operation =>
            {
                if (RawHtmlAnalysis.MayConcern(operation.Operation))
                {
                    new RawHtmlAnalysis(known, reporter, operation.ReportDiagnostic).Judge(operation.Operation, operation.ContainingSymbol);
                }
            },
            OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.MethodReference, OperationKind.DynamicInvocation, OperationKind.DynamicObjectCreation, OperationKind.DynamicIndexerAccess, OperationKind.Argument,
            OperationKind.SimpleAssignment, OperationKind.PropertyReference, OperationKind.Attribute);

        context.RegisterOperationBlockAction(block =>
        {
            if (known.IsGenerated(block.OwningSymbol.ContainingType) || KnownSymbols.Derives(block.OwningSymbol.ContainingType, known.RazorPageBase))
            {
                foreach (var operation in block.OperationBlocks)
                {
                    new TemplateWalker(known, reporter, block.ReportDiagnostic).Walk(operation, block.OwningSymbol);
                }
            }
        });

        context.RegisterCompilationEndAction(end => reporter.End(end.ReportDiagnostic));
    }
}
