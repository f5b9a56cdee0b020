using System.Numerics;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Blocking;

/// <summary>
/// Chooses which records to compare. Imagined true pairs, made with the chances of slips, variants and missing values,
/// tell which keys would bring a pair together; a sample of the records tells how many pairs a rule costs. Rules are
/// taken while they bring true pairs that no rule before them brought, within a budget of comparisons.
/// </summary>
internal sealed class BlockingPlanner(RecordTable table, FateChances chances)
{
    private const int Scenarios = 4096;
    private const double MostOfAll = 30_000_000;
    private static readonly double[] Worth = [1, 0.1, 0.01, 0.001, 0];
    private readonly KeySource[] _keys = KeySources.Of(table);

    /// <summary>Most rules that are chosen.</summary>
    private int MostRules => table.Count > 300_000 ? 16 : 32;

    /// <summary>The rules in the order they were taken, and the share of imagined true pairs they bring.</summary>
    public BlockingPlan Plan()
    {
        var budget = Math.Max(3_000_000.0, 12.0 * table.Count);
        if (table.AllPairs <= 1_500_000)
            return EveryPair();
        var candidates = Candidates(budget);
        var brought = new int[Scenarios];
        var taken = new List<BlockingRule>();
        Take(candidates, brought, taken, budget / 2, (gain, cost) => gain / cost);
        Take(candidates, brought, taken, budget, (gain, _) => gain);
        if (taken.Count == 0)
            return EveryPair();
        return new(taken, brought.Count(times => times > 0) / (double)Scenarios);
    }

    /// <exception cref="TooAlikeException">There are too many.</exception>
    private BlockingPlan EveryPair() => table.AllPairs <= MostOfAll
        ? new([new BlockingRule([]) { ExpectedPairs = table.AllPairs }], 1)
        : throw new TooAlikeException(table.Count);

    private void Take(List<Candidate> candidates, int[] brought, List<BlockingRule> taken, double budget, Func<double, double, double> worth)
    {
        while (taken.Count < MostRules)
        {
            var worthOf = TimesBrought(brought);
            var left = budget - taken.Sum(rule => rule.ExpectedPairs);
            var best = candidates.Where(each => each.Rule.ExpectedPairs <= left)
                .Select(each => (each, Gain: Gain(each.Brings, worthOf)))
                .Where(each => each.Gain >= 0.02)
                .OrderByDescending(each => worth(each.Gain, each.each.Rule.ExpectedPairs + 0.3 * table.Count))
                .ThenBy(each => each.each.Rule.ToString(), StringComparer.Ordinal)
                .FirstOrDefault();
            if (best.each is null)
                return;
            taken.Add(best.each.Rule);
            for (var i = 0; i < brought.Length; i++)
                brought[i] += (int)(best.each.Brings[i / 64] >> (i % 64)) & 1;
        }
    }

    private List<Candidate> Candidates(double budget)
    {
        var survival = Survival();
        var sample = new PairCostSample(table, _keys);
        var found = new List<Candidate>[_keys.Length];
        Parallel.For(0, _keys.Length, first =>
            Extend([first], survival[first], survival, sample, budget, found[first] = []));
        return [.. found.SelectMany(each => each)];
    }

    private void Extend(int[] chosen, ulong[] brings, ulong[][] survival, PairCostSample sample, double budget, List<Candidate> found)
    {
        var cost = sample.Estimate(chosen);
        if (cost <= budget)
            found.Add(new(new BlockingRule([.. chosen.Select(key => _keys[key])]) { ExpectedPairs = cost }, brings));
        if (chosen.Length == 3 || cost < budget / 100)
            return;
        for (var next = chosen[^1] + 1; next < _keys.Length; next++)
        {
            if (chosen.Any(key => KeySources.Overlap(_keys[key], _keys[next])))
                continue;
            var both = brings.Zip(survival[next], (x, y) => x & y).ToArray();
            if (Ones(both) > Scenarios / 50)
                Extend([.. chosen, next], both, survival, sample, budget, found);
        }
    }

    private ulong[][] Survival()
    {
        var survival = _keys.Select(_ => new ulong[Scenarios / 64]).ToArray();
        for (var i = 0; i < Scenarios; i++)
        {
            var scenario = chances.Imagine(table, Hashing.Mix((ulong)i + 1));
            for (var key = 0; key < _keys.Length; key++)
                if (_keys[key].Survives(scenario))
                    survival[key][i / 64] |= 1UL << (i % 64);
        }
        return survival;
    }

    private static int Ones(ulong[] bits) => bits.Sum(BitOperations.PopCount);

    /// <summary>Which imagined pairs were brought never, once, twice…, a bit each.</summary>
    private static ulong[][] TimesBrought(int[] brought)
    {
        var times = Worth.Select(_ => new ulong[Scenarios / 64]).ToArray();
        for (var i = 0; i < brought.Length; i++)
            times[Math.Min(brought[i], Worth.Length - 1)][i / 64] |= 1UL << (i % 64);
        return times;
    }

    /// <summary>A pair brought once more is worth a tenth of what the time before was: chances are only chances.</summary>
    private static double Gain(ulong[] brings, ulong[][] timesBrought)
    {
        var gain = 0.0;
        for (var times = 0; times < Worth.Length - 1; times++)
        {
            var pairs = 0;
            for (var word = 0; word < brings.Length; word++)
                pairs += BitOperations.PopCount(brings[word] & timesBrought[times][word]);
            gain += Worth[times] * pairs;
        }
        return gain;
    }

    private sealed record Candidate(BlockingRule Rule, ulong[] Brings);
}

/// <summary>No key tells the records apart, and they are too many for each to be compared with each.</summary>
public sealed class TooAlikeException(int records) : InvalidOperationException(
    $"the {records} records are too alike: whatever column they are brought together by, nearly all share its value; give columns that differ from person to person");

/// <summary>The rules chosen, and the share of imagined true pairs that they bring together.</summary>
public sealed record BlockingPlan(IReadOnlyList<BlockingRule> Rules, double Coverage);
