using Steadfast.Statistics.Matching.Compare;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// The pairs that are neither one person's nor strangers': people of one household or family, who share a family name,
/// an address, a telephone, and no more of the rest than chance gives. Without them, estimation would take households
/// for people.
/// </summary>
internal static class Relatives
{
    /// <summary>Shipped chance that two people of one household were born on one day.</summary>
    public const double ShippedTwins = 0.01;

    /// <summary>Strength of that chance, in pairs of a household.</summary>
    private const double PriorPairs = 40;

    /// <summary>Where more pairs of one birth seem to be twins than this, they are not: no other people of such households are there.</summary>
    private const double MostTwins = 0.05;

    /// <summary>Chance that two people of one household share the value of a field.</summary>
    public static double Shared(Field field) => field switch
    {
        Field.FamilyName => 0.85,
        Field.Postcode or Field.Address => 0.95,
        Field.Place => 0.97,
        Field.Phone => 0.4,
        _ => 0,
    };

    /// <summary>Whether there is enough to tell a household by: two fields that it shares, and one that it does not.</summary>
    public static bool CanBeTold(IReadOnlyCollection<Field> fields) =>
        fields.Count(field => Shared(field) > 0) >= 2 && fields.Any(field => Shared(field) == 0 && field != Field.Sex);

    /// <summary>The chance of one day of birth, from expected pairs of a household by how their dates compare and how many such pairs there are in all.</summary>
    public static double Twins(double before, double[] births, double pairs, double[] match, double[] random)
    {
        double known = 0, shared = PriorPairs * ShippedTwins;
        for (var slot = 0; slot < births.Length; slot++)
        {
            if (slot % Levels.Count == Levels.Missing)
                continue;
            known += births[slot];
            shared += births[slot] * before * match[slot] / Math.Max(before * match[slot] + (1 - before) * random[slot], 1e-12);
        }
        return Math.Min(shared / (PriorPairs + Math.Max(known, pairs)), MostTwins);
    }
}
