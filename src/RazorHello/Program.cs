// Settings and web root are beside the program, not in the working directory. Settings are not watched for changes: a machine may have no inotify instance left.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange", "false", .. args], ContentRootPath = AppContext.BaseDirectory });

// Without this line, a site that is not published finds its web root in Development alone.
builder.WebHost.UseStaticWebAssets();
builder.AddKestrelLimits();
builder.Services.AddSingleton<System.Text.Encodings.Web.HtmlEncoder, ReadableHtmlEncoder>();
builder.Services.AddExceptionHandler<RedactingExceptionHandler>();
builder.Services.AddTrimmedRazorPages();
builder.Services.AddRequestLanguage();
builder.Services.AddSingleton<SiteUrls>().AddSingleton<AssetFiles>().AddTransient<AssetUrls>();
builder.Services.AddGreetingRedirects();
builder.AddHostFiltering();
builder.AddTrustedProxies();
#if DEBUG
builder.AddDevelopmentTools();
#endif

var app = builder.Build();

app.UseRequestSyntax();
app.UseTrustedProxies();
app.UsePathBaseOfProxy();
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
app.MapRazorPages().AllowOnlyReads().RedirectToCanonicalPath(app.Services);
app.MapGreetingRedirects();
app.MapRobotsTxt();
app.MapSitemap();
app.MapHealthEndpoint();
app.MapSecurityTxt();

app.Run();
