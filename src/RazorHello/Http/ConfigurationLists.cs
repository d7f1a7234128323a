namespace RazorHello.Http;

/// <summary>How settings are written.</summary>
public static class ConfigurationLists
{
    /// <summary>Reads a list.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="name">The name of one whose values are separated by semicolons.</param>
    /// <returns>The values, trimmed; none where the setting is missing.</returns>
    public static string[] List(this IConfiguration configuration, string name) =>
        configuration[name]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
