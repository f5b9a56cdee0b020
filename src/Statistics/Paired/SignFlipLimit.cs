using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Paired;

/// <summary>
/// The sign-flip test for very many people by its normal limit: over random signs the sum of differences has mean 0 and
/// variance Σd². The interval inverts the same test. For tens of thousands of people, where the permutations themselves
/// would take long and tell the same; below that use <see cref="SignFlip"/>.
/// </summary>
public static class SignFlipLimit
{
    /// <param name="differences">One finite number for each person.</param>
    /// <param name="level">The interval's confidence level.</param>
    public static Answer Test(ReadOnlySpan<double> differences, double level = 0.95)
    {
        const string Method = "Sign-flip test, normal limit";
        Differences.Check(differences);
        var (n, z) = (differences.Length, Normal.Critical(level));
        if (n == 0)
            return Answer.Nothing(Method, 0, Reason.NoData);
        var mean = Differences.Sum(differences) / n;
        var (squares, spread) = (0.0, 0.0);
        foreach (var difference in differences)
            (squares, spread) = (squares + difference * difference, spread + (difference - mean) * (difference - mean));
        if (spread == 0 || n <= z * z)
            return Answer.Of(Method, mean, double.NaN, double.NaN, mean, double.NaN, n, Reason.NoVariation);
        var reach = z * Math.Sqrt(spread / (n * (n - z * z)));
        return Answer.Of(Method, mean, mean - reach, mean + reach, mean, Normal.TwoSided(mean * n / Math.Sqrt(squares)), n);
    }
}
