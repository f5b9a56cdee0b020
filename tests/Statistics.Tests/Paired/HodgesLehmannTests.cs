using Steadfast.Statistics.Paired;

namespace Steadfast.Statistics.Tests.Paired;

public class HodgesLehmannTests
{
    /// <summary>
    /// Hollander and Wolfe 1973, pp. 35 to 37, depression scores, second less first: estimate -0.46, and the interval with
    /// coverage 0.961 from -0.786 to -0.010.
    /// </summary>
    [Fact]
    public void Estimate_OfTheDepressionScores_IsThePublishedInterval()
    {
        var answer = HodgesLehmann.Estimate([-0.952, 0.147, -1.022, -0.430, -0.620, -0.590, -0.490, 0.080, -0.010]);
        answer.Estimate!.Value.ShouldBe(-0.46, 1e-12);
        answer.Low!.Value.ShouldBe(-0.786, 1e-12);
        answer.High!.Value.ShouldBe(-0.010, 1e-12);
    }

    [Fact]
    public void Estimate_KeepsThoseWithoutChange() =>
        HodgesLehmann.Estimate([0, 0, 0, 0, 0, 0, 0, 4]).Estimate.ShouldBe(0);

    [Fact]
    public void Estimate_OfOne_IsTheOneWithoutInterval()
    {
        var answer = HodgesLehmann.Estimate([3]);
        (answer.Estimate, answer.Low, answer.Why).ShouldBe((3, null, Reason.TooFewForLevel));
    }

    [Fact]
    public void Estimate_OfNobody_SaysWhy() => HodgesLehmann.Estimate([]).Why.ShouldBe(Reason.NoData);

    [Fact]
    public void Estimate_OfEqualChanges_SetsNoInterval() =>
        HodgesLehmann.Estimate([1, 1, 1, 1, 1, 1, 1]).Why.ShouldBe(Reason.NoVariation);

    [Fact]
    public void Estimate_AcrossTheSwitchToTheNormal_HardlyMoves()
    {
        double[] values = [.. Enumerable.Range(0, 200).Select(i => Math.Sin(i * 1.7))];
        var (exact, normal) = (HodgesLehmann.Estimate(values), HodgesLehmann.Estimate([.. values, 0.0]));
        normal.Low!.Value.ShouldBe(exact.Low!.Value, 0.01);
        normal.High!.Value.ShouldBe(exact.High!.Value, 0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Estimate_OfManyPeople_IsTheMedianOfAllAverages(int steps)
    {
        var draw = new Random(steps);
        var values = Enumerable.Range(0, 401).Select(_ => Math.Round(draw.NextDouble() * draw.NextDouble() * steps) / steps).ToArray();
        var averages = values.SelectMany((x, i) => values.Skip(i).Select(y => (x + y) / 2)).Order().ToArray();

        HodgesLehmann.Estimate(values).Estimate!.Value.ShouldBe((averages[(averages.Length - 1) / 2] + averages[averages.Length / 2]) / 2, 1e-12);
    }
}
