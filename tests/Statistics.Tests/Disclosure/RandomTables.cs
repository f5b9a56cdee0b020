using FsCheck;
using FsCheck.Fluent;
using Steadfast.Statistics.Disclosure;

namespace Steadfast.Statistics.Tests.Disclosure;

/// <summary>Tables made up for properties: many small counts and zeros, as in a service's figures.</summary>
internal static class RandomTables
{
    private static readonly Gen<int> Count = Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Choose(1, 6)), (3, Gen.Choose(5, 40)));

    /// <summary>Rows by columns with margins.</summary>
    public static Gen<LinkedTable> TwoWay(int mostRows, int mostColumns) =>
        from rows in Gen.Choose(1, mostRows)
        from columns in Gen.Choose(1, mostColumns)
        from counts in Count.ArrayOf(rows * columns)
        select LinkedTable.TwoWay(Fill(rows, columns, counts));

    /// <summary>Two tables over the same sites whose site totals are the same people, the first half of the second's rows broken down once more.</summary>
    public static Gen<LinkedTable> SharedMargins(int mostRows, int sites) =>
        from rows in Gen.Choose(1, mostRows)
        from counts in Count.ArrayOf(rows * sites)
        from open in Gen.Choose(0, 100).ArrayOf(sites)
        from reasonOne in Gen.Choose(0, 100).ArrayOf(sites)
        select Shared(rows, sites, counts, open, reasonOne);

    /// <summary>A cube with all its margins, whose cells are each in three sums.</summary>
    public static Gen<LinkedTable> Cube(int side) =>
        Count.ArrayOf(side * side * side).Select(counts => ThreeWay(side, counts));

    private static int[,] Fill(int rows, int columns, int[] counts)
    {
        var inner = new int[rows, columns];
        for (int i = 0; i < counts.Length; i++)
        {
            inner[i / columns, i % columns] = counts[i];
        }

        return inner;
    }

    private static LinkedTable Shared(int rows, int sites, int[] counts, int[] openShare, int[] reasonShare)
    {
        var book = new TableBook(sites);
        int[][] sources = [.. counts.Chunk(sites)];
        int[] totals = [.. Enumerable.Range(0, sites).Select(s => sources.Sum(row => row[s]))];
        int[] open = [.. totals.Select((total, s) => total * openShare[s] / 100)];
        int[] closed = [.. totals.Select((total, s) => total - open[s])];
        int[] first = [.. closed.Select((total, s) => total * reasonShare[s] / 100)];
        int[] second = [.. closed.Select((total, s) => total - first[s])];
        int total = book.Add(totals);
        int closedRow = book.Add(closed);
        book.Sum(total, [.. sources.Select(row => book.Add(row))]);
        book.Sum(total, [book.Add(open), closedRow]);
        book.Sum(closedRow, [book.Add(first), book.Add(second)]);
        return book.Table();
    }

    private static LinkedTable ThreeWay(int side, int[] counts)
    {
        int wide = side + 1;
        var cells = new int[wide * wide * wide];
        var sums = new List<SumRelation>();
        for (int at = 0; at < cells.Length; at++)
        {
            int[] place = [at / (wide * wide), at / wide % wide, at % wide];
            cells[at] = Inner(place).Sum(inner => counts[(inner[0] * side + inner[1]) * side + inner[2]]);
            sums.AddRange(Enumerable.Range(0, 3).Where(axis => place[axis] == side).Select(axis => new SumRelation(
                at, [.. Enumerable.Range(0, side).Select(i => place.Select((p, k) => k == axis ? i : p).Aggregate(0, (sum, p) => sum * wide + p))])));
        }

        return new([.. cells.Select(count => new CountCell(count))], sums);

        IEnumerable<int[]> Inner(int[] place) =>
            from i in Along(place[0]) from j in Along(place[1]) from k in Along(place[2]) select new[] { i, j, k };

        IEnumerable<int> Along(int p) => p == side ? Enumerable.Range(0, side) : [p];
    }
}
