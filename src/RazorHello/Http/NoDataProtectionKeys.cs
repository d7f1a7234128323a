using Microsoft.AspNetCore.DataProtection;

namespace RazorHello.Http;

/// <summary>The state that the site keeps of its visitors: none.</summary>
public static class NoDataProtectionKeys
{
    /// <summary>
    /// Keeps Data Protection, which comes with Razor Pages for the cookies and POST forms that this site does not have,
    /// from writing under HOME: a key at start, and a folder for keys at the first page.
    /// </summary>
    /// <param name="services">The services, Razor Pages among them.</param>
    public static void KeepNoKeys(this IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
    }
}
