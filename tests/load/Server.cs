using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RazorHello.Load;

/// <summary>The limits that the site gives its server.</summary>
public static class Server
{
    /// <summary>As <see cref="global::RazorHello.Http.KestrelLimits.Apply"/> sets them.</summary>
    public static KestrelServerLimits Limits { get; } = Read();

    private static KestrelServerLimits Read()
    {
        var options = new KestrelServerOptions();
        global::RazorHello.Http.KestrelLimits.Apply(options);

        return options.Limits;
    }
}
