using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Tests.Distributions;

public class SeededRandomTests
{
    /// <summary>First outputs for seed 1234567 of the published reference implementation of SplitMix64 (Vigna 2015).</summary>
    [Fact]
    public void Next_FollowsTheReferenceSequence()
    {
        var random = new SeededRandom(1234567);
        random.Next().ShouldBe(6457827717110365317UL);
        random.Next().ShouldBe(3203168211198807973UL);
        random.Next().ShouldBe(9817491932198370423UL);
    }

    [Fact]
    public void Below_ReachesEveryValueAndNothingElse()
    {
        var random = new SeededRandom(5);
        var seen = new int[7];
        for (var i = 0; i < 7000; i++)
            seen[random.Below(7)]++;
        seen.ShouldAllBe(count => count > 850 && count < 1150);
    }

    [Fact]
    public void Uniform_StaysFromZeroToBelowOne()
    {
        var random = new SeededRandom(9);
        Enumerable.Range(0, 10000).Select(_ => random.Uniform()).ShouldAllBe(u => u >= 0 && u < 1);
    }
}
