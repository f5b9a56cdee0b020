using System.Globalization;
using Steadfast.Statistics.Disclosure.Auditing;
using Steadfast.Statistics.Disclosure.Suppression;

namespace Steadfast.Statistics.Disclosure;

/// <summary>How a cell leaves the service.</summary>
public enum CellRelease
{
    /// <summary>Shown as it is.</summary>
    Shown,

    /// <summary>Shown to the nearest multiple of the profile's base.</summary>
    Rounded,

    /// <summary>A marker, because it is small.</summary>
    Small,

    /// <summary>A marker, because it would let a small cell be worked out.</summary>
    Withheld,

    /// <summary>Never printed.</summary>
    Latent,
}

/// <summary>A cell as it leaves the service.</summary>
/// <param name="Release">How it leaves.</param>
/// <param name="Text">What is printed.</param>
/// <param name="Count">The number printed, or null behind a marker.</param>
/// <param name="Known">What a reader knows from the cell alone.</param>
public readonly record struct ProtectedCell(CellRelease Release, string Text, int? Count, CountRange Known)
{
    /// <summary>Whether a marker stands in its place.</summary>
    public bool IsHidden => Release is CellRelease.Small or CellRelease.Withheld;
}

/// <summary>A table as it leaves the service.</summary>
/// <param name="Cells">In the order of the table.</param>
/// <param name="IsLeast">Whether it is proved that no other choice withholds fewer cells, nor as few with fewer people in them.</param>
/// <param name="Unmet">Small cells that nothing can protect as the rules ask; not to be released while there are any.</param>
public sealed record ProtectedTable(IReadOnlyList<ProtectedCell> Cells, bool IsLeast, IReadOnlyList<int> Unmet)
{
    /// <summary>How many figures stand behind a marker.</summary>
    public int HiddenCount => Cells.Count(cell => cell.IsHidden);
}

/// <summary>Makes a table ready to leave the service under a profile.</summary>
public static class Protection
{
    /// <summary>
    /// Hides the small counts, then whatever else would let one be worked out from the sums; rounds what is shown where the profile does.
    /// The objective is the fewest cells, and among those the fewest people in them. Parts of at most 150 cells that could be hidden are solved
    /// to the least; larger ones near it.
    /// </summary>
    public static ProtectedTable Apply(LinkedTable table, ReleaseProfile profile, ProtectionRules? rules = null)
    {
        Secondary secondary = SecondarySuppression.Choose(table, profile, rules ?? ProtectionRules.Standard);
        ProtectedCell[] cells = [.. table.Cells.Select((cell, at) => Release(cell, profile, secondary.Hidden[at]))];
        if (!secondary.IsLeast)
        {
            ShowWhatIsKnown(table, profile, cells);
        }

        return new(cells, secondary.IsLeast, secondary.Unmet);
    }

    /// <summary>Near the least a cell may have been withheld that every reader works out all the same: it protects nothing, and shown it tells nothing new.</summary>
    private static void ShowWhatIsKnown(LinkedTable table, ReleaseProfile profile, ProtectedCell[] cells)
    {
        IEnumerable<int> withheld = Enumerable.Range(0, cells.Length).Where(cell => cells[cell].Release == CellRelease.Withheld);
        foreach ((int cell, CountRange range) in FeasibleRanges.Of(table, [.. cells.Select(cell => cell.Known)], withheld))
        {
            if (range.IsPoint)
            {
                cells[cell] = Release(table.Cells[cell], profile, withheld: false);
            }
        }
    }

    private static ProtectedCell Release(CountCell cell, ReleaseProfile profile, bool withheld)
    {
        CountRange known = profile.KnownWhenReleased(cell.Count);
        return cell.Use switch
        {
            CellUse.Latent => new(CellRelease.Latent, "", null, CountRange.Any),
            CellUse.Public => Print(CellRelease.Shown, cell.Count, new(cell.Count, cell.Count)),
            _ when profile.IsSmall(cell.Count) => new(CellRelease.Small, withheld ? profile.WithheldMarker : profile.SmallMarker, null, withheld ? CountRange.AtLeastOne : known),
            _ when withheld => new(CellRelease.Withheld, profile.WithheldMarker, null, CountRange.AtLeastOne),
            _ when profile.Rounds => Print(CellRelease.Rounded, profile.Rounded(cell.Count), known),
            _ => Print(CellRelease.Shown, cell.Count, known),
        };
    }

    private static ProtectedCell Print(CellRelease release, int count, CountRange known) =>
        new(release, count.ToString(CultureInfo.InvariantCulture), count, known);
}
