using Steadfast.Statistics.Regression;
using Steadfast.Statistics.Survival;

namespace Steadfast.Deviations.Families;

/// <summary>Survival methods on random follow-up with many ties, against the package survival.</summary>
public static class SurvivalChecks
{
    private const int Samples = 40;

    private const string Prelude = """
        .cox <- function(s, x1, x2, ties) coxph(s ~ x1 + x2, data = data.frame(x1, x2), ties = ties, control = coxph.control(eps = 1e-13, iter.max = 100, toler.chol = 1e-15))
        .fin <- function(v) ifelse(is.finite(v), v, NA)
        """;

    public static readonly Family Family = new("survival", ["survival"], Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw)
    {
        for (var i = 0; i < Samples; i++)
        {
            var n = draw.Whole(25, 120);
            var group = draw.Many(n, () => draw.Whole(0, 2));
            var (x1, x2) = (group.Select(g => g == 1 ? 1.0 : 0).ToArray(), draw.Many(n, draw.Gaussian));
            var grain = draw.Whole(1, 3);
            var times = x1.Zip(x2, (a, b) => Math.Ceiling(draw.Magnitude(1, 60) * Math.Exp(-0.5 * a - 0.3 * b) / grain) * grain).ToArray();
            var events = draw.Many(n, () => draw.Uniform(0, 1) < 0.65);
            var r = $"t <- {Draw.R(times)}; e <- {Draw.R(events.Select(e => e ? 1 : 0))}; x1 <- {Draw.R(x1)}; x2 <- {Draw.R(x2)}; g <- {Draw.R(group)}; s <- Surv(t, e);";
            foreach (var check in Curves(times, events, group, r).Concat(Hazards(times, events, x1, x2, r)))
                yield return check;
        }
    }

    private static IEnumerable<Check> Curves(double[] times, bool[] events, int[] group, string r)
    {
        var curve = new KaplanMeier(times, events);
        var steps = curve.Steps;
        yield return new Check("Kaplan-Meier", Tolerance.ClosedForm, $"{r} survfit(s ~ 1)$surv", [.. steps.Select(step => step.Survival)]);
        yield return new Check("Kaplan-Meier log limits", Tolerance.ClosedForm, $"{r} f <- survfit(s ~ 1); .fin(c(f$lower, f$upper))",
            [.. steps.Select(step => step.Low ?? double.NaN), .. steps.Select(step => step.High ?? double.NaN)]);
        var median = curve.Median();
        yield return new Check("median survival", Tolerance.ClosedForm, $"{r} q <- quantile(survfit(s ~ 1), 0.5); c(q$quantile, q$lower, q$upper)",
            [median.Estimate ?? double.NaN, median.Low ?? double.NaN, median.High ?? double.NaN]);
        var test = LogRank.Test(times, events, group);
        yield return new Check("log-rank", Tolerance.ClosedForm, $"{r} f <- survdiff(s ~ g); c(f$obs, f$exp, f$chisq, pchisq(f$chisq, 2, lower.tail = FALSE))",
            [.. test.Observed, .. test.Expected, test.Test.Statistic!.Value, test.Test.P!.Value]);
    }

    private static IEnumerable<Check> Hazards(double[] times, bool[] events, double[] x1, double[] x2, string r)
    {
        var design = new DesignMatrix(times.Length, "x1", "x2");
        x1.CopyTo(design.Column(0));
        x2.CopyTo(design.Column(1));
        foreach (var ties in Enum.GetValues<Ties>())
        {
            var fit = Cox.Fit(design, times, events, ties);
            var model = $"{r} f <- .cox(s, x1, x2, '{ties.ToString().ToLowerInvariant()}');";
            yield return RegressionChecks.Compare($"Cox coefficients, {ties}", Tolerance.Coefficient, fit.Coefficients, $"{model} coef(f)");
            yield return RegressionChecks.Compare($"Cox errors, {ties}", Tolerance.StandardError, RegressionChecks.Errors(fit.Covariance!), $"{model} sqrt(diag(vcov(f)))");
            yield return RegressionChecks.Compare($"Cox likelihoods, {ties}", Tolerance.Coefficient,
                [fit.NullLogLikelihood!.Value, fit.LogLikelihood!.Value, fit.ScoreTest!.Statistic!.Value], $"{model} c(f$loglik, f$score)");
            foreach (var (transform, name) in new[] { (TimeTransform.KaplanMeier, "km"), (TimeTransform.Identity, "identity"), (TimeTransform.Rank, "rank"), (TimeTransform.Log, "log") })
            {
                var check = ProportionalHazards.Check(fit, transform);
                yield return RegressionChecks.Compare($"proportional hazards {name}, {ties}", Tolerance.StandardError,
                    [.. check.Columns.Select(c => c.Statistic!.Value), check.Overall.Statistic!.Value],
                    name == "log" ? $"{model} cox.zph(f, transform = log)$table[, 1]" : $"{model} cox.zph(f, transform = '{name}')$table[, 1]");
            }
        }
    }
}
