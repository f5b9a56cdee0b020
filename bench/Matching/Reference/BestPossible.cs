using Steadfast.Statistics.Matching.Synthetic;

namespace Steadfast.Bench.Matching.Reference;

/// <summary>A pair, and the chance that it is one person's.</summary>
internal sealed record Judged(Written Left, Written Right, double Probability)
{
    public bool IsTrue => Left.Person == Right.Person;
}

/// <summary>
/// Probabilities by Bayes' rule from the generator's own laws and rates, for a few people sought among many: four in
/// five are there, each may be any record, and a household has other people in it.
/// </summary>
internal sealed class BestPossible(ErrorRates rates)
{
    private const double Present = 0.8;

    /// <summary>Other people of one's household, one person with another: households of one to five are as frequent.</summary>
    private const double Others = 40.0 / 15;

    /// <summary>Odds below which a pair is left out.</summary>
    private const double Least = 1e-6;

    private readonly KnownRates _rates = new(rates);

    /// <summary>Pairs of any weight, for each draw of a few. Only records that agree in enough to come into question are looked at.</summary>
    public IEnumerable<List<Judged>> Judge(IEnumerable<Written[]> draws, Written[] many)
    {
        var indices = Keys.Select(key => many.Where(record => key(record) is not null).ToLookup(key)).ToArray();
        foreach (var few in draws)
            yield return [.. few.AsParallel().AsOrdered().SelectMany(left => JudgeOne(left, Keys.SelectMany((key, i) => key(left) is { } value ? indices[i][value] : []).Distinct(), many.Length))];
    }

    private static readonly Func<Written, string?>[] Keys =
    [
        record => Known(record.Born),
        record => Known(record.Postcode),
        record => Known(record.Given, record.Family),
        record => Known(record.Family, record.Given),
        record => Known(record.Family, Year(record)),
        record => Known(record.Family, DayAndMonth(record)),
        record => Known(record.Given, DayAndMonth(record)),
        record => Known(record.Family, record.Place),
        record => Known(record.Given, record.Place),
    ];

    private static string DayAndMonth(Written record) => record.Born.Length == 0 ? "" : record.Born[4..];

    private static string Year(Written record) => record.Born.Length == 0 ? "" : record.Born[..4];

    private static string? Known(params string?[] parts) => parts.Any(string.IsNullOrEmpty) ? null : string.Join('|', parts);

    private IEnumerable<Judged> JudgeOne(Written left, IEnumerable<Written> candidates, int many)
    {
        var weighed = candidates.Select(right => (right, Odds: Odds(left, right, many))).Where(each => each.Odds > Least).ToList();
        var all = 1 - Present + weighed.Sum(each => each.Odds);
        return weighed.Select(each => new Judged(left, each.right, each.Odds / all)).Where(each => each.Probability > 0.001);
    }

    private double Odds(Written left, Written right, int many)
    {
        var (same, household) = _rates.Ratios(left, right, Least * many);
        return Present / many * same / (1 + Others / many * (household - 1));
    }
}
