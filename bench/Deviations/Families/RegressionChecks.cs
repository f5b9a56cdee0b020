using Steadfast.Statistics.Regression;

namespace Steadfast.Deviations.Families;

/// <summary>Regressions on random panels of people with two to five rows each, against stats, MASS, sandwich and geepack.</summary>
public static class RegressionChecks
{
    private const int Panels = 25;

    // R's own convergence is tightened so that what is compared is the likelihood's top and not two ways of stopping short.
    private const string Prelude = """
        .tight <- glm.control(epsilon = 1e-14, maxit = 100)
        .p <- function(...) glm(..., family = poisson, control = .tight)
        .se <- function(v) sqrt(diag(v))
        .nb <- function(y, x1, x2, o) glm.nb(y ~ x1 + x2 + offset(o), control = .tight)
        .gee <- function(y, x1, x2, o, id, f) geeglm(y ~ x1 + x2 + offset(o), id = id, family = f, corstr = "exchangeable",
          control = geese.control(epsilon = 1e-12, maxit = 500))
        """;

    public static readonly Family Family = new("regression", ["MASS", "sandwich", "geepack"], Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw)
    {
        for (var i = 0; i < Panels; i++)
        {
            var panel = Panel.Random(draw);
            foreach (var check in Poisson(panel).Concat(Robust(panel)).Concat(Logistic(panel)).Concat(Negative(panel)).Concat(Clustered(panel)))
                yield return check;
        }

        for (var i = 0; i < Panels; i++)
            foreach (var check in SeriesChecks.Of(draw))
                yield return check;
    }

    private static IEnumerable<Check> Poisson(Panel panel)
    {
        var fit = GeneralizedLinearModel.Poisson(panel.Design, panel.Counts, panel.Offset);
        var quasi = GeneralizedLinearModel.QuasiPoisson(panel.Design, panel.Counts, panel.Offset);
        var r = $"f <- .p(y ~ x1 + x2 + offset(o))";
        yield return Compare("Poisson coefficients", Tolerance.Coefficient, fit.Coefficients, panel.R($"{r}; coef(f)"));
        yield return Compare("Poisson errors", Tolerance.StandardError, Errors(fit.Covariance!), panel.R($"{r}; .se(vcov(f))"));
        yield return Compare("Poisson log-likelihood", Tolerance.Coefficient, [fit.LogLikelihood!.Value, fit.Deviance!.Value], panel.R($"{r}; c(logLik(f), deviance(f))"));
        var q = "f <- glm(y ~ x1 + x2 + offset(o), family = quasipoisson, control = .tight)";
        yield return Compare("quasi-Poisson errors", Tolerance.StandardError, Errors(quasi.Covariance!), panel.R($"{q}; .se(vcov(f))"));
        yield return Compare("quasi-Poisson dispersion", Tolerance.Dispersion, [quasi.Dispersion], panel.R($"{q}; summary(f)$dispersion"));
    }

    private static IEnumerable<Check> Robust(Panel panel)
    {
        var fit = GeneralizedLinearModel.Poisson(panel.Design, panel.Counts, panel.Offset);
        const string R = "f <- .p(y ~ x1 + x2 + offset(o))";
        yield return Compare("HC0 errors", Tolerance.StandardError, Errors(Sandwich.HC0(fit).Matrix!), panel.R($"{R}; .se(vcovHC(f, type = 'HC0'))"));
        yield return Compare("HC1 errors", Tolerance.StandardError, Errors(Sandwich.HC1(fit).Matrix!), panel.R($"{R}; .se(vcovHC(f, type = 'HC1'))"));
        yield return Compare("clustered HC0 errors", Tolerance.StandardError, Errors(Sandwich.Clustered(fit, panel.Person, hc1: false).Matrix!),
            panel.R($"{R}; .se(vcovCL(f, cluster = id, type = 'HC0'))"));
        yield return Compare("clustered HC1 errors", Tolerance.StandardError, Errors(Sandwich.Clustered(fit, panel.Person).Matrix!),
            panel.R($"{R}; .se(vcovCL(f, cluster = id, type = 'HC1'))"));
    }

