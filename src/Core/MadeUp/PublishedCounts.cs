using Steadfast.Core.Options;

namespace Steadfast.Core.MadeUp;

/// <summary>What the evaluation report publishes of one site, each count beside its code in the order of <see cref="BuiltInLists"/>.</summary>
/// <param name="Site">The site.</param>
/// <param name="NameGroups">Whose names its young people bear, in turn.</param>
/// <param name="Ages">The known ages on the last day; the rest are not known (Table 2 gives mean, least, greatest and how many are missing).</param>
/// <param name="White">Young people who are white.</param>
/// <param name="EthnicityKnown">Young people whose ethnic group is known.</param>
/// <param name="Sources">Referrals by source (Table 3).</param>
/// <param name="Closures">Closed referrals by reason (Table 3).</param>
/// <param name="Reasons">Open cases by reason for referral (Table 4).</param>
/// <param name="Settings">Open cases by education setting (Table 5).</param>
/// <param name="Agencies">Open cases by agency (Table 6).</param>
/// <param name="Plans">Open cases with an agreed plan (Table 7).</param>
/// <param name="Topics">Those plans by topic (Table 7).</param>
internal sealed record PublishedCounts(
    string Site, string[] NameGroups, int[] Ages, int White, int EthnicityKnown,
    int[] Sources, int[] Closures, int[] Reasons, int[] Settings, int[] Agencies, int Plans, int[] Topics)
{
    public int Referred => Sources.Sum();

    public int Open => Referred - Closures.Sum();

    public static IReadOnlyList<PublishedCounts> All { get; } =
    [
        new("Cardiff", ["welsh", "english", "somali", "pakistani", "welsh", "caribbean"],
            [13, 14, 15, 15, 16, 16, 16, 17, 17, 17, 17, 17, 17, 18, 18, 18, 19, 19, 19, 22], White: 1, EthnicityKnown: 2,
            [9, 0, 7, 1, 3, 2, 0], [0, 0, 0],
            [17, 9, 7, 8, 3, 3, 4, 3, 3, 0, 0, 0], [1, 0, 0, 4, 2, 2, 0], [13, 8, 4, 7, 3, 0, 1, 2, 1, 1],
            Plans: 9, [8, 9, 9, 9, 8, 0, 8, 0, 8, 5, 8, 0, 6, 0, 0, 0, 0, 0]),
        new("Edinburgh", ["scottish", "polish", "scottish", "pakistani", "irish", "west_african"],
            [15, 16, 16, 16, 16, 17, 17, 17, 17, 17, 17, 17, 17, 18, 18, 18, 18, 18], White: 10, EthnicityKnown: 20,
            [13, 6, 0, 0, 0, 0, 1], [0, 0, 7],
            [13, 5, 3, 2, 0, 2, 4, 0, 0, 0, 1, 0], [2, 0, 0, 1, 0, 0, 1], [11, 3, 8, 1, 1, 2, 1, 0, 1, 0],
            Plans: 11, [4, 4, 2, 0, 0, 9, 3, 10, 0, 2, 0, 8, 1, 3, 4, 1, 0, 1]),
        new("Newcastle", ["english", "english", "bangladeshi", "scottish", "english"],
            [13, 15, 15, 16, 16, 16, 16, 16, 16, 17, 17, 17, 17], White: 15, EthnicityKnown: 19,
            [4, 10, 2, 3, 0, 0, 0], [4, 2, 1],
            [12, 3, 2, 0, 7, 3, 0, 3, 0, 1, 0, 1], [1, 1, 3, 1, 0, 0, 0], [10, 5, 0, 0, 1, 1, 0, 0, 0, 0],
            Plans: 10, [10, 9, 5, 6, 6, 2, 0, 0, 2, 2, 0, 0, 1, 2, 0, 2, 2, 0]),
    ];
}
