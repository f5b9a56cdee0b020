using Steadfast.Statistics.Regression;
using Steadfast.Statistics.Survival;

namespace Steadfast.Statistics.Tests.Survival;

/// <summary>Worked examples as printed; the tolerance is half of the last printed digit.</summary>
public class PublishedExampleTests
{
    // Remission in weeks of acute leukaemia: Freireich and others, Blood 21, 1963; fitted in Cox 1972 and Collett 2003.
    private static readonly double[] Treated = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    private static readonly bool[] TreatedRelapsed = [.. "111010100110001100000".Select(c => c == '1')];
    private static readonly double[] Placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

    private static readonly double[] Times = [.. Treated, .. Placebo];
    private static readonly bool[] Relapsed = [.. TreatedRelapsed, .. Enumerable.Repeat(true, 21)];

    [Fact]
    public void KaplanMeier_SixMercaptopurine_AsPublished()
    {
        var steps = new KaplanMeier(Treated, TreatedRelapsed).Steps.Where(step => step.Events > 0).ToList();
        double[] survival = [0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448];
        double[] errors = [0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346];
        steps.Count.ShouldBe(7);
        for (var i = 0; i < 7; i++)
        {
            steps[i].Survival.ShouldBe(survival[i], 5e-4);
            steps[i].Error!.Value.ShouldBe(errors[i], 5e-5);
        }
        steps[^1].Low!.Value.ShouldBe(0.249, 5e-4);
        steps[^1].High!.Value.ShouldBe(0.807, 5e-4);
    }

    [Fact]
    public void LogRank_SixMercaptopurine_AsPublished()
    {
        var result = LogRank.Test(Times, Relapsed, Groups());
        result.Expected[0].ShouldBe(19.25, 5e-3);
        result.Test.Statistic!.Value.ShouldBe(16.79, 5e-3);
    }

    /// <summary>Cox 1972 gives 1.65 by his own treatment of ties; Collett, Modelling Survival Data, gives Breslow 1.509 and Efron 1.572.</summary>
    [Fact]
    public void Cox_SixMercaptopurine_AsPublished()
    {
        var placebo = new DesignMatrix(42, "placebo");
        placebo.Column(0)[21..].Fill(1);
        Cox.Fit(placebo, Times, Relapsed, Ties.Breslow).Coefficients[0].ShouldBe(1.509, 5e-4);
        var fit = Cox.Fit(placebo, Times, Relapsed);
        fit.Coefficients[0].ShouldBe(1.572, 5e-4);
        fit.Ratio(0).Estimate!.Value.ShouldBe(4.817, 5e-4);
    }

    /// <summary>Miller, Survival Analysis, 1981: acute myelogenous leukaemia, maintained or not.</summary>
    [Fact]
    public void MedianAndLogRank_MaintenanceTrial_AsPublished()
    {
        double[] maintained = [9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161];
        double[] not = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45];
        bool[] relapsed = [.. "11011011010".Select(c => c == '1')];
        bool[] notRelapsed = [.. "111110111111".Select(c => c == '1')];
        new KaplanMeier(maintained, relapsed).Median().Estimate.ShouldBe(31);
        new KaplanMeier(not, notRelapsed).Median().Low.ShouldBe(8);
        int[] groups = [.. Enumerable.Range(0, 23).Select(i => i < 11 ? 0 : 1)];
        LogRank.Test([.. maintained, .. not], [.. relapsed, .. notRelapsed], groups).Test.Statistic!.Value.ShouldBe(3.4, 0.05);
    }

    /// <summary>The example of cox.zph in the manual of the R package survival: ovarian cancer, Edmonson and others 1979.</summary>
    [Fact]
    public void ProportionalHazards_Ovarian_AsPublished()
    {
        double[] times = [59, 115, 156, 421, 431, 448, 464, 475, 477, 563, 638, 744, 769, 770, 803, 855, 1040, 1106, 1129, 1206, 1227, 268, 329, 353, 365, 377];
        bool[] died = [.. "11101011011000000000011110".Select(c => c == '1')];
        double[] age = [72.3315, 74.4932, 66.4658, 53.3644, 50.3397, 56.4301, 56.937, 59.8548, 64.1753, 55.1781, 56.7562, 50.1096, 59.6301, 57.0521, 39.2712, 43.1233, 38.8932, 44.6, 53.9068, 44.2055, 59.589, 74.5041, 43.137, 63.2192, 64.4247, 58.3096];
        var design = new DesignMatrix(26, "age", "ecog.ps");
        age.CopyTo(design.Column(0));
        "11211222122121122111221211".Select(c => (double)(c - '0')).ToArray().CopyTo(design.Column(1));
        var check = ProportionalHazards.Check(Cox.Fit(design, times, died));
        check.Columns[0].Statistic!.Value.ShouldBe(0.698, 5e-4);
        check.Columns[1].Statistic!.Value.ShouldBe(2.371, 5e-4);
        check.Overall.Statistic!.Value.ShouldBe(3.633, 5e-4);
        check.Overall.P!.Value.ShouldBe(0.16, 5e-3);
    }

    [Fact]
    public void Cox_NoEventsOrNoLimit_IsNamed()
    {
        var design = new DesignMatrix(4, "x");
        design.Column(0)[2..].Fill(1);
        Cox.Fit(design, [1, 2, 3, 4], [false, false, false, false]).Why.ShouldBe(Reason.NoEvents);
        Cox.Fit(design, [1, 2, 3, 4], [true, true, false, false]).Why.ShouldBe(Reason.Separation);
        Cox.Fit(new DesignMatrix(4, "constant"), [1, 2, 3, 4], [true, true, false, false]).Why.ShouldBe(Reason.Singular);
        LogRank.Test([1, 2], [false, false], [0, 1]).Test.Why.ShouldBe(Reason.NoEvents);
        new KaplanMeier([], []).Median().Why.ShouldBe(Reason.NoData);
    }

    private static int[] Groups() => [.. Enumerable.Range(0, 42).Select(i => i < 21 ? 0 : 1)];
}
