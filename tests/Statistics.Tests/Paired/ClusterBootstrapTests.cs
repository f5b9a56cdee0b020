using Steadfast.Statistics.Paired;

namespace Steadfast.Statistics.Tests.Paired;

public class ClusterBootstrapTests
{
    /// <summary>
    /// Survival of 7 treated mice, 94 197 16 38 99 141 23 days (Efron and Tibshirani 1993, Table 2.1): the standard error of the
    /// mean under resampling is 23.36 with infinitely many draws (Table 2.2), so the 16th to 84th percentile is near 2 × 23.36 wide.
    /// </summary>
    [Fact]
    public void Interval_OfTheMouseData_HasThePublishedSpread()
    {
        double[] days = [94, 197, 16, 38, 99, 141, 23];
        double Mean(ReadOnlySpan<int> mice)
        {
            var sum = 0.0;
            foreach (var mouse in mice)
                sum += days[mouse];
            return sum / mice.Length;
        }
        var answer = ClusterBootstrap.Interval(7, Mean, level: 0.6827, draws: 50_000);
        answer.Estimate!.Value.ShouldBe(86.86, 0.005);
        (answer.High!.Value - answer.Low!.Value).ShouldBe(2 * 23.36, 1);
    }

    [Fact]
    public void RateRatio_KeepsAPersonsEventsTogether()
    {
        // One person carries nearly all change: resampling people shows it, a pooled Poisson interval would not.
        double[] time = [6, 6, 6, 6, 6, 6];
        var answer = ClusterBootstrap.RateRatio([60, 3, 2, 3, 2, 3], time, [10, 3, 2, 3, 2, 3], time);
        answer.Estimate!.Value.ShouldBe(23.0 / 73, 1e-12);
        answer.High.ShouldBe(1); // resamples without that person have no change at all
    }

    [Fact]
    public void RateRatio_WithTheSameSeed_IsTheSame()
    {
        double[] before = [4, 2, 5, 1], after = [2, 2, 3, 0], time = [12, 12, 12, 12];
        ClusterBootstrap.RateRatio(before, time, after, time).ShouldBe(ClusterBootstrap.RateRatio(before, time, after, time));
    }

    [Fact]
    public void RateRatio_WhereResamplesHaveNoRatio_CountsThem()
    {
        double[] time = [12, 12, 12];
        var answer = ClusterBootstrap.RateRatio([0, 0, 3], time, [1, 2, 3], time);
        answer.Note!.ShouldEndWith("of 10000 resamples had no value and are left out.");
    }

    [Fact]
    public void RateRatio_OfDegenerateInput_SaysWhy()
    {
        ClusterBootstrap.RateRatio([], [], [], []).Why.ShouldBe(Reason.NoData);
        ClusterBootstrap.RateRatio([3], [12], [1], [12]).Why.ShouldBe(Reason.OneCluster);
        ClusterBootstrap.RateRatio([0, 0], [12, 12], [1, 2], [12, 12]).Why.ShouldBe(Reason.NoEvents);
        ClusterBootstrap.RateRatio([2, 2], [12, 12], [1, 1], [12, 12]).Why.ShouldBe(Reason.NoVariation);
        Should.Throw<ArgumentException>(() => ClusterBootstrap.RateRatio([1, 2], [1], [1, 2], [1, 2]));
    }
}
