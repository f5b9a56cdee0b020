using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Matching.Deciding;

namespace Steadfast.Statistics.Tests.Matching;

public class OneToOneTests
{
    [Fact]
    public void Assign_GreedyChoiceWorse_TakesTheBetterWhole()
    {
        ScoredPair[] pairs = [new(0, 10, 5, 0), new(0, 11, 4, 0), new(1, 10, 4, 0)];

        OneToOne.Assign(pairs, pair => pair.Weight).Select(pair => (pair.Left, pair.Right)).ShouldBe([(0, 11), (1, 10)]);
    }

    [Fact]
    public void Assign_PairWorthNothing_IsLeftOut() =>
        OneToOne.Assign([new(0, 10, -1, 0), new(1, 11, 2, 0)], pair => pair.Weight).ShouldHaveSingleItem().Left.ShouldBe(1);

    [Fact]
    public void Assign_AnyWeights_IsTheBestOfAllAssignments()
    {
        var weights = Gen.Choose(-20, 60).Select(weight => weight / 4f);
        var tables = Gen.ArrayOf(weights, 20);
        Prop.ForAll(Arb.From(tables), table =>
        {
            var pairs = Enumerable.Range(0, 20).Select(i => new ScoredPair(i / 5, 10 + i % 5, table[i], 0)).ToArray();
            var kept = OneToOne.Assign(pairs, pair => pair.Weight);
            return kept.Select(pair => pair.Left).Distinct().Count() == kept.Count
                && kept.Select(pair => pair.Right).Distinct().Count() == kept.Count
                && Math.Abs(kept.Sum(pair => pair.Weight) - Best(table, 0, 0)) < 1e-4;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    private static double Best(float[] table, int left, int taken)
    {
        if (left == 4)
            return 0;
        var best = Best(table, left + 1, taken);
        for (var right = 0; right < 5; right++)
            if ((taken >> right & 1) == 0)
                best = Math.Max(best, table[left * 5 + right] + Best(table, left + 1, taken | 1 << right));
        return best;
    }
}
