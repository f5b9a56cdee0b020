using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Statistics.Tests.Matching;

public class SetPartitionsTests
{
    private static readonly double[] NoPrior = new double[SetPartitions.Most + 1];

    [Fact]
    public void Judge_TwoRecords_HasTheChanceOfTheirOdds() =>
        Judged(2, (0, 1, 1.5)).Together(0, 1).ShouldBe(1 / (1 + Math.Exp(-1.5)), 1e-12);

    [Fact]
    public void Judge_SizesAreLikelier_MovesTheOddsByTheirWeight() =>
        Judged(2, [0, 0, 0.7], (0, 1, 1.5)).Together(0, 1).ShouldBe(1 / (1 + Math.Exp(-2.2)), 1e-12);

    [Fact]
    public void Judge_ThirdRecordTiesTwoThatHardlySpeak_HoldsThemTogether()
    {
        var judged = Judged(3, (0, 1, 6), (0, 2, 6), (1, 2, -1));

        judged.Together(1, 2).ShouldBeGreaterThan(0.95);
        judged.Groups.ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void Judge_TwoRecordsContradictEachOther_ThirdBelongsToOneOfThem()
    {
        var judged = Judged(3, (0, 1, 4), (0, 2, 2), (1, 2, -12));

        judged.Together(1, 2).ShouldBeLessThan(0.5);
        judged.Groups.ShouldBe([0, 0, 2]);
    }

    [Fact]
    public void Judge_AsManyRecordsAsThereMayBe_CountsEachInOneGroup()
    {
        var judged = Judged(SetPartitions.Most, (0, 1, 3), (1, 2, -2), (3, 7, 0.5), (4, 5, 8), (5, 6, 8));

        judged.Sizes.Select((groups, size) => groups * size).Sum().ShouldBe(SetPartitions.Most, 1e-9);
        judged.Together(4, 4).ShouldBe(1, 1e-9);
    }

    private sealed record Answer(double[] Chances, int[] Groups, double[] Sizes)
    {
        public double Together(int a, int b) => Chances[a * Groups.Length + b];
    }

    private static Answer Judged(int records, params (int A, int B, double Odds)[] pairs) => Judged(records, NoPrior, pairs);

    private static Answer Judged(int records, double[] sizes, params (int A, int B, double Odds)[] pairs)
    {
        var odds = new double[records * records];
        foreach (var (a, b, each) in pairs)
            odds[a * records + b] = odds[b * records + a] = each;
        var partitions = new SetPartitions();
        partitions.Judge(odds, records, sizes);
        var answer = new Answer(new double[records * records], new int[records], new double[SetPartitions.Most + 1]);
        partitions.PairChances(answer.Chances);
        partitions.Likeliest(answer.Groups);
        partitions.AddSizes(answer.Sizes);
        return answer;
    }
}
