namespace Steadfast.Statistics.Disclosure.Suppression;

/// <summary>A table seen as what a reader may think of each cell, shown and hidden, and which cells sit in which sums.</summary>
internal sealed class MovableTable
{
    private readonly CountRange[] shown;
    private readonly bool[] mayHide;
    private readonly int[] atMost;

    /// <param name="table">The table.</param>
    /// <param name="profile">How it is released.</param>
    /// <param name="yielding">The keystones that may be hidden too.</param>
    public MovableTable(LinkedTable table, ReleaseProfile profile, IReadOnlySet<int> yielding)
    {
        Table = table;
        shown = [.. table.Cells.Select(cell => Shown(cell, profile))];
        mayHide = [.. table.Cells.Select((cell, at) => cell.Count > 0
            && (cell.Use == CellUse.Figure || (cell.Use == CellUse.Keystone && yielding.Contains(at))))];
        atMost = [.. table.Cells.Select(_ => int.MaxValue)];
        SumsOf = [.. table.Cells.Select(_ => new List<(int Sum, int Sign)>())];
        Members = [.. table.Sums.Select(sum => sum.Parts.Select(part => (part, 1)).Append((sum.Total, -1)).ToArray())];
        TakeOutLimits();
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
    public CountRange Known(int cell, bool hidden) => Limited(cell, hidden && mayHide[cell] ? CountRange.AtLeastOne : shown[cell]);

    /// <summary>What a reader would know of a cell were everything hidden that may be.</summary>
    public CountRange Widest(int cell) => Known(cell, hidden: true);

    /// <summary>Whether the cell can still be hidden to protect another.</summary>
    public bool IsCandidate(int cell) => mayHide[cell] && shown[cell] != CountRange.AtLeastOne;

    /// <summary>Whether a reader could ever think another count possible here.</summary>
    public bool CanMove(int cell) => mayHide[cell] || !shown[cell].IsPoint;

    /// <summary>Fewest cells first, then the least count: one more cell outweighs any count.</summary>
    public long Cost(int cell) => 1_000_000_000_000L + Table.Cells[cell].Count;

    private CountRange Limited(int cell, CountRange range) => range with { High = Math.Min(range.High, atMost[cell]) };

    /// <summary>A sum in which one cell and someone left over are all that can move only limits the cell: the limit is kept and the sum let go.</summary>
    private void TakeOutLimits()
    {
        Dictionary<int, int> uses = Members.SelectMany(members => members).CountBy(member => member.Cell).ToDictionary();
        for (int sum = 0; sum < Members.Length; sum++)
        {
            (int Cell, int Sign)[] moving = [.. Members[sum].Where(member => CanMove(member.Cell)).OrderBy(member => Table.Cells[member.Cell].Use == CellUse.Latent)];
            if (moving is [(int cell, 1), (int rest, 1)] && Table.Cells[rest].Use == CellUse.Latent && uses[rest] == 1)
            {
                atMost[cell] = Math.Min(atMost[cell], Table.Cells[cell].Count + Table.Cells[rest].Count);
                Members[sum] = [];
            }
        }
    }

    private static CountRange Shown(CountCell cell, ReleaseProfile profile) => cell.Use switch
    {
        CellUse.Public => new(cell.Count, cell.Count),
        CellUse.Latent => CountRange.Any,
        _ => profile.KnownWhenReleased(cell.Count),
    };
}
