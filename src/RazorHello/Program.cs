using System.Text.Encodings.Web;
using RazorHello;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Settings and web root are beside the program, wherever it is started from.
    ContentRootPath = AppContext.BaseDirectory,
});

// Without this line only Development finds the web root of a site that is not published.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddSingleton<HtmlEncoder, ReadableHtmlEncoder>();
builder.Services.AddRazorPages();

var app = builder.Build();

if (!app.Environment.IsDevelopment())
{
    app.UseExceptionHandler("/error");
}

app.UseStatusCodePagesWithReExecute("/error");
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets().AnswerOnlyReads();

app.Run();
