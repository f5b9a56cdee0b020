using Steadfast.Statistics.Distributions;
using static Steadfast.Deviations.Draw;

namespace Steadfast.Deviations.Families;

/// <summary>Distribution functions and quantiles, both tails, deep into them.</summary>
public static class DistributionChecks
{
    private const int Cases = 150;

    public static Family Family { get; } = new("distributions", [], "", Checks);

    private static IEnumerable<Check> Checks(Draw draw) =>
        Enumerable.Range(0, Cases).SelectMany(_ => NormalAndT(draw).Concat(GammaAndBeta(draw)).Concat(Counts(draw)));

    private static IEnumerable<Check> NormalAndT(Draw draw)
    {
        var (z, p, df) = (draw.Uniform(-12, 12), Probability(draw), draw.Magnitude(0.5, 5000));
        yield return One("Normal.Cdf", $"pnorm({R(z)})", Normal.Cdf(z));
        yield return One("Normal.Quantile", $"qnorm({R(p)})", Normal.Quantile(p));
        yield return One("StudentT.Cdf", $"pt({R(z)},{R(df)})", StudentT.Cdf(z, df));
        yield return One("StudentT.Upper", $"pt({R(z)},{R(df)},lower.tail=FALSE)", StudentT.Upper(z, df));
        var (critical, shift) = (draw.Uniform(0, 5), draw.Uniform(-2, 8));
        yield return One("NoncentralT.Upper", $"pt({R(critical)},{R(df)},{R(shift)},lower.tail=FALSE)", NoncentralT.Upper(critical, df, shift), 1e-2);
        yield return One("StudentT.Quantile", $"qt({R(p)},{R(df)})", StudentT.Quantile(p, df));
    }

    private static IEnumerable<Check> GammaAndBeta(Draw draw)
    {
        var (shape, p, a, b) = (draw.Magnitude(0.05, 20000), Probability(draw), draw.Magnitude(0.1, 5000), draw.Magnitude(0.1, 5000));
        var x = shape * Math.Exp(draw.Uniform(-5, 5) / Math.Sqrt(shape + 1));
        var share = a / (a + b) * Math.Exp(-draw.Uniform(0, 5) / Math.Sqrt(a));
        var f = Math.Exp(draw.Uniform(-4, 4) / Math.Sqrt(Math.Min(a, b) + 1));
        yield return One("Gamma.Cdf", $"pgamma({R(x)},{R(shape)})", Gamma.Cdf(x, shape));
        yield return One("Gamma.Upper", $"pgamma({R(x)},{R(shape)},lower.tail=FALSE)", Gamma.Upper(x, shape));
        yield return One("Gamma.Quantile", $"qgamma({R(p)},{R(shape)})", Gamma.Quantile(p, shape));
        yield return One("ChiSquared.Upper", $"pchisq({R(x)},{R(shape)},lower.tail=FALSE)", ChiSquared.Upper(x, shape));
        yield return One("ChiSquared.Quantile", $"qchisq({R(p)},{R(shape)})", ChiSquared.Quantile(p, shape));
        yield return One("Beta.Cdf", $"pbeta({R(share)},{R(a)},{R(b)})", Beta.Cdf(share, a, b));
        yield return One("Beta.Upper", $"pbeta({R(share)},{R(a)},{R(b)},lower.tail=FALSE)", Beta.Upper(share, a, b));
        yield return One("Beta.Quantile", $"qbeta({R(p)},{R(a)},{R(b)})", Beta.Quantile(p, a, b));
        yield return One("FisherF.Upper", $"pf({R(f)},{R(a)},{R(b)},lower.tail=FALSE)", FisherF.Upper(f, a, b));
        // qf itself takes 1/q - 1 and loses every digit of a small quantile, so R's qbeta of both ends stands in.
        yield return One("FisherF.Quantile",
            $"{{b <- {R(b)}; a <- {R(a)}; qbeta({R(p)},a/2,b/2)/qbeta({R(p)},b/2,a/2,lower.tail=FALSE)*b/a}}", FisherF.Quantile(p, a, b));
    }

    private static IEnumerable<Check> Counts(Draw draw)
    {
        var (mean, p, n) = (draw.Magnitude(0.01, 5000), draw.Uniform(0, 1), draw.Whole(1, 3000));
        var share = draw.Uniform(0, 1);
        var count = (int)Poisson.Quantile(draw.Uniform(0, 1), mean);
        var successes = (int)Binomial.Quantile(draw.Uniform(0, 1), n, share);
        yield return One("Poisson.Probability", $"dpois({count},{R(mean)})", Poisson.Probability(count, mean));
        yield return One("Poisson.Cdf", $"ppois({count},{R(mean)})", Poisson.Cdf(count, mean));
        yield return One("Poisson.Upper", $"ppois({count},{R(mean)},lower.tail=FALSE)", Poisson.Upper(count, mean));
        yield return One("Poisson.Quantile", $"qpois({R(p)},{R(mean)})", Poisson.Quantile(p, mean));
        yield return One("Binomial.Probability", $"dbinom({successes},{n},{R(share)})", Binomial.Probability(successes, n, share));
        yield return One("Binomial.Cdf", $"pbinom({successes},{n},{R(share)})", Binomial.Cdf(successes, n, share));
        yield return One("Binomial.Upper", $"pbinom({successes},{n},{R(share)},lower.tail=FALSE)", Binomial.Upper(successes, n, share));
        yield return One("Binomial.Quantile", $"qbinom({R(p)},{n},{R(share)})", Binomial.Quantile(p, n, share));
    }

    /// <summary>Probabilities evenly spread, and one in two deep in the lower tail.</summary>
    private static double Probability(Draw draw) => draw.Whole(0, 1) == 0 ? draw.Uniform(0, 1) : draw.Magnitude(1e-12, 0.5);

    // R's noncentral t is good to about 1e-12 of a probability, not to digits of a small one: its scale says so.
    private static Check One(string function, string r, double ours, double scale = 0) => new(function, Tolerance.ClosedForm, r, [ours], scale);
}
