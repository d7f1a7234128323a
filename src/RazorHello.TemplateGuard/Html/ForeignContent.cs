namespace RazorHello.TemplateGuard.Html;

/// <summary>The namespace of an element (section 13.1.2).</summary>
internal enum MarkupNamespace
{
    /// <summary>HTML, in an integration point of svg or math.</summary>
    Html,

    /// <summary>SVG.</summary>
    Svg,

    /// <summary>MathML.</summary>
    MathMl,
}

/// <summary>An element that is open, from the outermost svg or math on.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Parent">The element around it; none around the outermost.</param>
/// <param name="HoldsHtml">Whether it is an <c>annotation-xml</c> whose encoding is HTML.</param>
internal sealed record ForeignElement(MarkupNamespace Namespace, string Name, ForeignElement? Parent, bool HoldsHtml = false)
{
    /// <summary>Whether a start tag in it begins an element of HTML: it is one itself, or an integration point (section 13.2.6).</summary>
    /// <param name="tag">The name of the tag.</param>
    public bool Takes(string tag) => (Namespace, Name) switch
    {
        (MarkupNamespace.Html, _) => true,
        (MarkupNamespace.Svg, "foreignobject" or "desc" or "title") => true,
        (MarkupNamespace.MathMl, "mi" or "mo" or "mn" or "ms" or "mtext") => tag is not ("mglyph" or "malignmark"),
        (MarkupNamespace.MathMl, "annotation-xml") => HoldsHtml,
        _ => false,
    };
}

/// <summary>Opens and closes elements: those of svg and math (section 13.2.6.5), and those of HTML whose text is raw.</summary>
internal static class ForeignContent
{
    /// <summary>Opens the element of the start tag that ended.</summary>
    public static HtmlContext Open(HtmlContext context, bool selfClosing)
    {
        var tag = context.Tag;

        if (context.Foreign?.Takes(tag) == false && HtmlElements.BreaksOutOfForeignContent(context))
        {
            context = Leave(context);
        }

        return (context.Foreign, tag) switch
        {
            ({ } parent, _) when !parent.Takes(tag) => selfClosing ? context : context with { Foreign = OpenIn(parent, context) },
            (_, "svg" or "math") => selfClosing ? context : context with { Foreign = new(tag == "svg" ? MarkupNamespace.Svg : MarkupNamespace.MathMl, tag, context.Foreign) },
            _ when HtmlElements.HasRawText(tag) => context with { State = HtmlState.RawText, RawTextElement = tag },
            (_, "noscript") => context with { NoscriptEnd = 1 },
            ({ } parent, _) when !HtmlElements.IsVoid(tag) => context with { Foreign = new(MarkupNamespace.Html, tag, parent) },
            _ => context,
        };
    }

    /// <summary>Closes the element of the end tag that ended. After wrong nesting the context is unknown.</summary>
    public static HtmlContext Close(HtmlContext context)
    {
        if (context.Tag == "noscript")
        {
            return context with { NoscriptEnd = 0 };
        }

        return context.Foreign switch
        {
            null => context,
            { Namespace: not MarkupNamespace.Html } when context.Tag is "br" or "p" => Leave(context),
            { Namespace: MarkupNamespace.Html } innermost when innermost.Name == context.Tag => context with { Foreign = innermost.Parent },
            // An end tag of an element further out closes the ones in it too, as long as none of them is of HTML.
            var innermost => FindForeign(innermost, context.Tag) is { } closed ? context with { Foreign = closed.Parent } : context with { State = HtmlState.Unknown },
        };
    }

    private static ForeignElement OpenIn(ForeignElement parent, HtmlContext context)
    {
        var isSvg = context.Tag == "svg" && parent is { Namespace: MarkupNamespace.MathMl, Name: "annotation-xml" };

        return new(isSvg ? MarkupNamespace.Svg : parent.Namespace, context.Tag, parent, HoldsHtml: context.Find("encoding") is "text/html" or "application/xhtml+xml");
    }

    private static HtmlContext Leave(HtmlContext context)
    {
        while (context.Foreign?.Takes("") == false)
        {
            context = context with { Foreign = context.Foreign.Parent };
        }

        return context;
    }

    private static ForeignElement? FindForeign(ForeignElement? element, string name)
    {
        while (element is { Namespace: not MarkupNamespace.Html } && element.Name != name)
        {
            element = element.Parent;
        }

        return element is { Namespace: not MarkupNamespace.Html } ? element : null;
    }
}
