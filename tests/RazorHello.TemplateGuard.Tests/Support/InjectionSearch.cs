using Site;

namespace RazorHello.TemplateGuard.Tests.Support;

/// <summary>Looks for what a visitor can do to a page that is more than text.</summary>
internal static class InjectionSearch
{
    /// <summary>What <paramref name="row"/> lets a visitor do, or null.</summary>
    public static async Task<string?> FindAsync(RowSite site, Row row)
    {
        var seen = new HashSet<string>();

        foreach (var (flag, count) in new[] { (true, 2), (false, 2), (true, 0), (false, 0) })
        {
            var harmless = await site.RenderAsync(row, Visits.Typed(HostileValues.Harmless, flag, count));

            if (!seen.Add(harmless))
            {
                continue;
            }

            var shape = DocumentShape.Of(harmless, Visits.Masks);

            foreach (var visit in HostileValues.Values.Select(value => Visits.Typed(value, flag, count)).Concat(Visits.Others(flag, count)))
            {
                if (await TryRenderAsync(site, row, visit) is not { } page || !seen.Add(page))
                {
                    continue;
                }

                if (DocumentShape.Of(page, Visits.Masks) is var changed && changed != shape)
                {
                    return $"«{visit.Name}» in\n{page}\nchanges\n{shape}\nto\n{changed}";
                }
            }

            if (!DocumentShape.Ends(harmless))
            {
                return $"What follows it is swallowed:\n{harmless}";
            }
        }

        return null;
    }

    private static async Task<string?> TryRenderAsync(RowSite site, Row row, Visit visit)
    {
        try
        {
            return await site.RenderAsync(row, visit);
        }
        catch (Exception) when (row.Verdict != Verdict.Safe)
        {
            // Not every value makes a page: a name of an attribute must not be empty.
            return null;
        }
    }
}
