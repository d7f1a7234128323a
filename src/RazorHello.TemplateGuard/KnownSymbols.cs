using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using RazorHello.TemplateGuard.Analysis;

namespace RazorHello.TemplateGuard;

/// <summary>The types of .NET and ASP.NET Core that rules know, resolved once for each compilation. A null one is not referenced.</summary>
internal sealed class KnownSymbols(Compilation compilation, INamedTypeSymbol razorPageBase, EncodedHtml encodedHtml)
{
    // The keys that sign ASP.NET Core (the first) and .NET. A site can give a type or an assembly any name, but cannot sign with these.
    private static readonly ulong[] FrameworkKeys = [0xadb9793829ddae60, 0x7cec85d7bea7798e, 0xb03f5f7f11d50a3a, 0xb77a5c561934e089, 0xcc7b13ffcd2ddd51];

    // A member that many templates call is looked at once.
    private readonly ConcurrentDictionary<SyntaxNode, IOperation?> _operations = new();

    /// <summary>The templates of the site, by their bases.</summary>
    public TemplateBases Bases => field ??= new(this);

    public INamedTypeSymbol RazorPageBase { get; } = razorPageBase;

    /// <summary>The sources of raw HTML that the site declares as encoded.</summary>
    public EncodedHtml EncodedHtml { get; } = encodedHtml;

    /// <summary>The base of RazorSlices' templates.</summary>
    public INamedTypeSymbol? RazorSlice { get; } = FindSlice(compilation);

