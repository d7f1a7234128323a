using System.Globalization;
using RazorHello.Greeting;
using Site;

namespace RazorHello.TemplateGuard.Tests.Table;

/// <summary>Models with a value of every kind. Two sets differ in every value that no visitor types.</summary>
internal static class SampleModels
{
    /// <summary>Cultures that write numbers and dates each in their own way.</summary>
    private static readonly string[] Cultures = ["", "sv-SE", "fa-IR", "fr-CA", "ar-SA", "bg-BG"];

    /// <summary>Texts of all values that no visitor types, plain and encoded, since scripts and styles do not decode.</summary>
    public static readonly IReadOnlyList<string> Masks =
    [
        .. Cultures.SelectMany(culture => new[] { First(""), Second("") }.SelectMany(model => In(culture, model.SafeTexts)))
            .SelectMany(text => new[] { text, new ReadableHtmlEncoder().Encode(text) })
            .Distinct(),
    ];

    /// <summary>The model of a visitor who types <paramref name="text"/>.</summary>
    public static SampleModel Typed(string text, bool flag, int count) => First(text, flag, count);

    /// <summary>Models that differ in nothing but values that no visitor types.</summary>
    public static IEnumerable<SampleModel> Others(bool flag, int count) => Cultures.Select(culture => Second(HostileValues.Harmless, flag, count, culture));

    private static SampleModel First(string text, bool flag = true, int count = 2) => new()
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

    private static SampleModel Second(string text, bool flag = true, int count = 2, string culture = "") => new()
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
