using System.Text.Encodings.Web;
using RazorHello;
using RazorHello.Designers;

// Settings and web root are beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

// Without this line only Development finds the web root of a site that is not published.
builder.WebHost.UseStaticWebAssets();
builder.AddLimits();
builder.Services.AddSingleton<HtmlEncoder, ReadableHtmlEncoder>();
builder.Services.AddExceptionHandler<FailureLog>();
builder.Services.AddRazorPages();
builder.Services.LeaveOutUnused();
builder.Services.AddLanguages();
builder.Services.AddAddresses();
builder.Services.AddSingleton<PreparedPartials>();
builder.AddHosts();
builder.AddProxies();
builder.AddDesignersRoom();

var app = builder.Build();

app.UseProxies();
app.UseSecurityHeaders();
app.UseDesignersRoom();
app.UseLanguages();
app.UseCloseAfterBody();
app.UseWholePages();
app.UseErrorPages();
app.UseHosts();
app.UseExactMethods();
app.MapStaticAssets().AnswerHeadLikeGet();
app.MapRazorPages().AnswerOnlyReads().AnswerAtOnePath();
app.MapHello();
app.MapSearchEngineFiles();
app.MapHealth();
app.MapSecurityText();
app.WarnOfHotReload();

app.Run();
