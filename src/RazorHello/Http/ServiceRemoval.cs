namespace RazorHello.Http;

/// <summary>Removes services that the framework registers without a public switch.</summary>
public static class ServiceRemoval
{
    /// <summary>Removes the one service with an implementation type of this name, which is not public and so has no <c>typeof</c>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="typeName">The name of the implementation type, without its namespace.</param>
    /// <exception cref="InvalidOperationException">No service, or more than one, has an implementation type of this name.</exception>
    public static void RemoveImplementation(this IServiceCollection services, string typeName)
    {
        var found = services.Where(service => service.ImplementationType?.Name == typeName).ToList();

        if (found is not [var service])
        {
            throw new InvalidOperationException(
                $"{found.Count} services have the implementation type {typeName}, of which the site removes exactly one. This version of ASP.NET Core has " +
                $"renamed, dropped or doubled it: find what took its place, and correct or delete the call of {nameof(RemoveImplementation)}.");
        }

        services.Remove(service);
    }
}
