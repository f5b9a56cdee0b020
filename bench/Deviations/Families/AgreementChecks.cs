using Steadfast.Statistics;
using Steadfast.Statistics.Agreement;
using static Steadfast.Deviations.Draw;

namespace Steadfast.Deviations.Families;

/// <summary>
/// Agreement. Cohen's kappa and its standard error against vcd; Fleiss' and Krippendorff's have no package here, and are
/// written out in R from their definitions, pair by pair.
/// </summary>
public static class AgreementChecks
{
    private const int Cases = 60;

    private const string Prelude = """
        .cohen <- function(m, k, type) { t <- matrix(m, k, byrow=TRUE)
          r <- if (type == "None") vcd::Kappa(t)$Unweighted else vcd::Kappa(t, weights=type)$Weighted
          c(r[1], r[1]+qnorm(c(.025,.975))*r[2]) }
        .fleiss <- function(m, k) { t <- matrix(m, ncol=k, byrow=TRUE); n <- nrow(t); r <- sum(t[1,])
          p <- colSums(t)/(n*r); o <- mean((rowSums(t^2)-r)/(r*(r-1))); e <- sum(p^2); kappa <- (o-e)/(1-e)
          q <- 1-p; s <- sqrt(2/(n*r*(r-1))*(sum(p*q)^2-sum(p*q*(q-p))))/sum(p*q); c(kappa, kappa/s, 2*pnorm(-abs(kappa/s))) }
        .kripp <- function(m, coders, scale) { t <- matrix(m, nrow=coders)
          pairs <- NULL; kept <- NULL
          for (u in seq_len(ncol(t))) { v <- t[!is.na(t[,u]),u]; if (length(v) < 2) next; kept <- c(kept, v)
            g <- expand.grid(i=seq_along(v), j=seq_along(v)); g <- g[g$i != g$j,]
            pairs <- rbind(pairs, cbind(v[g$i], v[g$j], 1/(length(v)-1))) }
          d <- function(a, b) mapply(function(x, y) { if (scale == "Nominal") return(as.numeric(x != y))
            if (scale == "Interval") return((x-y)^2)
            if (x == y) return(0); lo <- min(x,y); hi <- max(x,y)
            (sum(kept >= lo & kept <= hi) - (sum(kept == x)+sum(kept == y))/2)^2 }, a, b)
          n <- length(kept); o <- sum(pairs[,3]*d(pairs[,1], pairs[,2]))/n
          e <- sum(outer(kept, kept, d))/(n*(n-1)); 1-o/e }
        """;

    public static Family Family { get; } = new("agreement", ["vcd"], Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw) => Enumerable.Range(0, Cases).SelectMany(i => One(draw, i));

    private static IEnumerable<Check> One(Draw draw, int i)
    {
        var k = draw.Whole(2, 5);
        var table = new double[k, k];
        for (var cell = 0; cell < k * k; cell++)
            table[cell / k, cell % k] = draw.PoissonCount(cell / k == cell % k ? 12 : 4) + 1;
        foreach (var (weights, name) in new[] { (KappaWeights.None, "None"), (KappaWeights.Linear, "Equal-Spacing"), (KappaWeights.Quadratic, "Fleiss-Cohen") })
        {
            yield return new Check($"CohenKappa ({weights})", Tolerance.ClosedForm,
                $".cohen({R(table.Cast<double>())},{k},'{name}')", CohenKappa.OfTable(table, weights).Figures()[..3], 1e-2);
        }
        yield return Fleiss(draw);
        yield return Krippendorff(draw, (Scale)(i % 3));
    }

    private static Check Fleiss(Draw draw)
    {
        var (units, coders, k) = (draw.Whole(5, 40), draw.Whole(2, 8), draw.Whole(2, 5));
        var counts = new int[units, k];
        for (var unit = 0; unit < units; unit++)
        {
            var theme = draw.Whole(0, k - 1);
            for (var coder = 0; coder < coders; coder++)
                counts[unit, draw.Whole(0, 2) == 0 ? draw.Whole(0, k - 1) : theme]++;
        }
        var ours = FleissKappa.Of(counts, draws: 10);
        return new Check("FleissKappa", Tolerance.ClosedForm, $".fleiss({R(counts.Cast<int>())},{k})",
            [ours.Estimate ?? double.NaN, ours.Statistic ?? double.NaN, ours.P ?? double.NaN], 1e-2);
    }

    private static Check Krippendorff(Draw draw, Scale scale)
    {
        var (units, coders) = (draw.Whole(5, 25), draw.Whole(2, 5));
        var values = draw.Many(units, () =>
        {
            var level = draw.Whole(1, 5);
            return draw.Many(coders, () => draw.Whole(0, 4) == 0 ? (double?)null : draw.Whole(0, 2) == 0 ? draw.Whole(1, 5) : level);
        });
        var ours = KrippendorffAlpha.Of(values, scale, draws: 10);
        var flat = R(values.SelectMany(unit => unit).Select(value => value ?? double.NaN));
        return new Check($"KrippendorffAlpha ({scale})", Tolerance.ClosedForm, $".kripp({flat},{coders},'{scale}')", [ours.Estimate ?? double.NaN], 1e-2);
    }
}
