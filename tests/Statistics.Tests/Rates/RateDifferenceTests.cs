using Steadfast.Statistics.Rates;

namespace Steadfast.Statistics.Tests.Rates;

public class RateDifferenceTests
{
    /// <summary>Stata manual [R] epitab, example of ir on the fluoroscopy data (Boice and Monson 1977): .000675, .0000749 to .0012751.</summary>
    [Fact]
    public void Wald_OfTheFluoroscopyData_IsThePublishedInterval()
    {
        var answer = RateDifference.Wald(new EventCount(41, 28010), new EventCount(15, 19017));
        answer.Estimate!.Value.ShouldBe(0.000675, 5e-8);
        answer.Low!.Value.ShouldBe(0.0000749, 5e-8);
        answer.High!.Value.ShouldBe(0.0012751, 5e-8);
    }

    /// <summary>At no difference the best common rate is the pooled one, so z is that of the ratio's score test (Miettinen and Nurminen 1985).</summary>
    [Fact]
    public void Score_TestsAsTheScoreTestOfTheRatio()
    {
        var (first, second) = (new EventCount(9, 30), new EventCount(21, 40));
        RateDifference.Score(first, second).P!.Value.ShouldBe(RateRatio.Score(first, second).P!.Value, 1e-13);
    }

    [Fact]
    public void Score_OfSwappedSides_ChangesSign()
    {
        var (one, other) = (RateDifference.Score(new EventCount(9, 30), new EventCount(21, 40)), RateDifference.Score(new EventCount(21, 40), new EventCount(9, 30)));
        one.Low!.Value.ShouldBe(-other.High!.Value, 1e-12);
        one.High!.Value.ShouldBe(-other.Low!.Value, 1e-12);
    }

    [Fact]
    public void Score_WithNoEventsOnOneSide_StillHasBothLimits()
    {
        var answer = RateDifference.Score(new EventCount(0, 10), new EventCount(5, 10));
        answer.Low!.Value.ShouldBeLessThan(-0.5);
        answer.High!.Value.ShouldBeInRange(-0.2, 0.0);
    }

    [Fact]
    public void EitherMethod_WithNothingToCompare_SaysWhy()
    {
        RateDifference.Score(new EventCount(0, 1), new EventCount(0, 1)).Why.ShouldBe(Reason.NoEvents);
        RateDifference.Wald(new EventCount(1, 1), new EventCount(0, 0)).Why.ShouldBe(Reason.EmptyWindow);
    }
}
