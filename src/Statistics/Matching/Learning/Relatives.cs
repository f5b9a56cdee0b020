using Steadfast.Statistics.Matching.Compare;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>
/// The pairs that are neither one person's nor strangers': people of one household or family, who share a family name,
/// an address, a telephone, and no more of the rest than chance gives. Without them, estimation would take households
/// for people.
/// </summary>
internal static class Relatives
{
    /// <summary>Fields that a household shares; the chance of equality shipped for them.</summary>
    public static double? SharedEqual(Field field) => field switch
    {
        Field.FamilyName => 0.85,
        Field.Postcode or Field.Address => 0.9,
        Field.Place => 0.95,
        Field.Phone => 0.4,
        Field.DateOfBirth => 0.01,
        _ => null,
    };

    /// <summary>Whether there is enough to tell a household by: two fields that it shares, and one that it does not.</summary>
    public static bool CanBeTold(IReadOnlyCollection<Field> fields) =>
        fields.Count(field => SharedEqual(field) is > 0.1) >= 2 && fields.Any(field => SharedEqual(field) is null or < 0.1 && field != Field.Sex);

    /// <summary>The chances of each level, from those of strangers (<paramref name="random"/>) and the shipped chance of equality.</summary>
    public static double[] Shipped(Field field, double[] random)
    {
        if (SharedEqual(field) is not { } equal)
            return [.. random];
        var chances = random.Select(chance => chance * (1 - equal)).ToArray();
        for (var context = 0; context < random.Length; context += Levels.Count)
        {
            var equals = MatchModel.EqualOf(random.AsSpan(context, Levels.Count));
            for (var level = Levels.Equal; level < Levels.Count; level++)
                chances[context + level] += equals > 0 ? equal * random[context + level] / equals : equal / 4;
        }
        return chances;
    }
}
