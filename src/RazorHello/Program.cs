using System.Text.Encodings.Web;
using RazorHello.Development;
using RazorHello.Diagnostics;
using RazorHello.Greeting;
using RazorHello.Http;
using RazorHello.Localization;
using RazorHello.Urls;
using RazorHello.WellKnown;

// Settings and web root are beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

// Without this line only Development finds the web root of a site that is not published.
builder.WebHost.UseStaticWebAssets();
builder.AddKestrelLimits();
builder.Services.AddSingleton<HtmlEncoder, ReadableHtmlEncoder>();
builder.Services.AddExceptionHandler<RedactingExceptionHandler>();
builder.Services.AddRazorPages();
builder.Services.TrimMvc();
builder.Services.AddRequestLanguage();
builder.Services.AddSiteUrls();
builder.AddHostFiltering();
builder.AddTrustedProxies();
builder.AddDevelopmentTools();

var app = builder.Build();

app.UseTrustedProxies();
app.UseSecurityHeaders();
app.UseDevelopmentTools();
app.UseRequestLanguage();
app.UseCloseAfterBody();
app.UseResponseBuffering();
app.UseErrorHandling();
app.UseAllowedHosts();
app.UseCaseSensitiveMethods();
app.MapStaticAssets().AddContentLengthToHead();
app.MapRazorPages().AllowOnlyReads().RedirectToCanonicalPath();
app.MapGreetingRedirects();
app.MapRobotsTxt();
app.MapSitemap();
app.MapHealthEndpoint();
app.MapSecurityTxt();
app.WarnAboutHotReload();

app.Run();
