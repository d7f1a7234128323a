using System.Text;
using RazorHello.Greeting;

namespace RazorHello.Load;

/// <summary>Which page answers which name, so that a visitor who is greeted by another one's name is found.</summary>
public static class ExpectedGreeting
{
    // Whether a name is encoded safely is for other tests: here the site's own encoder says how, and the question is whose name it is.
    private static readonly ReadableHtmlEncoder Encoder = new();

    private static readonly string[] Names = [.. TypedNames.Hostile, .. TypedNames.OfTheWorld];

    /// <summary>A name that no other number has.</summary>
    /// <param name="number">The visitor's number, from 0 on.</param>
    /// <returns>One of the hostile names and those of the world in turn, then a space and the number.</returns>
    public static string Name(int number) => $"{Names[number % Names.Length]} {number}";

    /// <summary>Path and query by which a visitor tells <paramref name="name"/>.</summary>
    /// <param name="name">Any text.</param>
    /// <returns>The address within the site.</returns>
    public static string Address(string name) => $"/?name={Uri.EscapeDataString(name)}";

    /// <summary>The heading that greets <paramref name="name"/>, as the page writes it.</summary>
    /// <param name="name">Any text of which the rule for names leaves something.</param>
    /// <returns>HTML.</returns>
    public static string Heading(string name) =>
        $"<h1>Hello, <bdi>{Encoder.Encode(VisitorName.Clean(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name))))}</bdi>!</h1>";

    /// <summary>Every name as a line for load.lua: the address up to the number, a tab, the heading up to the number.</summary>
    /// <returns>The lines.</returns>
    public static string Table() => string.Join('\n', Enumerable.Range(0, Names.Length).Select(number =>
        $"{Cut(Address($"{Names[number]} 0"), "0")}\t{Cut(Heading($"{Names[number]} 0"), "0</bdi>!</h1>")}"));

    /// <summary>Asks the site, on a connection of its own, to greet <paramref name="name"/>.</summary>
    /// <param name="site">The address of the site.</param>
    /// <param name="name">The visitor's name.</param>
    /// <returns>A task that ends once it did.</returns>
    /// <exception cref="LoadException">It did not.</exception>
    public static async Task AskAsync(Uri site, string name)
    {
        using var connection = await Connection.OpenAsync(site);
        await connection.SendAsync(Connection.Get(site, Address(name)));
        Check(await connection.AnswerAsync(), name);
    }

    /// <summary>Throws unless <paramref name="answer"/> greets <paramref name="name"/>.</summary>
    /// <param name="answer">The site's answer, if there is one.</param>
    /// <param name="name">The name that was asked for.</param>
    /// <exception cref="LoadException">It does not.</exception>
    public static void Check(Answer? answer, string name)
    {
        if (answer is null)
        {
            throw new LoadException($"The site ended the connection instead of greeting {name}.");
        }

        Check(answer.Status, answer.Body, name);
    }

    /// <summary>Throws unless an answer greets <paramref name="name"/> with a whole page.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="body">The page.</param>
    /// <param name="name">The name that was asked for.</param>
    /// <exception cref="LoadException">It does not.</exception>
    public static void Check(int status, string body, string name)
    {
        if (status != 200 || !body.Contains(Heading(name), StringComparison.Ordinal) || !body.EndsWith("</html>\n", StringComparison.Ordinal))
        {
            throw new LoadException($"The site answered {status} instead of greeting {name}:\n{body}");
        }
    }

    private static string Cut(string text, string end) => text[..^end.Length];
}
