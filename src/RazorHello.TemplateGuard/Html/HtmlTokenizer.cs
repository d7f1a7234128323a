namespace RazorHello.TemplateGuard.Html;

/// <summary>
/// The tokenizer of the HTML standard (section 13.2.5), with as much of the tree's construction as decides its states: raw text
/// and foreign content. A value, so that a copy remembers where one way through a template was.
/// </summary>
internal record struct HtmlTokenizer()
{
    /// <summary>Stands for a value of which nothing is known but that it is encoded.</summary>
    public const char Value = '\uFFFC';

    private const string NoscriptEnd = "</noscript";

    // What was read of a mark that is longer than one character: "</scr", "DOCT", "]]".
    private string _mark = "";

    // A script that holds "<!--", and in it "<script": 0, 1, 2; and the dashes that may end it.
    private int _escaped, _dashes;

    // One more than what was read of NoscriptEnd, 0 outside of noscript.
    private int _noscript;

    /// <summary>Where the next character will stand.</summary>
    public HtmlState Place { get; private set; } = HtmlState.Text;

    /// <summary>The name of the tag in which <see cref="Place"/> is.</summary>
    public string Element { get; private set; } = "";

    /// <summary>Whether it is an end tag.</summary>
    public bool EndTag { get; private set; }

    /// <summary>The name of the attribute in which <see cref="Place"/> is.</summary>
    public string Attribute { get; private set; } = "";

    /// <summary>What the attribute's value holds so far.</summary>
    public string Held { get; private set; } = "";

    /// <summary>The attributes before it in the same tag that decide what others mean: a line "name=value" each.</summary>
    public string Decided { get; private set; } = "";

    /// <summary>The element whose raw text this is.</summary>
    public string Raw { get; private set; } = "";

    /// <summary>The elements open from the outermost svg or math on, each with s, m or h for its language: <c>/s:svg/s:g</c>.</summary>
    public string Foreign { get; private set; } = "";

    /// <summary>The element that makes text here something else than text; script and style do so in svg too, where their text has tags.</summary>
    public readonly string TextOf => Raw != "" ? Raw : Current is "s:script" or "s:style" ? Current.Substring(2) : "";

    /// <summary>Whether this is between tags, where markup may stand.</summary>
    public readonly bool IsText => Place == HtmlState.Text && TextOf == "";

    /// <summary>Whether a tag that ends the raw text may have begun.</summary>
    public readonly bool Glued => Place == HtmlState.RawText && _mark != "";

    private readonly string Current => Foreign.Substring(Foreign.LastIndexOf('/') + 1);

    /// <summary>Reads <paramref name="text"/>.</summary>
    public void Feed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            // Most of a page by far.
            if (_noscript == 0 && (Place == HtmlState.Text || (Place == HtmlState.RawText && _escaped == 0 && _mark == "")))
            {
                at = text.IndexOf('<', at);

                if (at < 0)
                {
                    return;
                }
            }
            else if (_noscript == 0 && Place is HtmlState.DoubleQuoted or HtmlState.SingleQuoted)
            {
                var end = text.IndexOf(Place == HtmlState.DoubleQuoted ? '"' : '\'', at);
                Held += text.Substring(at, (end < 0 ? text.Length : end) - at);

                if (end < 0)
                {
                    return;
                }

                at = end;
            }

