using Microsoft.AspNetCore.Mvc;

namespace RazorHello;

/// <summary>The HTTP methods that pages answer.</summary>
public static class Methods
{
    /// <summary>
    /// Lets pages answer GET and HEAD, so that any other method, which Razor Pages would run the page for too, is a 405
    /// with <c>Allow</c> (RFC 9110, section 15.5.6).
    /// </summary>
    /// <param name="pages">The pages, as <c>MapRazorPages</c> returns them.</param>
    /// <returns><paramref name="pages"/>, to chain calls.</returns>
    public static IEndpointConventionBuilder AnswerOnlyReads(this IEndpointConventionBuilder pages)
    {
        pages.Add(endpoint =>
        {
            // The error page is run again with the method of the request that failed: this one takes them all.
            if (!endpoint.Metadata.OfType<IgnoreAntiforgeryTokenAttribute>().Any())
            {
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });

        return pages;
    }
}
