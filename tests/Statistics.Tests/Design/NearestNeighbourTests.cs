using Steadfast.Statistics.Design;

namespace Steadfast.Statistics.Tests.Design;

/// <summary>Greedy nearest-neighbour matching as Rosenbaum and Rubin 1985, The American Statistician 39, p. 35 describe it, worked by hand.</summary>
public class NearestNeighbourTests
{
    private static readonly double[] Scores = [0.80, 0.60, 0.30, 0.75, 0.62, 0.58, 0.10];
    private static readonly bool[] Treated = [true, true, true, false, false, false, false];

    [Fact]
    public void Match_TakesTheNearestLeft_FromTheLargestScoreDown()
    {
        var matched = NearestNeighbour.Match([0.80, 0.70, 0.30, 0.72, 0.40], [true, true, true, false, false]);
        matched.Pairs.ShouldBe([(0, 3), (1, 4)]);
        matched.Unmatched.ShouldBe([2]);
    }

    [Fact]
    public void Match_WithReplacement_MayTakeOneRowTwice()
    {
        var matched = NearestNeighbour.Match([0.80, 0.70, 0.30, 0.72, 0.40], [true, true, true, false, false], replace: true);
        matched.Pairs.ShouldBe([(0, 3), (1, 3), (2, 4)]);
        matched.Weights(5).ShouldBe([1, 1, 1, 2, 1]);
    }

    [Fact]
    public void Match_WithACaliper_LeavesOutThoseTooFarFromAnyone()
    {
        var matched = NearestNeighbour.Match(Scores, Treated, caliper: 0.1);
        matched.Pairs.ShouldBe([(0, 3), (1, 4)]);
        matched.Unmatched.ShouldBe([2]);
    }

    [Fact]
    public void Match_OfEquallyNear_TakesTheEarlierRow()
    {
        NearestNeighbour.Match([0.5, 0.75, 0.25, 0.25], [true, false, false, false]).Pairs.ShouldBe([(0, 1)]);
        NearestNeighbour.Match([0.5, 0.25, 0.25, 0.75], [true, false, false, false]).Pairs.ShouldBe([(0, 1)]);
    }

    [Fact]
    public void Match_WithNobodyToCompare_LeavesAllUnmatched() =>
        NearestNeighbour.Match([0.4, 0.6], [true, true]).Unmatched.Count.ShouldBe(2);

    [Fact]
    public void Match_OfAMissingScore_IsRefused() =>
        Should.Throw<ArgumentException>(() => NearestNeighbour.Match([double.NaN, 1], [true, false]));

    [Fact]
    public void Match_OfManyRows_AgreesWithSearchingThemAll()
    {
        var scores = Enumerable.Range(0, 400).Select(i => Math.Round(0.5 + 0.5 * Math.Sin(i * 12.9), 2)).ToArray();
        var treated = Enumerable.Range(0, 400).Select(i => i % 3 == 0).ToArray();
        NearestNeighbour.Match(scores, treated).Pairs.ShouldBe(Searched(scores, treated));
    }

    private static List<(int, int)> Searched(double[] scores, bool[] treated)
    {
        var left = Enumerable.Range(0, scores.Length).Where(row => !treated[row]).ToList();
        var pairs = new List<(int, int)>();
        foreach (var row in Enumerable.Range(0, scores.Length).Where(row => treated[row]).OrderByDescending(row => scores[row]))
        {
            var nearest = left.MinBy(other => (Math.Abs(scores[other] - scores[row]), other));
            left.Remove(nearest);
            pairs.Add((row, nearest));
        }
        return pairs;
    }
}
