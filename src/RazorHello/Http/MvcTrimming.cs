using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace RazorHello.Http;

/// <summary>Razor Pages without the MVC services that this site does not use.</summary>
public static class MvcTrimming
{
    /// <summary>
    /// Adds Razor Pages without authentication and authorization, form values, TempData and Data Protection keys. A site
    /// that adds users, POST forms or cookies calls <c>AddRazorPages</c> instead.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <exception cref="InvalidOperationException">The framework's service that writes keys is not registered under the name known here.</exception>
    public static void AddTrimmedRazorPages(this IServiceCollection services)
    {
        // The last for <cache> and asp-append-version, which no page has and a designer may write.
        services.AddMvcCore().AddRazorPages().AddCacheTagHelper();

        // Razor Pages ask it for policies of page models, of which there are none.
        services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();

        // Comes with views, for cookies and antiforgery tokens. The hosted service would write a key under HOME at start, the default provider at the first page.
        services.RemoveImplementation("DataProtectionHostedService");
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();

        services.Configure<MvcOptions>(options =>
        {
            options.ValueProviderFactories.Clear();
            options.ValueProviderFactories.Add(new RouteValueProviderFactory());
            options.ValueProviderFactories.Add(new QueryStringValueProviderFactory());
            options.Filters.Clear();
        });
    }
}
