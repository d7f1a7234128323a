using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace RazorHello.Http;

/// <summary>The proxies whose word on scheme, client and host counts: the setting <c>Proxies</c>, addresses and networks, separated by semicolons.</summary>
public static class TrustedProxies
{
    /// <summary>Believes X-Forwarded-Proto, -For and -Host from the proxies of the setting, and from nobody without one.</summary>
    /// <param name="builder">The application's builder.</param>
    /// <exception cref="FormatException">At start: an entry is neither an address, such as 10.0.0.1, nor a network, such as 10.0.0.0/8.</exception>
    public static void AddTrustedProxies(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            var proxies = builder.Configuration.List("Proxies");

            // The framework's own default is loopback, and anybody once both lists are empty.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            // The framework has a switch of its own, ASPNETCORE_FORWARDEDHEADERS_ENABLED, which believes anybody.
            options.ForwardedHeaders = proxies.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedHost | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;

            // As many as there are, since each is looked up in the lists.
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

    /// <summary>Reads what the proxies say, where the setting names any.</summary>
    /// <param name="app">The application; what asks for scheme, client or host must come after.</param>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.ForwardedHeaders != ForwardedHeaders.None)
        {
            app.UseForwardedHeaders();
        }
    }
}
