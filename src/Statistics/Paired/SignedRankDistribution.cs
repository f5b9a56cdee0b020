namespace Steadfast.Statistics.Paired;

/// <summary>The exact distribution of a sum of ranks, each in or out with probability a half, by dynamic programming.</summary>
internal static class SignedRankDistribution
{
    /// <summary>Probabilities of each sum from 0 to the total. Ranks are whole (midranks are doubled before).</summary>
    public static double[] Of(ReadOnlySpan<int> ranks)
    {
        var total = 0;
        foreach (var rank in ranks)
            total += rank;
        var probability = new double[total + 1];
        probability[0] = 1;
        var reached = 0;
        foreach (var rank in ranks)
        {
            reached += rank;
            for (var sum = reached; sum >= rank; sum--)
                probability[sum] = 0.5 * (probability[sum] + probability[sum - rank]);
            for (var sum = rank - 1; sum >= 0; sum--)
                probability[sum] *= 0.5;
        }
        return probability;
    }

    /// <summary>Twice the smaller tail at a sum, both tails with the sum itself, at most 1.</summary>
    public static double TwoSided(double[] probability, int sum)
    {
        var (lower, upper) = (0.0, 0.0);
        for (var s = 0; s <= sum; s++)
            lower += probability[s];
        for (var s = probability.Length - 1; s >= sum; s--)
            upper += probability[s];
        return Math.Min(1, 2 * Math.Min(lower, upper));
    }

    /// <summary>The least sum whose lower tail reaches p, for ranks 1 to n: R's qsignrank, with its allowance for rounding.</summary>
    public static int Quantile(double p, int n)
    {
        var ranks = new int[n];
        for (var i = 0; i < n; i++)
            ranks[i] = i + 1;
        var probability = Of(ranks);
        var (sum, tail) = (0, probability[0]);
        while (tail < p - 2.2e-15)
            tail += probability[++sum];
        return sum;
    }
}
