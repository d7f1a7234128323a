using Microsoft.CodeAnalysis;

namespace RazorHello.TemplateGuard.Analysis;

/// <summary>Calls and constructors of the framework that write a text without encoding.</summary>
internal static class RawHtmlCalls
{
    /// <summary>The text that a call writes as it is; null for any other call.</summary>
    public static IOperation? Text(KnownSymbols known, Call call)
    {
        var parameter = Parameter(known, call.Method);

        return parameter is null ? null : call.Arguments.FirstOrDefault(one => one.Parameter?.Ordinal == parameter.Ordinal).Value;
    }

    /// <summary>The parameter of a method whose text is written without encoding.</summary>
    public static IParameterSymbol? Parameter(KnownSymbols known, IMethodSymbol method)
    {
        var type = method.ContainingType;
        var name = method.Name switch
        {
            "Raw" when KnownSymbols.Implements(type, known.IHtmlHelper) => "value",
            "AppendHtml" or "AppendHtmlLine" or "SetHtmlContent" when KnownSymbols.Implements(type, known.IHtmlContentBuilder) || KnownSymbols.Is(type, known.HtmlContentBuilderExtensions) => "encoded",
            "AppendFormat" when KnownSymbols.Is(type, known.HtmlContentBuilderExtensions) => "format",
            "WriteHtml" when KnownSymbols.IsMember(method, known.RazorSlice) => "htmlString",
            WellKnownMemberNames.InstanceConstructorName when KnownSymbols.Is(type, known.HtmlFormattableString) => "format",
            WellKnownMemberNames.InstanceConstructorName when KnownSymbols.Is(type, known.HtmlString) || KnownSymbols.Is(type, known.LocalizedHtmlString) => "value",
            _ => null,
        };

        return name is null ? null
            : method.Parameters.FirstOrDefault(one => one.Name == name && (name != "encoded" || one.Type.SpecialType == SpecialType.System_String))
                ?? method.Parameters.FirstOrDefault(one => one.Type.SpecialType == SpecialType.System_String);
    }
}
