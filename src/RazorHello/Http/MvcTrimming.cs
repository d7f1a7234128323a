using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace RazorHello.Http;

/// <summary>What Razor Pages bring for sites with users and forms, and each request of this one would pay for.</summary>
public static class MvcTrimming
{
    // Where these are, WebApplication puts authentication and authorization before every request.
    private static readonly Type[] Users =
    [
        typeof(IAuthenticationService), typeof(IAuthenticationHandlerProvider), typeof(IAuthenticationSchemeProvider),
        typeof(IAuthorizationService), typeof(IAuthorizationHandlerProvider), typeof(IPolicyEvaluator),
    ];

    /// <summary>Leaves it out, and the keys that would sign it. A site that adds users or forms leaves out this line instead.</summary>
    /// <param name="services">The services, Razor Pages among them.</param>
    public static void TrimMvc(this IServiceCollection services)
    {
        Array.ForEach(Users, service => services.RemoveAll(service));
        services.KeepNoKeys();

        services.Configure<MvcOptions>(options =>
        {
            // No form and no file is sent to it, and no jQuery asks it.
            options.ValueProviderFactories.Clear();
            options.ValueProviderFactories.Add(new RouteValueProviderFactory());
            options.ValueProviderFactories.Add(new QueryStringValueProviderFactory());

            // Nothing is validated by attributes, kept for the next request, or forbidden by its type.
            options.ModelValidatorProviders.Clear();
            options.Filters.Clear();
        });
    }
}
