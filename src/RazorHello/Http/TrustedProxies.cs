using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace RazorHello.Http;

/// <summary>Forwarded headers, trusted from the proxies of the setting <c>Proxies</c>: IP addresses and networks, separated by semicolons.</summary>
public static class TrustedProxies
{
    /// <summary>Trusts X-Forwarded-Proto, -For, -Host and -Prefix from the proxies of the setting, and from no one where it is missing.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <exception cref="FormatException">At start: an entry is neither an address, such as 10.0.0.1, nor a network, such as 10.0.0.0/8.</exception>
    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            var proxies = builder.Configuration.GetList("Proxies");

            // By default the framework trusts loopback. With both lists empty it trusts everyone, so the headers are switched off below.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            // Overrides ASPNETCORE_FORWARDEDHEADERS_ENABLED, with which the framework trusts everyone.
            options.ForwardedHeaders = proxies.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedPrefix : ForwardedHeaders.None;

            // No limit on the number of proxies, since each must be in the lists.
            options.ForwardLimit = null;

            foreach (var proxy in proxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                {
                    options.KnownProxies.Add(address);
                }
                else if (System.Net.IPNetwork.TryParse(proxy, out var network))
                {
                    options.KnownIPNetworks.Add(network);
                }
                else
                {
                    throw new FormatException($"The setting Proxies has \"{proxy}\", which is neither an address, such as 10.0.0.1, nor a network, such as 10.0.0.0/8.");
                }
            }
        });
    }

    /// <summary>Applies forwarded headers to scheme, client address, host and path base, where the setting names a proxy.</summary>
    /// <param name="app">The application; middleware that reads one of these must come after.</param>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.ForwardedHeaders != ForwardedHeaders.None)
        {
            app.UseForwardedHeaders();
        }
    }
}
