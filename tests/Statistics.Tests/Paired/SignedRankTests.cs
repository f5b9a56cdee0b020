using Steadfast.Statistics.Paired;

namespace Steadfast.Statistics.Tests.Paired;

public class SignedRankTests
{
    /// <summary>
    /// Depression scores before and after a tranquilliser (Hollander and Wolfe 1973, pp. 29 to 33; the example of R's help
    /// page wilcox.test): first less second.
    /// </summary>
    private static readonly double[] Depression =
        [1.83 - 0.878, 0.50 - 0.647, 1.62 - 0.598, 2.48 - 2.05, 1.68 - 1.06, 1.88 - 1.29, 1.55 - 1.06, 3.06 - 3.14, 1.30 - 1.29];

    /// <summary>Hollander and Wolfe 1973, p. 29: V = 40; one-sided p 0.0195, so 0.0391 two-sided; estimate 0.46 (p. 35).</summary>
    [Fact]
    public void Test_OfTheDepressionScores_IsThePublishedAnswer()
    {
        var answer = SignedRank.Test(Depression);
        answer.Statistic.ShouldBe(40);
        answer.P!.Value.ShouldBe(0.0390625, 1e-12);
        answer.Estimate!.Value.ShouldBe(0.46, 1e-12);
        answer.Low!.Value.ShouldBe(0.010, 0.0005);
        answer.High!.Value.ShouldBe(0.786, 0.0005);
    }

    [Fact]
    public void Exact_WithTies_UsesTheMidranks()
    {
        var answer = SignedRank.Exact([1, 1, 1, -1, 1, 1]);
        // All six share rank 3.5, so it is the sign test: 2 × 7/64.
        answer.P!.Value.ShouldBe(14 / 64.0, 1e-15);
        answer.Statistic.ShouldBe(17.5);
    }

    [Fact]
    public void Test_LeavesZerosOutAndSaysSo()
    {
        var answer = SignedRank.Test([0, 0, 1, 2, 3, 4, 5, 6, 7.5]);
        answer.N.ShouldBe(7);
        answer.Note.ShouldBe("2 of 9 did not change and are left out.");
        answer.Method.ShouldEndWith("normal with continuity");
    }

    [Fact]
    public void Test_WithNobodyChanged_SaysWhy()
    {
        var answer = SignedRank.Test([0, 0, 0]);
        (answer.Estimate, answer.P, answer.Why).ShouldBe((0, 1, Reason.AllTied));
        SignedRank.Test([]).Why.ShouldBe(Reason.NoData);
    }

    [Fact]
    public void Test_OfTooFewForTheLevel_GivesPButNoInterval()
    {
        var answer = SignedRank.Test([1, 2, 3, 4, 5]);
        answer.P!.Value.ShouldBe(0.0625, 1e-15);
        (answer.Low, answer.Why).ShouldBe((null, Reason.TooFewForLevel));
    }

    [Fact]
    public void Normally_OfTheSameChangeForAll_SetsNoInterval()
    {
        var answer = SignedRank.Normally([2, 2, 2, 2, 2, 2, 2, 2]);
        (answer.Estimate, answer.Low, answer.Why).ShouldBe((2, null, Reason.NoVariation));
        answer.P!.Value.ShouldBeInRange(0.001, 0.02);
    }

    /// <summary>Distances that overflow still end in an answer.</summary>
    [Fact]
    public void Test_OfHugeDifferences_Ends() => SignedRank.Normally([-1.7e308, 1.7e308, 1, 2, 3, 4, 5, 6, 7]).Statistic.ShouldNotBeNull();

    [Fact]
    public void Test_OfManyPeople_NeedsNoSquareOfMemory()
    {
        var many = Enumerable.Range(0, 20_000).Select(i => Math.Sin(i) + 0.01).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        SignedRank.Test(many).Estimate!.Value.ShouldBe(0.01, 0.02);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(5_000_000);
    }
}
