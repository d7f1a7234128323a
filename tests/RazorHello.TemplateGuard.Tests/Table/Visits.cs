using System.Globalization;
using RazorHello.Greeting;
using Site;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>Visits with every kind of value, told apart by what no visitor types.</summary>
internal static class Visits
{
    /// <summary>Cultures that write numbers and dates each in their own way.</summary>
    private static readonly string[] Cultures = ["", "sv-SE", "fa-IR", "fr-CA", "ar-SA", "bg-BG"];

    /// <summary>The texts of all values that no visitor types, as they are and as scripts and styles show them, which decode nothing.</summary>
    public static readonly IReadOnlyList<string> Masks =
    [
        .. Cultures.SelectMany(culture => new[] { First(""), Second("") }.SelectMany(visit => In(culture, visit.Typed)))
            .SelectMany(text => new[] { text, new ReadableHtmlEncoder().Encode(text) })
            .Distinct(),
    ];

    /// <summary>A visit with the same values as every other, but what a visitor types is <paramref name="text"/>.</summary>
    public static Visit Typed(string text, bool flag, int count) => First(text, flag, count);

    /// <summary>Visits that differ in what no visitor types alone.</summary>
    public static IEnumerable<Visit> Others(bool flag, int count) => Cultures.Select(culture => Second(HostileValues.Harmless, flag, count, culture));

    private static Visit First(string text, bool flag = true, int count = 2) => new()
    {
        Name = text,
        Names = [.. Enumerable.Repeat(text, count)],
        Flag = flag,
        Number = 271828,
        Price = 31415.5m,
        Ratio = 0.577215,
        Id = new("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
        When = new(2026, 1, 2, 3, 4, 5),
        Colour = Colour.Crimson,
        Days = Days.Monday,
    };

    private static Visit Second(string text, bool flag = true, int count = 2, string culture = "") => new()
    {
        Name = text,
        Names = [.. Enumerable.Repeat(text, count)],
        Flag = flag,
        Number = -161803,
        Price = -2718281.75m,
        Ratio = -1.414213e-21,
        Id = new("00112233-4455-6677-8899-aabbccddeeff"),
        When = new(1999, 12, 31, 23, 59, 58),
        Colour = Colour.Azure,
        Days = Days.Monday | Days.Tuesday,
        Culture = culture,
    };

    private static List<string> In(string culture, Func<IEnumerable<string>> texts)
    {
        var before = CultureInfo.CurrentCulture;

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

        try
        {
            return [.. texts()];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
