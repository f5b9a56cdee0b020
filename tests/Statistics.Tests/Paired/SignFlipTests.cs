using Steadfast.Statistics.Paired;

namespace Steadfast.Statistics.Tests.Paired;

public class SignFlipTests
{
    /// <summary>Darwin's maize, in eighths of an inch (Fisher 1935, The Design of Experiments, §17 and §21): 15 pairs.</summary>
    private static readonly double[] Maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

    /// <summary>Fisher 1935, §21: 1,726 of the 32,768 patterns have a sum of 314 or more in size, 5.267 %.</summary>
    [Fact]
    public void Test_OfDarwinsMaize_IsFishersCount()
    {
        var answer = SignFlip.Test(Maize);
        answer.P!.Value.ShouldBe(1726 / 32768.0, 1e-15);
        answer.Estimate!.Value.ShouldBe(314 / 15.0, 1e-12);
    }

    /// <summary>The interval holds the shifts that the test does not reject.</summary>
    [Fact]
    public void Interval_EndsWhereTheTestTurns()
    {
        var answer = SignFlip.Test(Maize);
        foreach (var (limit, inwards) in new[] { (answer.Low!.Value, 0.01), (answer.High!.Value, -0.01) })
        {
            SignFlip.Test(Shifted(limit + inwards)).P!.Value.ShouldBeGreaterThan(0.05);
            SignFlip.Test(Shifted(limit - inwards)).P!.Value.ShouldBeLessThanOrEqualTo(0.05);
        }
    }

    [Fact]
    public void Test_WhereThePatternsRunOut_GivesPButNoInterval()
    {
        var answer = SignFlip.Test([1, 2, 3, 4, 5]);
        answer.P.ShouldBe(2 / 32.0);
        (answer.Low, answer.High, answer.Why).ShouldBe((null, null, Reason.TooFewForLevel));
    }

    [Fact]
    public void Test_OfPeopleWithoutChange_IsOneAndSaysSo()
    {
        var answer = SignFlip.Test([0, 0, 0]);
        (answer.Estimate, answer.P, answer.Why).ShouldBe((0, 1, Reason.NoVariation));
    }

    [Fact]
    public void Test_OfNobodyOrOne_SaysWhy()
    {
        SignFlip.Test([]).Why.ShouldBe(Reason.NoData);
        SignFlip.Test([2.5]).Why.ShouldBe(Reason.OneUnit);
    }

    [Fact]
    public void Test_WithPeopleWithoutChange_HasTheSameP() =>
        SignFlip.Test([.. Maize, 0, 0, 0]).P!.Value.ShouldBe(1726 / 32768.0, 1e-15);

    /// <summary>Differences of thirds: sums that are equal on paper differ by rounding, and still count as equal.</summary>
    [Fact]
    public void Test_OfFractions_SeesTies() =>
        SignFlip.Test([.. Maize.Select(d => d / 3 * 0.1)]).P!.Value.ShouldBe(1726 / 32768.0, 1e-15);

    [Fact]
    public void MonteCarlo_AgreesWithTheExactAnswer()
    {
        // The same 15 pairs and 6 small ones that hardly matter: 21 people, so sampled; exact p of the 15 is 0.0527.
        double[] people = [.. Maize, 1e-3, -1e-3, 1e-3, -1e-3, 1e-3, -1e-3];
        var answer = SignFlip.Test(people);
        answer.P!.Value.ShouldBe(0.0527, 0.003);
        answer.Method.ShouldContain("100000 draws, seed 20211101");
        SignFlip.Test(people).ShouldBe(answer);
        SignFlip.Test(people, seed: 2).P.ShouldNotBe(answer.P);
    }

    [Fact]
    public void MonteCarlo_IntervalIsNearTheExactOne()
    {
        var twenty = Enumerable.Range(0, 20).Select(i => Math.Sin(i * 7.3) * 5 + 2).ToArray();
        var exact = SignFlip.Test(twenty);
        // One more person at the mean moves the limits by less than a twentieth of the interval.
        var sampled = SignFlip.Test([.. twenty, exact.Estimate!.Value]);
        var slack = (exact.High!.Value - exact.Low!.Value) / 20;
        sampled.Low!.Value.ShouldBe(exact.Low!.Value, slack);
        sampled.High!.Value.ShouldBe(exact.High!.Value, slack);
    }

    [Fact]
    public void Test_OfWhatIsNoNumber_IsRefused() => Should.Throw<ArgumentException>(() => SignFlip.Test([1, double.NaN]));

    private static double[] Shifted(double by) => [.. Maize.Select(d => d - by)];
}
