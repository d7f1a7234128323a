namespace RazorHello.TemplateGuard.Html;

/// <summary>Client-side libraries that compile the page in the browser, and what switches that off.</summary>
[Flags]
internal enum ClientLibrary
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Vue 2, Vue 3 and petite-vue: text between tags.</summary>
    Vue = 1,

    /// <summary><c>v-pre</c>: the element as it is.</summary>
    VueOff = 2,

    /// <summary>AngularJS: text between tags, and attributes.</summary>
    AngularJs = 4,

    /// <summary><c>ng-non-bindable</c>: the element as it is.</summary>
    AngularJsOff = 8,

    /// <summary>Alpine: attributes of its own, and no text.</summary>
    Alpine = 16,

    /// <summary>An attribute that begins with <c>:</c>, <c>@</c> or <c>#</c>, of Vue or of Alpine.</summary>
    Shorthand = 32,
}

/// <summary>An element with attributes of a client-side library.</summary>
/// <param name="Tag">Its name.</param>
/// <param name="Depth">The elements of that name that are open from it on, itself too.</param>
/// <param name="Libraries">The libraries.</param>
/// <param name="Outer">The next such element around it.</param>
internal sealed record ClientTemplate(string Tag, int Depth, ClientLibrary Libraries, ClientTemplate? Outer);

/// <summary>
/// The table of client-side libraries. Vue: https://vuejs.org/guide/essentials/template-syntax.html and /api/built-in-directives.html#v-pre
/// (the same for version 2 and petite-vue); AngularJS: https://docs.angularjs.org/guide/interpolation and /api/ng/directive/ngNonBindable;
/// Alpine: https://alpinejs.dev/start-here, which compiles no text. The attributes of Knockout and htmx are code by themselves, and
/// they compile no text either.
/// </summary>
internal static class ClientLibraries
{
    /// <summary>The libraries whose attribute this is.</summary>
    /// <param name="attribute">The name, in lower case.</param>
    public static ClientLibrary Of(string attribute)
    {
        // AngularJS takes data- and x- off, and knows : and _ as -.
        var name = attribute.StartsWith("data-", StringComparison.Ordinal) ? attribute.Substring(5) : attribute.StartsWith("x-ng", StringComparison.Ordinal) ? attribute.Substring(2) : attribute;

        return name switch
        {
            "v-pre" => ClientLibrary.VueOff,
            ['v', '-', ..] => attribute == name ? ClientLibrary.Vue : ClientLibrary.None,
            "ng-non-bindable" => ClientLibrary.AngularJsOff,
            ['n', 'g', '-' or ':' or '_', ..] => ClientLibrary.AngularJs,
            ['x', '-', ..] => ClientLibrary.Alpine,
            [':' or '@' or '#', _, ..] => ClientLibrary.Shorthand,
            _ => ClientLibrary.None,
        };
    }

    /// <summary>Opens or closes the element whose tag ended.</summary>
    public static HtmlContext EndTag(HtmlContext context, bool selfClosing)
    {
        if (context.IsEndTag)
        {
            return context.Client is null ? context : context with { Client = Close(context.Client, context.Tag, out _) };
        }

        // A tag helper or a component that closes itself has no content.
        if ((context.Client is null && context.Libraries == default) || HtmlElements.IsVoid(context.Tag) || (selfClosing && (context.Foreign is not null || context.Tag.IndexOfAny(['-', ':']) > 0)))
        {
            return context;
        }

        var around = Open(context.Client, context.Tag);

        return context with { Client = context.Libraries == default ? around : new(context.Tag, 1, context.Libraries, around) };
    }

    /// <summary>The library that compiles the text of a context: of text between tags, or of an attribute's value; none where it stays as it is.</summary>
    public static ClientLibrary Compiler(HtmlContext context, bool isAttribute)
    {
        var around = context.Libraries;

        for (var element = context.Client; element is not null; element = element.Outer)
        {
            around |= element.Libraries;
        }

        return (around & (ClientLibrary.AngularJs | ClientLibrary.AngularJsOff)) == ClientLibrary.AngularJs ? ClientLibrary.AngularJs
            : isAttribute || (around & ClientLibrary.VueOff) != 0 ? ClientLibrary.None
            : (around & ClientLibrary.Vue) != 0 || (around & (ClientLibrary.Shorthand | ClientLibrary.Alpine)) == ClientLibrary.Shorthand ? ClientLibrary.Vue
            : ClientLibrary.None;
    }

    private static ClientTemplate? Open(ClientTemplate? element, string tag) => element is null ? null : element with
    {
        Depth = element.Depth + (element.Tag == tag ? 1 : 0),
        Outer = Open(element.Outer, tag),
    };

    // An end tag closes what is open in its element too.
    private static ClientTemplate? Close(ClientTemplate? element, string tag, out bool closed)
    {
        closed = false;

        if (element is null)
        {
            return null;
        }

        var outer = Close(element.Outer, tag, out closed);

        if (closed || element.Tag != tag)
        {
            return closed ? outer : element with { Outer = outer };
        }

        closed = element.Depth == 1;

        return closed ? outer : element with { Depth = element.Depth - 1, Outer = outer };
    }
}
