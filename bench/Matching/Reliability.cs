using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Bench.Matching;

/// <summary>Pairs with their probabilities and whether they are true: how right, and how far the probabilities are what they claim.</summary>
/// <param name="Links">True pairs there are to find.</param>
/// <param name="Judged">Every pair with some chance.</param>
internal sealed record Reliability(int Links, IReadOnlyList<(double Probability, bool IsTrue)> Judged)
{
    private static readonly double[] Banded = [0, Bands.Possible, Bands.Match, Above];
    private static readonly double[] Finer = [0.05, 0.2, 0.5, 0.8, 0.95, 0.99, Above];

    /// <summary>A range whose end lies above 1 holds 1.</summary>
    private const double Above = 1.01;

    public static Reliability Pool(IReadOnlyList<Reliability> draws) => new(draws.Sum(draw => draw.Links), [.. draws.SelectMany(draw => draw.Judged)]);

    private int Count(double least, bool isTrue) => Judged.Count(pair => pair.Probability >= least && pair.IsTrue == isTrue);

    /// <summary>At probability 0.5.</summary>
    public double F1 => 2.0 * Count(0.5, true) / (Count(0.5, true) + Count(0.5, false) + Links);

    public IEnumerable<string> Lines()
    {
        yield return FormattableString.Invariant($"{Links} links; at 0.5 {Count(0.5, true)} right, {Count(0.5, false)} wrong, F1 {F1:0.0000}; match band ({Bands.Match}) {Count(Bands.Match, true)} right, {Count(Bands.Match, false)} wrong, {Judged.Where(pair => pair.Probability >= Bands.Match).Sum(pair => 1 - pair.Probability):0.0} wrong expected, recall {Count(Bands.Match, true) / (double)Links:0.000}; with review ({Bands.Possible}) {Judged.Count(pair => pair.Probability is >= Bands.Possible and < Bands.Match)} to look at, recall {Count(Bands.Possible, true) / (double)Links:0.000}");
        foreach (var range in Ranges(Banded).Zip(["nobody", "to look at", "match"], (range, name) => $"{name,10} {range}").Concat(Ranges(Finer)))
            yield return $"  {range}";
    }

    /// <summary>What the pairs between each two bounds were said to be and what they are, and how far chance alone would part the two (one standard error).</summary>
    private IEnumerable<string> Ranges(double[] from)
    {
        for (var band = 0; band + 1 < from.Length; band++)
        {
            var within = Judged.Where(pair => pair.Probability >= from[band] && pair.Probability < from[band + 1]).ToList();
            var chance = Math.Sqrt(within.Sum(pair => pair.Probability * (1 - pair.Probability)));
            yield return within.Count == 0
                ? FormattableString.Invariant($"{from[band]:0.00} to {Math.Min(from[band + 1], 1):0.00}: no pairs")
                : FormattableString.Invariant($"{from[band]:0.00} to {Math.Min(from[band + 1], 1):0.00}: {within.Count,5} pairs, predicted {within.Average(pair => pair.Probability):0.000}, observed {within.Average(pair => pair.IsTrue ? 1 : 0):0.000} (by chance +-{chance / within.Count:0.000})");
        }
    }
}
