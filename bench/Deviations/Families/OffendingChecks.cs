using Steadfast.Core.Evaluation.PoliceData;

namespace Steadfast.Deviations.Families;

/// <summary>Every number of `offending` on small hostile files against the whole study done again in R.</summary>
public static class OffendingChecks
{
    private const int Studies = 120;

    public static readonly Family Family = new("offending", ["MASS", "survival", "sandwich"], OffendingInR.Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw) => Enumerable.Range(0, Studies).SelectMany(i => Of(new RandomStudy(draw, i)));

    private static IEnumerable<Check> Of(RandomStudy study)
    {
        var ours = study.Ours();
        yield return Check("people, months, offences, rates, change", $"{study.InR}; S$totals",
            ours.People, ours.MonthsBefore, ours.MonthsAfter, ours.OffencesBefore, ours.OffencesAfter, ours.RateBefore, ours.RateAfter, ours.PercentChange);
        yield return Check("funnel", "S$funnel", [.. ours.Funnel.Select(step => (double?)step.People)]);
        yield return Check("maturity", "S$mature", ours.Maturity.PeopleMature);
        yield return Check("rate_ratio_exact", "S$exact", Figures(ours, "rate_ratio_exact"));
        yield return Check("rate_ratio_mid_p", "S$midp", Figures(ours, "rate_ratio_mid_p"));
        yield return Check("rate_ratio_score", "S$score", Figures(ours, "rate_ratio_score"));
        yield return Check("any_offence", "S$any", ours.AnyOffence.People, ours.AnyOffence.Before, ours.AnyOffence.After, ours.AnyOffence.Change.P);
        yield return Check("sites", "S$sites", [.. ours.Sites.SelectMany(site => Figures(site.RateRatio))]);
        foreach (var check in OfPeople(ours).Concat(OfComparison(ours)))
            yield return check;
    }

    private static IEnumerable<Check> OfPeople(OffendingResult ours)
    {
        var clustered = Figures(ours, "rate_ratio_clustered");
        if (ours.OffencesBefore > 0 && ours.OffencesAfter > 0 && ours.People > 1)
        {
            yield return Check("rate_ratio_clustered", "S$clustered", clustered) with { Tolerance = Tolerance.StandardError };
            yield return Check("negative_binomial", "S$negbin", Figures(ours, "negative_binomial")) with { Tolerance = Tolerance.Dispersion };
        }
        if (ours.People == 0)
            yield break;
        var flip = Figures(ours, "sign_flip");
        yield return Check("sign_flip", "S$flip", ours.People > 12 ? [flip[0], null, null, flip[3], null] : flip) with { Scale = 1e-3 };
        var ranks = Method(ours, "wilcoxon");
        yield return Check("wilcoxon", "S$wilcoxon", ranks.Estimate, ranks.Statistic, ranks.P) with { Scale = 1e-3 };
        yield return Check("survival_first_offence", "S$survival", Figures(ours, "survival_first_offence")[..3]);
    }

    private static IEnumerable<Check> OfComparison(OffendingResult ours)
    {
        if (ours.Comparison is not { } other)
            yield break;
        yield return Check("comparison", "S$other", other.Totals.People, other.Totals.OffencesBefore, other.Totals.OffencesAfter);
        yield return Check("groups apart before", "S$apart", other.StandardisedDifference) with { Scale = 1e-3 };
        if (new[] { ours.OffencesBefore, ours.OffencesAfter, other.Totals.OffencesBefore, other.Totals.OffencesAfter }.Min() > 0)
            yield return Check("difference_in_differences", "S$did", Figures(ours, "difference_in_differences")) with { Tolerance = Tolerance.StandardError };
    }

    private static MethodResult Method(OffendingResult ours, string name) => ours.Methods.Single(method => method.Name == name);

    private static double?[] Figures(OffendingResult ours, string name) => Figures(Method(ours, name));

    private static double?[] Figures(MethodResult method) => [method.Estimate, method.Low, method.High, method.Statistic, method.P];

    private static Check Check(string function, string r, params double?[] ours) =>
        new(function, Tolerance.ClosedForm, r, [.. ours.Select(figure => figure ?? double.NaN)]);
}
