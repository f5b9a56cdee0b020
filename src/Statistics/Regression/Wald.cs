using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Regression;

/// <summary>Estimate over error, by the normal distribution.</summary>
public static class Wald
{
    /// <summary>Interval estimate ± z √variance and the two-sided test against 0; a variance of 0 gives the estimate alone.</summary>
    public static Answer Test(string method, double estimate, double variance, int n, double level = 0.95)
    {
        if (!(variance > 0))
            return new Answer(method, estimate, null, null, null, null, n, Reason.NoVariation.Sentence()) { Why = Reason.NoVariation };
        var error = Math.Sqrt(variance);
        var reach = Normal.Critical(level) * error;
        var z = estimate / error;
        return Answer.Of(method, estimate, estimate - reach, estimate + reach, z, Normal.TwoSided(z), n);
    }

    /// <summary>The same answer on the ratio scale: estimate and limits exponentiated.</summary>
    public static Answer Exponentiated(this Answer answer) =>
        answer with { Estimate = Exp(answer.Estimate), Low = Exp(answer.Low), High = Exp(answer.High) };

    private static double? Exp(double? value) => value is { } known ? Math.Exp(known) : null;
}
