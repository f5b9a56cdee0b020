namespace Steadfast.Core.MadeUp;

/// <summary>A city of the made-up service: who lives there and where.</summary>
/// <param name="Name">The site.</param>
/// <param name="PostcodeArea">Letters its postcodes begin with.</param>
/// <param name="Districts">Its postcode districts run from 1 to this.</param>
/// <param name="Groups">Name groups of <see cref="PersonNames"/>.</param>
/// <param name="Weights">How many of a hundred bear names of each.</param>
public sealed record MadeUpSite(string Name, string PostcodeArea, int Districts, IReadOnlyList<NameGroup> Groups, int[] Weights)
{
    public static IReadOnlyList<MadeUpSite> All { get; } =
    [
        Of("Cardiff", "CF", 15, ("welsh", 38), ("english", 26), ("somali", 7), ("pakistani", 5), ("bangladeshi", 5), ("irish", 4), ("caribbean", 4), ("arab", 4), ("west_african", 3), ("polish", 3), ("chinese", 1)),
        Of("Edinburgh", "EH", 17, ("scottish", 52), ("english", 14), ("polish", 10), ("irish", 6), ("pakistani", 6), ("indian", 3), ("chinese", 3), ("west_african", 3), ("arab", 2), ("east_african", 1)),
        Of("Newcastle", "NE", 16, ("english", 58), ("scottish", 8), ("irish", 6), ("bangladeshi", 6), ("pakistani", 6), ("west_african", 4), ("balkan", 4), ("arab", 3), ("indian", 2), ("chinese", 2), ("east_african", 1)),
        Of("Dundee", "DD", 5, ("scottish", 66), ("english", 10), ("polish", 8), ("pakistani", 6), ("irish", 4), ("west_african", 2), ("arab", 2), ("balkan", 2)),
    ];

    /// <summary>Whose names a person of this site bears.</summary>
    public NameGroup Group(ref Dice dice) => Groups[dice.Weighted(Weights)];

    /// <summary>A postcode that looks like one of the city's.</summary>
    public string Postcode(ref Dice dice)
    {
        const string letters = "ABDEFGHJLNPQRSTUWXYZ";
        return $"{PostcodeArea}{dice.Between(1, Districts)} {dice.Between(1, 9)}{letters[dice.Below(letters.Length)]}{letters[dice.Below(letters.Length)]}";
    }

    private static MadeUpSite Of(string name, string area, int districts, params (string Group, int Weight)[] groups) =>
        new(name, area, districts, [.. groups.Select(g => PersonNames.Named(g.Group))], [.. groups.Select(g => g.Weight)]);
}
