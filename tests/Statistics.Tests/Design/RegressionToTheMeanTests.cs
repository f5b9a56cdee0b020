using Steadfast.Statistics.Design;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Tests.Design;

public class RegressionToTheMeanTests
{
    /// <summary>
    /// Nothing changes for anyone; those with 4 or more events in a year are referred. Their count falls by itself, by about as much as
    /// foretold, and the corrected ratio sees no effect (the argument of Hauer 1997, chapter 11).
    /// </summary>
    [Fact]
    public void Correct_OfPeopleReferredAtABadTime_FindsNoEffectWhereThereIsNone()
    {
        var random = new SeededRandom(11);
        BeforeAfter[] everyone = [.. Enumerable.Range(0, 4000).Select(_ => Person(ref random))];
        BeforeAfter[] referred = [.. everyone.Where(person => person.EventsBefore >= 4)];
        var rates = GammaPoisson.Fit([.. everyone.Select(p => p.EventsBefore)], [.. everyone.Select(p => p.ExposureBefore)]);

        var naive = 1 - referred.Sum(p => p.EventsAfter) / referred.Sum(p => p.EventsBefore);
        naive.ShouldBeGreaterThan(0.15);
        var corrected = RegressionToTheMean.Correct(rates, referred);
        corrected.FallFromSelection!.Value.ShouldBe(naive, 0.05);
        corrected.Ratio.Low!.Value.ShouldBeLessThan(1);
        corrected.Ratio.High!.Value.ShouldBeGreaterThan(1);
        RegressionToTheMean.FallIfReferredFrom(rates, 12, 4)!.Value.ShouldBe(naive, 0.05);
    }

    /// <summary>Gamma of shape 2 and mean 1 a month, two people: worked by hand from (shape + events)/(shape/mean + exposure).</summary>
    [Fact]
    public void Correct_OfTwoPeople_IsTheFormula()
    {
        var answer = RegressionToTheMean.Correct(new GammaPoisson(1, 2, 100), [new(8, 2, 3, 2), new(0, 2, 1, 2)]);
        answer.ExpectedRates.ShouldBe([2.5, 0.5]);
        answer.ExpectedAfter.ShouldBe(6);
        answer.FallFromSelection!.Value.ShouldBe(0.25);
        var relative = (2.5 / 4 + 0.5 / 4) * 4 / 36;
        answer.Ratio.Estimate!.Value.ShouldBe(4 / 6.0 / (1 + relative), 1e-15);
    }

    /// <summary>From one event up, with no spread of true rates, the fall is the chance of none at all.</summary>
    [Fact]
    public void FallIfReferredFromOne_WithoutSpread_IsTheChanceOfNone() =>
        RegressionToTheMean.FallIfReferredFrom(new GammaPoisson(0.5, null, 50), 3, 1)!.Value.ShouldBe(Math.Exp(-1.5), 1e-14);

    [Fact]
    public void FallIfReferredFrom_GrowsWithTheThreshold()
    {
        var rates = new GammaPoisson(0.3, 1.5, 50);
        RegressionToTheMean.FallIfReferredFrom(rates, 6, 2)!.Value.ShouldBeLessThan(RegressionToTheMean.FallIfReferredFrom(rates, 6, 5)!.Value);
        RegressionToTheMean.FallIfReferredFrom(new GammaPoisson(1e-9, null, 5), 1, 100).ShouldBeNull();
    }

    [Fact]
    public void Correct_OfDegenerateInput_SaysWhy()
    {
        var rates = new GammaPoisson(1, 2, 100);
        RegressionToTheMean.Correct(rates, []).Ratio.Why.ShouldBe(Reason.NoData);
        RegressionToTheMean.Correct(rates, [new(1, 1, 0, 0)]).Ratio.Why.ShouldBe(Reason.NoData);
        RegressionToTheMean.Correct(rates, [new(3, 1, 0, 1)]).Ratio.Why.ShouldBe(Reason.OneSideNoEvents);
        RegressionToTheMean.Correct(new GammaPoisson(null, null, 3, Reason.NoEvents), [new(0, 1, 1, 1)]).Ratio.Why.ShouldBe(Reason.NoEvents);
        RegressionToTheMean.Correct(rates, [new(0, 1, 1, 1)]).FallFromSelection.ShouldBeNull();
    }

    private static BeforeAfter Person(ref SeededRandom random)
    {
        var rate = Gamma.Quantile(random.Uniform(), 2, 2 / 0.25);
        return new BeforeAfter(Poisson.Quantile(random.Uniform(), 12 * rate), 12, Poisson.Quantile(random.Uniform(), 12 * rate), 12);
    }
}
