using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Ordinal;

/// <summary>Confidence intervals for one share. N is the number of people it is of.</summary>
public static class Proportion
{
    /// <summary>Wilson's score interval (Wilson 1927); R's prop.test without correction.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 0 to the number of people.</exception>
    public static Answer Wilson(int count, int people, double level = 0.95)
    {
        const string Method = "Wilson interval for a share";
        var z2 = Math.Pow(Normal.Critical(level), 2);
        return Share(Method, count, people, (x, n) => WilsonLow(x, n, z2), (x, n) => 1 - WilsonLow(n - x, n, z2));
    }

    /// <summary>The exact central interval (Clopper and Pearson 1934); R's binom.test.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 0 to the number of people.</exception>
    public static Answer ClopperPearson(int count, int people, double level = 0.95)
    {
        const string Method = "Clopper-Pearson interval for a share";
        var tail = (1 - Normal.CheckedLevel(level)) / 2;
        return Share(Method, count, people,
            (x, n) => x == 0 ? 0 : Beta.Quantile(tail, x, n - x + 1), (x, n) => x == n ? 1 : Beta.Quantile(1 - tail, x + 1, n - x));
    }

    /// <summary>The smaller root, by way of the larger so that nothing cancels.</summary>
    private static double WilsonLow(double x, double n, double z2) =>
        x * x / n / (x + z2 / 2 + Math.Sqrt(z2 * (x * (n - x) / n + z2 / 4)));

    private static Answer Share(string method, int count, int people, Func<double, double, double> low, Func<double, double, double> high)
    {
        if (people < 0 || count < 0 || count > people)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"The count must be from 0 to the number of people, {people}.");
        return people == 0
            ? Answer.Nothing(method, 0, Reason.NoData)
            : new Answer(method, (double)count / people, low(count, people), high(count, people), null, null, people);
    }
}
