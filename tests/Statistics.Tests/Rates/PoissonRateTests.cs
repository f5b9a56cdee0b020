using Steadfast.Statistics.Rates;

namespace Steadfast.Statistics.Tests.Rates;

public class PoissonRateTests
{
    /// <summary>Ulm 1990, American Journal of Epidemiology 131, p. 373: 11 events, exact limits 5.49 and 19.68 (Garwood's table).</summary>
    [Fact]
    public void Exact_OfElevenEvents_IsThePublishedInterval() => Near(PoissonRate.Exact(new EventCount(11, 1)), 5.49, 19.68, 0.005);

    /// <summary>Gamma quantiles of shape 5.5 are half the chi-squared ones of 11 degrees: 3.816 and 21.920 (Abramowitz and Stegun 1964, Table 26.8).</summary>
    [Fact]
    public void Jeffreys_OfFiveEvents_IsHalfTheTabledChiSquared() => Near(PoissonRate.Jeffreys(new EventCount(5, 1)), 3.81575 / 2, 21.9200 / 2, 1e-4);

    /// <summary>
    /// Public Health England, Technical Guide: Confidence Intervals (2018), p. 6: Byar's limits are within 0.2 % of the exact ones
    /// from 10 events up.
    /// </summary>
    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(388)]
    public void Byar_FromTenEventsUp_IsNearTheExactInterval(int events)
    {
        var (byar, exact) = (PoissonRate.Byar(new EventCount(events, 1)), PoissonRate.Exact(new EventCount(events, 1)));
        Near(byar, exact.Low!.Value, exact.High!.Value, 0.002 * events);
        byar.Low.ShouldNotBe(exact.Low);
    }

    /// <summary>100 observed against 90 expected: 0.9040 to 1.3514, the worked example of the Ruby package byar, after Breslow and Day 1987, p. 69.</summary>
    [Fact]
    public void Byar_OfOneHundredAgainstNinety_IsThePublishedInterval() => Near(PoissonRate.Byar(new EventCount(100, 90)), 0.9040, 1.3514, 5e-5);

    /// <summary>The score limits μ solve (x - μ)² = z² μ (Rao 1948).</summary>
    [Fact]
    public void Score_LimitsAreWhereTheScoreTestTurns()
    {
        var answer = PoissonRate.Score(new EventCount(7, 1));
        foreach (var mean in new[] { answer.Low!.Value, answer.High!.Value })
            (Math.Pow(7 - mean, 2) / mean).ShouldBe(3.841458820694124, 1e-12);
    }

    [Fact]
    public void EveryInterval_OfNoEvents_HasAnUpperLimitAndSaysSo()
    {
        foreach (var method in Methods)
        {
            var answer = method(new EventCount(0, 2), 0.95);
            answer.Estimate.ShouldBe(0);
            answer.Low!.Value.ShouldBeInRange(0, 0.001);
            answer.High!.Value.ShouldBeInRange(1, 2);
            answer.Why.ShouldBe(Reason.NoEvents);
        }
        PoissonRate.Exact(new EventCount(0, 1)).High!.Value.ShouldBe(-Math.Log(0.025), 1e-14); // the rule of 3.7
    }

    [Fact]
    public void EveryInterval_OfAnEmptyWindow_GivesNoNumber() =>
        Methods.ShouldAllBe(method => method(new EventCount(0, 0), 0.95).Why == Reason.EmptyWindow);

    [Fact]
    public void EveryInterval_ScalesWithExposure() =>
        Methods.ShouldAllBe(method => Math.Abs(method(new EventCount(9, 4), 0.9).High!.Value * 4 - method(new EventCount(9, 1), 0.9).High!.Value) < 1e-12);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, -1)]
    [InlineData(1, double.NaN)]
    public void EventCount_OfWhatCannotBe_IsRefused(int events, double exposure) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new EventCount(events, exposure));

    [Fact]
    public void Interval_AtALevelThatIsNone_IsRefused() =>
        Methods.ShouldAllBe(method => Record.Exception(() => method(new EventCount(3, 1), 95)) is ArgumentOutOfRangeException);

    private static readonly Func<EventCount, double, Answer>[] Methods =
        [PoissonRate.Exact, PoissonRate.Score, PoissonRate.Jeffreys, PoissonRate.Byar];

    private static void Near(Answer answer, double low, double high, double tolerance)
    {
        answer.Low!.Value.ShouldBe(low, tolerance);
        answer.High!.Value.ShouldBe(high, tolerance);
    }
}
