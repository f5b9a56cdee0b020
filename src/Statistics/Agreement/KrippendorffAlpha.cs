using Steadfast.Statistics.Paired;

namespace Steadfast.Statistics.Agreement;

/// <summary>What makes two values differ: being unlike, the ranks between them, or their distance.</summary>
public enum Scale
{
    Nominal,
    Ordinal,
    Interval,
}

/// <summary>
/// Krippendorff's alpha: any number of coders, missing values, nominal, ordinal or interval (Krippendorff 2011, "Computing
/// Krippendorff's alpha-reliability"). Interval: units bootstrapped. N: units with at least two values.
/// </summary>
public static class KrippendorffAlpha
{
    /// <param name="units">For each unit the coders' values, null where a coder gave none; their order does not matter.</param>
    /// <param name="scale">What makes two values differ.</param>
    /// <param name="level">The interval's confidence level.</param>
    /// <param name="draws">Bootstrap resamples of units.</param>
    /// <param name="seed">Seed of the resamples.</param>
    public static Answer Of(
        IReadOnlyList<IReadOnlyList<double?>> units, Scale scale, double level = 0.95, int draws = 2000, ulong seed = ClusterBootstrap.DefaultSeed)
    {
        var method = $"Krippendorff's alpha ({scale.ToString().ToLowerInvariant()})";
        var coincidences = new Coincidences(units, scale);
        if (coincidences.Units == 0)
            return Answer.Nothing(method, 0, Reason.NoData, "No unit has values from two coders.");
        var interval = ClusterBootstrap.Interval(coincidences.Units, coincidences.Alpha, level, draws, seed);
        if (interval.Estimate is not { } alpha)
            return Answer.Nothing(method, coincidences.Units, Reason.NoVariation, "Every coder gave one and the same value, so there is no variation to agree on.");
        return Answer.Of(method, alpha, interval.Low ?? double.NaN, interval.High ?? double.NaN, double.NaN, double.NaN,
            coincidences.Units, interval.Why, interval.Note ?? $"Interval from {draws} resamples of units, seed {seed}.");
    }
}