            Step(text[at]);
            StepNoscript(text[at]);
        }
    }

    /// <summary>What the attribute <paramref name="name"/>, which decides what others mean, has in this tag; null where it is not there yet.</summary>
    public readonly string? Has(string name)
    {
        var at = Decided.IndexOf($"\n{name}=", StringComparison.Ordinal);

        return at < 0 ? null : Decided.Substring(at + name.Length + 2).Split('\n')[0];
    }

    /// <summary>Where two ways meet: null where their contexts differ, else what can be said after both.</summary>
    public static HtmlTokenizer? Meet(HtmlTokenizer one, HtmlTokenizer other)
    {
        // An attribute without a value that only one of them wrote, or each another: what follows may still be glued to it.
        var names = (one.Place, other.Place) is (HtmlState.Name or HtmlState.AfterName, HtmlState.BeforeName or HtmlState.Name or HtmlState.AfterName) or (HtmlState.BeforeName, HtmlState.Name or HtmlState.AfterName);

        if (names && one != other)
        {
            one = one with { Place = HtmlState.Name, Attribute = Value.ToString() };
            other = other with { Place = HtmlState.Name, Attribute = Value.ToString() };
        }

        if (one with { Held = "", Decided = "" } != other with { Held = "", Decided = "" })
        {
            return null;
        }

        var start = UrlPrefix.Of(one.Held);
        var same = one.Held == other.Held || (start != UrlPrefixKind.Unknown && start == UrlPrefix.Of(other.Held));

        return one with { Held = same ? one.Held : Value.ToString(), Decided = one.Decided == other.Decided ? one.Decided : "" };
    }

    private void Step(char c)
    {
        switch (Place)
        {
            case HtmlState.Text when c == '<':
                Place = HtmlState.TagOpen;
                break;
            case HtmlState.RawText:
                StepRaw(c);
                break;
            case HtmlState.CData:
                Place = _mark == "]]" && c == '>' ? HtmlState.Text : HtmlState.CData;
                _mark = Place == HtmlState.CData && c == ']' ? _mark == "" ? "]" : "]]" : "";
                break;
            case HtmlState.TagOpen:
            case HtmlState.EndTagOpen:
                StepTagOpen(c);
                break;
            case HtmlState.TagName:
                if (!StepTag(c))
                {
                    Element += Lower(c);
                }

                break;
            case HtmlState.BeforeName:
            case HtmlState.AfterName when c != '=':
                if (!StepTag(c))
                {
                    EndAttribute();
                    Attribute = Lower(c).ToString();
                    Place = HtmlState.Name;
                }

                break;
            case HtmlState.Name when c != '=':
                if (IsSpace(c))
                {
                    Place = HtmlState.AfterName;
                }
                else if (!StepTag(c))
                {
                    Attribute += Lower(c);
                }

                break;
            case HtmlState.Name:
            case HtmlState.AfterName:
                Place = HtmlState.BeforeValue;
                break;
            case HtmlState.BeforeValue when c is '"' or '\'':
                Place = c == '"' ? HtmlState.DoubleQuoted : HtmlState.SingleQuoted;
                break;
            case HtmlState.BeforeValue when !IsSpace(c):
                Place = HtmlState.Unquoted;
                Step(c);
                break;
            case HtmlState.DoubleQuoted or HtmlState.SingleQuoted:
                if (c == (Place == HtmlState.DoubleQuoted ? '"' : '\''))
                {
                    EndAttribute();
                    Place = HtmlState.BeforeName;
                }
                else
                {
                    Held += c;
                }

                break;
            case HtmlState.Unquoted:
                if (c == '/' || !StepTag(c))
                {
                    Held += c;
                }

                break;
            case HtmlState.SelfClosing when c == '>':
                EndTagToken(selfClosing: true);
                break;
            case HtmlState.SelfClosing:
                Place = HtmlState.BeforeName;
                Step(c);
                break;
            case HtmlState.Declaration:
                StepDeclaration(c);
                break;
            case HtmlState.Doctype or HtmlState.BogusComment or HtmlState.CommentStart or HtmlState.CommentStartDash or HtmlState.CommentEnd or HtmlState.CommentBang when c == '>':
                Place = HtmlState.Text;
                break;
            case HtmlState.CommentStart or HtmlState.Comment or HtmlState.CommentBang when c == '-':
                Place = Place == HtmlState.CommentStart ? HtmlState.CommentStartDash : HtmlState.CommentDash;
                break;
            case HtmlState.CommentStartDash or HtmlState.CommentDash or HtmlState.CommentEnd when c == '-':
                Place = HtmlState.CommentEnd;
                break;
            case HtmlState.CommentEnd when c == '!':
                Place = HtmlState.CommentBang;
                break;
            case HtmlState.CommentStart or HtmlState.CommentStartDash or HtmlState.CommentDash or HtmlState.CommentEnd or HtmlState.CommentBang:
                Place = HtmlState.Comment;
                break;
        }
    }

    private void StepTagOpen(char c)
    {
        if (IsLetter(c))
        {
            (EndTag, Element, Decided) = (Place == HtmlState.EndTagOpen, Lower(c).ToString(), "");
            Place = HtmlState.TagName;
        }
        else if (Place == HtmlState.EndTagOpen)
        {
            Place = c == '>' ? HtmlState.Text : HtmlState.BogusComment;
        }
        else if (c is '!' or '/' or '?')
        {
            Place = c == '!' ? HtmlState.Declaration : c == '/' ? HtmlState.EndTagOpen : HtmlState.BogusComment;
        }
        else
        {
            Place = HtmlState.Text;
            Step(c);
        }
    }

    /// <summary>What ends names and values everywhere in a tag.</summary>
    private bool StepTag(char c)
    {
        if (c == '>')
        {
            EndTagToken(selfClosing: false);
        }
        else if (c == '/')
        {
            EndAttribute();
            Place = HtmlState.SelfClosing;
        }
        else if (IsSpace(c))
        {
            if (Place != HtmlState.AfterName)
            {
                EndAttribute();
                Place = HtmlState.BeforeName;
            }
        }
        else
        {
            return false;
        }

        return true;
    }

    private void StepDeclaration(char c)
    {
        _mark += char.ToUpperInvariant(c);
        var cdata = Foreign != "" && Current[0] != 'h';

        Place = _mark switch
        {
            "--" => HtmlState.CommentStart,
            "DOCTYPE" => HtmlState.Doctype,
            "[CDATA[" when cdata && c == '[' => HtmlState.CData,
            _ when "--".StartsWith(_mark, StringComparison.Ordinal) || "DOCTYPE".StartsWith(_mark, StringComparison.Ordinal) => HtmlState.Declaration,
            _ when cdata && !char.IsLower(c) && "[CDATA[".StartsWith(_mark, StringComparison.Ordinal) => HtmlState.Declaration,
            _ => HtmlState.BogusComment,
        };

        if (Place != HtmlState.Declaration)
        {
            _mark = "";
        }

        if (Place == HtmlState.BogusComment)
        {
            Step(c);
        }
    }

    private void StepRaw(char c)
    {
        if (Raw == "plaintext")
        {
            return;
        }

        if (_mark != "")
        {
            var script = Raw == "script";
            var grows = _mark switch
            {
                "<" => c == '/' || (script && (_escaped == 0 ? c == '!' : _escaped == 1 && IsLetter(c))),
                "<!" or "<!-" => c == '-',
                _ => IsLetter(c),
            };

            if (grows)
            {
                _mark += Lower(c);

                if (_mark == "<!--")
                {
                    (_mark, _escaped, _dashes) = ("", 1, 2);
                }

                return;
            }

            var (mark, ends) = (_mark, IsSpace(c) || c is '/' or '>');
            (_mark, _dashes) = ("", 0);

            if (ends && _escaped != 2 && mark == $"</{Raw}")
            {
                (Element, EndTag, Decided, _escaped, Place) = (Raw, true, "", 0, HtmlState.TagName);
                Step(c);

                return;
            }

            if (ends && _escaped != 0 && mark == (_escaped == 1 ? "<script" : "</script"))
            {
                _escaped = 3 - _escaped;

                return;
            }
        }

        if (c == '<')
        {
            _mark = "<";
        }
        else if (c == '>' && _dashes == 2)
        {
            _escaped = 0;
        }

        _dashes = c == '-' && _escaped != 0 ? Math.Min(_dashes + 1, 2) : 0;
    }

    // Where scripts run, all of noscript is raw text; where they do not, it is markup. Its end has to be the same in both.
    private void StepNoscript(char c)
    {
        if (_noscript > 0)
        {
            _noscript = Lower(c) == NoscriptEnd[_noscript - 1] ? _noscript + 1 : c == '<' ? 2 : 1;

            if (_noscript > NoscriptEnd.Length)
            {
                _noscript = 1;
                Place = Place == HtmlState.TagName && Foreign == "" ? Place : HtmlState.Lost;
            }
        }
    }

    private void EndAttribute()
    {
        var decides = (Element, Attribute) is ("script", "type") or ("link", "rel") or ("annotation-xml", "encoding")
            or ("meta", "http-equiv" or "name" or "property" or "itemprop") or ("font", "color" or "face" or "size");

        if (decides && Has(Attribute) is null)
        {
            Decided += $"\n{Attribute}={Held.Trim().ToLowerInvariant()}";
        }

        (Attribute, Held) = ("", "");
    }

    private void EndTagToken(bool selfClosing)
    {
        EndAttribute();
        Place = HtmlState.Text;

        if (!EndTag)
        {
            Open(selfClosing);
        }
        else if (Raw != "")
        {
            Raw = "";
        }
        else
        {
            Close();
        }

        (Element, EndTag) = ("", false);

        // What a script's type is has to be known until its end.
        if (Raw != "script")
        {
            Decided = "";
        }
    }

    private void Open(bool selfClosing)
    {
        if (Foreign != "" && !TakesHtml(Current, Element) && Breaks())
        {
            Leave();
        }

        if (Foreign != "" && !TakesHtml(Current, Element))
        {
            var point = Current == "m:annotation-xml" || Element == "annotation-xml";
            var html = point && Has("encoding") is "text/html" or "application/xhtml+xml" ? "+html" : "";
            var language = Current == "m:annotation-xml" && Element == "svg" ? 's' : Current[0];
            Foreign += selfClosing ? "" : $"/{language}:{Element}{html}";
        }
        else if (Element is "svg" or "math")
        {
            Foreign += selfClosing ? "" : $"/{Element[0]}:{Element}";
        }
        else if (Element is "title" or "textarea" or "script" or "style" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext")
        {
            (Place, Raw) = (HtmlState.RawText, Element);
        }
        else if (Element == "noscript")
        {
            _noscript = 1;
        }
        else if (Foreign != "" && !IsVoid(Element))
        {
            Foreign += $"/h:{Element}";
        }
    }

    private void Close()
    {
        if (Element == "noscript")
        {
            _noscript = 0;
        }
        else if (Foreign == "")
        {
            return;
        }
        else if (Current[0] != 'h' && Element is "br" or "p")
        {
            Leave();
        }
        else if (Current == $"h:{Element}")
        {
            Pop();
        }
        else
        {
            var at = Current[0] == 'h' ? -1 : Foreign.LastIndexOf($":{Element}", StringComparison.Ordinal);
            var found = at >= 0 && (at + Element.Length + 1 == Foreign.Length || Foreign[at + Element.Length + 1] is '/' or '+');

            // An end tag of something outside closes the svg too, if that is open; wrong nesting in it has rules of its own.
            if (found && Foreign.IndexOf("/h:", at, StringComparison.Ordinal) < 0 && Foreign[at - 1] != 'h')
            {
                Foreign = Foreign.Substring(0, at - 2);
            }
            else
            {
                Place = HtmlState.Lost;
            }
        }
    }

    private void Leave()
    {
        while (Foreign != "" && !TakesHtml(Current, ""))
        {
            Pop();
        }
    }

    private void Pop() => Foreign = Foreign.Substring(0, Foreign.LastIndexOf('/'));

    // The integration points of the standard, section 13.2.6.
    private static bool TakesHtml(string current, string tag) =>
        current[0] == 'h'
        || current is "s:foreignobject" or "s:desc" or "s:title" or "m:annotation-xml+html"
        || (current is "m:mi" or "m:mo" or "m:mn" or "m:ms" or "m:mtext" && tag is not ("mglyph" or "malignmark"));

    private readonly bool Breaks() =>
        Element is "b" or "big" or "blockquote" or "body" or "br" or "center" or "code" or "dd" or "div" or "dl" or "dt" or "em" or "embed"
            or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "head" or "hr" or "i" or "img" or "li" or "listing" or "menu" or "meta" or "nobr"
            or "ol" or "p" or "pre" or "ruby" or "s" or "small" or "span" or "strong" or "strike" or "sub" or "sup" or "table" or "tt" or "u"
            or "ul" or "var"
        || (Element == "font" && Decided != "");

    private static bool IsVoid(string name) =>
        name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param" or "source" or "track" or "wbr";

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or Value;

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c;
}
