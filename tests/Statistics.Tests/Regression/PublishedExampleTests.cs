using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Tests.Regression;

/// <summary>Worked examples as printed; the tolerance is half of the last printed digit.</summary>
public class PublishedExampleTests
{
    private static readonly double[] Breaks =
    [
        26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15, 26,
        27, 14, 29, 19, 29, 31, 41, 20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24, 17, 13, 15, 15, 16, 28,
    ];

    /// <summary>Warp breaks of Tippett 1950, as fitted in McNeil, Interactive Data Analysis, 1977, and R's help for the set.</summary>
    [Fact]
    public void Poisson_Warpbreaks_AsPublished()
    {
        var fit = GeneralizedLinearModel.Poisson(Warp(withWool: true), Breaks);
        Expect(fit.Coefficients, [3.69196, -0.20599, -0.32132, -0.51849], 5e-6);
        Expect(Errors(fit.Covariance!), [0.04541, 0.05157, 0.06027, 0.06396], 5e-6);
        fit.Deviance!.Value.ShouldBe(210.39, 0.005);
        GeneralizedLinearModel.QuasiPoisson(Warp(withWool: true), Breaks).Dispersion.ShouldBe(4.2615, 5e-5);
    }

    /// <summary>The example of the R package gee's manual: robust errors 5.775, 7.464, 3.731.</summary>
    [Fact]
    public void Gee_Warpbreaks_AsPublished()
    {
        var wool = Enumerable.Range(0, 54).Select(i => i / 27).ToArray();
        var fit = ExchangeableGee.Fit(MeanModel.Linear, Warp(withWool: false), Breaks, wool);
        Expect(fit.Regression.Coefficients, [36.389, -10, -14.722], 5e-4);
        Expect(Errors(fit.Regression.Covariance!), [5.775, 7.464, 3.732], 1e-3);
    }

    /// <summary>Venables and Ripley, Modern Applied Statistics with S, 4th edition, 2002, section 7.4: quine.nb1.</summary>
    [Fact]
    public void NegativeBinomial_Quine_AsPublished()
    {
        var fit = NegativeBinomial.Fit(Quine.Nested(), Quine.Days);
        fit.Theta!.Value.ShouldBe(1.598, 5e-4);
        fit.ThetaError!.Value.ShouldBe(0.213, 5e-4);
        (2 * fit.Regression.LogLikelihood!.Value).ShouldBe(-1063.025, 5e-4);
        fit.Regression.Coefficients[0].ShouldBe(3.01919, 5e-6);
        fit.Regression.Coefficients[1].ShouldBe(-0.47541, 5e-6);
    }

    /// <summary>Dalal, Fowlkes and Hoadley, Journal of the American Statistical Association 84, 1989: O-rings before Challenger.</summary>
    [Fact]
    public void Logistic_ORings_AsPublished()
    {
        double[] temperature = [66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58];
        double[] distress = [0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1];
        var fit = GeneralizedLinearModel.Logistic(DesignMatrix.WithIntercept(("temperature", temperature)), distress);
        Expect(fit.Coefficients, [15.0429, -0.2322], 5e-5);
        Expect(Errors(fit.Covariance!), [7.3786, 0.1082], 5e-5);
    }

    /// <summary>Greene, Econometric Analysis, 2nd edition, 1993, table 15.1: investment equation, Newey-West at lag 4.</summary>
    [Fact]
    public void NeweyWest_GreeneInvestment_AsPublished()
    {
        double[] gnp = [596.7, 637.7, 691.1, 756.0, 799.6, 873.4, 944.0, 992.7, 1077.6, 1185.9, 1326.4, 1434.2, 1549.2, 1718.0, 1918.3, 2163.9, 2417.8, 2631.7, 2954.1, 3073.0];
        double[] spent = [90.9, 97.4, 113.5, 125.7, 122.8, 133.3, 149.3, 144.2, 166.4, 195.0, 229.8, 228.7, 206.1, 257.9, 324.1, 386.6, 423.0, 401.9, 474.9, 414.5];
        double[] price = [0.7167, 0.7277, 0.7436, 0.7676, 0.7906, 0.8254, 0.8679, 0.9145, 0.9601, 1.0000, 1.0575, 1.1508, 1.2579, 1.3234, 1.4005, 1.5042, 1.6342, 1.7842, 1.9514, 2.0688];
        double[] rate = [3.23, 3.55, 4.04, 4.50, 4.19, 5.16, 5.87, 5.95, 4.88, 4.50, 6.44, 7.83, 6.25, 5.50, 5.46, 7.46, 10.28, 11.77, 13.42, 11.02];
        double[] Years(Func<int, double> value) => [.. Enumerable.Range(1, 19).Select(value)];
        var design = DesignMatrix.WithIntercept(
            ("output", Years(t => gnp[t] / price[t])), ("interest", Years(t => rate[t] - 100 * (price[t] / price[t - 1] - 1))));
        var fit = GeneralizedLinearModel.Linear(design, Years(t => spent[t] / price[t]));
        Expect(fit.Coefficients, [-12.534, 0.169, -1.001], 5e-4);
        Expect(Errors(NeweyWest.Errors(fit, lag: 4).Matrix!), [18.958, 0.0168, 3.342], 5e-4);
    }

