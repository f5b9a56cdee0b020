namespace Steadfast.Statistics.Disclosure;

/// <summary>A figure that was given away, or is about to be, and what it counts.</summary>
/// <param name="Row">What is counted; only figures of the same row are compared.</param>
/// <param name="Sites">The sites whose people are in it.</param>
/// <param name="From">First day of the period.</param>
/// <param name="To">Last day of the period, in it.</param>
/// <param name="Known">What a reader knows of the count.</param>
public sealed record ReleasedFigure(string Row, IReadOnlySet<string> Sites, DateOnly From, DateOnly To, CountRange Known);

/// <summary>Two figures whose difference is a small count: of those in the one and not in the other.</summary>
/// <param name="Smaller">The figure that lies within the other.</param>
/// <param name="Larger">The other.</param>
/// <param name="Difference">What a reader knows of those between.</param>
public sealed record SmallDifference(ReleasedFigure Smaller, ReleasedFigure Larger, CountRange Difference);

/// <summary>Guards against subtracting one release from another: a longer period less a shorter, all sites less some, the same figure once corrected.</summary>
public static class Differencing
{
    /// <summary>
    /// The pairs, at least one of them new, where one figure's sites and period lie within the other's and everything a reader thinks possible of their difference
    /// is a small count. It compares pairs only; sums of several earlier figures are for the caller to add as figures of their own.
    /// </summary>
    /// <param name="earlier">All figures released before.</param>
    /// <param name="planned">The figures about to be released.</param>
    /// <param name="profile">Says what a small count is.</param>
    public static IReadOnlyList<SmallDifference> Find(IReadOnlyList<ReleasedFigure> earlier, IReadOnlyList<ReleasedFigure> planned, ReleaseProfile profile)
    {
        ILookup<string, ReleasedFigure> before = earlier.ToLookup(figure => figure.Row);
        var found = new List<SmallDifference>();
        foreach (IGrouping<string, ReleasedFigure> row in planned.GroupBy(figure => figure.Row))
        {
            ReleasedFigure[] now = [.. row];
            IEnumerable<(ReleasedFigure, ReleasedFigure)> withEarlier = now.SelectMany(figure => before[row.Key].Select(other => (figure, other)));
            IEnumerable<(ReleasedFigure, ReleasedFigure)> amongNew = now.SelectMany((figure, at) => now.Skip(at + 1).Select(other => (figure, other)));
            found.AddRange(withEarlier.Concat(amongNew).Select(pair => Compare(pair.Item1, pair.Item2)).OfType<SmallDifference>()
                .Where(pair => profile.IsSmall(pair.Difference.Low) && profile.IsSmall(pair.Difference.High)));
        }

        return found;
    }

    private static SmallDifference? Compare(ReleasedFigure one, ReleasedFigure other)
    {
        bool within = IsWithin(one, other), around = IsWithin(other, one);
        if (!within && !around)
        {
            return null;
        }

        bool oneIsSmaller = within && (!around || one.Known.Low <= other.Known.Low);
        (ReleasedFigure smaller, ReleasedFigure larger) = oneIsSmaller ? (one, other) : (other, one);
        if (larger.Known.High == int.MaxValue || smaller.Known.High == int.MaxValue)
        {
            return null;
        }

        return new(smaller, larger, new(larger.Known.Low - smaller.Known.High, larger.Known.High - smaller.Known.Low));
    }

    private static bool IsWithin(ReleasedFigure inner, ReleasedFigure outer) =>
        inner.From >= outer.From && inner.To <= outer.To && inner.Sites.IsSubsetOf(outer.Sites);
}
