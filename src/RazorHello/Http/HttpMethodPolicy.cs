using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;

namespace RazorHello.Http;

/// <summary>The HTTP methods that the site answers: GET and HEAD.</summary>
public static class HttpMethodPolicy
{
    /// <summary>What pages, files and the other endpoints alike answer.</summary>
    public static IReadOnlyList<string> Reads { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Lets pages answer GET and HEAD, so that any other method is a 405 with <c>Allow</c> (RFC 9110, section 15.5.6). Razor
    /// Pages by themselves answer 200 to TRACE and OPTIONS, and 400 to the rest, which have no antiforgery token.
    /// </summary>
    /// <param name="pages">The pages, as <c>MapRazorPages</c> returns them.</param>
    /// <returns>The pages.</returns>
    public static IEndpointConventionBuilder AllowOnlyReads(this IEndpointConventionBuilder pages)
    {
        pages.Add(endpoint =>
        {
            // The error page is run again with the method of the request that failed: it takes them all.
            if (!endpoint.IsErrorPage())
            {
                endpoint.Metadata.Add(new HttpMethodMetadata(Reads));
            }
        });

        return pages;
    }

    /// <summary>Whether an endpoint is the error page.</summary>
    /// <param name="endpoint">The endpoint of a page.</param>
    internal static bool IsErrorPage(this EndpointBuilder endpoint) => endpoint.Metadata.OfType<PageActionDescriptor>().Single().ViewEnginePath == "/Error";

    /// <summary>Answers 405 to <c>get</c>: methods are case-sensitive (RFC 9110, section 9.1), but to the framework's routing they are not.</summary>
    /// <param name="app">The application; the status code pages must come before.</param>
    public static void UseCaseSensitiveMethods(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Response.StatusCode != StatusCodes.Status200OK || HttpMethods.GetCanonicalizedValue(context.Request.Method) == context.Request.Method)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", Reads);

        return Task.CompletedTask;
    });

    /// <summary>Gives HEAD the <c>Content-Length</c> of GET (RFC 9110, section 9.3.2), which the framework leaves out for files.</summary>
    /// <param name="files">The files, as <c>MapStaticAssets</c> returns them.</param>
    public static void AddContentLengthToHead(this IEndpointConventionBuilder files) => files.Add(endpoint =>
    {
        if (endpoint.Metadata.OfType<StaticAssetDescriptor>().SingleOrDefault() is { } file && endpoint.RequestDelegate is { } get)
        {
            var length = long.Parse(file.ResponseHeaders.Single(header => header.Name == "Content-Length").Value, CultureInfo.InvariantCulture);

            endpoint.RequestDelegate = context =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                {
                    context.Response.ContentLength = length;
                }

                return get(context);
            };
        }
    });
}
