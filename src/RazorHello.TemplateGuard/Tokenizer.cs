namespace RazorHello.TemplateGuard;

/// <summary>
/// The tokenizer of the HTML standard (section 13.2.5), with as much of the tree's construction as decides its states: raw text
/// and foreign content. A value, so that a copy remembers where one way through a template was.
/// </summary>
internal record struct Tokenizer()
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
    public Place Place { get; private set; } = Place.Text;

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
    public readonly bool IsText => Place == Place.Text && TextOf == "";

    /// <summary>Whether a tag that ends the raw text may have begun.</summary>
    public readonly bool Glued => Place == Place.RawText && _mark != "";

    private readonly string Current => Foreign.Substring(Foreign.LastIndexOf('/') + 1);

    /// <summary>Reads <paramref name="text"/>.</summary>
    public void Feed(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            // Most of a page by far.
            if (_noscript == 0 && (Place == Place.Text || (Place == Place.RawText && _escaped == 0 && _mark == "")))
            {
                at = text.IndexOf('<', at);

                if (at < 0)
                {
                    return;
                }
            }
            else if (_noscript == 0 && Place is Place.DoubleQuoted or Place.SingleQuoted)
            {
                var end = text.IndexOf(Place == Place.DoubleQuoted ? '"' : '\'', at);
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
    public static Tokenizer? Meet(Tokenizer one, Tokenizer other)
    {
        // An attribute without a value that only one of them wrote, or each another: what follows may still be glued to it.
        var names = (one.Place, other.Place) is (Place.Name or Place.AfterName, Place.BeforeName or Place.Name or Place.AfterName) or (Place.BeforeName, Place.Name or Place.AfterName);

        if (names && one != other)
        {
            one = one with { Place = Place.Name, Attribute = Value.ToString() };
            other = other with { Place = Place.Name, Attribute = Value.ToString() };
        }

        if (one with { Held = "", Decided = "" } != other with { Held = "", Decided = "" })
        {
            return null;
        }

        var start = Address.Of(one.Held);
        var same = one.Held == other.Held || (start != Start.Unknown && start == Address.Of(other.Held));

        return one with { Held = same ? one.Held : Value.ToString(), Decided = one.Decided == other.Decided ? one.Decided : "" };
    }

    private void Step(char c)
    {
        switch (Place)
        {
            case Place.Text when c == '<':
                Place = Place.TagOpen;
                break;
            case Place.RawText:
                StepRaw(c);
                break;
            case Place.CData:
                Place = _mark == "]]" && c == '>' ? Place.Text : Place.CData;
                _mark = Place == Place.CData && c == ']' ? _mark == "" ? "]" : "]]" : "";
                break;
            case Place.TagOpen:
            case Place.EndTagOpen:
                StepTagOpen(c);
                break;
            case Place.TagName:
                if (!StepTag(c))
                {
                    Element += Lower(c);
                }

                break;
            case Place.BeforeName:
            case Place.AfterName when c != '=':
                if (!StepTag(c))
                {
                    EndAttribute();
                    Attribute = Lower(c).ToString();
                    Place = Place.Name;
                }

                break;
            case Place.Name when c != '=':
                if (IsSpace(c))
                {
                    Place = Place.AfterName;
                }
                else if (!StepTag(c))
                {
                    Attribute += Lower(c);
                }

                break;
            case Place.Name:
            case Place.AfterName:
                Place = Place.BeforeValue;
                break;
            case Place.BeforeValue when c is '"' or '\'':
                Place = c == '"' ? Place.DoubleQuoted : Place.SingleQuoted;
                break;
            case Place.BeforeValue when !IsSpace(c):
                Place = Place.Unquoted;
                Step(c);
                break;
            case Place.DoubleQuoted or Place.SingleQuoted:
                if (c == (Place == Place.DoubleQuoted ? '"' : '\''))
                {
                    EndAttribute();
                    Place = Place.BeforeName;
                }
                else
                {
                    Held += c;
                }

                break;
            case Place.Unquoted:
                if (c == '/' || !StepTag(c))
                {
                    Held += c;
                }

                break;
            case Place.SelfClosing when c == '>':
                EndTagToken(selfClosing: true);
                break;
            case Place.SelfClosing:
                Place = Place.BeforeName;
                Step(c);
                break;
            case Place.Declaration:
                StepDeclaration(c);
                break;
            case Place.Doctype or Place.BogusComment or Place.CommentStart or Place.CommentStartDash or Place.CommentEnd or Place.CommentBang when c == '>':
                Place = Place.Text;
                break;
            case Place.CommentStart or Place.Comment or Place.CommentBang when c == '-':
                Place = Place == Place.CommentStart ? Place.CommentStartDash : Place.CommentDash;
                break;
            case Place.CommentStartDash or Place.CommentDash or Place.CommentEnd when c == '-':
                Place = Place.CommentEnd;
                break;
            case Place.CommentEnd when c == '!':
                Place = Place.CommentBang;
                break;
            case Place.CommentStart or Place.CommentStartDash or Place.CommentDash or Place.CommentEnd or Place.CommentBang:
                Place = Place.Comment;
                break;
        }
    }

    private void StepTagOpen(char c)
    {
        if (IsLetter(c))
        {
            (EndTag, Element, Decided) = (Place == Place.EndTagOpen, Lower(c).ToString(), "");
            Place = Place.TagName;
        }
        else if (Place == Place.EndTagOpen)
        {
            Place = c == '>' ? Place.Text : Place.BogusComment;
        }
        else if (c is '!' or '/' or '?')
        {
            Place = c == '!' ? Place.Declaration : c == '/' ? Place.EndTagOpen : Place.BogusComment;
        }
        else
        {
            Place = Place.Text;
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
            Place = Place.SelfClosing;
        }
        else if (IsSpace(c))
        {
            if (Place != Place.AfterName)
            {
                EndAttribute();
                Place = Place.BeforeName;
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
            "--" => Place.CommentStart,
            "DOCTYPE" => Place.Doctype,
            "[CDATA[" when cdata && c == '[' => Place.CData,
            _ when "--".StartsWith(_mark, StringComparison.Ordinal) || "DOCTYPE".StartsWith(_mark, StringComparison.Ordinal) => Place.Declaration,
            _ when cdata && !char.IsLower(c) && "[CDATA[".StartsWith(_mark, StringComparison.Ordinal) => Place.Declaration,
            _ => Place.BogusComment,
        };

        if (Place != Place.Declaration)
        {
            _mark = "";
        }

        if (Place == Place.BogusComment)
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
                (Element, EndTag, Decided, _escaped, Place) = (Raw, true, "", 0, Place.TagName);
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
                Place = Place == Place.TagName && Foreign == "" ? Place : Place.Lost;
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
        Place = Place.Text;

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
            (Place, Raw) = (Place.RawText, Element);
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
                Place = Place.Lost;
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
