using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Rates;

/// <summary>The difference of two Poisson rates, first less second, against 0. Statistic: z. N is the total of events.</summary>
public static class RateDifference
{
    /// <summary>Normal interval, variance x₁/t₁² + x₂/t₂². Too narrow for a handful of events: see <see cref="Score"/>.</summary>
    public static Answer Wald(EventCount first, EventCount second, double level = 0.95)
    {
        const string Method = "Wald interval for a rate difference";
        if (Refusal(Method, first, second) is { } refusal)
            return refusal;
        var difference = first.Rate - second.Rate;
        var error = Math.Sqrt(first.Rate / first.Exposure + second.Rate / second.Exposure);
        var (z, half) = (difference / error, Normal.Critical(level) * error);
        return Answer.Of(Method, difference, difference - half, difference + half, z, Normal.TwoSided(z), first.N + second.N);
    }

    /// <summary>
    /// Score interval: the differences at which the score statistic, its variance at the rates that fit best under that
    /// difference, does not reject (Miettinen and Nurminen 1985, without their n/(n-1) factor).
    /// </summary>
    public static Answer Score(EventCount first, EventCount second, double level = 0.95)
    {
        const string Method = "Score interval for a rate difference";
        if (Refusal(Method, first, second) is { } refusal)
            return refusal;
        var difference = first.Rate - second.Rate;
        var critical = Normal.Critical(level);
        var width = critical * Math.Sqrt((first.Rate + 1 / first.Exposure) / first.Exposure + (second.Rate + 1 / second.Exposure) / second.Exposure);
        var low = -Root.Above(fall => Statistic(first, second, -fall) - critical, -difference, width);
        var high = Root.Above(value => -critical - Statistic(first, second, value), difference, width);
        var z = Statistic(first, second, 0);
        return Answer.Of(Method, difference, low, high, z, Normal.TwoSided(z), first.N + second.N);
    }

    private static double Statistic(EventCount first, EventCount second, double difference)
    {
        var total = first.Exposure + second.Exposure;
        var b = total * difference - first.Events - second.Events;
        var root = Math.Sqrt(Math.Max(0, b * b + 4 * total * second.Events * difference));
        // The larger root of total r² + b r - x₂ difference = 0, in whichever form does not cancel.
        var rate = b <= 0 ? (root - b) / (2 * total) : 2 * second.Events * difference / (root + b);
        var variance = Math.Max(0, rate + difference) / first.Exposure + rate / second.Exposure;
        return (first.Rate - second.Rate - difference) / Math.Sqrt(variance);
    }

    private static Answer? Refusal(string method, EventCount first, EventCount second)
    {
        if (first.Exposure == 0 || second.Exposure == 0)
            return Answer.Nothing(method, first.N + second.N, Reason.EmptyWindow);
        return first.Events + second.Events == 0 ? Answer.Nothing(method, 0, Reason.NoEvents) : null;
    }
}
