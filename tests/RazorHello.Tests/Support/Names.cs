using FsCheck;
using FsCheck.Fluent;
using RazorHello.Load;

namespace RazorHello.Tests.Support;

/// <summary>Names that visitors have, and names that attackers send.</summary>
internal static class Names
{
    /// <inheritdoc cref="TypedNames.Hostile" />
    public static readonly string[] Hostile = TypedNames.Hostile;

    /// <inheritdoc cref="TypedNames.OfTheWorld" />
    public static readonly string[] OfTheWorld = TypedNames.OfTheWorld;

    /// <summary>Any string at all, with a taste for what breaks pages.</summary>
    public static readonly Arbitrary<string> Any = Arb.From(
        Gen.Frequency(
            (6, Gen.Elements(Hostile)),
            (2, Gen.Elements(OfTheWorld)),
            (4, Characters("<>\"'`=&;/ \t\n#:{}@%")),
            (3, Character(0x20, 0x7e)),
            (2, Character(0, 0x1f)),
            (2, Character(0x7f, 0x9f)),
            (2, Character(0x2000, 0x206f)),
            (2, Character(0, char.MaxValue)),
            (1, Gen.Choose(0x10000, 0x10ffff).Select(char.ConvertFromUtf32)),
            (1, from one in Character(0x20, 0x3000) from length in Gen.Choose(1, 120) select string.Concat(Enumerable.Repeat(one, length))))
            .ListOf().Select(string.Concat),
        ArbMap.Default.ArbFor<string>().Shrinker);

    private static Gen<string> Characters(string characters) => Gen.Elements(characters.ToCharArray()).Select(one => one.ToString());

    private static Gen<string> Character(int first, int last) => Gen.Choose(first, last).Select(one => ((char)one).ToString());
}
