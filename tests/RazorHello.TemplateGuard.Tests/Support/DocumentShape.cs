using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RazorHello.TemplateGuard.Tests.Support;

/// <summary>Structure of a page, of which no visitor may decide anything, one fact a line: elements, attribute names, origins of addresses, text that runs, and what is loaded as code.</summary>
internal static partial class DocumentShape
{
    private const string Sentinel = "<i data-follows></i>";

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true }, BrowsingContext.New(Configuration.Default));

    /// <summary>The structure of <paramref name="page"/>. The texts in <paramref name="masks"/>, of values that no visitor types, count as equal.</summary>
    public static string Of(string page, IEnumerable<string> masks)
    {
        var document = Parser.ParseDocument(page + Sentinel);
        var longestFirst = masks.OrderByDescending(text => text.Length).ToList();
        var shape = new StringBuilder();

        foreach (var node in document.GetDescendants())
        {
            Describe(node, node.Ancestors().Count(), shape, text => longestFirst.Aggregate(text, (masked, mask) => masked.Replace(mask, "0", StringComparison.Ordinal)));
        }

        return shape.ToString();
    }

    /// <summary>Whether an element after the page is parsed as such, and not as part of the page.</summary>
    public static bool Ends(string page) => Parser.ParseDocument(page + Sentinel).QuerySelectorAll("i[data-follows]") is [{ Attributes.Length: 1 }];

    private static void Describe(INode node, int depth, StringBuilder shape, Func<string, string> mask)
    {
        if (node is IDocumentType or IComment)
        {
            shape.Append(' ', depth).Append(node.NodeName).Append('\n');
        }
        else if (node is IElement element)
        {
            shape.Append(' ', depth).Append(Heading().Replace(element.NodeName.ToLowerInvariant(), "h0")).Append(element.NamespaceUri == NamespaceNames.HtmlUri ? "" : $" of {element.NamespaceUri}").Append('\n');

            foreach (var attribute in element.Attributes)
            {
                shape.Append(' ', depth + 2).Append(attribute.Name).Append(Meaning(element, attribute.Name.ToLowerInvariant(), attribute.Value, mask)).Append('\n');
            }

            if (Compiled(element, string.Concat(element.ChildNodes.OfType<IText>().Select(one => one.Data)), isAttribute: false) is { } expressions)
            {
                shape.Append(' ', depth + 2).Append("compiles ").Append(expressions).Append('\n');
            }

            if (RunningText(element, mask) is { } text)
            {
                shape.Append(' ', depth + 2).Append(text).Append('\n');
            }

            // A template's content is a document of its own.
            if (element is IHtmlTemplateElement template)
            {
                foreach (var inner in template.Content.GetDescendants())
                {
                    Describe(inner, depth + 1 + inner.Ancestors().Count(), shape, mask);
                }
            }
        }
    }

    /// <summary>Meaning of an attribute's value beyond its own text.</summary>
    private static string Meaning(IElement element, string name, string value, Func<string, string> mask) =>
        IsCode(name) ? $" = {(name == "style" ? Number().Replace(mask(value), "0") : ScriptShape.Of(Number().Replace(mask(value), "0")))}"
        : IsReadTwice(element, name) ? $" = {mask(value)}"
        : IsHtml(element, name) ? $" = {Of(value, [])}"
        : Compiled(element, value, isAttribute: true) is { } expressions ? $" compiles {expressions}"
        : IsMedia(element, name) ? ""
        : IsListOfAddresses(element, name) ? $" leads to {string.Join(" and ", Candidates().Split(value).Where(one => one != "").Select(one => Origin(one, mask)))}"
        : IsAddress(element, name) ? $" leads to {Origin(value, mask)}"
        : "";

    private static string? RunningText(IElement element, Func<string, string> mask) => element.LocalName switch
    {
        "script" when element.GetAttribute("type")?.Trim().ToLowerInvariant() is "application/json" or "application/ld+json" => Json(mask(element.TextContent)),
        "script" when element.NamespaceUri == NamespaceNames.HtmlUri && (element.GetAttribute("type")?.Trim().ToLowerInvariant() ?? "") is "" or "module" or "text/javascript" => ScriptShape.Of(Number().Replace(mask(element.TextContent), "0")),
        "script" or "style" or "iframe" or "noembed" or "noframes" or "xmp" or "plaintext" => mask(element.TextContent),
        _ => null,
    };

    /// <summary>Runs as code: for browsers, and for the libraries that give attributes a meaning.</summary>
    private static bool IsCode(string name) =>
        name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "data-bind" or "hx-vars" or "hx-vals" or "hx-headers" or "hx-trigger" or "hx-on" or "_"
        || CodePrefix().IsMatch(name);

    /// <summary>Pictures, sounds and films: browsers show them, and run nothing, wherever they come from.</summary>
    private static bool IsMedia(IElement element, string name) => (element.LocalName.ToLowerInvariant(), name) switch
    {
        ("img" or "source" or "video" or "audio" or "track" or "input", "src" or "srcset" or "poster") => true,
        ("link", "href") => (element.GetAttribute("rel"), element.GetAttribute("as")) is ("preload", "image" or "audio" or "font"),
        ("image" or "feimage", "href" or "xlink:href") or ("body" or "table" or "td", "background") => true,
        _ => false,
    };

    /// <summary>Addresses that a browser opens, sends to or loads, by element; those of unknown elements are for scripts, which treat them alike.</summary>
    private static bool IsAddress(IElement element, string name) => (element.LocalName.ToLowerInvariant(), name) switch
    {
        (_, "hx-get" or "hx-post" or "hx-put" or "hx-patch" or "hx-delete") => true,
        ("a" or "area" or "link" or "base", "href") or ("form", "action") or ("button" or "input", "formaction") => true,
        ("iframe" or "frame" or "embed" or "script" or "audio" or "video" or "track" or "source" or "img" or "input", "src") or ("img", "lowsrc" or "dynsrc" or "longdesc") => true,
        ("object", "data" or "classid" or "codebase") or ("q" or "blockquote" or "ins" or "del", "cite") => true,
        ("html", "manifest") or ("head", "profile") or ("body" or "table" or "td" or "th", "background") or ("menuitem" or "command", "icon") or ("iframe" or "frame", "longdesc") => true,
        (_, "href" or "xlink:href") when element.NamespaceUri != NamespaceNames.HtmlUri => true,
        (_, "href" or "src" or "action" or "formaction") => element is IHtmlUnknownElement || element.LocalName.Contains('-', StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsListOfAddresses(IElement element, string name) => (element.LocalName, name) is ("img" or "source", "srcset") or ("link", "imagesrcset") or ("a" or "area", "ping" or "attributionsrc");

    /// <summary>Attributes that the rows' scripts read as HTML: by their name, or since Bootstrap is told so.</summary>
    private static bool IsHtml(IElement element, string name) =>
        name is "data-description" || (name is "title" or "data-content" or "data-bs-content" or "data-bs-title" && (element.GetAttribute("data-bs-html") ?? element.GetAttribute("data-html")) is not (null or "false"));

    /// <summary>The expressions in a text that Vue or AngularJS would run; null for none.</summary>
    private static string? Compiled(IElement element, string text, bool isAttribute)
    {
        var around = element.GetAncestors().OfType<IElement>().Append(element).SelectMany(one => one.Attributes).Select(one => one.Name).ToList();
        var isAngular = around.Any(name => name.StartsWith("ng-", StringComparison.Ordinal) || name.StartsWith("data-ng-", StringComparison.Ordinal)) && !around.Contains("ng-non-bindable");
        var isVue = !isAttribute && !around.Contains("v-pre") && (around.Any(name => name.StartsWith("v-", StringComparison.Ordinal)) || (around.Any(name => name[0] is ':' or '@') && !around.Any(name => name.StartsWith("x-", StringComparison.Ordinal))));

        return (isAngular || isVue) && string.Join(' ', Mustache().Matches(text).Select(one => one.Value)) is { Length: > 0 } expressions ? expressions : null;
    }

    private static bool IsReadTwice(IElement element, string name) => (element.LocalName, name) switch
    {
        ("iframe", "srcdoc" or "sandbox" or "allow" or "csp") or ("meta", "http-equiv") => true,
        ("script", "type") or ("link", "rel" or "as") => true,
        ("animate" or "set", "attributeName" or "attributename" or "to" or "from" or "values" or "by") => true,
        ("meta", "content") => element.HasAttribute("http-equiv"),
        _ => false,
    };

    /// <summary>The names of a JSON text and the kinds of its values, or the text itself if it is none.</summary>
    private static string Json(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);

            return Kinds(json.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }

        static string Kinds(JsonElement json) => json.ValueKind switch
        {
            JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().Select(one => $"{one.Name}:{Kinds(one.Value)}"))}}}",
            JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Kinds))}]",
            _ => json.ValueKind.ToString(),
        };
    }

    /// <summary>Scheme and host of an address as a browser reads it, and all of it where the scheme makes it more than a place.</summary>
    private static string Origin(string address, Func<string, string> mask)
    {
        // A browser drops these before it looks for a scheme.
        var text = Breaks().Replace(address.Trim([.. Enumerable.Range(0, 0x21).Select(code => (char)code)]), "");
        var scheme = Scheme().Match(text).Groups[1].Value.ToLowerInvariant();
        var rest = scheme == "" ? text : text[(scheme.Length + 1)..];

        return scheme switch
        {
            "" or "http" or "https" or "ws" or "wss" or "ftp" => $"{scheme} {mask(Host().Match(rest).Value)}",
            "mailto" or "tel" or "sms" => scheme,
            _ => mask(text),
        };
    }

    [GeneratedRegex(@"^(?:x-|v-|@|:|#|ng-|\(|\[|hx-on|data-hx-on|wire:)")]
    private static partial Regex CodePrefix();

    // Numbers with a format are not among the masks.
    [GeneratedRegex(@"(?<![\w$])-?\d[\d.]*")]
    private static partial Regex Number();

    // A number chooses the level of a heading, and nothing else.
    [GeneratedRegex(@"^h[^a-z]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Mustache();

    [GeneratedRegex(@"[\s,]+")]
    private static partial Regex Candidates();

    [GeneratedRegex("[\t\n\r]")]
    private static partial Regex Breaks();

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9+.-]*):")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^[/\\]{2,}[^/\\?#]*")]
    private static partial Regex Host();
}
