using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace RazorHello.Tests.Http;

public class MvcTrimmingTests(SiteFactory site) : IClassFixture<SiteFactory>
{
    [Theory]
    [InlineData(typeof(IAuthenticationSchemeProvider))]
    [InlineData(typeof(IAuthorizationHandlerProvider))]
    public void No_request_runs_through_authentication_or_authorization(Type service)
    {
        // WebApplication adds their middleware where these are registered.
        Assert.Null(site.Services.GetService(service));
    }

    [Fact]
    public void Nothing_of_Data_Protection_runs_at_start() =>
        Assert.DoesNotContain(site.Services.GetServices<IHostedService>(), service => service.GetType().FullName!.Contains("DataProtection", StringComparison.Ordinal));
}
