using System.Globalization;
using Microsoft.AspNetCore.StaticAssets;

namespace RazorHello.Http;

/// <summary>The HTTP methods of the site: GET and HEAD.</summary>
public static class HttpMethodPolicy
{
    /// <summary>The methods that pages, files and the other endpoints allow.</summary>
    public static IReadOnlyList<string> Reads { get; } = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Restricts pages to GET and HEAD: any other method is a 405 with <c>Allow</c> (RFC 9110, section 15.5.6). Without it,
    /// Razor Pages answer 200 to TRACE and OPTIONS, and 400 to the others, for want of an antiforgery token.
    /// </summary>
    /// <param name="pages">The pages, as <c>MapRazorPages</c> returns them.</param>
    /// <returns>The pages.</returns>
    public static IEndpointConventionBuilder AllowOnlyReads(this IEndpointConventionBuilder pages)
    {
        pages.Add(endpoint =>
        {
            // A re-executed request keeps its method, so the error page takes every method.
            if (!endpoint.IsErrorPage())
            {
                endpoint.Metadata.Add(new HttpMethodMetadata(Reads));
            }
        });

        return pages;
    }

    /// <summary>Answers 405 to <c>get</c>: methods are case-sensitive (RFC 9110, section 9.1), but routing ignores case.</summary>
    /// <param name="app">The application; error handling must come before.</param>
    public static void UseCaseSensitiveMethods(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.IsReExecutedForError() || HttpMethods.GetCanonicalizedValue(context.Request.Method) == context.Request.Method)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", Reads);

        return Task.CompletedTask;
    });

    /// <summary>Gives HEAD the <c>Content-Length</c> of GET (RFC 9110, section 9.3.2), which the framework omits for files.</summary>
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
                    // Once the status is known: a failed precondition (412) has another body.
                    context.Response.OnStarting(() =>
                    {
                        if (context.Response.StatusCode == StatusCodes.Status200OK)
                        {
                            context.Response.ContentLength = length;
                        }

                        return Task.CompletedTask;
                    });
                }

                return get(context);
            };
        }
    });
}
