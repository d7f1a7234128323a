using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>Random expressions around a visitor's value, dynamic for the most part, in random contexts: none that comes out unsafe is silent.</summary>
public class DynamicFuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261201;

    private static readonly string[] Contexts =
    [
        "<p>{0}</p>", "<p title=\"{0}\">x</p>", "<p class='a {0}'>x</p>", "<title>{0}</title>", "<p title={0}>x</p>", "<p {0}>x</p>", "<p data-{0}=\"x\">x</p>",
        "<a href=\"{0}\">x</a>", "<a href=\"/visits/{0}\">x</a>", "<a href=\"{0}/x\">x</a>", "<img alt=\"x\" src=\"{0}\">", "<iframe src=\"{0}\"></iframe>", "<form action=\"{0}\"></form>",
        "<script>f({0});</script>", "<script>f(\"{0}\");</script>", "<script>f('x', '{0}');</script>", "<script type=\"application/json\">{{\"a\":{0}}}</script>",
        "<p onclick=\"f('{0}')\">x</p>", "<p style=\"width: {0}px\">x</p>", "<style>p {{ width: {0} }}</style>", "<!-- {0} -->", "<p v-cloak>{0}</p>",
        "<panel heading=\"{0}\" href=\"{0}\">x</panel>", "<panel heading=\"x\" title=\"{0}\" onclick=\"f({0})\">x</panel>", "<a asp-page=\"/Index\" asp-route-id=\"{0}\" title=\"{0}\">x</a>",
        "@if ({1}) {{ <p title=\"{0}\">x</p> }} else {{ <a href=\"/x\" title='{0}'>{0}</a> }}", "@foreach (var one in Model.Names) {{ <p title=\"{0}\">@one</p> }}",
        "@{{ var v = {2}; }}<p title=\"@v\">@v</p>", "@{{ var v = {2}; }}<a href=\"@v\">x</a>", "@{{ dynamic v = {2}; }}<script>f('@v');</script>", "<p title=\"@{{ if ({1}) {{ @:{0} }} }}\">x</p>",
    ];

    private static readonly string[] Hostile =
    [
        "\" onclick=\"alert(1)", "' onclick='alert(1)", "x onload=alert(1)", "<script>alert(1)</script>", "</script><script>alert(1)</script>", "javascript:alert(1)", "//evil.example/", "';alert(1)//",
        "1);alert(1)//", "red;background:url(//evil.example/)", "--><b>", "{{1}}", "&#34; onclick=&#34;alert(1)", "</title><b>", "onclick",
    ];

    private enum Kind { Dynamic, Text, Number, Html }

    [Fact]
    public Task No_random_expression_that_comes_out_unsafe_is_silent() => RunAsync(400, renderAll: true);

    [Fact]
    [Trait("Category", "Long")]
    public Task None_of_10000_is_silent() => RunAsync(10_000, renderAll: false);

    // What is reported need not be rendered: only a silent template can be one that should not be.
    private async Task RunAsync(int count, bool renderAll)
    {
        const int Batch = 500;

        var random = new Random(Seed);
        var (unsafeOnes, reported, compiled) = (0, 0, 0);
        var silent = new List<string>();

        for (var done = 0; done < count; done += Batch)
        {
            var rows = Enumerable.Range(done, Math.Min(Batch, count - done)).Select(at => Row.Unsafe("", Template(random)) with { Name = $"Fuzz{at:00000}" }).ToList();
            var (assembly, errors, diagnostics) = await GuardAsync(rows);

            // Some expressions, such as a number and a text in one condition, have no type.
            rows.RemoveAll(row => errors.Contains(row.TemplatePath));
            compiled += rows.Count;

            var site = new RowSite(assembly);
            await site.InitializeAsync();

            foreach (var row in rows)
            {
                var isReported = diagnostics[row.TemplatePath].Any();
                var change = isReported && !renderAll ? null : await FindChangeAsync(site, row);
                unsafeOnes += change is null ? 0 : 1;
                reported += isReported ? 1 : 0;

                if (change is not null && !isReported)
                {
                    silent.Add($"{row.Template}\nwith «{change}»");
                }
            }

            await site.DisposeAsync();
        }

        output.WriteLine($"Seed {Seed}: {compiled} of {count} templates compile; {reported} are reported; of the {(renderAll ? compiled : compiled - reported)} that were rendered, {unsafeOnes} come out unsafe, {silent.Count} of them silent.");

        Assert.True(silent.Count == 0, string.Join("\n\n", silent.Take(10)));
        Assert.True(compiled > count * 0.7, $"{compiled} of {count} compile.");
        Assert.True(unsafeOnes > count * 0.2 || !renderAll, $"{unsafeOnes} of {count} are unsafe.");
    }

    private static string Template(Random random)
    {
        var context = Contexts[random.Next(Contexts.Length)];
        var expression = Expression(random, random.Next(4)).Code;

        return string.Format(CultureInfo.InvariantCulture, context, $"@({expression})", Condition(random), expression);
    }

    private static string Condition(Random random) => Pick(random, "ViewBag.Flag", "Model.Flag", "(bool)ViewBag.Flag", "ViewBag.Number > 1", "ViewBag.Nothing == null", "ViewBag.Name is string");

    private static (string Code, Kind Kind) Expression(Random random, int depth)
    {
        if (depth == 0)
        {
            return random.Next(9) switch
            {
                < 4 => ("ViewBag.Name", Kind.Dynamic),
                4 => ("Model.Name", Kind.Text),
                5 => (Pick(random, "\"a\"", "\"/visits/\"", "\"\""), Kind.Text),
                6 => ("(int)ViewBag.Number", Kind.Number),
                7 => (Pick(random, "ViewBag.Number", "ViewBag.Nothing"), Kind.Dynamic),
                _ => ("Model.Number", Kind.Number),
            };
        }

        var (one, kind) = Expression(random, depth - 1);
        var (other, otherKind) = Expression(random, random.Next(depth));

        return random.Next(18) switch
        {
            0 or 1 => ($"({one} + {other})", kind == Kind.Dynamic || otherKind == Kind.Dynamic ? Kind.Dynamic : kind == Kind.Number && otherKind == Kind.Number ? Kind.Number : Kind.Text),
            2 => kind == Kind.Number ? ($"({one} * 2)", Kind.Number) : ($"({one} ?? {other})", kind == otherKind ? kind : Kind.Dynamic),
            3 or 4 => ($"({Condition(random)} ? (dynamic)({one}) : {other})", Kind.Dynamic),
            5 => ($"({Condition(random)} ? $\"{{{one}}}\" : $\"{{{other}}}\")", Kind.Text),
            6 => ($"$\"{{{one}}}{Pick(random, "", "/", " ", "x")}{{{other}}}\"", Kind.Text),
            7 => ($"string.Format(\"{Pick(random, "{0}{1}", "/visits/{0}", "{1}")}\", {one}, {other})", Kind.Text),
            8 => ($"string.Concat({one}, {other})", Kind.Text),
            9 => ($"((object)({one}))", Kind.Dynamic),
            10 => ($"({one}).ToString()", kind == Kind.Dynamic ? Kind.Dynamic : Kind.Text),
            11 => kind == Kind.Dynamic ? ($"({one} as string)", Kind.Text) : ($"((dynamic)({one}))", Kind.Dynamic),
            12 => ($"(({one}) switch {{ string s{depth} => s{depth}, _ => (dynamic)({other}) }})", Kind.Dynamic),
            13 => ($"Uri.EscapeDataString($\"{{{one}}}\")", Kind.Text),
            14 => ($"Html.Raw({one})", Kind.Html),
            15 => (Pick(random, $"new HtmlString($\"{{{one}}}\")", $"Json.Serialize({one})", $"Html.Raw(Json.Serialize({one}))"), Kind.Html),
            16 => ($"Shapes.Shout({one})", Kind.Text),
            _ => (Pick(random, $"Url.Content(\"~/visits/\" + {one})", $"Url.Action(\"Index\", \"Home\", new {{ id = {one} }})", $"Html.Encode({one})", $"Math.Max(1, {one})"), Kind.Text),
        };
    }

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];

    private static async Task<string?> FindChangeAsync(RowSite site, Row row)
    {
        string? shape = null;

        foreach (var value in Hostile.Prepend(HostileValues.Harmless))
        {
            try
            {
                var rendered = DocumentShape.Of(await site.RenderAsync(row, SampleModels.Typed(value, flag: true, count: 1)), SampleModels.Masks);
                shape ??= rendered;

                if (rendered != shape)
                {
                    return value;
                }
            }
            catch (Exception error) when (error is not Xunit.Sdk.XunitException)
            {
                // What is bound at run time may fail there, and writes nothing then.
            }
        }

        return null;
    }

    private static async Task<(Assembly Assembly, ILookup<string, string> Errors, ILookup<string, (string Id, LinePositionSpan Place, string Message)> Diagnostics)> GuardAsync(IEnumerable<Row> rows)
    {
        var templates = SampleSite.Templates.ToDictionary(file => file.Key, file => SampleSite.Text(file.Value));
        var code = new Dictionary<string, SourceText>(SampleSite.PackageCode) { ["/Code/Site.cs"] = SampleSite.Text(SampleSite.Code) };

        foreach (var row in rows)
        {
            templates[row.TemplatePath] = SampleSite.Text(row.Template);
        }

        var (site, errors) = InMemoryRazor.Compile(templates, code);
        var byFile = errors.ToLookup(one => one.Location.GetMappedLineSpan().Path, one => one.ToString());

        var wrong = byFile.Select(file => $"{Path.GetFileNameWithoutExtension(file.Key)}_cshtml.g.cs").ToHashSet();
        site = site.RemoveSyntaxTrees(site.SyntaxTrees.Where(tree => wrong.Contains(Path.GetFileName(tree.FilePath))));
        using var image = new MemoryStream();
        Assert.True(site.Emit(image).Success);

        return (Assembly.Load(image.ToArray()), byFile, await InMemoryRazor.GuardAsync(site, templates));
    }
}
