using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RazorHello.Tests.Http;

public class ServiceRemovalTests
{
    [Fact]
    public void A_service_is_removed_by_the_name_of_its_implementation_and_the_others_stay()
    {
        var services = new ServiceCollection().AddSingleton<IHostedService, First>().AddSingleton<IHostedService, Second>();

        services.RemoveImplementation(nameof(First));

        Assert.Equal(typeof(Second), Assert.Single(services).ImplementationType);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_name_that_fits_no_service_or_several_fails_with_the_name_and_what_to_do(int count)
    {
        var services = new ServiceCollection();

        for (var i = 0; i < count; i++)
        {
            services.AddSingleton<IHostedService, First>();
        }

        var error = Assert.Throws<InvalidOperationException>(() => services.RemoveImplementation(nameof(First)));

        Assert.Equal(
            $"{count} services have the implementation type First, of which the site removes exactly one. This version of ASP.NET Core has " +
            "renamed, dropped or doubled it: find what took its place, and correct or delete the call of RemoveImplementation.",
            error.Message);
    }

    private class First : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Second : First;
}
