using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Survival;

/// <summary>The survival curve from one time on.</summary>
/// <param name="Time">A time at which something happened or someone was last seen.</param>
/// <param name="AtRisk">People still followed just before it.</param>
/// <param name="Events">Events at it.</param>
/// <param name="Censored">People last seen at it without an event.</param>
/// <param name="Survival">Share without an event after it.</param>
/// <param name="Error">Greenwood's standard error of that share; null once the share is 0.</param>
/// <param name="Low">Lower limit, or null once the share is 0.</param>
/// <param name="High">Upper limit, at most 1, or null once the share is 0.</param>
public readonly record struct SurvivalStep(
    double Time, int AtRisk, int Events, int Censored, double Survival, double? Error, double? Low, double? High);

/// <summary>
/// The product-limit estimate of Kaplan and Meier, Journal of the American Statistical Association 53, 1958, with
/// Greenwood's variance and limits symmetrical on the logarithm of the share, as R's survival::survfit by default.
/// </summary>
public sealed class KaplanMeier
{
    private readonly double z;

    /// <param name="times">n follow-up times from 0.</param>
    /// <param name="events">n: did the time end with the event (or was the person last seen without it)?</param>
    /// <param name="level">Confidence level.</param>
    public KaplanMeier(double[] times, bool[] events, double level = 0.95)
    {
        z = Normal.Critical(level);
        Steps = Curve(FollowUp.ByTime(times, events));
    }

    /// <summary>One step for each different time, earliest first; empty without people.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>
    /// First time by which half have had the event, with its interval; null where the curve stays above a half.
    /// A curve that rests at exactly a half gives the middle of that rest.
    /// </summary>
    public Answer Median()
    {
        const string Method = "median survival time (Kaplan-Meier, log interval)";
        var people = Steps.Count == 0 ? 0 : Steps[0].AtRisk;
        if (people == 0)
            return Answer.Nothing(Method, 0, Reason.NoData);
        var median = Crossing(step => step.Survival);
        var (low, high) = (Crossing(step => step.Low), Crossing(step => step.High));
        return new Answer(Method, median, low, high, null, null, people,
            median is null ? "More than half had no event for as long as they were followed." : null);
    }

    /// <summary>The share without an event at a time.</summary>
    public double At(double time)
    {
        var survival = 1.0;
        foreach (var step in Steps)
            if (step.Time <= time)
                survival = step.Survival;
        return survival;
    }

    private double? Crossing(Func<SurvivalStep, double?> curve)
    {
        const double Rounding = 1e-9;
        for (var i = 0; i < Steps.Count; i++)
        {
            if (!(curve(Steps[i]) <= 0.5 + Rounding))
                continue;
            var rest = curve(Steps[i]) >= 0.5 - Rounding ? Steps.Skip(i + 1).FirstOrDefault(step => curve(step) < 0.5 - Rounding) : default;
            return rest.AtRisk > 0 ? (Steps[i].Time + rest.Time) / 2 : Steps[i].Time;
        }

        return null;
    }

    private List<SurvivalStep> Curve(IReadOnlyList<TimePoint> points)
    {
        var (survival, variance) = (1.0, 0.0);
        var steps = new List<SurvivalStep>(points.Count);
        foreach (var (time, atRisk, died, censored) in points)
        {
            survival *= 1 - died / (double)atRisk;
            variance += died == atRisk ? 0 : died / (atRisk * (double)(atRisk - died));
            var reach = z * Math.Sqrt(variance);
            steps.Add(survival > 0
                ? new SurvivalStep(time, atRisk, died, censored, survival, survival * Math.Sqrt(variance),
                    survival * Math.Exp(-reach), Math.Min(1, survival * Math.Exp(reach)))
                : new SurvivalStep(time, atRisk, died, censored, 0, null, null, null));
        }

        return steps;
    }
}
