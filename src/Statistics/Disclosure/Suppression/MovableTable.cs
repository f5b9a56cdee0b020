namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>A table seen as what a reader may think of each cell, shown and hidden, and which cells sit in which sums.</summary>
internal sealed class MovableTable
{
    private readonly CountRange[] shown;
    private readonly bool[] mayHide;

    public MovableTable(LinkedTable table, ReleaseProfile profile, bool hideKeystones)
    {
        Table = table;
        shown = [.. table.Cells.Select(cell => Shown(cell, profile))];
        mayHide = [.. table.Cells.Select(cell => cell.Count > 0
            && (cell.Use == CellUse.Figure || (cell.Use == CellUse.Keystone && hideKeystones)))];
        SumsOf = [.. table.Cells.Select(_ => new List<(int Sum, int Sign)>())];
        Members = [.. table.Sums.Select(sum => sum.Parts.Select(part => (part, 1)).Append((sum.Total, -1)).ToArray())];
        for (int sum = 0; sum < Members.Length; sum++)
        {
            foreach ((int cell, int sign) in Members[sum])
            {
                SumsOf[cell].Add((sum, sign));
            }
        }
    }

    public LinkedTable Table { get; }

    /// <summary>For each cell the sums it is in: +1 as a part, −1 as the total.</summary>
    public List<(int Sum, int Sign)>[] SumsOf { get; }

    /// <summary>For each sum its cells.</summary>
    public (int Cell, int Sign)[][] Members { get; }

    /// <summary>What a reader knows of a cell.</summary>
    public CountRange Known(int cell, bool hidden) => hidden && mayHide[cell] ? CountRange.AtLeastOne : shown[cell];

    /// <summary>What a reader would know of a cell were everything hidden that may be.</summary>
    public CountRange Widest(int cell) => mayHide[cell] ? CountRange.AtLeastOne : shown[cell];

    /// <summary>Whether the cell can still be hidden to protect another.</summary>
    public bool IsCandidate(int cell) => mayHide[cell] && shown[cell] != CountRange.AtLeastOne;

    /// <summary>Whether a reader could ever think another count possible here.</summary>
    public bool CanMove(int cell) => mayHide[cell] || !shown[cell].IsPoint;

    /// <summary>Fewest cells first, then the least count: one more cell outweighs any count.</summary>
    public long Cost(int cell) => 1_000_000_000_000L + Table.Cells[cell].Count;

    private static CountRange Shown(CountCell cell, ReleaseProfile profile) => cell.Use switch
    {
        CellUse.Public => new(cell.Count, cell.Count),
        CellUse.Latent => CountRange.Any,
        _ => profile.KnownWhenReleased(cell.Count),
    };
}
