using Steadfast.Statistics;
using Steadfast.Statistics.Design;
using static Steadfast.Deviations.Draw;

namespace Steadfast.Deviations.Families;

/// <summary>Power, corrections, regression to the mean and matching.</summary>
public static class DesignChecks
{
    private const int Cases = 60;

    private const string Prelude = """
        .power <- function(n, b, a, c, s, r) { v <- 1/b+r/a+(1+c^2)*(r*s)^2+c^2*(1-r)^2
          power.t.test(n=n, delta=abs(1-r), sd=sqrt(v), type='paired', strict=TRUE)$power }
        .nb <- function(y, t) MASS::glm.nb(y ~ 1 + offset(log(t)), control=glm.control(epsilon=1e-13, maxit=500))
        .eb <- function(m, k, y, t, a, ta) { e <- (k+y)/(k/m+t); p <- sum(e*ta); v <- sum(e/(k/m+t)*ta^2); q <- v/p^2
          r <- sum(a)/p/(1+q); s <- sqrt(1/sum(a)+q); z <- log(r)/s
          c(e, p, 1-p/sum(y/t*ta), r, r*exp(qnorm(c(.025,.975))*s), z, 2*pnorm(-abs(z))) }
        .fall <- function(m, k, t, c) { y <- c:20000; p <- if (is.na(k)) dpois(y, m*t) else dnbinom(y, size=k, mu=m*t)
          e <- if (is.na(k)) m*t else (k+y)/(k/m+t)*t; 1-sum(p*e)/sum(p*y) }
        # MatchIt 4.5.1, given scores as a vector, takes rows that are not the nearest; given all distances, it takes the nearest.
        # Rows go in from the largest score down, the order it would use for a vector.
        .match <- function(g, s, caliper, replace) { o <- order(-s); D <- abs(outer(s[o], s[o], "-")); dimnames(D) <- list(seq_along(s), seq_along(s))
          m <- suppressWarnings(MatchIt::matchit(g ~ s, data.frame(g=g[o], s=s[o]), distance=D, replace=replace, m.order='data',
            caliper=if (is.na(caliper)) NULL else caliper, std.caliper=FALSE)); list(m=m, o=o) }
        .pairs <- function(g, s, caliper, replace) { r <- .match(g, s, caliper, replace); x <- r$m$match.matrix
          t <- r$o[as.integer(rownames(x))]; i <- r$o[as.integer(x[,1])]; i <- i[order(t)]; ifelse(is.na(i), -1, i-1) }
        .balance <- function(g, s, x, b, caliper, replace) { m <- .match(g, s, caliper, replace)
          r <- summary(m$m, addlvariables=data.frame(x=x[m$o], b=b[m$o]))
          as.vector(t(cbind(r$sum.all[c("x","b"),1:3], r$sum.matched[c("x","b"),1:3]))) }
        """;

    public static Family Family { get; } = new("design", ["MASS", "MatchIt"], Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw) =>
        Enumerable.Range(0, Cases).SelectMany(i => Planning(draw).Concat(Shrinking(draw)).Concat(Matching(draw, i)));

    private static IEnumerable<Check> Planning(Draw draw)
    {
        var p = draw.Many(draw.Whole(1, 12), () => draw.Magnitude(1e-6, 1));
        yield return new Check("Holm.Adjust", Tolerance.ClosedForm, $"p.adjust({R(p)},'holm')", [.. Holm.Adjust([.. p.Cast<double?>()]).Select(v => v!.Value)]);
        var (people, delta, deviation) = (draw.Whole(2, 120), draw.Uniform(0.01, 1), draw.Uniform(0.5, 3));
        yield return new Check("PairedPower.OfMean", Tolerance.ClosedForm,
            $"power.t.test(n={people},delta={R(delta)},sd={R(deviation)},type='paired',strict=TRUE)$power", [PairedPower.OfMean(people, delta, deviation).Estimate!.Value]);
        var design = new PairedDesign(draw.Whole(3, 200), draw.Magnitude(0.5, 20), draw.Magnitude(0.5, 20), draw.Uniform(0, 1.5), draw.Uniform(0, 1));
        var ratio = draw.Uniform(0.2, 0.95);
        var input = $".power({design.People},{R(design.EventsBefore)},{R(design.EventsAfterIfSame)},{R(design.SpreadOfRates)},{R(design.SpreadOfChange)}";
        yield return new Check("PairedPower.OfRatio", Tolerance.ClosedForm, $"{input},{R(ratio)})", [PairedPower.OfRatio(design, ratio).Estimate!.Value]);
        // Put back into R's power, the ratio found must give the power asked for.
        if (PairedPower.SmallestDetectableRatio(design).Estimate is { } smallest)
            yield return new Check("PairedPower.SmallestDetectableRatio", Tolerance.ClosedForm, $"{input},{R(smallest)})", [0.8]);
    }

