using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using RazorHello.TemplateGuard.Analysis;

namespace RazorHello.TemplateGuard;

/// <summary>The types of .NET and ASP.NET Core that rules know, resolved once for each compilation. A null one is not referenced.</summary>
internal sealed class KnownSymbols(Compilation compilation, INamedTypeSymbol razorPageBase, EncodedHtml encodedHtml)
{
    // The keys that sign ASP.NET Core (the first) and .NET. A site can give a type or an assembly any name, but cannot sign with these.
    private static readonly ulong[] FrameworkKeys = [0xadb9793829ddae60, 0x7cec85d7bea7798e, 0xb03f5f7f11d50a3a, 0xb77a5c561934e089, 0xcc7b13ffcd2ddd51];

    // A member that many templates call is looked at once.
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> _operations = new();

    public INamedTypeSymbol RazorPageBase { get; } = razorPageBase;

    /// <summary>The sources of raw HTML that the site declares as encoded.</summary>
    public EncodedHtml EncodedHtml { get; } = encodedHtml;

    public INamedTypeSymbol? PageBase { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.RazorPages.PageBase");
    public INamedTypeSymbol? HelperResult { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Razor.HelperResult");

    public INamedTypeSymbol? IHtmlContent { get; } = Find(compilation, "Microsoft.AspNetCore.Html.IHtmlContent");
    public INamedTypeSymbol? IHtmlContentBuilder { get; } = Find(compilation, "Microsoft.AspNetCore.Html.IHtmlContentBuilder");
    public INamedTypeSymbol? HtmlContentBuilderExtensions { get; } = Find(compilation, "Microsoft.AspNetCore.Html.HtmlContentBuilderExtensions");
    public INamedTypeSymbol? HtmlFormattableString { get; } = Find(compilation, "Microsoft.AspNetCore.Html.HtmlFormattableString");
    public INamedTypeSymbol? HtmlString { get; } = Find(compilation, "Microsoft.AspNetCore.Html.HtmlString");
    public INamedTypeSymbol? IHtmlLocalizer { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Localization.IHtmlLocalizer");
    public INamedTypeSymbol? HtmlLocalizerExtensions { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Localization.HtmlLocalizerExtensions");
    public INamedTypeSymbol? LocalizedHtmlString { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Localization.LocalizedHtmlString");

    public INamedTypeSymbol? IHtmlHelper { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper");
    public INamedTypeSymbol? IJsonHelper { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.IJsonHelper");
    public INamedTypeSymbol? IHtmlHelperOfModel { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper`1");
    public INamedTypeSymbol? HtmlHelperNameExtensions { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.HtmlHelperNameExtensions");
    public INamedTypeSymbol? MvcForm { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.MvcForm");
    public INamedTypeSymbol? TagBuilder { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.TagBuilder");
    public INamedTypeSymbol? ViewContext { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.ViewContext");
    public INamedTypeSymbol? AttributeDictionary { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.ViewFeatures.AttributeDictionary");

    public INamedTypeSymbol? TagHelperAttribute { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.TagHelpers.TagHelperAttribute");
    public INamedTypeSymbol? TagHelperAttributeList { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.TagHelpers.TagHelperAttributeList");
    public INamedTypeSymbol? TagHelperOutput { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.TagHelpers.TagHelperOutput");
    public INamedTypeSymbol? TagHelperExecutionContext { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.Runtime.TagHelpers.TagHelperExecutionContext");
    public INamedTypeSymbol? TagHelperRunner { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.Runtime.TagHelpers.TagHelperRunner");
    public INamedTypeSymbol? TagHelperScopeManager { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.Runtime.TagHelpers.TagHelperScopeManager");

    public INamedTypeSymbol? HttpRequest { get; } = Find(compilation, "Microsoft.AspNetCore.Http.HttpRequest");
    public INamedTypeSymbol? HttpResponseWritingExtensions { get; } = Find(compilation, "Microsoft.AspNetCore.Http.HttpResponseWritingExtensions");
    public INamedTypeSymbol? IUrlHelper { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.IUrlHelper");
    public INamedTypeSymbol? UrlHelperBase { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Routing.UrlHelperBase");
    public INamedTypeSymbol? LinkGenerator { get; } = Find(compilation, "Microsoft.AspNetCore.Routing.LinkGenerator");

    public INamedTypeSymbol? IStringLocalizer { get; } = Find(compilation, "Microsoft.Extensions.Localization.IStringLocalizer");
    public INamedTypeSymbol? StringLocalizerExtensions { get; } = Find(compilation, "Microsoft.Extensions.Localization.StringLocalizerExtensions");
    public INamedTypeSymbol? LocalizedString { get; } = Find(compilation, "Microsoft.Extensions.Localization.LocalizedString");

    public INamedTypeSymbol? JsonSerializer { get; } = Find(compilation, "System.Text.Json.JsonSerializer");
    public INamedTypeSymbol? JsonSerializerOptions { get; } = Find(compilation, "System.Text.Json.JsonSerializerOptions");
    public INamedTypeSymbol? JavaScriptEncoder { get; } = Find(compilation, "System.Text.Encodings.Web.JavaScriptEncoder");

    public INamedTypeSymbol? StringWriter { get; } = Find(compilation, "System.IO.StringWriter");
    public INamedTypeSymbol? TextWriter { get; } = Find(compilation, "System.IO.TextWriter");
    public INamedTypeSymbol? HtmlEncoder { get; } = Find(compilation, "System.Text.Encodings.Web.HtmlEncoder");
    public INamedTypeSymbol? UrlEncoder { get; } = Find(compilation, "System.Text.Encodings.Web.UrlEncoder");
    public INamedTypeSymbol? Uri { get; } = Find(compilation, "System.Uri");
    public INamedTypeSymbol? Task { get; } = Find(compilation, "System.Threading.Tasks.Task");
    public INamedTypeSymbol? ValueTask { get; } = Find(compilation, "System.Threading.Tasks.ValueTask");

    public INamedTypeSymbol? CultureInfo { get; } = Find(compilation, "System.Globalization.CultureInfo");

    public INamedTypeSymbol? DataType { get; } = Find(compilation, "System.ComponentModel.DataAnnotations.DataType");
    public INamedTypeSymbol? DataTypeAttribute { get; } = Find(compilation, "System.ComponentModel.DataAnnotations.DataTypeAttribute");
    public INamedTypeSymbol? DisplayFormatAttribute { get; } = Find(compilation, "System.ComponentModel.DataAnnotations.DisplayFormatAttribute");
    public INamedTypeSymbol? UIHintAttribute { get; } = Find(compilation, "System.ComponentModel.DataAnnotations.UIHintAttribute");

    /// <summary>Types without a keyword in C# whose text has no character that means anything in HTML.</summary>
    public ImmutableArray<INamedTypeSymbol?> Numbers { get; } = [.. new[] { "System.Guid", "System.Half", "System.Int128", "System.UInt128" }.Select(name => Find(compilation, name))];

    /// <summary>Types of dates and times, except <see cref="DateTime"/>, which the compiler knows as a special type.</summary>
    public ImmutableArray<INamedTypeSymbol?> Times { get; } = [.. new[] { "System.DateOnly", "System.DateTimeOffset", "System.TimeOnly", "System.TimeSpan" }.Select(name => Find(compilation, name))];

    /// <summary>The known types of <paramref name="compilation"/>; null where Razor is not referenced, and there is nothing to check.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The files of the project.</param>
    /// <param name="cancellation">Cancels the reading of files.</param>
    public static KnownSymbols? Create(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation) =>
        Find(compilation, "Microsoft.AspNetCore.Mvc.Razor.RazorPageBase") is { } razorPageBase
            ? new(compilation, razorPageBase, EncodedHtml.Read(options.AdditionalFiles, compilation, cancellation))
            : null;

    /// <summary>The operation of an expression anywhere in the compilation.</summary>
    public IOperation? Operation(SyntaxNode expression) =>
        _operations.GetOrAdd(expression, one => compilation.ContainsSyntaxTree(one.SyntaxTree) ? compilation.GetSemanticModel(one.SyntaxTree).GetOperation(one) : null);

    /// <summary>Whether <paramref name="symbol"/> is declared in an assembly of .NET or ASP.NET Core.</summary>
    public static bool IsFramework(ISymbol? symbol) =>
        symbol?.ContainingAssembly?.Identity.PublicKeyToken is { Length: > 0 } token && FrameworkKeys.Contains(token.Aggregate(0UL, (key, part) => (key << 8) | part));

    /// <summary>Whether <paramref name="type"/> is <paramref name="known"/>, or made from it by type arguments.</summary>
    public static bool Is(ITypeSymbol? type, INamedTypeSymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);

    /// <summary>Whether <paramref name="type"/> is the class <paramref name="known"/> or derives from it.</summary>
    public static bool Derives(ITypeSymbol? type, INamedTypeSymbol? known) => type is not null && (Is(type, known) || Derives(type.BaseType, known));

    /// <summary>Whether <paramref name="type"/> is the interface <paramref name="known"/> or implements it.</summary>
    public static bool Implements(ITypeSymbol? type, INamedTypeSymbol? known) => type is not null && (Is(type, known) || type.AllInterfaces.Any(one => Is(one, known)));

    /// <summary>Whether <paramref name="member"/> is declared by <paramref name="known"/>, or overrides what is.</summary>
    public static bool IsMember(ISymbol? member, INamedTypeSymbol? known) => member switch
    {
        IMethodSymbol { OverriddenMethod: { } overridden } => IsMember(overridden, known),
        IPropertySymbol { OverriddenProperty: { } overridden } => IsMember(overridden, known),
        _ => Is(member?.ContainingType, known),
    };

    /// <summary>Whether <paramref name="type"/> is a template, or what templates derive from.</summary>
    public bool IsTemplate(ITypeSymbol? type) => Derives(type, RazorPageBase);

    /// <summary>Whether <paramref name="method"/> is one of those that the generator calls around a tag helper.</summary>
    public bool IsTagHelperRuntime(IMethodSymbol method) =>
        IsMember(method, RazorPageBase) || Is(method.ContainingType, TagHelperExecutionContext) || Is(method.ContainingType, TagHelperRunner) || Is(method.ContainingType, TagHelperScopeManager);

    /// <summary>Whether values of <paramref name="type"/> are written without encoding.</summary>
    public bool IsHtml(ITypeSymbol? type) => Implements(type, IHtmlContent);

    private static INamedTypeSymbol? Find(Compilation compilation, string name) => compilation.GetTypesByMetadataName(name).FirstOrDefault(IsFramework);
}
