namespace RazorHello.TemplateGuard.Html;

/// <summary>Attributes of HTML, tag helpers and common script libraries, by the meaning of their values.</summary>
internal static class HtmlAttributes
{
    private static readonly string[] CodePrefixes = ["on", "on-", "on:", "x-", "v-", "ng-", "hx-on", "up-on", "bind:", "wire:"];

    /// <summary>Whether the value is code.</summary>
    public static bool IsCode(string attribute)
    {
        var library = attribute.StartsWith("data-", StringComparison.Ordinal) ? attribute.Substring(5) : attribute;

        return attribute is "data-bind" or "_" or "script" or "data-script" or "asp-fallback-test" || "@:([*#".IndexOf(attribute.FirstOrDefault()) >= 0
            || library is "hx-vals" or "hx-vars" or "hx-headers" or "hx-request" or "hx-trigger"
            || CodePrefixes.Any(start => (start == "on" ? attribute : library).StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Whether the value is a URL, or a list of URLs.</summary>
    public static bool IsUrl(string attribute) =>
        IsUrlList(attribute) || attribute is "href" or "xlink:href" or "src" or "action" or "formaction" or "poster" or "cite" or "background"
            or "longdesc" or "profile" or "lowsrc" or "dynsrc" or "data" or "manifest" or "codebase" or "classid" or "code" or "archive" or "object" or "usemap" or "icon" or "xml:base"
            or "definitionurl" or "asp-host" or "asp-fallback-src" or "asp-fallback-href" or "hx-get" or "hx-post" or "hx-put" or "hx-patch" or "hx-delete"
            or "data-hx-get" or "data-hx-post" or "data-hx-put" or "data-hx-patch" or "data-hx-delete" or "hx-push-url" or "hx-replace-url";

    /// <summary>Whether the value is a list of URLs, split at a space or a comma.</summary>
    public static bool IsUrlList(string attribute) => attribute is "srcset" or "imagesrcset" or "ping";

    /// <summary>Whether browsers parse the attribute's value a second time: as HTML, as a URL, or as a switch for the page's permissions.</summary>
    public static bool IsParsedTwice(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("meta", "content") => context.Find("http-equiv") is not null || (context.Find("name") ?? context.Find("property") ?? context.Find("itemprop")) is null,
        ("script" or "link", "type") or ("iframe", "allow" or "csp") or ("link", "rel" or "as") => true,
        (_, var name) => name is "srcdoc" or "sandbox" or "http-equiv" or "asp-protocol" or "shadowrootmode",
    };

    /// <summary>Whether the attribute's value is the URL of code, or of a document that takes the place of this one.</summary>
    public static bool LoadsCode(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("script", "src" or "href" or "xlink:href") or ("iframe" or "frame" or "embed" or "portal" or "fencedframe", "src" or "longdesc") => true,
        ("object" or "applet", "data" or "code" or "archive" or "object" or "classid" or "codebase") or ("base", "href") or ("html", "manifest") => true,
        ("link", "href" or "imagesrcset") => !IsHarmlessLink(context.Find("rel")),
        (var element, "href" or "xlink:href") => element == "use" || HtmlElements.IsAnimation(element),
        (_, var name) => name is "asp-src-include" or "asp-src-exclude" or "asp-href-include" or "asp-href-exclude" or "asp-fallback-src" or "asp-fallback-href"
            or "asp-fallback-src-include" or "asp-fallback-href-include",
    };

    /// <summary>Whether the attribute's value is one that an animation gives to another attribute, such as <c>href</c>.</summary>
    public static bool IsAnimated(HtmlContext context) =>
        HtmlElements.IsAnimation(context.Tag) && context.Attribute is "attributename" or "to" or "from" or "values" or "by";

    private static bool IsHarmlessLink(string? rel) =>
        rel is not null && rel.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(word => word is "icon" or "shortcut" or "apple-touch-icon" or "apple-touch-icon-precomposed" or "mask-icon" or "canonical" or "alternate"
            or "next" or "prev" or "author" or "license" or "help" or "search" or "me" or "bookmark" or "dns-prefetch" or "preconnect" or "pingback"
            or "privacy-policy" or "terms-of-service" or "nofollow" or "noopener" or "noreferrer" or "external" or "tag" or "shortlink" or "amphtml");
}
