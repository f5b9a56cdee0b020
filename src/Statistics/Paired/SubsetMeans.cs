using System.Numerics;
using MathNet.Numerics.Statistics;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>
/// Means of non-empty subsets. The sign-flip test rejects a shift exactly when it lies beyond a fixed number of them, so
/// they hold the test's interval (Hartigan 1969, "Using subsample values as typical values").
/// </summary>
internal static class SubsetMeans
{
    /// <summary>The 2ⁿ - 1 means of all subsets, for n up to 20 (8 MB).</summary>
    public static double[] All(ReadOnlySpan<double> values)
    {
        var sums = new double[(1 << values.Length) - 1];
        for (var set = 1; set <= sums.Length; set++)
        {
            var rest = set & (set - 1);
            sums[set - 1] = values[BitOperations.TrailingZeroCount(set)] + (rest == 0 ? 0 : sums[rest - 1]);
        }
        for (var set = 1; set <= sums.Length; set++)
            sums[set - 1] /= BitOperations.PopCount((uint)set);
        return sums;
    }

    /// <summary>Sum and size of a random subset; the empty one, one in 2ⁿ, is drawn again.</summary>
    public static (double Sum, int Size) Random(ReadOnlySpan<double> values, ref SeededRandom random)
    {
        while (true)
        {
            var (sum, size, bits) = (0.0, 0, 0UL);
            for (var i = 0; i < values.Length; i++, bits >>= 1)
            {
                if (i % 64 == 0)
                    bits = random.Next();
                var one = (int)(bits & 1);
                sum += one * values[i];
                size += one;
            }
            if (size > 0)
                return (sum, size);
        }
    }

    /// <summary>The k-th smallest and k-th largest mean, or null where k is 0. The array is reordered.</summary>
    public static Interval? Limits(double[] means, int k) => k < 1
        ? null
        : new Interval(ArrayStatistics.OrderStatisticInplace(means, k), ArrayStatistics.OrderStatisticInplace(means, means.Length + 1 - k));
}
