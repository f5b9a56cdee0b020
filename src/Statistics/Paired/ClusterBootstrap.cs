using MathNet.Numerics.Statistics;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>
/// The cluster bootstrap: whole clusters (people, with all their events; or sites) are drawn with replacement, so that
/// events of one person stay together (Davison and Hinkley 1997, §3.8). Percentile interval.
/// </summary>
public static class ClusterBootstrap
{
    public const int DefaultDraws = 10_000;

    public const ulong DefaultSeed = 20211101;

    /// <summary>Any statistic of the clusters.</summary>
    /// <param name="clusters">How many clusters there are.</param>
    /// <param name="statistic">The statistic of the clusters with these indices, from 0, some of them more than once; NaN where it has none.</param>
    /// <param name="level">The interval's confidence level.</param>
    /// <param name="draws">Resamples.</param>
    /// <param name="seed">Seed; draw d takes its clusters one after another, each <see cref="SeededRandom.Below"/> the number of clusters.</param>
    /// <returns>The statistic of the clusters as they are, and the interval (quantiles as R's type 7). Resamples without a statistic are left out and counted in the note.</returns>
    public static Answer Interval(
        int clusters, Func<ReadOnlySpan<int>, double> statistic, double level = 0.95, int draws = DefaultDraws, ulong seed = DefaultSeed)
    {
        var method = $"Cluster bootstrap ({draws} draws, seed {seed})";
        var tail = (1 - Normal.CheckedLevel(level)) / 2;
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        if (clusters == 0)
            return Answer.Nothing(method, 0, Reason.NoData);
        var drawn = new int[clusters];
        for (var i = 0; i < clusters; i++)
            drawn[i] = i;
        var estimate = statistic(drawn);
        if (clusters == 1 || double.IsNaN(estimate))
            return Answer.Of(method, estimate, double.NaN, double.NaN, double.NaN, double.NaN, clusters, clusters == 1 ? Reason.OneCluster : Reason.NoEvents);
        var values = Resample(drawn, statistic, draws, seed, out var defined);
        var (low, high) = (SortedArrayStatistics.QuantileCustom(values, tail, QuantileDefinition.R7), SortedArrayStatistics.QuantileCustom(values, 1 - tail, QuantileDefinition.R7));
        if (low == high)
            return Answer.Of(method, estimate, double.NaN, double.NaN, double.NaN, double.NaN, clusters, Reason.NoVariation);
        var note = defined == draws ? null : $"{draws - defined} of {draws} resamples had no value and are left out.";
        return Answer.Of(method, estimate, low, high, double.NaN, double.NaN, clusters, Reason.None, note);
    }

    /// <summary>The ratio of the pooled rate after to that before, people as clusters; the four arrays hold one figure for each person.</summary>
    public static Answer RateRatio(
        double[] eventsBefore, double[] exposureBefore, double[] eventsAfter, double[] exposureAfter,
        double level = 0.95, int draws = DefaultDraws, ulong seed = DefaultSeed)
    {
        var n = eventsBefore.Length;
        if (exposureBefore.Length != n || eventsAfter.Length != n || exposureAfter.Length != n)
            throw new ArgumentException($"Each person needs events and exposure on both sides; there are {n}, {exposureBefore.Length}, {eventsAfter.Length} and {exposureAfter.Length}.");
        return Interval(n, Ratio, level, draws, seed);

        double Ratio(ReadOnlySpan<int> people)
        {
            var (before, timeBefore, after, timeAfter) = (0.0, 0.0, 0.0, 0.0);
            foreach (var i in people)
            {
                before += eventsBefore[i];
                timeBefore += exposureBefore[i];
                after += eventsAfter[i];
                timeAfter += exposureAfter[i];
            }
            return before == 0 || timeBefore == 0 || timeAfter == 0 ? double.NaN : after / timeAfter / (before / timeBefore);
        }
    }

    private static double[] Resample(int[] drawn, Func<ReadOnlySpan<int>, double> statistic, int draws, ulong seed, out int defined)
    {
        var (random, values) = (new SeededRandom(seed), new double[draws]);
        defined = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
                drawn[i] = random.Below(drawn.Length);
            var value = statistic(drawn);
            if (!double.IsNaN(value))
                values[defined++] = value;
        }
        Array.Resize(ref values, defined);
        Array.Sort(values);
        return values;
    }
}
