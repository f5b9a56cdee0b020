using Steadfast.Statistics;
using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Paired;
using static Steadfast.Deviations.Draw;

namespace Steadfast.Deviations.Families;

/// <summary>Paired tests on continuous differences and on differences of counts, with their ties and zeros.</summary>
public static class PairedChecks
{
    private const int Cases = 60;
    private const int Resamples = 300;

    // The differences are of size 1 or so, and R's limits may be 1e-14 off 0.
    private const double OfDifferences = 1e-3;

    private const string Prelude = """
        .flip <- function(d) { n <- length(d); s <- as.matrix(expand.grid(rep(list(c(-1,1)), n))) %*% d; m <- mean(d)
          b <- as.matrix(expand.grid(rep(list(0:1), n)))[-1,,drop=FALSE]; means <- sort((b %*% d)/rowSums(b))
          k <- floor(0.05*2^(n-1)+1e-9); lim <- if (k < 1 || all(d == d[1])) c(NA, NA) else c(means[k], means[length(means)+1-k])
          c(m, lim, m, mean(abs(s) >= abs(sum(d)) - 1e-10*sum(abs(d)))) }
        .limit <- function(d) { z <- function(v) sum(d-v)/sqrt(sum((d-v)^2)); m <- mean(d); w <- 9*sd(d)/sqrt(length(d))
          root <- function(k, a, b) uniroot(function(v) z(v)-k, c(a, b), tol=1e-16)$root; q <- qnorm(.975)
          c(m, root(q, m-w, m), root(-q, m, m+w), m, 2*pnorm(-abs(z(0)))) }
        .walsh <- function(x) { w <- outer(x, x, "+")/2; sort(w[!lower.tri(w)]) }
        # R's own estimate in the normal case is wherever uniroot stops on a flat stretch; the median of averages stands in.
        .rank <- function(d) { r <- wilcox.test(d, conf.int=TRUE, tol.root=1e-14); x <- d[d != 0]
          c(median(.walsh(x)), r$conf.int, r$statistic, r$p.value) }
        .exact <- function(d) { x <- d[d != 0]; n <- length(x); r <- rank(abs(x)); v <- sum(r[x>0]); w <- .walsh(x)
          p <- as.numeric(coin::pvalue(coin::wilcoxsign_test(x ~ rep(0, n), zero.method="Wilcoxon", distribution="exact")))
          k <- qsignrank(.025, n); c(median(w), w[k], w[length(w)+1-k], v, p) }
        .hl <- function(d) { n <- length(d); w <- .walsh(d)
          k <- if (n <= 200) qsignrank(.025, n) else floor(n*(n+1)/4+qnorm(.025)*sqrt(n*(n+1)*(2*n+1)/24))
          c(median(w), w[k], w[length(w)+1-k]) }
        .boot <- function(b, tb, a, ta, picks) { n <- length(b); f <- function(i) sum(a[i])/sum(ta[i])/(sum(b[i])/sum(tb[i]))
          v <- apply(matrix(picks, ncol=n, byrow=TRUE), 1, f); c(f(1:n), quantile(v[!is.nan(v) & is.finite(v)], c(.025,.975))) }
        """;

    public static Family Family { get; } = new("paired", ["coin"], Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw) => Enumerable.Range(0, Cases).SelectMany(i => One(draw, i));

    private static IEnumerable<Check> One(Draw draw, int i)
    {
        var few = i % 2 == 0 ? Continuous(draw, draw.Whole(2, 12)) : Counts(draw, draw.Whole(2, 12));
        yield return Whole("SignFlip.Test", $".flip({R(few)})", SignFlip.Test(few));
        var many = i % 2 == 0 ? Continuous(draw, draw.Whole(100, 900)) : Counts(draw, draw.Whole(100, 900));
        yield return Whole("SignFlipLimit.Test", $".limit({R(many)})", SignFlipLimit.Test(many));
        var clean = Continuous(draw, draw.Whole(7, 49));
        yield return Whole("SignedRank.Test, exact", $".rank({R(clean)})", SignedRank.Test(clean));
        var tied = i % 2 == 0 ? Continuous(draw, draw.Whole(50, 250)) : Counts(draw, draw.Whole(25, 250));
        yield return Whole("SignedRank.Test, normal with ties", $".rank({R(tied)})", SignedRank.Test(tied));
        var midranks = Counts(draw, draw.Whole(15, 60));
        yield return Whole("SignedRank.Exact with ties", $".exact({R(midranks)})", SignedRank.Exact(midranks));
        var any = i % 2 == 0 ? Continuous(draw, draw.Whole(7, 300)) : Counts(draw, draw.Whole(15, 300));
        yield return new Check("HodgesLehmann.Estimate", Tolerance.ClosedForm, $".hl({R(any)})", HodgesLehmann.Estimate(any).Figures()[..3], OfDifferences);
        yield return Bootstrap(draw, (ulong)i);
    }

    private static Check Bootstrap(Draw draw, ulong seed)
    {
        var n = draw.Whole(3, 25);
        var (before, after) = (draw.Many(n, () => (double)draw.PoissonCount(4)), draw.Many(n, () => (double)draw.PoissonCount(3)));
        before[0]++;
        var (timeBefore, timeAfter) = (draw.Many(n, () => draw.Uniform(3, 12)), draw.Many(n, () => draw.Uniform(3, 12)));
        var random = new SeededRandom(seed);
        var picks = new int[n * Resamples];
        for (var i = 0; i < picks.Length; i++)
            picks[i] = random.Below(n) + 1;
        var ours = ClusterBootstrap.RateRatio(before, timeBefore, after, timeAfter, 0.95, Resamples, seed);
        return new Check("ClusterBootstrap.RateRatio", Tolerance.ClosedForm,
            $".boot({R(before)},{R(timeBefore)},{R(after)},{R(timeAfter)},{R(picks)})", ours.Figures()[..3]);
    }

    private static double[] Continuous(Draw draw, int n) => draw.Many(n, () => 0.3 + draw.Gaussian());

    private static double[] Counts(Draw draw, int n)
    {
        var counts = draw.Many(n, () => (double)(draw.PoissonCount(3) - draw.PoissonCount(2)));
        counts[0] = counts[0] == 0 ? 1 : counts[0];
        return counts;
    }

    private static Check Whole(string function, string r, Answer answer) => new(function, Tolerance.ClosedForm, r, answer.Figures(), OfDifferences);
}
