using Steadfast.Statistics.Design;
using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Tests.Design;

public class PairedPowerTests
{
    private static readonly PairedDesign TwentyTwo = new(22, EventsBefore: 4, EventsAfterIfSame: 4, SpreadOfRates: 0.8, SpreadOfChange: 0.5);

    private static readonly PairedDesign Alike = TwentyTwo with { SpreadOfRates = 0.3, SpreadOfChange = 0.2 };

    /// <summary>G*Power 3.1 manual (Faul, Erdfelder and others), chapter on matched pairs: dz 0.421637, 50 pairs, two-sided 5 %: power 0.832114.</summary>
    [Fact]
    public void OfMean_OfTheManualsExample_IsThePublishedPower() =>
        PairedPower.OfMean(50, 0.421637, 1).Estimate!.Value.ShouldBe(0.832114, 2e-6);

    [Fact]
    public void OfMean_WithNoDifference_IsTheTestsSize() => PairedPower.OfMean(12, 0, 1, 0.9).Estimate!.Value.ShouldBe(0.1, 1e-13);

    /// <summary>The reason for the page's warning: with 22 people a true fall of 31 % is seen less than half the time.</summary>
    [Fact]
    public void OfRatio_OfTwentyTwoPeople_MissesAThirdMoreOftenThanNot() =>
        PairedPower.OfRatio(TwentyTwo, 0.69).Estimate!.Value.ShouldBeInRange(0.3, 0.5);

    /// <summary>Simulated with a stated seed: gamma rates, log-normal changes, Poisson counts, paired t test.</summary>
    [Fact]
    public void OfRatio_AgreesWithSimulation() =>
        Simulated(Alike, 0.6, 1000).ShouldBe(PairedPower.OfRatio(Alike, 0.6).Estimate!.Value, 0.04);

    [Fact]
    public void SmallestDetectableRatio_HasThePowerAskedFor()
    {
        var ratio = PairedPower.SmallestDetectableRatio(TwentyTwo, 0.7).Estimate!.Value;
        PairedPower.OfRatio(TwentyTwo, ratio).Estimate!.Value.ShouldBe(0.7, 1e-12);
    }

    [Fact]
    public void SmallestDetectableRatio_ComesNearerToOneWithMorePeople() =>
        PairedPower.SmallestDetectableRatio(TwentyTwo with { People = 200 }).Estimate!.Value
            .ShouldBeGreaterThan(PairedPower.SmallestDetectableRatio(TwentyTwo).Estimate!.Value);

    [Fact]
    public void SmallestDetectableRatio_WhereNothingCouldBeSeen_SaysSo()
    {
        var answer = PairedPower.SmallestDetectableRatio(TwentyTwo with { People = 3, EventsBefore = 0.5 });
        (answer.Estimate, answer.Why).ShouldBe((null, Reason.TooFewForLevel));
    }

    [Fact]
    public void Power_OfOnePersonOrNone_SaysWhy()
    {
        PairedPower.OfRatio(TwentyTwo with { People = 1 }, 0.5).Why.ShouldBe(Reason.OneUnit);
        PairedPower.OfMean(0, 1, 1).Why.ShouldBe(Reason.NoData);
    }

    [Fact]
    public void Power_OfWhatCannotBe_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => PairedPower.OfRatio(TwentyTwo with { EventsBefore = 0 }, 0.5));
        Should.Throw<ArgumentOutOfRangeException>(() => PairedPower.SmallestDetectableRatio(TwentyTwo, power: 80));
    }

    private static double Simulated(PairedDesign design, double ratio, int rounds)
    {
        var random = new SeededRandom(7);
        var spread = Math.Sqrt(Math.Log(1 + design.SpreadOfChange * design.SpreadOfChange));
        var shape = 1 / (design.SpreadOfRates * design.SpreadOfRates);
        var critical = StudentT.Quantile(0.975, design.People - 1);
        var seen = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (sum, squares) = (0.0, 0.0);
            for (var person = 0; person < design.People; person++)
            {
                var rate = Gamma.Quantile(random.Uniform(), shape, shape);
                var change = ratio * Math.Exp(spread * Normal.Quantile(random.Uniform()) - spread * spread / 2);
                var before = Poisson.Quantile(random.Uniform(), rate * design.EventsBefore) / design.EventsBefore;
                var after = Poisson.Quantile(random.Uniform(), rate * change * design.EventsAfterIfSame) / design.EventsAfterIfSame;
                sum += after - before;
                squares += (after - before) * (after - before);
            }
            var mean = sum / design.People;
            var error = Math.Sqrt((squares / design.People - mean * mean) / (design.People - 1));
            seen += Math.Abs(mean) > critical * error ? 1 : 0;
        }
        return (double)seen / rounds;
    }
}
