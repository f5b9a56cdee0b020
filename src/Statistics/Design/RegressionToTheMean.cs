using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Design;

/// <summary>One person's events and exposures, before and after.</summary>
public readonly record struct BeforeAfter(double EventsBefore, double ExposureBefore, double EventsAfter, double ExposureAfter);

/// <summary>What was to be expected without any effect, and the ratio of what came to it.</summary>
/// <param name="ExpectedRates">Each person's expected rate, in the order given.</param>
/// <param name="ExpectedAfter">Events expected after, had nothing changed.</param>
/// <param name="FallFromSelection">The share by which events fall with no effect at all, only because people were referred at a bad time; null without events before.</param>
/// <param name="Ratio">Events after over those expected, with its interval: the change that is left.</param>
public sealed record WithoutEffect(IReadOnlyList<double> ExpectedRates, double ExpectedAfter, double? FallFromSelection, Answer Ratio);

/// <summary>
/// Empirical-Bayes correction for regression to the mean (Abbess, Jarrett and Wright 1981; Hauer 1997, chapter 11). The spread
/// of true rates must come from people who were not chosen for their counts (others in the extract, or an earlier window): fitted to the
/// referred alone, it takes their bad spell for their mean and finds next to nothing.
/// </summary>
public static class RegressionToTheMean
{
    private const string Method = "Empirical-Bayes corrected rate ratio";

    /// <summary>
    /// The ratio is Hauer's index of effectiveness, (λ/π) / (1 + V/π²) with λ events after, π those expected and V the
    /// variance of π; interval on its logarithm, variance 1/λ + V/π². N: people with exposure on both sides.
    /// </summary>
    public static WithoutEffect Correct(GammaPoisson rates, IReadOnlyList<BeforeAfter> people, double level = 0.95)
    {
        var z = Normal.Critical(level);
        if (rates.Mean is null)
            return new WithoutEffect([], 0, null, Answer.Nothing(Method, people.Count, rates.Why));
        double[] expected = [.. people.Select(person => rates.ExpectedRate(person.EventsBefore, person.ExposureBefore))];
        var (after, events, asBefore, variance, n) = (0.0, 0.0, 0.0, 0.0, 0);
        for (var i = 0; i < expected.Length; i++)
        {
            var person = people[i];
            if (person.ExposureBefore <= 0 || person.ExposureAfter <= 0)
                continue;
            n++;
            events += person.EventsAfter;
            after += expected[i] * person.ExposureAfter;
            asBefore += person.EventsBefore / person.ExposureBefore * person.ExposureAfter;
            variance += rates.RateVariance(person.EventsBefore, person.ExposureBefore) * person.ExposureAfter * person.ExposureAfter;
        }
        double? fall = asBefore > 0 ? 1 - after / asBefore : null;
        return new WithoutEffect(expected, after, fall, Effectiveness(events, after, variance, z, n));
    }

    /// <summary>
    /// How far the rate of people referred once they had this many events in the window falls by itself: 1 less their mean
    /// true rate over their mean counted rate. For the page that says how large regression to the mean could be here.
    /// </summary>
    /// <param name="rates">The spread of true rates among those who could have been referred.</param>
    /// <param name="exposure">Length of the window, above 0.</param>
    /// <param name="events">Referred from this many events up, above 0.</param>
    /// <returns>The fall as a share, or null where so many events practically never happen.</returns>
    public static double? FallIfReferredFrom(GammaPoisson rates, double exposure, int events)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(exposure);
        ArgumentOutOfRangeException.ThrowIfLessThan(events, 1);
        var mean = rates.KnownMean * exposure;
        var (truth, counted) = (0.0, 0.0);
        double part;
        // Both sums run up from the threshold until what is left is beyond the last digit.
        do
        {
            part = Chance(rates.Shape, mean, events);
            truth += part * rates.ExpectedRate(events, exposure) * exposure;
            counted += part * events;
            part *= events++;
        }
        while (events <= mean || part > 1e-17 * counted);
        return counted > 0 ? 1 - truth / counted : null;
    }

    private static Answer Effectiveness(double events, double expected, double variance, double z, int n)
    {
        if (n == 0 || expected == 0)
            return Answer.Nothing(Method, n, n == 0 ? Reason.NoData : Reason.NoEvents);
        var relative = variance / (expected * expected);
        var ratio = events / expected / (1 + relative);
        if (events == 0)
            return Answer.Of(Method, 0, double.NaN, double.NaN, double.NaN, double.NaN, n, Reason.OneSideNoEvents, "No events were seen after, so this method gives no interval.");
        var error = Math.Sqrt(1 / events + relative);
        var statistic = Math.Log(ratio) / error;
        return Answer.Of(Method, ratio, ratio * Math.Exp(-z * error), ratio * Math.Exp(z * error), statistic, Normal.TwoSided(statistic), n);
    }

    /// <summary>Poisson, or negative binomial as a binomial term: successes shape, failures count.</summary>
    private static double Chance(double? shape, double mean, int count) => shape is { } k
        ? k / (k + count) * Logarithms.BinomialTerm(k, count, k / (k + mean), mean / (k + mean))
        : Poisson.Probability(count, mean);
}
