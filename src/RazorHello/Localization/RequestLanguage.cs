using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace RazorHello.Localization;

/// <summary>The language that a visitor gets.</summary>
/// <param name="Language">The language.</param>
/// <param name="ByQuery">Whether the address names it, so that everybody gets it there.</param>
public sealed record RequestLanguage(Language Language, bool ByQuery)
{
    /// <summary>The language to name in links to other pages, so that a choice stays; none where the visitor made none.</summary>
    public Language? Named => ByQuery ? Language : null;
}

/// <summary>How the site comes to speak the language of its visitor.</summary>
public static partial class RequestLanguageExtensions
{
    /// <summary>Adds the languages, and for templates the choice and the language of the request.</summary>
    /// <param name="services">The services.</param>
    public static void AddRequestLanguage(this IServiceCollection services)
    {
        services.AddSingleton(_ => SupportedLanguages.Read());
        services.AddScoped<Chosen>();
        services.AddTransient(services => services.GetRequiredService<Chosen>().Choice!);
        services.AddTransient(services => services.GetRequiredService<Chosen>().Choice!.Language);
    }

    /// <summary>
    /// Chooses the language of each request, and says on each page which it is (<c>Content-Language</c>, RFC 9110, section
    /// 8.5) and, unless the address names it or there is but one, by what it was chosen (<c>Vary</c>, section 12.5.5).
    /// </summary>
    /// <param name="app">The application; what answers with pages must come after.</param>
    public static void UseRequestLanguage(this WebApplication app)
    {
        if (IsInvariant())
        {
            WithoutIcu(app.Logger, app.Services.GetRequiredService<SupportedLanguages>().All.Count);
        }

        app.Use((context, next) =>
        {
            var languages = context.RequestServices.GetRequiredService<SupportedLanguages>();
            var choice = languages.Choose(context.Request);

            // Not by IHttpContextAccessor, which would cost every request an execution context of its own.
            context.SetLanguageChoice(choice);
            context.Response.OnStarting(() =>
            {
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                {
                    context.Response.Headers.ContentLanguage = choice.Language.Tag;

                    if (languages.Several && !choice.ByQuery)
                    {
                        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
                    }
                }

                return Task.CompletedTask;
            });

            return next(context);
        });
    }

    /// <summary>Sets the choice for whatever asks the services of a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="choice">The choice.</param>
    internal static void SetLanguageChoice(this HttpContext context, RequestLanguage choice) => context.RequestServices.GetRequiredService<Chosen>().Choice = choice;

    // The choice of the request, for the services of its scope.
    private sealed class Chosen
    {
        public RequestLanguage? Choice { get; set; }
    }

    // Whether by the environment or by runtimeconfig.json, what it does is that .NET knows no culture.
    private static bool IsInvariant()
    {
        try
        {
            return CultureInfo.GetCultureInfo("en").LCID == CultureInfo.InvariantCulture.LCID;
        }
        catch (CultureNotFoundException)
        {
            return true;
        }
    }

    [LoggerMessage(LogLevel.Information, "Globalization is invariant, as on a machine without ICU. The site speaks all its {Count} languages.")]
    private static partial void WithoutIcu(ILogger logger, int count);
}
