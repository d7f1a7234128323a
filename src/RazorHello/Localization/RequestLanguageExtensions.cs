using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace RazorHello.Localization;

/// <summary>Extension methods that give each request its language.</summary>
public static partial class RequestLanguageExtensions
{
    /// <summary>Adds the languages of the site, and for templates the <see cref="RequestLanguage"/> and its <see cref="Language"/>.</summary>
    /// <param name="services">The services.</param>
    public static void AddRequestLanguage(this IServiceCollection services)
    {
        services.AddSingleton(_ => SupportedLanguages.Read());
        services.AddScoped<RequestLanguage>();
        services.AddTransient(services => services.GetRequiredService<RequestLanguage>().Language);
    }

    /// <summary>
    /// Negotiates the language of each request, and adds to each page <c>Content-Language</c> (RFC 9110, section 8.5) and,
    /// unless the query names the language or there is only one, <c>Vary: Accept-Language</c> (section 12.5.5).
    /// </summary>
    /// <param name="app">The application; the pages must come after.</param>
    public static void UseRequestLanguage(this WebApplication app)
    {
        if (IsInvariant())
        {
            WithoutIcu(app.Logger, app.Services.GetRequiredService<SupportedLanguages>().All.Count);
        }

        app.Use((context, next) =>
        {
            // A scoped service and not IHttpContextAccessor, which costs every request an execution context of its own.
            var requestLanguage = context.RequestServices.GetRequiredService<RequestLanguage>();
            var several = context.RequestServices.GetRequiredService<SupportedLanguages>().Several;

            requestLanguage.Negotiate(context.Request);
            context.Response.OnStarting(() =>
            {
                if (context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
                {
                    context.Response.Headers.ContentLanguage = requestLanguage.Language.Tag;

                    if (several && !requestLanguage.ByQuery)
                    {
                        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
                    }
                }

                return Task.CompletedTask;
            });

            return next(context);
        });
    }

    // The mode may be set in the environment or in runtimeconfig.json; its effect is that .NET knows no culture.
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

    [LoggerMessage(LogLevel.Information, "Globalization is invariant, as on a machine without ICU. All {Count} languages of the site are available.")]
    private static partial void WithoutIcu(ILogger logger, int count);
}
