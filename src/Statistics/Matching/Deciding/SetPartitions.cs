using System.Numerics;

namespace Steadfast.Statistics.Matching.Deciding;

/// <summary>
/// The posterior over every way to part a few records into people, summed over sets of records: the partitions of a set
/// are those that each group with its first record leaves of the rest. A set is the bits of a number.
/// </summary>
/// <remarks>
/// The pairs of a group are not independent evidence. A group counts as its strongest tree of links, since two records
/// may hardly speak to each other and both to a third, and in part as the sum over its pairs, shortened by the root of
/// half its size, since records that contradict each other are not held together by any third.
/// </remarks>
public sealed class SetPartitions
{
    /// <summary>The most records that are looked at in every way there is.</summary>
    public const int Most = 8;

    /// <summary>How much the strongest tree counts beside the sum: found by reliability on made-up files.</summary>
    private const double OfTree = 0.7;

    private readonly double[] _log = new double[1 << Most];
    private readonly double[] _weight = new double[1 << Most];
    private readonly double[] _all = new double[1 << Most];
    private readonly (double Log, int Group)[] _best = new (double, int)[1 << Most];
    private int _records;

    private int Everybody => (1 << _records) - 1;

    /// <summary>Looks at every partition of <paramref name="records"/> records.</summary>
    /// <param name="odds">Natural log odds of each two records being one person's, row by row (records × records).</param>
    /// <param name="records">Number of records, 1 to <see cref="Most"/>.</param>
    /// <param name="sizes">Log prior weight of a group by its size (index 1 to records), beyond what the odds of its pairs hold.</param>
    public void Judge(ReadOnlySpan<double> odds, int records, ReadOnlySpan<double> sizes)
    {
        _records = records;
        (_all[0], _best[0]) = (1, (0, 0));
        for (var set = 1; set <= Everybody; set++)
        {
            _log[set] = OneGroup(odds, set) + sizes[BitOperations.PopCount((uint)set)];
            _weight[set] = Math.Exp(_log[set]);
            SumPartitions(set);
        }
    }

    /// <summary>Adds the expected number of groups to <paramref name="groups"/>, by size.</summary>
    public void AddSizes(Span<double> groups)
    {
        for (var set = 1; set <= Everybody; set++)
            groups[BitOperations.PopCount((uint)set)] += Chance(set);
    }

    /// <summary>Writes the probability that two records are one person's, row by row (records × records).</summary>
    public void PairChances(Span<double> together)
    {
        together[..(_records * _records)].Clear();
        for (var set = 1; set <= Everybody; set++)
        {
            var chance = Chance(set);
            for (var a = 0; a < _records; a++)
                for (var b = 0; b < _records && Holds(set, a); b++)
                    together[a * _records + b] += Holds(set, b) ? chance : 0;
        }
    }

    /// <summary>Writes the group of each record in the likeliest partition, named by its first record.</summary>
    public void Likeliest(Span<int> groups)
    {
        for (int left = Everybody, set; left != 0; left ^= set)
        {
            set = _best[left].Group;
            for (var record = 0; record < _records; record++)
                if (Holds(set, record))
                    groups[record] = BitOperations.TrailingZeroCount(set);
        }
    }

    /// <summary>The probability that the records of a set are one person's, and no others of the component are.</summary>
    private double Chance(int set) => _weight[set] * _all[Everybody ^ set] / _all[Everybody];

    private static bool Holds(int set, int record) => (set >> record & 1) != 0;

    private void SumPartitions(int set)
    {
        var first = set & -set;
        (_all[set], _best[set]) = (0, (double.NegativeInfinity, 0));
        for (int others = set ^ first, with = others; with >= 0; with = with == 0 ? -1 : (with - 1) & others)
        {
            int group = first | with, left = others ^ with;
            _all[set] += _weight[group] * _all[left];
            if (_log[group] + _best[left].Log > _best[set].Log)
                _best[set] = (_log[group] + _best[left].Log, group);
        }
    }

    private double OneGroup(ReadOnlySpan<double> odds, int set)
    {
        var sum = 0.0;
        for (var a = 1; a < _records; a++)
            for (var b = 0; b < a && Holds(set, a); b++)
                sum += Holds(set, b) ? odds[a * _records + b] : 0;
        var size = BitOperations.PopCount((uint)set);
        return size <= 2 ? sum : OfTree * StrongestTree(odds, set) + (1 - OfTree) * Math.Sqrt(2.0 / size) * sum;
    }

    /// <summary>The summed odds of the strongest links that hold a set together (R. C. Prim, 1957).</summary>
    private double StrongestTree(ReadOnlySpan<double> odds, int set)
    {
        var sum = 0.0;
        for (var inside = set & -set; inside != set;)
        {
            var (strongest, next) = (double.NegativeInfinity, 0);
            for (var a = 0; a < _records; a++)
                for (var b = 0; b < _records && Holds(inside, a); b++)
                    if (Holds(set & ~inside, b) && odds[a * _records + b] > strongest)
                        (strongest, next) = (odds[a * _records + b], b);
            (sum, inside) = (sum + strongest, inside | 1 << next);
        }
        return sum;
    }
}
