namespace Steadfast.Statistics.Disclosure;

/// <summary>What may become of a cell when its table is released.</summary>
public enum CellUse
{
    /// <summary>Shown or hidden, as protection needs.</summary>
    Figure,

    /// <summary>Shown unless it is small itself or nothing else protects: many other figures rest on it.</summary>
    Keystone,

    /// <summary>Known to everyone anyway, such as a structural zero: never small, never hidden.</summary>
    Public,

    /// <summary>Never printed, but bound to what is: the people who are left over from a denominator.</summary>
    Latent,
}

/// <summary>A count of people.</summary>
/// <param name="Count">People, 0 or more.</param>
/// <param name="Use">What may become of it.</param>
/// <param name="Contributors">How many gave the count: with 1, that one knows it and can subtract it. By default the count itself.</param>
public readonly record struct CountCell(int Count, CellUse Use = CellUse.Figure, int? Contributors = null)
{
    /// <summary>Whether one contributor alone knows the whole cell.</summary>
    public bool IsSingleton => (Contributors ?? Count) == 1;
}

/// <summary>One cell is the sum of others, all by their position in the table.</summary>
public sealed record SumRelation(int Total, IReadOnlyList<int> Parts);

/// <summary>Counts and the sums that bind them: one table with margins, several sharing margins, or a hierarchy.</summary>
public sealed class LinkedTable
{
    /// <exception cref="ArgumentException">A count is negative, or a sum does not hold in the counts given.</exception>
    public LinkedTable(IReadOnlyList<CountCell> cells, IReadOnlyList<SumRelation> sums)
    {
        Cells = cells;
        Sums = sums;
        if (cells.Any(cell => cell.Count < 0))
        {
            throw new ArgumentException("A count is negative; counts of people are 0 or more.", nameof(cells));
        }

        foreach (SumRelation sum in sums)
        {
            RequireHolds(sum);
        }

        Owners = FindOwners();
    }

    /// <summary>The counts.</summary>
    public IReadOnlyList<CountCell> Cells { get; }

    /// <summary>The sums among them.</summary>
    public IReadOnlyList<SumRelation> Sums { get; }

    /// <summary>For each cell with one contributor a number for that contributor, the same along sums (a total of one person is the same person as its part); −1 for other cells.</summary>
    public IReadOnlyList<int> Owners { get; }

    /// <summary>A table of rows by columns with both margins; cell (r, c) is at r × (columns + 1) + c, and each margin comes last.</summary>
    public static LinkedTable TwoWay(int[,] inner)
    {
        int rows = inner.GetLength(0), columns = inner.GetLength(1), wide = columns + 1;
        var counts = new int[(rows + 1) * wide];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                foreach (int at in new[] { r * wide + c, r * wide + columns, rows * wide + c, rows * wide + columns })
                {
                    counts[at] += inner[r, c];
                }
            }
        }

        IEnumerable<SumRelation> across = Enumerable.Range(0, rows + 1)
            .Select(r => new SumRelation(r * wide + columns, [.. Enumerable.Range(0, columns).Select(c => r * wide + c)]));
        IEnumerable<SumRelation> down = Enumerable.Range(0, wide)
            .Select(c => new SumRelation(rows * wide + c, [.. Enumerable.Range(0, rows).Select(r => r * wide + c)]));
        return new([.. counts.Select(count => new CountCell(count))], [.. across, .. down]);
    }

    private int[] FindOwners()
    {
        int[] owners = [.. Cells.Select((cell, at) => cell.IsSingleton ? at : -1)];
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (SumRelation sum in Sums.Where(sum => owners[sum.Total] >= 0))
            {
                foreach (int part in sum.Parts.Where(part => owners[part] >= 0 && owners[part] != owners[sum.Total]))
                {
                    owners[part] = owners[sum.Total] = Math.Min(owners[part], owners[sum.Total]);
                    changed = true;
                }
            }
        }

        return owners;
    }

    private void RequireHolds(SumRelation sum)
    {
        if (sum.Parts.Append(sum.Total).Any(cell => cell < 0 || cell >= Cells.Count))
        {
            throw new ArgumentException($"A sum names a cell that is not among the {Cells.Count} of the table.");
        }

        long parts = sum.Parts.Sum(cell => (long)Cells[cell].Count);
        if (parts != Cells[sum.Total].Count)
        {
            throw new ArgumentException($"Cell {sum.Total} holds {Cells[sum.Total].Count}, but its parts add up to {parts}.");
        }
    }
}