    /// <summary>Cameron and Trivedi, Regression Analysis of Count Data, 2nd edition, 2013, section 9.4: with two periods it is a binomial.</summary>
    [Fact]
    public void ConditionalPoisson_TwoPeriods_IsTheRatioOfTotals()
    {
        double[] counts = [4, 1, 0, 2, 7, 3, 0, 0];
        var after = new DesignMatrix(8, "after");
        for (var i = 1; i < 8; i += 2)
            after.Column(0)[i] = 1;
        var fit = ConditionalPoisson.Fit(after, counts, [0, 0, 1, 1, 2, 2, 3, 3]);
        fit.Coefficients[0].ShouldBe(Math.Log(6.0 / 11), 1e-9);
        fit.Covariance![0, 0].ShouldBe(1.0 / 6 + 1.0 / 11, 1e-9);
    }

    /// <summary>
    /// Whitaker, Farrington, Spiessens and Musonda, Statistics in Medicine 25, 2006: viral meningitis 15 to 35 days after
    /// MMR vaccine in Oxford, ten children, two age groups; relative incidence 12.04 (3.00 to 48.26).
    /// </summary>
    [Fact]
    public void ConditionalPoisson_OxfordMeningitis_AsPublished()
    {
        var (days, age, risk, events, child) = OxfordMeningitis.Intervals();
        var design = new DesignMatrix(days.Length, "risk", "age");
        risk.CopyTo(design.Column(0));
        age.CopyTo(design.Column(1));
        var ratio = ConditionalPoisson.Fit(design, events, child, [.. days.Select(day => Math.Log(day))]).Ratio(0, null, 0.95);
        ratio.Estimate!.Value.ShouldBe(12.04, 0.005);
        ratio.Low!.Value.ShouldBe(3.00, 0.005);
        ratio.High!.Value.ShouldBe(48.26, 0.005);
    }

    /// <summary>
    /// J. Snow, On the Mode of Communication of Cholera, 2nd edition, 1855, table XII, page 90: deaths in 1849 and 1854 in twelve
    /// sub-districts where one company supplied foul water both times, and in sixteen where another had moved its intake up the
    /// river between. Figures checked against T. Coleman's transcription of all 32 sub-districts (Snow1855_TableXII.csv of
    /// tscoleman/SnowCholera, for Causality in the Time of Cholera, SSRN 3262234), whose rows add up to them.
    /// </summary>
    [Fact]
    public void DifferenceInDifferences_SnowsCholera_AsInHisTable()
    {
        var answer = DifferenceInDifferences.Of([3905, 2547, 2261, 2458], [1, 1, 1, 1], [true, true, false, false], [false, true, false, true], [0, 0, 1, 1]);
        answer.Estimate!.Value.ShouldBe(0.600, 5e-4);
    }

    /// <summary>The cross ratio of four rates is the interaction of a saturated Poisson regression.</summary>
    [Fact]
    public void DifferenceInDifferences_FourRates_IsTheirCrossRatio()
    {
        var answer = DifferenceInDifferences.Of(
            [12, 6, 5, 3, 9, 8, 4, 5], [12, 10, 12, 10, 12, 12, 12, 12],
            [true, true, true, true, false, false, false, false],
            [false, true, false, true, false, true, false, true], [0, 0, 1, 1, 2, 2, 3, 3]);
        answer.Estimate!.Value.ShouldBe(9.0 / 20 / (17.0 / 24) / (13.0 / 24 / (13.0 / 24)), 1e-9);
        answer.N.ShouldBe(4);
        answer.Low!.Value.ShouldBeLessThan(answer.Estimate.Value);
    }

    private static DesignMatrix Warp(bool withWool)
    {
        var tension = Enumerable.Range(0, 54).Select(i => i / 9 % 3).ToArray();
        (string, double[]) medium = ("tension M", [.. tension.Select(t => t == 1 ? 1.0 : 0)]);
        (string, double[]) high = ("tension H", [.. tension.Select(t => t == 2 ? 1.0 : 0)]);
        (string, double[]) wool = ("wool B", [.. Enumerable.Range(0, 54).Select(i => i >= 27 ? 1.0 : 0)]);
        return withWool ? DesignMatrix.WithIntercept(wool, medium, high) : DesignMatrix.WithIntercept(medium, high);
    }

    private static void Expect(IReadOnlyList<double> ours, double[] published, double tolerance)
    {
        ours.Count.ShouldBe(published.Length);
        for (var j = 0; j < published.Length; j++)
            ours[j].ShouldBe(published[j], tolerance);
    }

    private static double[] Errors(SquareMatrix covariance) =>
        [.. Enumerable.Range(0, covariance.Size).Select(j => Math.Sqrt(covariance[j, j]))];
}
