using Steadfast.Statistics.Distributions;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>The smallest change that this many people, differing as they did, would show in four of five studies.</summary>
/// <param name="Power">Chance of seeing it.</param>
/// <param name="Level">Two-sided significance level.</param>
/// <param name="RateChange">Change of the mean monthly rate, or null with fewer than two people.</param>
/// <param name="Ratio">The rate ratio that such a fall would be; null where even a fall to nothing would be missed.</param>
/// <param name="Note">What it means.</param>
public sealed record Detectable(double Power, double Level, double? RateChange, double? Ratio, Sentence Note)
{
    private const double Chance = 0.8;
    private const double Alpha = 0.05;

    /// <summary>(z(1 − α/2) + z(power)) · s/√n, s the standard deviation of people's differences.</summary>
    internal static Detectable Of(PersonWindows group)
    {
        var differences = group.Differences();
        var (n, rate) = (differences.Length, group.Before.Sum() / group.MonthsBefore.Sum());
        if (n < 2)
            return new Detectable(Chance, Alpha, null, null, "With fewer than two people nothing can be said.");
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (n - 1) / n);
        var change = (Normal.Quantile(1 - Alpha / 2) + Normal.Quantile(Chance)) * error;
        if (error == 0)
            return new Detectable(Chance, Alpha, null, null, "Everybody changed alike, so how far people differ is not known.");
        double? ratio = change > 0 && change < rate ? 1 - change / rate : null;
        Sentence note = ratio is { } seen
            ? (Sentence)$"A fall of less than {100 * (1 - seen):0} % would more often than one time in five have been missed with these {n} people."
            : $"With these {n} people, differing as they did, even a large fall could have been missed.";
        return new Detectable(Chance, Alpha, change, ratio, note);
    }
}
