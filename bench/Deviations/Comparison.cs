using System.Globalization;

namespace Steadfast.Deviations;

/// <summary>The largest deviation of one function over its checks, and the R expression where it was.</summary>
public sealed record Comparison(string Family, string Function, int Cases, double Largest, double Tolerance, string Where)
{
    private const ulong Seed = 20261122;

    public bool Passed => Largest <= Tolerance;

    public static IEnumerable<Comparison> Of(Family family)
    {
        var checks = family.Checks(new Draw(Seed)).ToList();
        var theirs = RBatch.Run(family, checks);
        if (theirs.Count != checks.Count)
            throw new InvalidOperationException($"R answered {theirs.Count} of {checks.Count} checks of {family.Name}.");
        return checks.Zip(theirs, (check, answer) => (check, answer, deviation: check.Deviation(answer)))
            .GroupBy(row => row.check.Function)
            .Select(rows => Summary(family.Name, rows.Count(), rows.MaxBy(row => row.deviation)));
    }

    private static Comparison Summary(string family, int cases, (Check Check, double[] Answer, double Deviation) worst) => new(
        family, worst.Check.Function, cases, worst.Deviation, worst.Check.Tolerance,
        $"{worst.Check.R}\n    ours {Draw.R(worst.Check.Ours)}\n    R    {Draw.R(worst.Answer)}");

    public override string ToString()
    {
        var line = string.Create(CultureInfo.InvariantCulture,
            $"{Family,-14} {Function,-44} {Cases,5} {Largest,10:0.0e+00} {Tolerance,8:0e+00} {(Passed ? "PASS" : "FAIL")}");
        return Passed ? line : $"{line}\n    {Where}";
    }
}
