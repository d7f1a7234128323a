using Site;

namespace RazorHello.TemplateGuard.Tests.Support;

/// <summary>Search for a hostile value that changes more of a page than its text.</summary>
internal static class InjectionSearch
{
    /// <summary>Report of the first change of structure that a value makes to <paramref name="row"/>; null if there is none.</summary>
    public static async Task<string?> FindAsync(RowSite site, Row row)
    {
        var seen = new HashSet<string>();

        foreach (var (flag, count) in new[] { (true, 2), (false, 2), (true, 0), (false, 0) })
        {
            var harmless = await site.RenderAsync(row, SampleModels.Typed(HostileValues.Harmless, flag, count));

            if (!seen.Add(harmless))
            {
                continue;
            }

            var shape = DocumentShape.Of(harmless, SampleModels.Masks);

            foreach (var model in HostileValues.Values.Select(value => SampleModels.Typed(value, flag, count)).Concat(SampleModels.Others(flag, count)))
            {
                if (await TryRenderAsync(site, row, model) is not { } page || !seen.Add(page))
                {
                    continue;
                }

                if (DocumentShape.Of(page, SampleModels.Masks) is var changed && changed != shape)
                {
                    return $"«{model.Name}» in\n{page}\nchanges\n{shape}\nto\n{changed}";
                }
            }

            if (!DocumentShape.Ends(harmless))
            {
                return $"What follows it is swallowed:\n{harmless}";
            }
        }

        return null;
    }

    private static async Task<string?> TryRenderAsync(RowSite site, Row row, SampleModel model)
    {
        try
        {
            return await site.RenderAsync(row, model);
        }
        catch (Exception) when (row.Verdict != Verdict.Safe)
        {
            // Not every value makes a page: a name of an attribute must not be empty.
            return null;
        }
    }
}
