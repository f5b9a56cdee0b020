using Steadfast.Statistics;
using Steadfast.Statistics.Rates;
using static Steadfast.Deviations.Draw;

namespace Steadfast.Deviations.Families;

/// <summary>Intervals and tests of Poisson rates. What base R lacks (mid-p, the score difference) is written out in R from its definition.</summary>
public static class RateChecks
{
    private const int Cases = 200;

    private const string Prelude = """
        .ratio <- function(x, t) if (x[2] == 0) NA else (x[1]/t[1])/(x[2]/t[2])
        .exact <- function(x, t) { r <- poisson.test(x, t); c(.ratio(x, t), r$conf.int, r$statistic, r$p.value) }
        .odds <- function(p) p/(1-p)
        .midtail <- function(x, n, p, lower) pbinom(if (lower) x-1 else x, n, p, lower.tail=lower) + dbinom(x, n, p)/2
        .root <- function(f) { u <- uniroot(f, c(-40, 40), tol=1e-15, maxiter=5000)$root; exp(u) }
        .midp <- function(x, t) {
          n <- sum(x); s <- t[2]/t[1]; q <- t[1]/sum(t)
          lo <- if (x[1]==0) 0 else s*.root(function(u) log(.midtail(x[1], n, plogis(u), FALSE)/0.025))
          hi <- if (x[2]==0) Inf else s*.root(function(u) log(.midtail(x[1], n, plogis(u), TRUE)/0.025))
          c(.ratio(x, t), lo, hi, x[1], min(1, 2*min(.midtail(x[1], n, q, TRUE), .midtail(x[1], n, q, FALSE))))
        }
        .wald <- function(x, t) { if (any(x==0)) return(c(.ratio(x, t), NA, NA, NA, NA))
          r <- .ratio(x, t); e <- sqrt(sum(1/x)); z <- log(r)/e; c(r, r*exp(qnorm(c(.025,.975))*e), z, 2*pnorm(-abs(z))) }
        .score <- function(x, t) { n <- sum(x); q <- t[1]/sum(t)
          p <- prop.test(x[1], n, q, correct=FALSE); z <- sign(x[1]-n*q)*sqrt(p$statistic); lim <- p$conf.int
          c(.ratio(x, t), .odds(lim[1])*t[2]/t[1], if (x[2]==0) Inf else .odds(lim[2])*t[2]/t[1], z, p$p.value) }
        .difference <- function(x, t) { d <- x[1]/t[1]-x[2]/t[2]; e <- sqrt(sum(x/t^2)); z <- d/e
          c(d, d+qnorm(c(.025,.975))*e, z, 2*pnorm(-abs(z))) }
        .z <- function(x, t, d) { T <- sum(t); b <- T*d-sum(x); r <- (-b+sqrt(b^2+4*T*x[2]*d))/(2*T)
          (x[1]/t[1]-x[2]/t[2]-d)/sqrt((r+d)/t[1]+r/t[2]) }
        .scorediff <- function(x, t) { d <- x[1]/t[1]-x[2]/t[2]; w <- 8*sqrt(sum((x+4)/t^2)); k <- qnorm(.975)
          lo <- uniroot(function(v) .z(x,t,v)-k, c(d-w, d), tol=1e-15, maxiter=5000)$root
          hi <- uniroot(function(v) .z(x,t,v)+k, c(d, d+w), tol=1e-15, maxiter=5000)$root
          z <- .z(x, t, 0); c(d, lo, hi, z, 2*pnorm(-abs(z))) }
        """;

    public static Family Family { get; } = new("rates", [], Prelude, Checks);

    private static IEnumerable<Check> Checks(Draw draw) => Enumerable.Range(0, Cases).SelectMany(i => One(draw).Concat(Two(draw, i)));

    private static IEnumerable<Check> One(Draw draw)
    {
        var count = new EventCount(draw.PoissonCount(draw.Magnitude(0.3, 2000)), draw.Magnitude(0.5, 500));
        var (x, t, level) = (count.Events, R(count.Exposure), draw.Uniform(0.8, 0.995));
        var both = $"c((1-{R(level)})/2,1-(1-{R(level)})/2)";
        yield return Limits("PoissonRate.Exact", $"poisson.test({x},{t},conf.level={R(level)})$conf.int", PoissonRate.Exact(count, level));
        yield return Limits("PoissonRate.Score", $"{{z <- qnorm({both}); ({x}+z^2/2+z*sqrt({x}+z^2/4))/{t}}}", PoissonRate.Score(count, level), 1e-3 / count.Exposure);
        yield return Limits("PoissonRate.Jeffreys", $"qgamma({both},{x}+0.5)/{t}", PoissonRate.Jeffreys(count, level));
        yield return Limits("PoissonRate.Byar",
            $"{{z <- qnorm({both}); y <- {x}+0:1; pmax(0,ifelse(y==0,0,y*(1-1/(9*y)+z/(3*sqrt(y)))^3))/{t}}}", PoissonRate.Byar(count, level));
    }

    private static IEnumerable<Check> Two(Draw draw, int i)
    {
        var mean = draw.Magnitude(0.5, i % 2 == 0 ? 30 : 2000);
        var first = new EventCount(draw.PoissonCount(mean * draw.Magnitude(0.3, 2)), draw.Magnitude(5, 500));
        var second = new EventCount(Math.Max(first.Events == 0 ? 1 : 0, draw.PoissonCount(mean)), draw.Magnitude(5, 500));
        var input = $"(c({first.Events},{second.Events}),c({R(first.Exposure)},{R(second.Exposure)}))";
        var size = Math.Sqrt(first.Events + second.Events) / (first.Exposure + second.Exposure);
        yield return Whole("RateRatio.Exact", ".exact" + input, RateRatio.Exact(first, second));
        yield return Whole("RateRatio.MidP", ".midp" + input, RateRatio.MidP(first, second));
        yield return Whole("RateRatio.WaldLog", ".wald" + input, RateRatio.WaldLog(first, second));
        yield return Whole("RateRatio.Score", ".score" + input, RateRatio.Score(first, second));
        yield return Whole("RateDifference.Wald", ".difference" + input, RateDifference.Wald(first, second), size);
        yield return Whole("RateDifference.Score", ".scorediff" + input, RateDifference.Score(first, second), size);
    }

    private static Check Limits(string function, string r, Answer answer, double scale = 0) =>
        new(function, Tolerance.ClosedForm, r, [answer.Low!.Value, answer.High!.Value], scale);

    private static Check Whole(string function, string r, Answer answer, double scale = 0) =>
        new(function, Tolerance.ClosedForm, r, answer.Figures(), scale);
}
