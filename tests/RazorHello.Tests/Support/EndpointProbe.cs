using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace RazorHello.Tests.Support;

/// <summary>An endpoint that the running site reports of itself, and the parameters that it binds.</summary>
internal sealed record EndpointProbe(RoutePattern Pattern, IReadOnlyList<string> Parameters)
{
    /// <summary>Every endpoint of the site that is not a file.</summary>
    public static async Task<IReadOnlyList<EndpointProbe>> EndpointsAsync(IServiceProvider site)
    {
        var endpoints = site.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);
        var walks = new List<EndpointProbe>();

        foreach (var endpoint in endpoints)
        {
            var parameters = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name)
                .Concat(endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
                    .Where(parameter => parameter.HasTryParse || parameter.HasBindAsync || parameter.ParameterInfo.ParameterType == typeof(string))
                    .Select(parameter => parameter.Name));

            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await site.GetRequiredService<PageLoader>().LoadAsync(descriptor, endpoint.Metadata);
                var bound = page.HandlerMethods.SelectMany(handler => handler.Parameters).Concat(page.BoundProperties);

                parameters = parameters.Concat(bound.SelectMany(parameter => Names(parameter, site.GetRequiredService<IModelMetadataProvider>())));
            }

            walks.Add(new EndpointProbe(endpoint.RoutePattern, [.. parameters.Distinct(StringComparer.OrdinalIgnoreCase)]));
        }

        // A template can read any parameter from the query, bound or not: each page is given those of all the others too, and the one that is read for all.
        var all = walks.SelectMany(walk => walk.Parameters).Append(SupportedLanguages.Parameter);

        return [.. walks.Select(walk => walk with { Parameters = [.. walk.Parameters.Union(all, StringComparer.OrdinalIgnoreCase)] })];
    }

    /// <summary>The address of the endpoint with <paramref name="text"/> for one parameter, and a number for each other one.</summary>
    public string Address(string parameter, string text)
    {
        string Value(string name) => Uri.EscapeDataString(name.Equals(parameter, StringComparison.OrdinalIgnoreCase) ? text : "7");

        // A route takes no number for a language. A client takes a segment of dots for a way up, however it is encoded (URL standard,
        // section 4.1), and a server refuses NUL before the site sees it, as does the test server's client.
        string Segment(string name) => name == SupportedLanguages.Parameter && name != parameter ? "en"
            : Value(name) is "." or ".." ? "7"
            : Value(name).Replace("%00", "", StringComparison.Ordinal);

        var path = string.Concat(Pattern.PathSegments.Select(segment => "/" + string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => Uri.EscapeDataString(literal.Content),
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart hole => Segment(hole.Name),
            _ => throw new NotSupportedException($"A part of {Pattern.RawText}"),
        }))));
        var query = Parameters.Where(name => Pattern.GetParameter(name) is null).Select(name => $"{Uri.EscapeDataString(name)}={Value(name)}");

        return $"{(path == "" ? "/" : path)}?{string.Join('&', query)}";
    }

    public override string ToString() => $"/{Pattern.RawText?.TrimStart('/')} ({string.Join(", ", Parameters)})";

    private static IEnumerable<string> Names(ParameterDescriptor parameter, IModelMetadataProvider metadata)
    {
        var source = parameter.BindingInfo?.BindingSource;

        Assert.True(
            source is null || source.IsFromRequest is false || source == BindingSource.Query || source == BindingSource.Path || source == BindingSource.ModelBinding,
            $"The walk does not know how to attack {parameter.Name}, which is bound from {source?.DisplayName}.");

        var name = parameter.BindingInfo?.BinderModelName ?? parameter.Name;
        var type = metadata.GetMetadataForType(parameter.ParameterType);

        return source is { IsFromRequest: false } ? []
            : type.IsComplexType ? type.Properties.SelectMany(property => new[] { $"{name}.{property.Name}", property.Name! })
            : [name];
    }
}
