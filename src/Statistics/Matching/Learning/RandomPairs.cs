using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>How often each level occurs between two records drawn at random: exactly for equality, by a sample below it.</summary>
internal sealed class RandomPairs(RecordTable table, PairComparer comparer, Contexts contexts, bool asOneFile = false)
{
    private const int Most = 250_000;
    private const int MostSharing = 40_000;
    private const int Parts = 16;
    private readonly bool _twoFiles = table.HasTwoFiles && !asOneFile;
    private readonly bool _few = Math.Min(table.LeftCount, table.Count - table.LeftCount) < FewPeople;
    private readonly double _pairs = table.HasTwoFiles && !asOneFile ? table.AllPairs : table.Count * (table.Count - 1.0) / 2;

    /// <summary>Strength of the shipped chances, in pairs: they lead where a file has hardly any.</summary>
    private const double Shipped = 5;

    /// <summary>A level that the sample never met may still be as frequent as this many pairs of it.</summary>
    private const double AtLeast = 0.5;

    /// <summary>Fewer people than this in one file are no sample of how alike people are: half of the pairs are then drawn from all.</summary>
    private const int FewPeople = 2000;

    /// <summary>Fields that two strangers hardly share: pairs that do are no sample of strangers.</summary>
    private static readonly Field[] Personal = [Field.GivenName, Field.FamilyName, Field.DateOfBirth, Field.Identifier, Field.Phone];

    /// <summary>The same among all records taken as one file: where one side is a single person, who is no sample.</summary>
    public double[][] LevelsWithin() => new RandomPairs(table, comparer, contexts, asOneFile: true).Levels();

    /// <summary>For each column, by context and level, the share of random pairs with both values known.</summary>
    public double[][] Levels()
    {
        var parts = new long[Parts][][];
        Parallel.For(0, Parts, part => parts[part] = CountPart(part));
        var chances = new double[table.Columns.Count][];
        for (var column = 0; column < chances.Length; column++)
            chances[column] = Chances(column, [.. Enumerable.Range(0, Contexts.Slots).Select(slot => parts.Sum(part => part[column][slot]))]);
        return chances;
    }

    private double[] Chances(int column, long[] counts)
    {
        var of = table.Columns[column];
        var whole = new long[Compare.Levels.Count];
        for (var slot = 0; slot < counts.Length; slot++)
            whole[slot % Compare.Levels.Count] += counts[slot];
        var plain = Shares(of, whole, EqualShares(of));
        var chances = new double[Contexts.Slots];
        for (var context = 0; context < Contexts.Count; context++)
            plain.CopyTo(chances, context * Compare.Levels.Count);
        if (contexts.Parents[column] < 0)
            return chances;
        for (var context = Contexts.DifferentParent + 1; context < Contexts.EqualParent; context++)
            Within(counts.AsSpan(context * Compare.Levels.Count, Compare.Levels.Count), plain).CopyTo(chances, context * Compare.Levels.Count);
        Within(CountSharing(contexts.Parents[column], column), plain).CopyTo(chances, Contexts.EqualParent * Compare.Levels.Count);
        return chances;
    }

    /// <summary>Shares among the pairs of one context, leaning on those of all as on twenty pairs.</summary>
    private static double[] Within(ReadOnlySpan<long> counts, double[] plain)
    {
        double seen = 20;
        for (var level = 1; level < counts.Length; level++)
            seen += counts[level];
        var shares = new double[counts.Length];
        for (var level = 1; level < counts.Length; level++)
            shares[level] = (counts[level] + 20 * plain[level]) / seen;
        return shares;
    }

    private long[][] CountPart(int part)
    {
        var counts = comparer.Columns.Select(_ => new long[Contexts.Slots]).ToArray();
        var few = _pairs <= Most;
        for (var i = part; i < (few ? _pairs : Most); i += Parts)
        {
            var (a, b) = few ? Numbered(i) : Drawn((ulong)i);
            if (a == b)
                continue;
            var packed = comparer.CompareInOrder(a, b);
            for (var column = 0; column < counts.Length; column++)
                counts[column][contexts.SlotOf(packed, column)]++;
        }
        return counts;
    }

    /// <summary>Levels of one column over pairs that share their value of another and nothing personal besides.</summary>
    private long[] CountSharing(int parent, int column)
    {
        var counts = new long[Compare.Levels.Count];
        var codes = table.Columns[parent].Codes;
        var last = new int[table.Columns[parent].Counts.Length];
        Array.Fill(last, -1);
        var found = 0;
        for (var i = 0; i < table.Count && found < MostSharing; i++)
        {
            var record = (int)((i * 7919L + 13) % table.Count);
            var code = codes[record];
            if (code == 0)
                continue;
            if (last[code] >= 0 && last[code] != record && AreStrangers(last[code], record, parent, out var packed))
            {
                counts[PairComparer.LevelIn(packed, comparer.Columns[column].Field)]++;
                found++;
            }
            last[code] = record;
        }
        return counts;
    }

    private bool AreStrangers(int a, int b, int parent, out ulong packed)
    {
        packed = comparer.CompareInOrder(a, b);
        foreach (var field in Personal)
            if (field != comparer.Columns[parent].Field && PairComparer.LevelIn(packed, field) >= Compare.Levels.Equal)
                return false;
        return true;
    }

    private (int A, int B) Numbered(long number)
    {
        if (_twoFiles)
            return ((int)(number % table.LeftCount), table.LeftCount + (int)(number / table.LeftCount));
        var b = (int)((1 + Math.Sqrt(1 + 8.0 * number)) / 2);
        return ((int)(number - (long)b * (b - 1) / 2), b);
    }

    private (int A, int B) Drawn(ulong number)
    {
        ulong x = Hashing.Mix(number * 2 + 1), y = Hashing.Mix(number * 2 + 2);
        return _twoFiles && !(_few && number % 2 == 0)
            ? ((int)(x % (ulong)table.LeftCount), table.LeftCount + (int)(y % (ulong)(table.Count - table.LeftCount)))
            : ((int)(x % (ulong)table.Count), (int)(y % (ulong)table.Count));
    }

    private static double[] Shares(FieldColumn column, long[] counts, double[] shares)
    {
        var equal = shares.Sum();
        var partial = column.Comparer.Partial;
        double seen = counts[Compare.Levels.Different] + partial.Sum(level => counts[level.Code]) + Shipped;
        var others = 0.0;
        foreach (var level in partial)
            others += shares[level.Code] = (1 - equal) * (counts[level.Code] + Math.Max(Shipped * level.Random, AtLeast)) / seen;
        shares[Compare.Levels.Different] = Math.Max(1 - equal - others, 1e-3);
        return shares;
    }

    private double[] EqualShares(FieldColumn column)
    {
        var shares = new double[Compare.Levels.Count];
        var left = new int[column.Counts.Length];
        for (var i = 0; i < table.LeftCount; i++)
            left[column.Codes[i]]++;
        double knownLeft = table.LeftCount - left[0], knownRight = column.Known - knownLeft;
        var pairs = _twoFiles ? knownLeft * knownRight : column.Known * (column.Known - 1.0) / 2;
        for (var code = 1; code < left.Length; code++)
        {
            double all = column.Counts[code];
            var equal = _twoFiles ? left[code] * (all - left[code]) : all * (all - 1) / 2;
            shares[column.EqualBins[code]] += equal / (pairs + Shipped);
        }
        for (var code = 1; code < left.Length; code++)
            shares[column.EqualBins[code]] += Shipped * column.Comparer.TypicalShare * column.Counts[code] / (pairs + Shipped) / Math.Max(column.Known, 1);
        return shares;
    }
}
