using System.Text;
using Acornima;

namespace RazorHello.TemplateGuard.Tests.Support;

/// <summary>Structure of a script: its tokens, without the characters of its strings.</summary>
internal static class ScriptShape
{
    /// <summary>The tokens of <paramref name="script"/>, or the script itself where a parser sees none.</summary>
    public static string Of(string script)
    {
        var shape = new StringBuilder();

        try
        {
            var tokenizer = new Tokenizer(script, SourceType.Script, null, new TokenizerOptions { OnComment = (in Comment comment) => shape.Append(comment.Kind).Append(' ') });

            for (var token = tokenizer.GetToken(); token.Kind != TokenKind.EOF; token = tokenizer.GetToken())
            {
                shape.Append(token.Kind is TokenKind.StringLiteral or TokenKind.Template ? token.Kind.ToString() : script[token.Start..token.End]).Append(' ');
            }
        }
        catch (ParseErrorException)
        {
            return script;
        }

        return shape.ToString();
    }
}
