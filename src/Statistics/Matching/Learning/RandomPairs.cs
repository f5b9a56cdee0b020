using Steadfast.Statistics.Matching.Compare;
using Steadfast.Statistics.Matching.Records;
using Steadfast.Statistics.Matching.Text;

namespace Steadfast.Statistics.Matching.Learning;

/// <summary>How often each level occurs between two records drawn at random: exactly for equality, by a sample below it.</summary>
internal static class RandomPairs
{
    private const int Most = 400_000;
    private const int Parts = 16;

    /// <summary>For each column and level code, the share of random pairs with both values known.</summary>
    public static double[][] Levels(RecordTable table, PairComparer comparer)
    {
        var counts = Count(table, comparer);
        return [.. table.Columns.Select((column, i) => Shares(table, column, counts[i]))];
    }

    private static long[][] Count(RecordTable table, PairComparer comparer)
    {
        var parts = new long[Parts][][];
        Parallel.For(0, Parts, part => parts[part] = CountPart(table, comparer, part));
        return [.. comparer.Columns.Select((_, column) =>
            Enumerable.Range(0, Compare.Levels.Count).Select(level => parts.Sum(part => part[column][level])).ToArray())];
    }

    private static long[][] CountPart(RecordTable table, PairComparer comparer, int part)
    {
        var counts = comparer.Columns.Select(_ => new long[Compare.Levels.Count]).ToArray();
        var few = table.AllPairs <= Most;
        for (var i = part; i < (few ? table.AllPairs : Most); i += Parts)
        {
            var (a, b) = few ? Numbered(table, i) : Drawn(table, (ulong)i);
            if (a == b)
                continue;
            var packed = comparer.CompareInOrder(a, b);
            for (var column = 0; column < counts.Length; column++)
                counts[column][PairComparer.LevelIn(packed, comparer.Columns[column].Field)]++;
        }
        return counts;
    }

    private static (int A, int B) Numbered(RecordTable table, long number)
    {
        if (table.HasTwoFiles)
            return ((int)(number % table.LeftCount), table.LeftCount + (int)(number / table.LeftCount));
        var b = (int)((1 + Math.Sqrt(1 + 8.0 * number)) / 2);
        return ((int)(number - (long)b * (b - 1) / 2), b);
    }

    private static (int A, int B) Drawn(RecordTable table, ulong number)
    {
        ulong x = Hashing.Mix(number * 2 + 1), y = Hashing.Mix(number * 2 + 2);
        return table.HasTwoFiles
            ? ((int)(x % (ulong)table.LeftCount), table.LeftCount + (int)(y % (ulong)(table.Count - table.LeftCount)))
            : ((int)(x % (ulong)table.Count), (int)(y % (ulong)table.Count));
    }

    private static double[] Shares(RecordTable table, FieldColumn column, long[] counts)
    {
        var shares = EqualShares(table, column);
        var equal = shares.Sum();
        var partial = column.Comparer.Partial;
        var shipped = partial.Sum(level => level.Random);
        double seen = counts[Compare.Levels.Different] + partial.Sum(level => counts[level.Code]) + 1;
        var others = 0.0;
        foreach (var level in partial)
            others += shares[level.Code] = (1 - equal) * (counts[level.Code] + Math.Min(level.Random, 0.5)) / seen;
        shares[Compare.Levels.Different] = Math.Max(1 - equal - others, (1 - shipped) * 1e-3);
        return shares;
    }

    private static double[] EqualShares(RecordTable table, FieldColumn column)
    {
        var shares = new double[Compare.Levels.Count];
        var left = new int[column.Counts.Length];
        for (var i = 0; i < table.LeftCount; i++)
            left[column.Codes[i]]++;
        double knownLeft = table.LeftCount - left[0], knownRight = column.Known - knownLeft;
        var pairs = table.HasTwoFiles ? knownLeft * knownRight : column.Known * (column.Known - 1.0) / 2;
        for (var code = 1; code < left.Length; code++)
        {
            double all = column.Counts[code];
            var equal = table.HasTwoFiles ? left[code] * (all - left[code]) : all * (all - 1) / 2;
            shares[column.EqualBins[code]] += equal / Math.Max(pairs, 1);
        }
        return shares;
    }
}
