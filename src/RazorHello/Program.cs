using System.Text.Encodings.Web;
using RazorHello.Diagnostics;
using RazorHello.Greeting;
using RazorHello.Http;
using RazorHello.Localization;
using RazorHello.Urls;
using RazorHello.WellKnown;
#if DEBUG
using RazorHello.Development;
#endif

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
#if DEBUG
builder.AddDevelopmentTools();
#endif

var app = builder.Build();

app.UseTrustedProxies();
#if DEBUG
app.UseDevelopmentTools();
#endif
app.UseSecurityHeaders();
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

app.Run();
