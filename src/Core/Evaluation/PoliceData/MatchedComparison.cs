using Steadfast.Statistics;
using Steadfast.Statistics.Design;
using Steadfast.Statistics.Regression;
using Steadfast.Statistics.Windows;

namespace Steadfast.Core.Evaluation.PoliceData;

/// <summary>
/// Each of the group paired with one of the comparison who had offended alike before: nearest propensity (logistic on
/// offences in the first three quarters of the window before, and in its last), no one used twice, within a fifth of the
/// logit's standard deviation (Austin, Pharmaceutical Statistics 10, 2011).
/// </summary>
/// <param name="Pairs">Pairs found.</param>
/// <param name="Unmatched">People of the group for whom nobody was near enough.</param>
/// <param name="Balance">How alike the groups were on what they were matched on, before and after matching.</param>
/// <param name="Result">Difference in differences over the pairs.</param>
public sealed record MatchedComparison(int Pairs, int Unmatched, IReadOnlyList<CovariateBalance> Balance, MethodResult Result)
{
    private const string Name = "difference_in_differences_matched";
    private const double Caliper = 0.2;

    private const string Note = "The same over pairs matched on offences before (nearest propensity, no one twice, within 0.2 standard deviations of the logit), errors clustered by person. n is people.";

    internal static MatchedComparison Of(WindowTally tally, PersonWindows group, PersonWindows comparison)
    {
        double[] earlier = [.. Earlier(group), .. Earlier(comparison)];
        double[] recent = [.. group.Recent, .. comparison.Recent];
        bool[] treated = [.. Enumerable.Range(0, earlier.Length).Select(i => i < group.People)];
        if (Logits(earlier, recent, treated, out var why) is not { } logits)
            return new MatchedComparison(0, group.People, [], MethodResult.Of(Name, Answer.Nothing(Name, 0, why), Note));
        var found = NearestNeighbour.Match(logits, treated, Caliper * Deviation(logits));
        var balance = Statistics.Design.Balance.Table(
            treated, found.Weights(logits.Length), ("offences earlier before", earlier), ("offences in the last quarter before", recent));
        var matched = PersonWindows.Of(tally, found.Pairs.Select(pair => group.Rows[pair.Treated]));
        var partners = PersonWindows.Of(tally, found.Pairs.Select(pair => comparison.Rows[pair.Comparison - group.People]));
        return new MatchedComparison(found.Pairs.Count, found.Unmatched.Count, balance,
            OffendingMethods.DifferenceInDifferences(matched, partners) with { Name = Name, Note = Note });
    }

    private static IEnumerable<double> Earlier(PersonWindows people) => people.Before.Zip(people.Recent, (all, recent) => all - recent);

    /// <summary>The logit of being in the group, or null where offences before cannot tell the groups apart at all or tell them wholly.</summary>
    private static double[]? Logits(double[] earlier, double[] recent, bool[] treated, out Reason why)
    {
        (string, double[])[] columns = [.. new[] { ("earlier", earlier), ("recent", recent) }.Where(column => column.Item2.Distinct().Take(2).Count() == 2)];
        why = columns.Length == 0 ? Reason.NoVariation : Reason.None;
        if (columns.Length == 0)
            return null;
        var design = DesignMatrix.WithIntercept(columns);
        var fit = GeneralizedLinearModel.Logistic(design, [.. treated.Select(one => one ? 1.0 : 0)]);
        why = fit.Why;
        return fit.Converged
            ? [.. Enumerable.Range(0, design.Rows).Select(i => Enumerable.Range(0, design.Columns).Sum(j => fit.Coefficients[j] * design.Column(j)[i]))]
            : null;
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
