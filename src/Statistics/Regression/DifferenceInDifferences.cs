namespace Steadfast.Statistics.Regression;

/// <summary>
/// Difference in differences of event rates: Poisson regression on group, period and their interaction with the
/// logarithm of exposure as offset. The exponential of the interaction is the ratio of the two groups' rate ratios.
/// It is the service's effect only if without it both groups would have changed by the same ratio.
/// </summary>
public static class DifferenceInDifferences
{
    private const string Method = "difference in differences (Poisson, clustered by person, HC1)";
    private const int Interaction = 3;

    /// <summary>Ratio of rate ratios with errors clustered by person (HC1). Rows without exposure are left out.</summary>
    /// <param name="counts">Events of each person and period.</param>
    /// <param name="exposure">Time at risk of each, any one unit.</param>
    /// <param name="treated">Is the row's person in the service's group?</param>
    /// <param name="after">Is the row's period the later one?</param>
    /// <param name="persons">The row's person, coded from 0.</param>
    /// <param name="level">Confidence level.</param>
    public static Answer Of(double[] counts, double[] exposure, bool[] treated, bool[] after, int[] persons, double level = 0.95)
    {
        var rows = Enumerable.Range(0, counts.Length).Where(i => exposure[i] > 0).ToArray();
        var design = new DesignMatrix(rows.Length, "intercept", "treated", "after", "treated × after");
        design.Column(0).Fill(1);
        for (var i = 0; i < rows.Length; i++)
        {
            design.Column(1)[i] = treated[rows[i]] ? 1 : 0;
            design.Column(2)[i] = after[rows[i]] ? 1 : 0;
            design.Column(Interaction)[i] = treated[rows[i]] && after[rows[i]] ? 1 : 0;
        }

        var fit = GeneralizedLinearModel.Poisson(
            design, [.. rows.Select(i => counts[i])], [.. rows.Select(i => Math.Log(exposure[i]))]);
        var errors = Sandwich.Clustered(fit, [.. rows.Select(i => persons[i])]);
        return fit.Ratio(Interaction, errors, level) with { Method = Method };
    }
}
