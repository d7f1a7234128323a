using System.Globalization;
using Xunit.Abstractions;

namespace RazorHello.TemplateGuard.Tests.Builds;

/// <summary>Cost of the guard: the processor time of building a site of 200 templates, with it and without.</summary>
[Trait("Category", "Long")]
public class CostTests(ITestOutputHelper output)
{
    // Of equal builds, on a machine that did nothing else, single ones differed by more than a tenth.
    private const int Rounds = 8;

    // As long and as mixed as a page of a site is.
    private const string Page = """
        @page
        @{
            ViewData["Title"] = "Orders";
            var name = Request.Query["name"].ToString();
            var orders = Enumerable.Range(1, 20).Select(number => (Number: number, Text: name + number)).ToList();
        }
        <nav aria-label="breadcrumb">
          <ol class="breadcrumb">
            <li class="breadcrumb-item"><a asp-page="/Index">Home</a></li>
            <li class="breadcrumb-item active" aria-current="page">@ViewData["Title"]</li>
          </ol>
        </nav>
        <h1 class="display-4 @(orders.Count > 10 ? "many" : null)">@ViewData["Title"] of @name</h1>
        <form method="post" class="row">
          <div class="col-md-6">
            <label for="name" class="form-label">Name</label>
            <input id="name" name="name" type="text" class="form-control" value="@name" placeholder="@ViewData["Title"]">
          </div>
          <button type="submit" class="btn btn-primary" disabled="@(name == "")">Search</button>
        </form>
        @if (orders.Count == 0)
        {
          <p class="alert alert-info">There are no orders for <b>@name</b>.</p>
        }
        else
        {
          <table class="table">
            <thead><tr><th>Number</th><th>Text</th><th></th></tr></thead>
            <tbody>
              @foreach (var order in orders)
              {
                <tr class="@(order.Number % 2 == 0 ? "even" : "odd")" data-number="@order.Number" data-text="@order.Text">
                  <td>@order.Number</td>
                  <td title="@order.Text">@order.Text.ToUpperInvariant()</td>
                  <td>
                    <a asp-page="/Index" asp-route-id="@order.Number">Edit</a> |
                    <a href="~/orders/@order.Number?from=@name">Details</a> |
                    <a href="/orders/@order.Number/delete" class="text-danger">Delete</a>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        }
        @switch (orders.Count)
        {
          case 1: <p>One order.</p> break;
          default: <p>@orders.Count orders.</p> break;
        }
        @section Scripts {
          <script type="application/json" id="orders">@Json.Serialize(orders)</script>
          <script src="~/js/site.js" asp-append-version="true"></script>
        }
        """;

    [Fact]
    public async Task A_build_takes_at_most_a_tenth_more_processor_time_with_the_guard()
    {
        var site = Directory.CreateTempSubdirectory("RazorHello");

        try
        {
            var from = new DirectoryInfo(Path.Combine(DotnetBuild.Metadata("TestsFolder"), "Builds", "Canary"));
            string[] settings =
            [
                $"-p:Guard={typeof(TemplateGuardAnalyzer).Assembly.Location}",
                $"-p:GuardTargets={Path.Combine(DotnetBuild.GuardFolder, "build", "RazorHello.TemplateGuard.targets")}",
            ];

            foreach (var file in from.EnumerateFiles().Where(file => file.Name != "Help.cs"))
            {
                file.CopyTo(Path.Combine(site.FullName, file.Name));
            }

            var pages = site.CreateSubdirectory("Pages");
            from.GetDirectories("Pages").Single().GetFiles("_ViewImports.cshtml").Single().CopyTo(Path.Combine(pages.FullName, "_ViewImports.cshtml"));

            for (var number = 0; number < 200; number++)
            {
                await File.WriteAllTextAsync(Path.Combine(pages.FullName, number == 0 ? "Index.cshtml" : $"Page{number}.cshtml"), Page);
            }

            var (with, without) = (new List<double>(), new List<double>());

            for (var round = 0; round < Rounds; round++)
            {
                with.Add(await CpuAsync(site, settings));
                without.Add(await CpuAsync(site, []));
            }

            // Other work of the machine only adds to the time of a build, so the least of each is nearest to the true cost.
            var ratio = with.Min() / without.Min();

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"200 templates, {Rounds} builds each, least CPU time: {with.Min():0.0} s with the guard, {without.Min():0.0} s without, ratio {ratio:0.00}"));
            Assert.True(ratio <= 1.1, $"With: {string.Join(' ', with)}\nWithout: {string.Join(' ', without)}");
        }
        finally
        {
            site.Delete(recursive: true);
        }
    }

    // The shell's own count of what its children have used: the build with the compiler, which is a process of its own.
    private static async Task<double> CpuAsync(DirectoryInfo site, string[] settings)
    {
        string[] build = ["build", "--no-incremental", "-m:1", "--disable-build-servers", "-p:UseSharedCompilation=false", .. settings];
        var (exitCode, log) = await DotnetBuild.RunAsync(site, "bash", "-c", $"dotnet {string.Join(' ', build.Select(one => $"'{one}'"))}; code=$?; times; exit $code");

        Assert.True(exitCode == 0, log);

        return log.TrimEnd().Split('\n')[^1].Split(' ').Sum(time => time.TrimEnd('s').Split('m') is [var minutes, var seconds]
            ? (double.Parse(minutes, CultureInfo.InvariantCulture) * 60) + double.Parse(seconds, CultureInfo.InvariantCulture)
            : throw new FormatException(log));
    }
}
