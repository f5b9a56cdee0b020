using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Rates;

/// <summary>
/// Confidence intervals for one Poisson rate. Events are taken to come independently at one rate; where people differ,
/// these intervals are too narrow. Estimate and limits are in events per unit of exposure; N is the number of events.
/// </summary>
public static class PoissonRate
{
    private const string NoneSeen = "No events were seen; the upper limit says how many there could have been.";

    /// <summary>Exact central interval from gamma quantiles (Garwood 1936); R's poisson.test.</summary>
    public static Answer Exact(EventCount count, double level = 0.95)
    {
        var tail = (1 - Normal.CheckedLevel(level)) / 2;
        return Interval("Exact Poisson interval (Garwood)", count, x => x == 0 ? 0 : Gamma.Quantile(tail, x), x => Gamma.Quantile(1 - tail, x + 1));
    }

    /// <summary>Score interval: the rates at which the score test is not rejected (Rao); x + z²/2 ± z √(x + z²/4).</summary>
    public static Answer Score(EventCount count, double level = 0.95)
    {
        var z = Normal.Critical(level);
        // The two roots multiply to x², so the lower one is taken from the upper without cancellation.
        double High(double x) => x + z * z / 2 + z * Math.Sqrt(x + z * z / 4);
        return Interval("Score interval", count, x => x * x / High(x), High);
    }

    /// <summary>Equal-tailed interval of the gamma posterior under Jeffreys' prior, shape x + 1/2 (Brown, Cai and DasGupta 2003).</summary>
    public static Answer Jeffreys(EventCount count, double level = 0.95)
    {
        var tail = (1 - Normal.CheckedLevel(level)) / 2;
        return Interval("Jeffreys interval", count, x => Gamma.Quantile(tail, x + 0.5), x => Gamma.Quantile(1 - tail, x + 0.5));
    }

    /// <summary>
    /// Byar's approximation to the exact interval as in Breslow and Day 1987, p. 69 (x for the lower and x + 1 for the
    /// upper limit), the form English public health figures use; some R packages use x + 1/2 for both.
    /// </summary>
    public static Answer Byar(EventCount count, double level = 0.95)
    {
        var z = Normal.Critical(level);
        static double Cube(double x, double z) => x * Math.Pow(Math.Max(0, 1 - 1 / (9 * x) + z / (3 * Math.Sqrt(x))), 3);
        return Interval("Byar interval", count, x => x == 0 ? 0 : Cube(x, -z), x => Cube(x + 1, z));
    }

    private static Answer Interval(string method, EventCount count, Func<double, double> low, Func<double, double> high)
    {
        if (count.Exposure == 0)
            return Answer.Nothing(method, count.N, Reason.EmptyWindow);
        var (x, time) = ((double)count.Events, count.Exposure);
        return new Answer(method, x / time, low(x) / time, high(x) / time, null, null, count.N, x == 0 ? NoneSeen : null)
        {
            Why = x == 0 ? Reason.NoEvents : Reason.None,
        };
    }
}
