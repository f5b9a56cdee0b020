using Steadfast.Statistics.Distributions;
using Steadfast.Statistics.Rates;

namespace Steadfast.Statistics.Tests.Rates;

/// <summary>What holds of every answer, over counts from 0 to a million and exposures over twelve powers of ten.</summary>
public class RatePropertyTests
{
    [Fact]
    public void EveryRatio_LiesInItsIntervalWithAProperP()
    {
        var random = new SeededRandom(3);
        for (var i = 0; i < 400; i++)
        {
            var (first, second, level) = (Count(ref random), Count(ref random), 0.5 + 0.4999 * random.Uniform());
            if (first.Events + second.Events == 0)
                continue;
            Holds(RateRatio.Exact(first, second, level));
            Holds(RateRatio.MidP(first, second, level));
            Holds(RateRatio.Score(first, second, level));
            Holds(RateDifference.Score(first, second, level));
            Holds(RateDifference.Wald(first, second, level));
            if (first.Events > 0 && second.Events > 0)
                Holds(RateRatio.WaldLog(first, second, level));
        }
    }

    /// <summary>The interval at level 1 - α leaves out 1 exactly when the test's own p is below α (mid-p and score; the exact test's p is another).</summary>
    [Fact]
    public void MidPAndScore_IntervalAndTestAgree()
    {
        var random = new SeededRandom(4);
        for (var i = 0; i < 300; i++)
        {
            var (first, second) = (new EventCount(random.Below(30), 1 + random.Uniform()), new EventCount(1 + random.Below(30), 1 + random.Uniform()));
            foreach (var answer in new[] { RateRatio.MidP(first, second), RateRatio.Score(first, second) })
                (answer.Low > 1 || answer.High < 1).ShouldBe(answer.P < 0.05, $"{answer} of {first} and {second}");
        }
    }

    private static EventCount Count(ref SeededRandom random) =>
        new((long)Math.Floor(Math.Pow(10, 7 * random.Uniform() - 1)), Math.Pow(10, 12 * random.Uniform() - 6));

    private static void Holds(Answer answer)
    {
        answer.Low.ShouldNotBeNull(answer.Method);
        answer.High.ShouldNotBeNull(answer.Method);
        answer.P!.Value.ShouldBeInRange(0, 1, answer.Method);
        if (answer.Estimate is { } estimate)
            (answer.Low <= estimate && estimate <= answer.High).ShouldBeTrue(answer.ToString());
    }
}
