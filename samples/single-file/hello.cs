#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
using System.Net;

var app = WebApplication.Create(args);

app.MapGet("/", (string? name) =>
    TypedResults.Text($"Hello, {WebUtility.HtmlEncode(name ?? "World")}!", "text/html; charset=utf-8"));

app.Run();
