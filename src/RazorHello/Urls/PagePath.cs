using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace RazorHello.Urls;

/// <summary>The canonical path of a page, as metadata of its endpoint.</summary>
public sealed class PagePath
{
    private readonly TemplateBinder _binder;
    private readonly string[] _parameters;
    private readonly string? _withoutValues;

    /// <summary>Creates the path of a page.</summary>
    /// <param name="route">The route of the canonical path.</param>
    /// <param name="binders">The framework's binders of values to routes.</param>
    internal PagePath(RoutePattern route, TemplateBinderFactory binders)
    {
        _binder = binders.Create(route);
        _parameters = [.. route.Parameters.Select(parameter => parameter.Name)];
        _withoutValues = Bind([]);
        Path = _withoutValues is null ? null : Encode(_withoutValues);
    }

    /// <summary>The canonical path without values, percent-encoded (RFC 3986, section 2.1); <see langword="null"/> where the page needs one.</summary>
    public string? Path { get; }

    /// <summary>The canonical path with the values of a request, percent-encoded (RFC 3986, section 2.1).</summary>
    /// <param name="request">A request for the page.</param>
    public string For(HttpRequest request) => Encode(Decoded(request));

    /// <summary>Whether a request is for the canonical path.</summary>
    /// <param name="request">A request for the page.</param>
    internal bool IsOf(HttpRequest request) => request.Path.Value == Decoded(request);

    // Servers decode all of a path but %2F, which so stands in a value for a slash.
    private static string Encode(string path) => new PathString(path.Replace("%", "%25", StringComparison.Ordinal).Replace("%252F", "%2F", StringComparison.OrdinalIgnoreCase)).ToUriComponent();

    private string Decoded(HttpRequest request) => (_parameters.Length == 0 ? _withoutValues : Bind(request.RouteValues)) ?? request.Path.Value!;

    private string? Bind(RouteValueDictionary values)
    {
        // The name of the page is one of the values, and would come after a question mark.
        var own = new RouteValueDictionary(_parameters.Where(values.ContainsKey).Select(name => KeyValuePair.Create(name, values[name])));

        // Two slashes at the start would begin the name of a host.
        return _binder.GetValues(ambientValues: null, own) is { } bound && _binder.BindValues(bound.AcceptedValues) is { } path ? $"/{Uri.UnescapeDataString(path).TrimStart('/')}" : null;
    }
}
