namespace Steadfast.Core.MadeUp;

/// <summary>A made-up young person, before what happens to them.</summary>
/// <param name="Gender">A code, or null where not known.</param>
/// <param name="Ethnicity">A code, or null where not known.</param>
public sealed record MadeUpPerson(MadeUpSite Site, string GivenName, string FamilyName, string? Gender, string? Ethnicity)
{
    /// <summary>Somebody of this site; mostly boys, as in the service the report describes.</summary>
    public static MadeUpPerson Of(MadeUpSite site, ref Dice dice)
    {
        var group = site.Group(ref dice);
        var gender = dice.Percent(3) ? null : dice.Weighted([86, 13, 1]) switch { 0 => "male", 1 => "female", _ => "other" };
        var girl = gender == "female" || (gender != "male" && dice.Percent(50));
        var given = Pick(girl ? group.Girls : group.Boys, ref dice);
        var family = Pick(group.Families, ref dice);
        if (dice.Percent(7))
            family += "-" + Pick(site.Group(ref dice).Families, ref dice);
        var ethnicity = dice.Percent(9) ? null : dice.Percent(8) ? "mixed" : group.Ethnicity;
        return new MadeUpPerson(site, given, family, gender, ethnicity);
    }

    /// <summary>Lists stand in alphabetical order; a fixed stride makes the common names any of them.</summary>
    private static string Pick(IReadOnlyList<string> names, ref Dice dice) =>
        names[(int)((dice.Skewed(names.Count) * 7919L + 31) % names.Count)];
}
