using System.Globalization;
using System.Reflection;
using System.Text;

namespace RazorHello.WellKnown;

/// <summary>Endpoint of <c>/.well-known/security.txt</c> (RFC 9116), which says where to report a vulnerability.</summary>
public static class SecurityTxt
{
    /// <summary>
    /// Maps the file if the setting <c>SecurityContact</c> has the contact, which the file must name.
    /// </summary>
    /// <param name="app">The application.</param>
    /// <exception cref="FormatException">The setting is no URI such as mailto:… or https:… (RFC 9116, section 2.5.3).</exception>
    public static void MapSecurityTxt(this WebApplication app)
    {
        if (app.Configuration["SecurityContact"] is not { Length: > 0 } contact)
        {
            return;
        }

        if (!Uri.TryCreate(contact, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "mailto" or "tel"))
        {
            throw new FormatException($"The setting SecurityContact is \"{contact}\", which is no address such as mailto:security@example.com or https://example.com/security.");
        }

        // Less than a year, so that the file of an abandoned site expires (section 2.5.5).
        var expires = BuildDate().AddMonths(11);
        var text = $"Contact: {uri.AbsoluteUri}\nExpires: {expires:yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: en\n";

        app.MapMethods("/.well-known/security.txt", HttpMethodPolicy.Reads, (HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=300";

            return Results.Text(text, "text/plain", Encoding.UTF8);
        });
    }

    private static DateTime BuildDate() => DateTime.ParseExact(
        typeof(SecurityTxt).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "BuildDate").Value!,
        "yyyy-MM-dd",
        CultureInfo.InvariantCulture);
}