    public INamedTypeSymbol? RazorCompiledItemMetadataAttribute { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.Hosting.RazorCompiledItemMetadataAttribute");
    public INamedTypeSymbol? PageBase { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.RazorPages.PageBase");
    public INamedTypeSymbol? HelperResult { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Razor.HelperResult");

    public INamedTypeSymbol? IHtmlContent { get; } = Find(compilation, "Microsoft.AspNetCore.Html.IHtmlContent");
    public INamedTypeSymbol? IHtmlContentBuilder { get; } = Find(compilation, "Microsoft.AspNetCore.Html.IHtmlContentBuilder");
    public INamedTypeSymbol? HtmlContentBuilderExtensions { get; } = Find(compilation, "Microsoft.AspNetCore.Html.HtmlContentBuilderExtensions");
    public INamedTypeSymbol? HtmlFormattableString { get; } = Find(compilation, "Microsoft.AspNetCore.Html.HtmlFormattableString");
    public INamedTypeSymbol? HtmlContentBuilder { get; } = Find(compilation, "Microsoft.AspNetCore.Html.HtmlContentBuilder");
    public INamedTypeSymbol? HtmlString { get; } = Find(compilation, "Microsoft.AspNetCore.Html.HtmlString");
    public INamedTypeSymbol? IHtmlLocalizer { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Localization.IHtmlLocalizer");
    public INamedTypeSymbol? HtmlLocalizerExtensions { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Localization.HtmlLocalizerExtensions");
    public INamedTypeSymbol? LocalizedHtmlString { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Localization.LocalizedHtmlString");

    public INamedTypeSymbol? IHtmlHelper { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper");
    public INamedTypeSymbol? IJsonHelper { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.IJsonHelper");
    public INamedTypeSymbol? IHtmlHelperOfModel { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper`1");
    public INamedTypeSymbol? HtmlHelperNameExtensions { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.HtmlHelperNameExtensions");
    public INamedTypeSymbol? MvcForm { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.MvcForm");
    public INamedTypeSymbol? StringHtmlContent { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.ViewFeatures.StringHtmlContent");
    public INamedTypeSymbol? TagBuilder { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.TagBuilder");
    public INamedTypeSymbol? ViewContext { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.Rendering.ViewContext");
    public INamedTypeSymbol? AttributeDictionary { get; } = Find(compilation, "Microsoft.AspNetCore.Mvc.ViewFeatures.AttributeDictionary");

    public INamedTypeSymbol? TagHelper { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.TagHelpers.TagHelper");
    public INamedTypeSymbol? HtmlTargetElementAttribute { get; } = Find(compilation, "Microsoft.AspNetCore.Razor.TagHelpers.HtmlTargetElementAttribute");
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
    public INamedTypeSymbol? WebUtility { get; } = Find(compilation, "System.Net.WebUtility");
    public INamedTypeSymbol? HttpUtility { get; } = Find(compilation, "System.Web.HttpUtility");
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

    /// <summary>The operation of the whole body of a member of the site; null where it has none.</summary>
    public IOperation? Operation(ISymbol member) => (member is IPropertySymbol { GetMethod: { } get } ? get : member).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
    {
        ArrowExpressionClauseSyntax arrow => Operation(arrow),
        // The body of an accessor or of a method is the operation of its declaration.
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } or null => null,
        var declaration => Operation(declaration),
    };

    /// <summary>The values that a member of the site returns.</summary>
    public IReadOnlyList<IOperation> Returned(ISymbol member) => Operation(member) is { } body
        ? [.. Returns(body).Select(one => one.ReturnedValue).OfType<IOperation>()]
        : [];

    /// <summary>The one value that a member of the site returns; null where there are more.</summary>
    public IOperation? Body(ISymbol member) => Returned(member) is [var only] ? only : null;

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
    public bool IsTemplate(ITypeSymbol? type) => Derives(type, RazorPageBase) || Derives(type, RazorSlice) || IsGenerated(type);

    /// <summary>Whether Razor generated a class from a template, of any base.</summary>
    public bool IsGenerated(ITypeSymbol? type) => type is not null && type.GetAttributes().Any(one => Is(one.AttributeClass, RazorCompiledItemMetadataAttribute));

    /// <summary>Whether a class has the method that generated code calls for literals, so that templates may derive from it.</summary>
    public static bool DeclaresLiterals(ITypeSymbol? type) =>
        type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && (type.GetMembers("WriteLiteral").Any(one => one is IMethodSymbol { IsStatic: false, ReturnsVoid: true }) || DeclaresLiterals(type.BaseType));

    /// <summary>Whether <paramref name="method"/> is one of those that the generator calls around a tag helper.</summary>
    public bool IsTagHelperRuntime(IMethodSymbol method) =>
        IsMember(method, RazorPageBase) || Is(method.ContainingType, TagHelperExecutionContext) || Is(method.ContainingType, TagHelperRunner) || Is(method.ContainingType, TagHelperScopeManager);

    /// <summary>Whether a call encodes for HTML.</summary>
    public bool IsHtmlEncoder(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Encode" } => Is(call.Instance?.Type, HtmlEncoder),
        { Name: "HtmlEncode", ContainingType: var type } => Is(type, WebUtility) || Is(type, HttpUtility),
        _ => false,
    };

    /// <summary>Whether values of <paramref name="type"/> are written without encoding.</summary>
    public bool IsHtml(ITypeSymbol? type) => Implements(type, IHtmlContent);

    // RazorSlices is not signed: a type of the name in the site's own code is another.
    private static INamedTypeSymbol? FindSlice(Compilation compilation) =>
        compilation.GetTypesByMetadataName("RazorSlices.RazorSlice").FirstOrDefault(one => one.ContainingAssembly.Name == "RazorSlices" && !one.Locations.Any(at => at.IsInSource));

    // Those of lambdas and local functions are their own.
    private static IEnumerable<IReturnOperation> Returns(IOperation body) => body is IReturnOperation one ? [one]
        : body is IAnonymousFunctionOperation or ILocalFunctionOperation ? []
        : body.ChildOperations.SelectMany(Returns);

    private static INamedTypeSymbol? Find(Compilation compilation, string name) => compilation.GetTypesByMetadataName(name).FirstOrDefault(IsFramework);
}
