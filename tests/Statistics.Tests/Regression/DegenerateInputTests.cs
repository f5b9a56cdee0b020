using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Tests.Regression;

public class DegenerateInputTests
{
    private static readonly double[] Half = [0, 0, 0, 0, 1, 1, 1, 1];

    [Fact]
    public void Poisson_NoEvents_IsNamed() => Poisson([0, 0, 0, 0, 0, 0, 0, 0]).Why.ShouldBe(Reason.NoEvents);

    [Fact]
    public void Poisson_OneSideWithoutEvents_IsSeparation() => Poisson([2, 1, 0, 3, 0, 0, 0, 0]).Why.ShouldBe(Reason.Separation);

    [Fact]
    public void Poisson_TheSameColumnTwice_IsSingular() =>
        GeneralizedLinearModel.Poisson(DesignMatrix.WithIntercept(("x", Half), ("again", Half)), [1, 2, 0, 1, 3, 1, 0, 2]).Why.ShouldBe(Reason.Singular);

    [Fact]
    public void Logistic_PerfectPrediction_IsSeparation() =>
        GeneralizedLinearModel.Logistic(DesignMatrix.WithIntercept(("x", [1, 2, 3, 4, 5, 6, 7, 8])), Half).Why.ShouldBe(Reason.Separation);

    [Fact]
    public void Logistic_OneOutcomeOnly_IsNamed() =>
        GeneralizedLinearModel.Logistic(DesignMatrix.WithIntercept(("x", Half)), [1, 1, 1, 1, 1, 1, 1, 1]).Why.ShouldBe(Reason.NoVariation);

    [Fact]
    public void NegativeBinomial_CountsLessSpreadThanPoisson_IsNamed() =>
        NegativeBinomial.Fit(DesignMatrix.WithIntercept(("x", Half)), [2, 2, 2, 2, 3, 3, 3, 3]).Regression.Why.ShouldBe(Reason.NoOverdispersion);

    [Fact]
    public void Clustered_OneCluster_GivesTheEstimateAlone()
    {
        var fit = Poisson([2, 1, 0, 3, 1, 1, 0, 0]);
        var answer = fit.Ratio(1, Sandwich.Clustered(fit, new int[8]));
        answer.Why.ShouldBe(Reason.OneCluster);
        answer.Estimate.ShouldNotBeNull();
        answer.Low.ShouldBeNull();
        answer.P.ShouldBeNull();
    }

    [Fact]
    public void ConditionalPoisson_ColumnConstantWithinUnits_IsSingular() =>
        ConditionalPoisson.Fit(Only(Half), [1, 2, 0, 1, 3, 1, 0, 2], [0, 0, 1, 1, 2, 2, 3, 3]).Why.ShouldBe(Reason.Singular);

    [Fact]
    public void ConditionalPoisson_AllEventsBefore_IsSeparation() =>
        ConditionalPoisson.Fit(Only([0, 1, 0, 1]), [1, 0, 4, 0], [0, 0, 1, 1]).Why.ShouldBe(Reason.Separation);

    [Fact]
    public void Gee_OneCluster_IsNamed() =>
        ExchangeableGee.Fit(MeanModel.Poisson, DesignMatrix.WithIntercept(("x", Half)), [2, 1, 0, 3, 1, 1, 0, 0], new int[8]).Regression.Why.ShouldBe(Reason.OneCluster);

    [Fact]
    public void Poisson_ValueThatIsNotANumber_IsRefused() =>
        Should.Throw<ArgumentException>(() => Poisson([double.NaN, 1, 0, 3, 1, 1, 0, 0])).Message.ShouldContain("NaN");

    /// <summary>Whatever the counts, a fit has finite numbers or a reason, and never NaN.</summary>
    [Fact]
    public void AnyCounts_GiveFiniteNumbersOrAReason() => Prop.ForAll(
        Gen.Choose(0, 3).ArrayOf(8).ToArbitrary(),
        counts =>
        {
            double[] y = [.. counts.Select(count => (double)count)];
            int[] persons = [0, 1, 2, 3, 0, 1, 2, 3];
            var poisson = Poisson(y);
            var logistic = GeneralizedLinearModel.Logistic(DesignMatrix.WithIntercept(("x", Half)), [.. y.Select(c => c > 0 ? 1.0 : 0)]);
            return Whole(poisson.Ratio(1)) && Whole(poisson.Ratio(1, Sandwich.Clustered(poisson, persons)))
                && Whole(poisson.Ratio(1, Sandwich.HC1(poisson))) && Whole(logistic.Ratio(1))
                && Whole(NegativeBinomial.Fit(DesignMatrix.WithIntercept(("x", Half)), y).Regression.Ratio(1))
                && Whole(ConditionalPoisson.Fit(Only(Half), y, persons).Ratio(0))
                && Whole(ExchangeableGee.Fit(MeanModel.Poisson, DesignMatrix.WithIntercept(("x", Half)), y, persons).Regression.Ratio(1));
        }).QuickCheckThrowOnFailure();

    private static bool Whole(Answer answer) =>
        (answer.HasEstimate ? double.IsFinite(answer.Estimate!.Value) : answer.Why != Reason.None)
        && new[] { answer.Low, answer.High, answer.P, answer.Statistic }.All(figure => figure is null || !double.IsNaN(figure.Value));

    private static RegressionFit Poisson(double[] counts) => GeneralizedLinearModel.Poisson(DesignMatrix.WithIntercept(("x", Half)), counts);

    private static DesignMatrix Only(double[] column)
    {
        var design = new DesignMatrix(column.Length, "x");
        column.CopyTo(design.Column(0));
        return design;
    }
}
