using Steadfast.Statistics.Regression;

namespace Steadfast.Deviations.Families;

/// <summary>Interrupted monthly series, linear and quasi-Poisson, with Newey-West errors at random lags.</summary>
internal static class SeriesChecks
{
    private const string Design =
        "t <- seq_along(y); l <- as.numeric(t > k); s <- pmax(0, t - 1 - k); w <- 2 * pi * t / 12; d <- data.frame(y, t, l, s, w); "
        + "m <- y ~ t + l + s + sin(w) + cos(w) + sin(2 * w) + cos(2 * w); ";

    public static IEnumerable<Check> Of(Draw draw)
    {
        var (months, lag) = (draw.Whole(36, 90), draw.Whole(0, 6));
        var interruption = draw.Whole(15, months - 12);
        var series = new double[months];
        for (var t = 0; t < months; t++)
            series[t] = draw.PoissonCount(Math.Exp(3 + 0.3 * Math.Sin(t / 2.0) + 0.2 * draw.Gaussian() - (t >= interruption ? 0.3 : 0)));
        var linear = InterruptedTimeSeries.Fit(series, interruption, lag: lag);
        var counts = InterruptedTimeSeries.Fit(series, interruption, model: MeanModel.Poisson, lag: lag);
        var r = $"y <- {Draw.R(series)}; k <- {interruption}; {Design}";
        const string Glm = "f <- glm(m, family = quasipoisson, data = d, control = .tight); ";
        yield return RegressionChecks.Compare("interrupted series, linear coefficients", Tolerance.Coefficient, linear.Regression.Coefficients, $"{r} coef(lm(m, d))");
        yield return RegressionChecks.Compare("interrupted series, Poisson coefficients", Tolerance.Coefficient, counts.Regression.Coefficients, $"{r} {Glm} coef(f)");
        foreach (var (fit, model) in new[] { (linear.Regression, "f <- lm(m, d); "), (counts.Regression, Glm) })
            foreach (var (white, adjust) in new[] { (false, true), (true, false) })
                yield return RegressionChecks.Compare(
                    $"Newey-West errors{(white ? ", prewhitened" : "")}", Tolerance.StandardError,
                    RegressionChecks.Errors(NeweyWest.Errors(fit, lag, white, adjust).Matrix!),
                    $"{r} {model} .se(NeweyWest(f, lag = {lag}, prewhite = {(white ? 1 : 0)}, adjust = {(adjust ? "TRUE" : "FALSE")}))");
    }
}
