using Steadfast.Statistics.Rates;

namespace Steadfast.Statistics.Tests.Rates;

/// <summary>
/// Breast cancer after repeated fluoroscopy (Boice and Monson 1977; Rothman, Greenland and Lash 2008, chapter 14): 41 cases
/// in 28,010 woman-years against 15 in 19,017. Figures as in the Stata manual [R] epitab, example of ir.
/// </summary>
public class RateRatioTests
{
    private static readonly EventCount Exposed = new(41, 28010);
    private static readonly EventCount Unexposed = new(15, 19017);

    [Fact]
    public void Exact_OfTheFluoroscopyData_IsThePublishedInterval() => Near(RateRatio.Exact(Exposed, Unexposed), 1.855759, 1.005684, 3.6093, 1e-5);

    [Fact]
    public void MidP_OfTheFluoroscopyData_IsThePublishedP() => RateRatio.MidP(Exposed, Unexposed).P!.Value.ShouldBe(0.0355, 5e-5);

    /// <summary>The second example of R's help page poisson.test (R Core Team 2022): 11 in 800 against 21 in 3,011.</summary>
    [Fact]
    public void Exact_OfTheExampleOfPoissonTest_IsThePublishedAnswer()
    {
        var answer = RateRatio.Exact(new EventCount(11, 800), new EventCount(21, 3011));
        answer.P!.Value.ShouldBe(0.07967, 5e-6);
        Near(answer, 1.971488, 0.8584264, 4.2772659, 1e-6);
    }

    /// <summary>Rothman, Greenland and Lash 2008, p. 245: ratio 1.86, 95 % limits 1.03 to 3.35.</summary>
    [Fact]
    public void WaldLog_OfTheFluoroscopyData_IsThePublishedInterval() => Near(RateRatio.WaldLog(Exposed, Unexposed), 1.86, 1.03, 3.35, 0.006);

    /// <summary>With equal exposures the score limits are the odds of Wilson's: 81 of 263 has 0.2553 to 0.3662 (Newcombe 1998, Table I).</summary>
    [Fact]
    public void Score_WithEqualExposures_IsWilsonsIntervalAsOdds() =>
        Near(RateRatio.Score(new EventCount(81, 5), new EventCount(182, 5)), 81.0 / 182, 0.2553 / 0.7447, 0.3662 / 0.6338, 2e-4);

    [Fact]
    public void EveryMethod_OfSwappedSides_IsTheInverse()
    {
        foreach (var method in Methods)
        {
            var (one, other) = (method(Exposed, Unexposed, 0.9), method(Unexposed, Exposed, 0.9));
            (one.Low!.Value * other.High!.Value).ShouldBe(1, 1e-11);
            one.P!.Value.ShouldBe(other.P!.Value, 1e-12);
        }
    }

    [Fact]
    public void EveryMethod_WithNoEventsOnTheSecondSide_HasNoEstimateAndNoUpperLimit()
    {
        foreach (var method in Methods)
        {
            var answer = method(new EventCount(6, 1), new EventCount(0, 1), 0.95);
            answer.Estimate.ShouldBeNull();
            answer.Why.ShouldBe(Reason.OneSideNoEvents);
            (answer.High ?? double.PositiveInfinity).ShouldBe(double.PositiveInfinity);
        }
        RateRatio.Exact(new EventCount(6, 1), new EventCount(0, 1)).P!.Value.ShouldBe(2 * Math.Pow(0.5, 6), 1e-15);
    }

    [Fact]
    public void EveryMethod_WithNoEventsOnTheFirstSide_EstimatesZero() =>
        Methods.ShouldAllBe(method => method(new EventCount(0, 1), new EventCount(6, 1), 0.95).Estimate == 0);

    [Fact]
    public void EveryMethod_WithNothingToCompare_SaysWhy()
    {
        Methods.ShouldAllBe(method => method(new EventCount(0, 1), new EventCount(0, 2), 0.95).Why == Reason.NoEvents);
        Methods.ShouldAllBe(method => method(new EventCount(3, 1), new EventCount(0, 0), 0.95).Why == Reason.EmptyWindow);
    }

    [Fact]
    public void Exact_OfEqualSides_HasPOne() => RateRatio.Exact(new EventCount(4, 2), new EventCount(4, 2)).P.ShouldBe(1);

    private static readonly Func<EventCount, EventCount, double, Answer>[] Methods =
        [RateRatio.Exact, RateRatio.MidP, RateRatio.WaldLog, RateRatio.Score];

    private static void Near(Answer answer, double estimate, double low, double high, double tolerance)
    {
        answer.Estimate!.Value.ShouldBe(estimate, tolerance);
        answer.Low!.Value.ShouldBe(low, tolerance);
        answer.High!.Value.ShouldBe(high, tolerance);
    }
}
