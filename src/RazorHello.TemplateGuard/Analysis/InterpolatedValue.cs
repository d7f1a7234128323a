using Microsoft.CodeAnalysis;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>A value that a template writes.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Operation">The value itself.</param>
/// <param name="At">The expression that it is a part of.</param>
/// <param name="Source">The member that gives it and can be declared as encoded, for raw HTML.</param>
/// <param name="IsLocalized">Whether it is a text of the framework's localizer for HTML.</param>
internal sealed record InterpolatedValue(ValueKind Kind, IOperation Operation, SyntaxNode At, ISymbol? Source = null, bool IsLocalized = false);
