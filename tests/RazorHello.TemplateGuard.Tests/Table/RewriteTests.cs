using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>The code that messages propose, for every unsafe row: it compiles, and nothing is reported in it.</summary>
public partial class RewriteTests(ITestOutputHelper output)
{
    // The expression of a message, in what it proposes, as a template of its own.
    private static readonly (string Id, Regex Proposed, string Template)[] Rewrites =
    [
        ("RH0001", DataValueTag(), "$0"),
        ("RH0002", DataValue(), "<p $1></p>"),
        ("RH0004", Address(), "<a href=\"$1\">x</a>"),
        ("RH0006", Quotes(), "<p title=$1>x</p>"),
        ("RH0011", DataValue(), "<p $1></p>"),
        ("RH0015", VuePre(), "<div v-cloak>$0</div>"),
        ("RH0015", NonBindable(), "<div ng-app>$0</div>"),
    ];

    [Fact]
    public async Task What_a_message_proposes_compiles_and_is_silent()
    {
        var table = await RowTable.GetAsync();
        var templates = SampleSite.Templates.ToDictionary(file => file.Key, file => SampleSite.Text(file.Value));
        var code = new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) };
        var count = 0;

        foreach (var row in RowTable.Rows.Where(row => row.Verdict == Verdict.Unsafe))
        {
            foreach (var (id, _, message) in table.Diagnostics(row.TemplatePath))
            {
                foreach (var (_, proposed, template) in Rewrites.Where(rewrite => rewrite.Id == id && rewrite.Proposed.IsMatch(message)))
                {
                    templates[$"/Views/Rewrite{++count:0000}{row.Name}.cshtml"] = SampleSite.Text(Around(row, proposed.Match(message).Result(template)));
                }
            }

            if (row.Code is not null)
            {
                code[row.CodePath] = MarkedText.Read(row.Code).Text;
            }
        }

        var (site, errors) = InMemoryRazor.Compile(templates, code);
        var diagnostics = await InMemoryRazor.GuardAsync(site, templates);
        var wrong = errors.Select(one => one.ToString()).Concat(
            from file in diagnostics
            where file.Key.StartsWith("/Views/Rewrite", StringComparison.Ordinal)
            from one in file
            select $"{templates[file.Key]}\n{one.Id} {one.Message}").ToList();

        output.WriteLine($"{count} rewrites of {RowTable.Rows.Count(row => row.Verdict == Verdict.Unsafe)} unsafe templates");

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.True(count > 200);
    }

    // What the row declares, and its loop's variable as a local.
    private static string Around(Row row, string rewrite)
    {
        var text = MarkedText.Read(row.Template).Text.ToString();
        var declared = Declaration().Matches(text).Select(match => match.Value.Trim()).Where(declared => !declared.Contains("<script", StringComparison.Ordinal));
        var locals = Local().Matches(text).Select(match => string.Concat(match.Groups.Values.Skip(1).Select(group => group.Value))).Distinct().Select(name => $"@{{ var {name} = Model.Name; }}");

        return string.Join('\n', [.. declared, .. locals, rewrite]);
    }

    [GeneratedRegex(@"<p id=""visitor"" data-value=([""']).*\1></p>")]
    private static partial Regex DataValueTag();

    [GeneratedRegex(@"such as (data-value=([""'])(.*)\2), and")]
    private static partial Regex DataValue();

    [GeneratedRegex("as in (/visitors/.*); or use asp-page")]
    private static partial Regex Address();

    [GeneratedRegex(@"quotes around it: ([""'].*[""'])\.$")]
    private static partial Regex Quotes();

    [GeneratedRegex("<span v-pre>.*</span>")]
    private static partial Regex VuePre();

    [GeneratedRegex("<span ng-non-bindable>.*</span>")]
    private static partial Regex NonBindable();

    [GeneratedRegex(@"^@(?:inject|using|inherits) .*$|^@\{.*\}|^@functions \{[\s\S]*?^\}", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"foreach \(var (\w+) in|is string (\w+)|string (\w+) =>|\(dynamic (\w+)\)")]
    private static partial Regex Local();
}
