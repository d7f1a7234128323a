namespace RazorHello.TemplateGuard.Html;

/// <summary>Elements of HTML and SVG, by their meaning for the tokenizer and for attributes.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Standard =
    [
        .. ("a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br button canvas caption center cite "
            + "code col colgroup command data datalist dd del details dfn dialog dir div dl dt em embed fencedframe fieldset figcaption figure font footer form frame "
            + "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark "
            + "marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option output p param picture plaintext "
            + "portal pre progress q rb rbc rp rt rtc ruby s samp script search section select selectedcontent slot small source spacer span strike strong style sub "
            + "summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp").Split(' '),
    ];

    /// <summary>Whether the element's text is raw: RCDATA, RAWTEXT, script data or PLAINTEXT (section 13.2.6.4).</summary>
    public static bool HasRawText(string element) =>
        element is "title" or "textarea" or "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";

    /// <summary>Whether the element has no content and no end tag (section 13.1.2).</summary>
    public static bool IsVoid(string element) =>
        element is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param" or "source" or "track" or "wbr";

    /// <summary>Whether the element is one of the HTML standard, an obsolete one too (its index of elements, and section 16.2).</summary>
    public static bool IsHtml(string element) => Standard.Contains(element);

    /// <summary>Whether the element begins svg or math.</summary>
    public static bool IsForeign(string element) => element is "svg" or "math";

    /// <summary>Whether the attribute decides what other attributes of its element, or the element's text, mean.</summary>
    public static bool Decides(string element, string attribute) => (element, attribute) is ("script", "type") or ("link", "rel" or "as") or ("annotation-xml", "encoding")
        or ("meta", "http-equiv" or "name" or "property" or "itemprop") or ("font", "color" or "face" or "size") || HtmlAttributes.SwitchesHtmlOn(attribute);

    /// <summary>Whether the element of SVG changes attributes of others over time.</summary>
    public static bool IsAnimation(string element) => element is "animate" or "set" or "animatetransform" or "animatemotion" or "animatecolor";

    /// <summary>Whether the start tag that <paramref name="context"/> is in closes svg and math (section 13.2.6.5).</summary>
    public static bool BreaksOutOfForeignContent(HtmlContext context) =>
        context.Tag is "b" or "big" or "blockquote" or "body" or "br" or "center" or "code" or "dd" or "div" or "dl" or "dt" or "em" or "embed"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "head" or "hr" or "i" or "img" or "li" or "listing" or "menu" or "meta" or "nobr"
            or "ol" or "p" or "pre" or "ruby" or "s" or "small" or "span" or "strong" or "strike" or "sub" or "sup" or "table" or "tt" or "u"
            or "ul" or "var"
        || (context.Tag == "font" && context.Deciding is not null);
}
