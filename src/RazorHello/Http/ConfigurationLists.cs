namespace RazorHello.Http;

/// <summary>Settings that hold a list: values separated by semicolons.</summary>
public static class ConfigurationLists
{
    /// <summary>Reads a list.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="key">The key of the setting.</param>
    /// <returns>The values, trimmed; empty where the setting is missing.</returns>
    public static string[] GetList(this IConfiguration configuration, string key) =>
        configuration[key]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
