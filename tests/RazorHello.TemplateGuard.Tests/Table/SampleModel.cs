namespace Site;

/// <summary>Model of the rows' templates: texts that a visitor types, and values of types that cannot hold such a text.</summary>
public sealed class SampleModel
{
    public string Name { get; init; } = "";

    public string? Nothing { get; init; }

    public object Anything => Name;

    public string[] Names { get; init; } = [];

    public char Letter => Name.Length > 0 ? Name[0] : ' ';

    public Uri Address => Uri.TryCreate(Name, UriKind.RelativeOrAbsolute, out var address) ? address : new("/", UriKind.Relative);

    public Dictionary<string, string> Data => new() { [Name] = Name };

    /// <summary>The culture in which the page is written.</summary>
    public string Culture { get; init; } = "";

    public bool Flag { get; init; }

    public int Number { get; init; }

    public long Big => Number;

    public int? Maybe => Flag ? Number : null;

    public decimal Price { get; init; }

    public double Ratio { get; init; }

    public Guid Id { get; init; }

    public DateTime When { get; init; }

    public DateOnly Day => DateOnly.FromDateTime(When);

    public TimeSpan Length => When.TimeOfDay;

    public Colour Colour { get; init; }

    public Days Days { get; init; }

    /// <summary>Texts of the values that no visitor types, as a page prints them.</summary>
    public IEnumerable<string> SafeTexts() =>
        from value in new object[] { Id, When, Day, Length, Price, Ratio, Big, Days, Colour }
        from text in new[] { value.ToString()!, value is IFormattable formattable ? formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : "" }
        where text != ""
        select text;
}

public enum Colour { Crimson, Azure }

[Flags]
public enum Days { None, Monday, Tuesday }
