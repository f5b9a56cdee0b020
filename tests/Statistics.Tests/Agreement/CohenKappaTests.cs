using Steadfast.Statistics.Agreement;

namespace Steadfast.Statistics.Tests.Agreement;

public class CohenKappaTests
{
    /// <summary>Two judges of 200 people in three categories (Cohen 1968, Table 1).</summary>
    private static readonly double[,] Judges = { { 88, 14, 18 }, { 10, 40, 10 }, { 2, 6, 12 } };

    /// <summary>Cohen 1968, Psychological Bulletin 70, Table 1: kappa 0.492.</summary>
    [Fact]
    public void Unweighted_OfCohensTable_IsThePublishedKappa() => CohenKappa.OfTable(Judges).Estimate!.Value.ShouldBe(0.492, 5e-4);

    /// <summary>Cohen 1968, Table 1, with his disagreement weights 1, 3 and 6: weighted kappa 0.348.</summary>
    [Fact]
    public void Weighted_OfCohensTable_IsThePublishedKappa() =>
        CohenKappa.OfTable(Judges, new double[,] { { 0, 1, 3 }, { 1, 0, 6 }, { 3, 6, 0 } }).Estimate!.Value.ShouldBe(0.348, 5e-4);

    [Fact]
    public void Ratings_CountOnlyUnitsThatBothCoded()
    {
        var answer = CohenKappa.Of([0, 1, 0, null, 1, 0], [0, 1, 1, 0, null, 0], 2);
        answer.N.ShouldBe(4);
        answer.Estimate!.Value.ShouldBe(0.5, 1e-15); // 3 of 4 agree, 1/2 by chance
    }

    [Fact]
    public void Quadratic_WithTwoCategories_IsTheUnweightedOne() =>
        CohenKappa.OfTable(new double[,] { { 20, 5 }, { 10, 15 } }, KappaWeights.Quadratic).Estimate!.Value
            .ShouldBe(CohenKappa.OfTable(new double[,] { { 20, 5 }, { 10, 15 } }).Estimate!.Value, 1e-15);

    /// <summary>20, 5, 10, 15 of 50: observed 0.70, by chance 0.50, kappa 0.40 (Wikipedia, "Cohen's kappa", simple example).</summary>
    [Fact]
    public void Unweighted_OfTheGrantExample_IsTheKnownKappa() =>
        CohenKappa.OfTable(new double[,] { { 20, 5 }, { 10, 15 } }).Estimate!.Value.ShouldBe(0.4, 1e-15);

    [Fact]
    public void PerfectAgreement_IsOneWithAnIntervalOfNoWidth()
    {
        var answer = CohenKappa.OfTable(new double[,] { { 10, 0 }, { 0, 7 } });
        (answer.Estimate, answer.Low, answer.High).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void OneCategoryThroughout_GivesNoNumber()
    {
        CohenKappa.Of([1, 1, 1], [1, 1, 1], 3).Why.ShouldBe(Reason.NoVariation);
        CohenKappa.Of([null], [1], 3).Why.ShouldBe(Reason.NoData);
    }

    [Fact]
    public void OneCoderWithoutVariation_GivesAnEstimateOfZero() =>
        CohenKappa.Of([0, 0, 0, 0], [0, 1, 0, 1], 2).Estimate.ShouldBe(0);

    [Fact]
    public void UnequalCoders_AreRefused()
    {
        Should.Throw<ArgumentException>(() => CohenKappa.Of([1, 0], [1], 2));
        Should.Throw<ArgumentException>(() => CohenKappa.Of([1], [2], 2)).Message.ShouldContain("categories run from 0 to 1");
    }
}
