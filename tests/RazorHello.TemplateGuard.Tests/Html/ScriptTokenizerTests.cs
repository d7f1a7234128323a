using System.Collections.Concurrent;
using Acornima;
using RazorHello.TemplateGuard.Html;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Html;

/// <summary>Random scripts with a mark: where the tokenizer says that it knows what the mark is part of, a parser of JavaScript must say the same.</summary>
public class ScriptTokenizerTests(ITestOutputHelper output)
{
    private const int Seed = 20261130;
    private const string Mark = "zq7";

    private static readonly string[] Pieces =
    [
        "a", "b.c", "1", "1.5", "return ", "typeof ", "if (a) ", "while (b) ", "x = ", "f(", ")", "(", "[", "]", "{", "}", "${", "`", "`", "'", "'", "\"", "\"", "/", "/", "/", "//", "/*", "*/", "\\", "\\'", "\\\"", "\\`", "\n", " ", ";", ",", "+", "++", "-", "--", "-->", "<!--", "<", "=", "=>", "!", "?", ":", ".", "*", "&&", "of ", "in ", "case ", "a.return ", "[/]", "[", "g", "\r\n", "function () ", "=> ",
    ];

    [Theory]
    [InlineData("", "Code, takes an expression")]
    [InlineData("a = ", "Code, takes an expression")]
    [InlineData("return ", "Code, takes an expression")]
    [InlineData("a.return ", "Code")]
    [InlineData("a ", "Code")]
    [InlineData("a++ / ", "Code")]
    [InlineData("for (a of ", "Code, takes an expression")]
    [InlineData("'", "SingleQuoted, a string")]
    [InlineData("'\\'", "SingleQuoted, a string")]
    [InlineData("'\\", "SingleQuoted")]
    [InlineData("'a\n", "Unknown")]
    [InlineData("'a\\\n", "SingleQuoted, a string")]
    [InlineData("f(\"'", "DoubleQuoted, a string")]
    [InlineData("`${", "Code, takes an expression")]
    [InlineData("`${a}", "TemplateLiteral, a string")]
    [InlineData("`${f({a: `${b}`})}`; '", "SingleQuoted, a string")]
    [InlineData("a / b; '", "SingleQuoted, a string")]
    [InlineData("a = /'/; '", "SingleQuoted, a string")]
    [InlineData("a = /[/']/; '", "SingleQuoted, a string")]
    [InlineData("(a) / b; '", "SingleQuoted, a string")]
    [InlineData("if (a) /'/.test(b); '", "SingleQuoted, a string")]
    [InlineData("a = {} / '", "SingleQuoted")]
    [InlineData("a = {} / b / '", "Unknown")]
    [InlineData("// '\n\"", "DoubleQuoted, a string")]
    [InlineData("/* ' */ \"", "DoubleQuoted, a string")]
    [InlineData("<!-- '\n\"", "DoubleQuoted, a string")]
    [InlineData("\n--> '\n\"", "DoubleQuoted, a string")]
    [InlineData("a --> '", "SingleQuoted, a string")]
    [InlineData(")", "Unknown")]
    public void A_script_is_read_to_its_end(string script, string expected)
    {
        var context = ScriptTokenizer.Advance(default, script, 0, script.Length);

        Assert.Equal(expected, $"{context.State}{(context.IsString ? ", a string" : "")}{(context.TakesExpression ? ", takes an expression" : "")}");
    }

    [Fact]
    public void A_script_is_read_the_same_in_one_piece_and_in_many()
    {
        for (var number = 0; number < 20_000; number++)
        {
            var script = Script(new Random(Seed + number));
            var pieces = script.Aggregate(default(ScriptContext), (context, c) => ScriptTokenizer.Advance(context, c.ToString(), 0, 1));

            Assert.Equal(ScriptTokenizer.Advance(default, script, 0, script.Length), pieces);
        }
    }

    [Fact]
    public void The_tokenizer_agrees_with_a_parser_of_JavaScript()
    {
        var compared = new ConcurrentBag<string>();
        var disagreements = new ConcurrentBag<string>();

        Parallel.For(0, 200_000, number =>
        {
            var script = Script(new Random(Seed + number));
            var context = ScriptTokenizer.Advance(default, script, 0, script.Length);

            if (context is { State: not ScriptState.Unknown, IsAmbiguous: false, Pending: null } && OfParser(script, context.State) is { } expected)
            {
                compared.Add(expected);

                if (expected != context.State.ToString() && !(expected == "RegularExpression" && context.State == ScriptState.RegularExpressionClass))
                {
                    disagreements.Add($"Script {number}: the parser finds the mark in {expected}, the tokenizer in {context.State}:\n{script}{Mark}");
                }
            }
        });

        output.WriteLine($"{compared.Count} scripts compared: {string.Join(", ", compared.CountBy(one => one).Select(one => $"{one.Value} {one.Key}"))}");

        Assert.True(disagreements.IsEmpty, string.Join("\n\n", disagreements.Order(StringComparer.Ordinal).Take(20)));
        Assert.True(compared.Distinct().Count() >= 6);
    }

    private static string Script(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    // The state of the token that the mark is part of; null where the parser sees no script. A token without an end is an error, so that one that ends the expected token follows.
    private static string? OfParser(string script, ScriptState state)
    {
        string? found = null;
        var end = state switch
        {
            ScriptState.SingleQuoted => "'",
            ScriptState.DoubleQuoted => "\"",
            ScriptState.TemplateLiteral => "`",
            ScriptState.RegularExpression => "/",
            ScriptState.RegularExpressionClass => "]/",
            ScriptState.BlockComment => "*/",
            _ => "\n",
        };
        var text = script + Mark + end;
        var parser = new Parser(new ParserOptions
        {
            AllowReturnOutsideFunction = true,
            OnComment = (in Comment comment) => found ??= comment.Start <= script.Length && script.Length < comment.End ? comment.Kind == CommentKind.Block ? "BlockComment" : "LineComment" : null,
            OnToken = (in Token token) => found ??= token.Start <= script.Length && script.Length < token.End
                ? token.Kind switch
                {
                    TokenKind.StringLiteral => text[token.Start] == '"' ? "DoubleQuoted" : "SingleQuoted",
                    TokenKind.Template => "TemplateLiteral",
                    TokenKind.RegExpLiteral => "RegularExpression",
                    _ => "Code",
                }
                : null,
        });

        try
        {
            parser.ParseScript(text);
        }
        catch (ParseErrorException)
        {
            // What it read before the error counts.
        }

        return found;
    }
}