    private static IEnumerable<Check> Logistic(Panel panel)
    {
        var fit = GeneralizedLinearModel.Logistic(panel.Design, panel.Yes, panel.Offset);
        const string R = "f <- glm(z ~ x1 + x2 + offset(o), family = binomial, control = .tight)";
        yield return Compare("logistic coefficients", Tolerance.Coefficient, fit.Coefficients, panel.R($"{R}; coef(f)"));
        yield return Compare("logistic errors", Tolerance.StandardError, Errors(fit.Covariance!), panel.R($"{R}; .se(vcov(f))"));
        yield return Compare("logistic clustered HC1 errors", Tolerance.StandardError, Errors(Sandwich.Clustered(fit, panel.Person).Matrix!),
            panel.R($"{R}; .se(vcovCL(f, cluster = id, type = 'HC1'))"));
    }

    private static IEnumerable<Check> Negative(Panel panel)
    {
        var fit = NegativeBinomial.Fit(panel.Design, panel.Counts, panel.Offset);
        const string R = "f <- .nb(y, x1, x2, o)";
        if (!fit.Regression.Converged)
            throw new InvalidOperationException($"A panel drawn to vary more than Poisson was answered {fit.Regression.Why}.");
        yield return Compare("negative binomial coefficients", Tolerance.Coefficient, fit.Regression.Coefficients, panel.R($"{R}; coef(f)"));
        yield return Compare("negative binomial errors", Tolerance.StandardError, Errors(fit.Regression.Covariance!), panel.R($"{R}; .se(vcov(f))"));
        yield return Compare("negative binomial theta", Tolerance.Dispersion, [fit.Theta!.Value, fit.ThetaError!.Value], panel.R($"{R}; c(f$theta, f$SE.theta)"));
        yield return Compare("negative binomial log-likelihood", Tolerance.Coefficient, [fit.Regression.LogLikelihood!.Value], panel.R($"{R}; f$twologlik / 2"));
    }

    private static IEnumerable<Check> Clustered(Panel panel)
    {
        var within = panel.Design.Without(0);
        var fit = ConditionalPoisson.Fit(within, panel.Counts, panel.Person, panel.Offset);
        const string R = "f <- .p(y ~ x1 + x2 + offset(o) + factor(id)); k <- 2:3";
        yield return Compare("conditional Poisson coefficients", Tolerance.Coefficient, fit.Coefficients, panel.R($"{R}; coef(f)[k]"));
        yield return Compare("conditional Poisson errors", Tolerance.StandardError, Errors(fit.Covariance!), panel.R($"{R}; .se(vcov(f))[k]"));
        foreach (var (model, name, outcome, y) in new[] { (MeanModel.Poisson, "poisson", panel.Counts, "y"), (MeanModel.Logistic, "binomial", panel.Yes, "z") })
        {
            var gee = ExchangeableGee.Fit(model, panel.Design, outcome, panel.Person, panel.Offset);
            if (!gee.Regression.Converged)
                throw new InvalidOperationException($"GEE {name} was answered {gee.Regression.Why} after {gee.Regression.Iterations} {gee.Correlation} | {panel.R("")}");
            var r = $"f <- .gee({y}, x1, x2, o, id, {name})";
            yield return Compare($"GEE {name} coefficients", Tolerance.Coefficient, gee.Regression.Coefficients, panel.R($"{r}; coef(f)"));
            yield return Compare($"GEE {name} errors", Tolerance.StandardError, Errors(gee.Regression.Covariance!), panel.R($"{r}; .se(vcov(f))"));
            yield return Compare($"GEE {name} correlation and scale", Tolerance.Dispersion, [gee.Correlation!.Value, gee.Regression.Dispersion],
                panel.R($"{r}; c(f$geese$alpha, f$geese$gamma)"));
        }
    }

    internal static Check Compare(string function, double tolerance, IEnumerable<double> ours, string r) =>
        new(function, tolerance, r, [.. ours], Scale: 1e-3);

    internal static IEnumerable<double> Errors(SquareMatrix covariance) =>
        Enumerable.Range(0, covariance.Size).Select(j => Math.Sqrt(covariance[j, j]));
}
