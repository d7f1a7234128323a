using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RazorHello.Greeting;
using Site;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>The rows' templates in a running site, with the encoder of this repository's site, which writes fewer references than the framework's.</summary>
public sealed class RowSite : IAsyncLifetime
{
    private readonly Assembly? _assembly;

    private WebApplication? _site;

    public RowSite()
    {
    }

    /// <summary>The site of other templates than the table's.</summary>
    internal RowSite(Assembly assembly) => _assembly = assembly;

    public async Task InitializeAsync()
    {
        var assembly = _assembly ?? (await RowTable.GetAsync()).Assembly;
        var builder = WebApplication.CreateBuilder();

        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<HtmlEncoder, ReadableHtmlEncoder>();
        builder.Services.AddLocalization();
        builder.Services.AddControllersWithViews().AddViewLocalization().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Add(new AssemblyPart(assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
        });
        builder.Services.AddRazorPages();

        _site = builder.Build();
        _site.MapDefaultControllerRoute();
        _site.MapRazorPages();

        await _site.StartAsync();
    }

    public async Task DisposeAsync() => await (_site?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>The page that the template of <paramref name="row"/> writes for <paramref name="model"/>.</summary>
    internal async Task<string> RenderAsync(Row row, SampleModel model)
    {
        await using var scope = _site!.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var context = new DefaultHttpContext { RequestServices = services, Request = { Scheme = "https", Host = new("site.example"), Path = "/visits/new", QueryString = QueryString.Create("name", model.Name) } };

        // Url.Page and the like look the routes of an endpoint up.
        context.SetEndpoint(new Endpoint(null, EndpointMetadataCollection.Empty, null));

        var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, row.Template.Contains("RenderBody", StringComparison.Ordinal) ? "/Views/Shared/Page.cshtml" : row.TemplatePath, isMainPage: true).EnsureSuccessful([]).View!;
        var action = new ActionContext(context, new RouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<SampleModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model, ["Title"] = model.Name, ["Name"] = model.Name, ["Number"] = model.Number, ["Flag"] = model.Flag, ["Names"] = model.Names, ["Layout"] = row.TemplatePath };
        await using var page = new StringWriter(CultureInfo.InvariantCulture);

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(model.Culture);

        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(context, services.GetRequiredService<ITempDataProvider>()), page, new HtmlHelperOptions()));

        return page.ToString();
    }
}
