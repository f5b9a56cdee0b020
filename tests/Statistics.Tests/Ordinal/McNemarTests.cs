using Steadfast.Statistics.Ordinal;

namespace Steadfast.Statistics.Tests.Ordinal;

public class McNemarTests
{
    /// <summary>Approval of the prime minister, 150 to 86 changed (Agresti 1990, Categorical Data Analysis, p. 350): z = -4.17.</summary>
    [Fact]
    public void ChiSquared_OfTheApprovalRatings_IsThePublishedStatistic() =>
        Math.Sqrt(McNemar.ChiSquared(86, 150, continuity: false).Statistic!.Value).ShouldBe(4.17, 0.005);

    /// <summary>Twice the smaller binomial tail: of 10 who changed, 1 one way (McNemar 1947; binomial table): 22/1024.</summary>
    [Fact]
    public void Exact_OfNineToOne_IsTheBinomialTail()
    {
        var answer = McNemar.Exact(9, 1);
        answer.P!.Value.ShouldBe(22 / 1024.0, 1e-15);
        answer.Estimate.ShouldBe(9);
    }

    [Fact]
    public void EitherTest_WhereNobodyChanged_GivesNoNumber()
    {
        McNemar.Exact(0, 0).Why.ShouldBe(Reason.NoVariation);
        McNemar.ChiSquared(0, 0).Note.ShouldBe("Nobody changed.");
    }

    [Fact]
    public void EitherTest_WhereNobodyWentTheSecondWay_HasNoRatio()
    {
        McNemar.ChiSquared(5, 0).Estimate.ShouldBeNull();
        McNemar.Exact(5, 0).High.ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void ChiSquared_OfAsManyEachWay_IsZero() => McNemar.ChiSquared(4, 4).P.ShouldBe(1);
}
