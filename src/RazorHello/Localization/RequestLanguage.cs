using Microsoft.Extensions.Primitives;

namespace RazorHello.Localization;

/// <summary>The language of a request: the one that its query names, or else the best of <c>Accept-Language</c>, or else English.</summary>
/// <param name="languages">The languages of the site.</param>
public sealed class RequestLanguage(SupportedLanguages languages)
{
    /// <summary>The language.</summary>
    public Language Language { get; private set; } = languages.English;

    /// <summary>Whether the query names the language, so that every visitor of the URL gets it.</summary>
    public bool ByQuery { get; private set; }

    /// <summary>The language that links to other pages name, so that a visitor's choice lasts; none where the visitor made none.</summary>
    public Language? InLinks => ByQuery ? Language : null;

    /// <summary>Negotiates the language of a request.</summary>
    /// <param name="request">The request.</param>
    internal void Negotiate(HttpRequest request)
    {
        if (request.Query.TryGetValue(SupportedLanguages.Parameter, out var tags) && languages.Lookup(tags[0]) is { } named)
        {
            (Language, ByQuery) = (named, true);
        }
        else if (!StringValues.IsNullOrEmpty(request.Headers.AcceptLanguage))
        {
            var best = 0.0;

            // Of equals the first wins, and a quality of 0 never does.
            foreach (var range in request.GetTypedHeaders().AcceptLanguage)
            {
                if ((range.Quality ?? 1) > best && languages.Lookup(range.Value) is { } accepted)
                {
                    (Language, best) = (accepted, range.Quality ?? 1);
                }
            }
        }
    }
}