    private static IEnumerable<Check> Shrinking(Draw draw)
    {
        var (n, mean, shape) = (draw.Whole(40, 300), draw.Magnitude(0.1, 3), draw.Magnitude(0.5, 4));
        var exposures = draw.Many(n, () => draw.Uniform(2, 12));
        var counts = exposures.Select(time => (double)draw.PoissonCount(
            Statistics.Distributions.Gamma.Quantile(draw.Uniform(0, 1), shape, shape / mean) * time)).ToArray();
        var fit = GammaPoisson.Fit(counts, exposures);
        yield return new Check("GammaPoisson.Fit, mean", Tolerance.Coefficient, $"exp(coef(.nb({R(counts)},{R(exposures)})))", [fit.Mean ?? double.NaN]);
        yield return new Check("GammaPoisson.Fit, shape", Tolerance.Dispersion, $".nb({R(counts)},{R(exposures)})$theta", [fit.Shape ?? double.NaN]);
        var people = draw.Many(draw.Whole(3, 30), () => new BeforeAfter(draw.PoissonCount(5), draw.Uniform(4, 12), draw.PoissonCount(3), draw.Uniform(4, 12)));
        people[0] = people[0] with { EventsBefore = 2, EventsAfter = 2 };
        var ours = RegressionToTheMean.Correct(new GammaPoisson(mean, shape, n), people);
        yield return new Check("RegressionToTheMean.Correct", Tolerance.ClosedForm,
            $".eb({R(mean)},{R(shape)},{R(people.Select(p => p.EventsBefore))},{R(people.Select(p => p.ExposureBefore))},{R(people.Select(p => p.EventsAfter))},{R(people.Select(p => p.ExposureAfter))})",
            [.. ours.ExpectedRates, ours.ExpectedAfter, ours.FallFromSelection!.Value, .. ours.Ratio.Figures()], 1e-2);
        var (known, time, from) = (draw.Whole(0, 3) > 0, draw.Uniform(2, 12), draw.Whole(1, 8));
        yield return new Check("RegressionToTheMean.FallIfReferredFrom", Tolerance.ClosedForm,
            $".fall({R(mean)},{(known ? R(shape) : "NA")},{R(time)},{from})",
            [RegressionToTheMean.FallIfReferredFrom(new GammaPoisson(mean, known ? shape : null, n), time, from)!.Value], 1e-3);
    }

    private static IEnumerable<Check> Matching(Draw draw, int i)
    {
        var n = draw.Whole(20, 200);
        bool[] treated = [.. Enumerable.Range(0, n).Select(row => row % 4 == 0)];
        var scores = draw.Many(n, () => draw.Uniform(0.05, 0.95));
        var (caliper, replace) = (i % 3 == 0 ? (double?)0.05 : null, i % 2 == 0);
        var matched = NearestNeighbour.Match(scores, treated, caliper, replace);
        var partner = matched.Pairs.ToDictionary(pair => pair.Treated, pair => pair.Comparison);
        var group = R(treated.Select(t => t ? 1 : 0));
        var settings = $"{R(caliper ?? double.NaN)},{(replace ? "TRUE" : "FALSE")}";
        yield return new Check($"NearestNeighbour.Match{(replace ? " with replacement" : "")}", Tolerance.ClosedForm,
            $".pairs({group},{R(scores)},{settings})",
            [.. Enumerable.Range(0, n).Where(row => treated[row]).Select(row => (double)partner.GetValueOrDefault(row, -1))]);
        var (x, b) = (draw.Many(n, draw.Gaussian), draw.Many(n, () => (double)draw.Whole(0, 1)));
        var table = Balance.Table(treated, matched.Weights(n), ("x", x), ("b", b));
        yield return new Check("Balance.Table", Tolerance.ClosedForm, $".balance({group},{R(scores)},{R(x)},{R(b)},{settings})",
            [.. table.SelectMany(row => new[] { row.MeanTreated, row.MeanComparison, row.Difference, row.MatchedTreated, row.MatchedComparison, row.MatchedDifference }).Select(v => v ?? double.NaN)], 1e-2);
    }
}
