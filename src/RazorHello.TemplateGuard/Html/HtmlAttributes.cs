using System.Text.RegularExpressions;

namespace RazorHello.TemplateGuard.Html;

/// <summary>Attributes of HTML, tag helpers and common script libraries, by the meaning of their values.</summary>
internal static class HtmlAttributes
{
    // What the text of an attribute becomes that holds a tag on one control-flow path.
    internal const string AnyTag = "<a";

    private static readonly Regex Tag = new("</?[A-Za-z]", RegexOptions.CultureInvariant);
    private static readonly Regex Reference = new("&[A-Za-z#]", RegexOptions.CultureInvariant);

    private static readonly string[] CodePrefixes = ["on", "on-", "on:", "x-", "v-", "ng-", "hx-on", "up-on", "bind:", "wire:"];

    /// <summary>Whether the value is code.</summary>
    public static bool IsCode(string attribute)
    {
        var library = attribute.StartsWith("data-", StringComparison.Ordinal) ? attribute.Substring(5) : attribute;

        return attribute is "data-bind" or "_" or "script" or "data-script" or "asp-fallback-test" || "@:([*#".IndexOf(attribute.FirstOrDefault()) >= 0
            || library is "hx-vals" or "hx-vars" or "hx-headers" or "hx-request" or "hx-trigger"
            || CodePrefixes.Any(start => (start == "on" ? attribute : library).StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Whether the value is an expression of JavaScript: of browsers, Vue, Alpine, Knockout and AngularJS.</summary>
    public static bool IsScript(string attribute) => IsCode(attribute) && attribute is not ("_" or "script" or "data-script")
        && !(attribute.StartsWith("data-", StringComparison.Ordinal) ? attribute.Substring(5) : attribute).StartsWith("hx-", StringComparison.Ordinal);

    /// <summary>The context at the end of an attribute's text that is JavaScript.</summary>
    /// <param name="text">The text in the template, before browsers decode it.</param>
    public static ScriptContext Script(string text)
    {
        var decoded = System.Net.WebUtility.HtmlDecode(text);

        // Browsers decode some references that .NET does not, such as &quot without a semicolon.
        return Reference.IsMatch(decoded) ? new() { State = ScriptState.Unknown } : ScriptTokenizer.Advance(default, decoded, 0, decoded.Length);
    }

    /// <summary>Whether a script reads the attribute as HTML beside another that says so: the tooltips of Bootstrap.</summary>
    public static bool IsTooltip(string attribute) =>
        attribute is "title" or "data-title" or "data-original-title" or "data-content" or "data-bs-title" or "data-bs-original-title" or "data-bs-content";

    /// <summary>Whether the attribute says that others of its tag are HTML (Bootstrap, option <c>html</c> of tooltips and popovers).</summary>
    public static bool SwitchesHtmlOn(string attribute) => attribute is "data-html" or "data-bs-html";

    /// <summary>Whether an attribute's text has a tag in it, or a reference to the beginning of one.</summary>
    public static bool HoldsTag(string text) => text.IndexOfAny(['<', '&']) >= 0 && Tag.IsMatch(System.Net.WebUtility.HtmlDecode(text));

    /// <summary>
    /// Whether the value is the address of a picture, a sound, a film or a font, which browsers never run (HTML,
    /// sections 4.6.7 and 4.8.2 to 4.8.11; SVG 2, section 12).
    /// </summary>
    public static bool IsMedia(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("img", "src" or "srcset" or "lowsrc" or "dynsrc") or ("source", "src" or "srcset") or ("video", "src" or "poster") or ("audio" or "track" or "input", "src") => true,
        ("image" or "feimage", "href" or "xlink:href") => true,
        ("link", "href") => IsPreloadedMedia(context),
        ("body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th", "background") => true,
        _ => false,
    };

    /// <summary>Whether the text of a script element of this type is JavaScript (HTML, section 4.12.1).</summary>
    /// <param name="type">The type, or <see langword="null"/> for none.</param>
    public static bool IsJavaScript(string? type) => type is null or "" or "module" or "text/javascript" or "application/javascript" or "text/ecmascript" or "application/ecmascript" or "application/x-javascript";

    /// <summary>Whether the text of a script element of this type is JSON.</summary>
    /// <param name="type">The type, or <see langword="null"/> for none.</param>
    public static bool IsJson(string? type) =>
        type is "application/json" or "application/ld+json" || (type?.StartsWith("application/", StringComparison.Ordinal) == true && type.EndsWith("+json", StringComparison.Ordinal) && !type.Contains(HtmlContext.Value.ToString()));

    /// <summary>
    /// Whether the value is a URL, or a list of URLs: by element and attribute, from the index of attributes of the HTML standard, its
    /// section 16.2 for obsolete ones, SVG 2 (section 16.1.2) and MathML Core (section 2.2.1).
    /// </summary>
    public static bool IsUrl(HtmlContext context) => IsUrlList(context) || (context.Tag, context.Attribute) switch
    {
        (_, "asp-host" or "asp-fallback-src" or "asp-fallback-href") => true,
        (_, ['h', 'x', '-', ..] or ['d', 'a', 't', 'a', '-', 'h', 'x', '-', ..]) => IsHtmxUrl(context.Attribute),
        ("a" or "area" or "link" or "base", "href") or ("form" or "isindex", "action") or ("button" or "input", "formaction") => true,
        ("audio" or "embed" or "iframe" or "frame" or "img" or "input" or "script" or "source" or "track" or "video" or "portal" or "fencedframe", "src") => true,
        ("object", "data" or "codebase" or "classid" or "archive" or "usemap") or ("applet", "codebase" or "code" or "archive" or "object") => true,
        ("video", "poster") or ("img", "lowsrc" or "dynsrc" or "longdesc" or "usemap") or ("input", "usemap" or "dynsrc") or ("frame" or "iframe", "longdesc") => true,
        ("blockquote" or "q" or "del" or "ins", "cite") or ("html", "manifest") or ("head", "profile") or ("menuitem" or "command", "icon") => true,
        ("body" or "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th", "background") => true,
        (_, "href" or "xlink:href" or "xml:base" or "definitionurl") when context.Foreign is not null || HtmlElements.IsForeign(context.Tag) => true,
        // A tag helper, a component, a custom element: what it does with an attribute is told by the attribute's name alone.
        (var element, "href" or "src" or "action" or "formaction" or "xlink:href") => !HtmlElements.IsHtml(element),
        (var element, "data" or "poster" or "cite" or "background" or "longdesc" or "profile" or "manifest" or "codebase" or "classid" or "code" or "archive" or "object" or "icon") => IsAny(element),
        _ => false,
    };

    /// <summary>Whether the value is a list of URLs, split at a space or a comma.</summary>
    public static bool IsUrlList(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("img" or "source", "srcset") or ("link", "imagesrcset") or ("a" or "area", "ping") => true,
        (var element, "srcset" or "imagesrcset" or "ping") => IsAny(element),
        _ => false,
    };

    /// <summary>Whether the element of a context is not known: its name has a value in it.</summary>
    public static bool IsAny(string element) => element.IndexOf(HtmlContext.Value) >= 0;

    /// <summary>Whether browsers parse the attribute's value a second time: as HTML, as a URL, or as a switch for the page's permissions.</summary>
    public static bool IsParsedTwice(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("meta", "content") => context.Find("http-equiv") is not null || (context.Find("name") ?? context.Find("property") ?? context.Find("itemprop")) is null,
        ("script" or "link", "type") or ("iframe", "allow" or "csp" or "sandbox" or "srcdoc") or ("link", "rel" or "as") or ("meta", "http-equiv") or ("template", "shadowrootmode") or (_, "asp-protocol") => true,
        (var element, "srcdoc") => !HtmlElements.IsHtml(element),
        (var element, "sandbox" or "http-equiv" or "shadowrootmode") => IsAny(element),
        _ => false,
    };

    /// <summary>Whether the attribute's value is the URL of code, or of a document that takes the place of this one.</summary>
    public static bool LoadsCode(HtmlContext context) => (context.Tag, context.Attribute) switch
    {
        ("script", "src" or "href" or "xlink:href") or ("iframe" or "frame" or "embed" or "portal" or "fencedframe", "src" or "longdesc") => true,
        ("object" or "applet", "data" or "code" or "archive" or "object" or "classid" or "codebase") or ("base", "href") or ("html", "manifest") => true,
        ("link", "href" or "imagesrcset") => !IsPreloadedMedia(context) && !IsHarmlessLink(context.Find("rel")),
        (var element, "href" or "xlink:href") => element == "use" || HtmlElements.IsAnimation(element),
        (_, var name) => name is "asp-src-include" or "asp-src-exclude" or "asp-href-include" or "asp-href-exclude" or "asp-fallback-src" or "asp-fallback-href"
            or "asp-fallback-src-include" or "asp-fallback-href-include",
    };

    /// <summary>Whether the attribute's value is one that an animation gives to another attribute, such as <c>href</c>.</summary>
    public static bool IsAnimated(HtmlContext context) =>
        HtmlElements.IsAnimation(context.Tag) && context.Attribute is "attributename" or "to" or "from" or "values" or "by";

    // htmx loads these and puts the answer into the page (htmx.org/reference).
    private static bool IsHtmxUrl(string attribute) =>
        (attribute.StartsWith("data-", StringComparison.Ordinal) ? attribute.Substring(5) : attribute) is "hx-get" or "hx-post" or "hx-put" or "hx-patch" or "hx-delete" or "hx-push-url" or "hx-replace-url";

    // What is loaded ahead is used by nothing but an element of its own, and as what "as" says (HTML, section 4.6.7).
    private static bool IsPreloadedMedia(HtmlContext context) => context.Find("rel") == "preload" && context.Find("as") is ("audio" or "video" or "image" or "font" or "track");

    private static bool IsHarmlessLink(string? rel) =>
        rel is not null && rel.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        && words.All(word => word is "icon" or "shortcut" or "apple-touch-icon" or "apple-touch-icon-precomposed" or "mask-icon" or "canonical" or "alternate"
            or "next" or "prev" or "author" or "license" or "help" or "search" or "me" or "bookmark" or "dns-prefetch" or "preconnect" or "pingback"
            or "privacy-policy" or "terms-of-service" or "nofollow" or "noopener" or "noreferrer" or "external" or "tag" or "shortlink" or "amphtml");
}
