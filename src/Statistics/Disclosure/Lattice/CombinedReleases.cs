namespace Steadfast.Statistics.Disclosure.Lattice;

/// <summary>A region of sites and days whose count a reader knows to be small by putting figures of several releases together.</summary>
/// <param name="Row">What is counted.</param>
/// <param name="Count">What the reader knows of it.</param>
public sealed record SmallRegion(string Row, CountRange Count);

/// <summary>
/// Guards against adding and subtracting any number of releases: of A with B, B with C, and all three, say, which tell A alone. The periods and
/// sites of all figures of a row cut people into the cells of a lattice; a reader knows sums of cells, and a linear program says what is
/// possible in a region. Regions asked about: every cell, and what is common to a new figure and another, or in the one and not in the other,
/// or in a figure less two apart from each other. Cost is bounded by the figures looked at: those whose days are bound to the new ones'
/// through others, and of them the nearest.
/// </summary>
public static class CombinedReleases
{
    /// <summary>Figures of a row that are looked at together.</summary>
    public const int MostFigures = 120;

    private const int MostRegions = 3_000;

    /// <summary>The regions that become known to be small with the new figures, and were not with the earlier or the new ones alone.</summary>
    /// <param name="earlier">All figures released before.</param>
    /// <param name="planned">The figures about to be released.</param>
    /// <param name="profile">Says what a small count is.</param>
    public static IReadOnlyList<SmallRegion> Find(IReadOnlyList<ReleasedFigure> earlier, IReadOnlyList<ReleasedFigure> planned, ReleaseProfile profile)
    {
        ILookup<string, ReleasedFigure> before = earlier.Where(IsBounded).ToLookup(figure => figure.Row);
        return [.. planned.Where(IsBounded).GroupBy(figure => figure.Row).Where(row => before.Contains(row.Key))
            .SelectMany(row => FindInRow([.. before[row.Key].Distinct()], [.. row], profile))];
    }

    private static IEnumerable<SmallRegion> FindInRow(ReleasedFigure[] earlier, ReleasedFigure[] planned, ReleaseProfile profile)
    {
        ReleasedFigure[] near = Near(earlier, planned);
        if (near.Length == 0)
        {
            return [];
        }

        ReleasedFigure[] figures = [.. planned, .. near];
        LatticeCell[] cells = LatticeCell.Of(figures);
        var together = new LatticeReader(cells, figures, _ => true);
        var before = new Lazy<LatticeReader>(() => new(cells, figures, at => at >= planned.Length));
        var alone = new Lazy<LatticeReader>(() => new(cells, figures, at => at < planned.Length));
        return from region in Regions.Of(cells, planned.Length, figures.Length).Take(MostRegions)
               let small = together.IfSmall(region, profile)
               where small is not null && !IsOwn(region, cells, figures, profile)
                   && before.Value.IfSmall(region, profile) is null && alone.Value.IfSmall(region, profile) is null
               select new SmallRegion(planned[0].Row, small.Value);
    }

    /// <summary>A count that was itself released as a small one, behind its marker, and is not known any better.</summary>
    private static bool IsOwn(int[] region, LatticeCell[] cells, ReleasedFigure[] figures, ReleaseProfile profile) => Enumerable.Range(0, figures.Length)
        .Any(at => profile.IsSmall(figures[at].Known.High) && !figures[at].Known.IsPoint && Regions.CellsOf(cells, at).SequenceEqual(region));

    /// <summary>Earlier figures whose days overlap a new one's, or another's that is bound to one; where they are too many, those whose ends lie nearest.</summary>
    private static ReleasedFigure[] Near(ReleasedFigure[] earlier, ReleasedFigure[] planned)
    {
        var bound = new List<ReleasedFigure>();
        var left = earlier.ToList();
        var reached = planned.ToList();
        while (reached.Count > 0)
        {
            reached = [.. left.Where(figure => reached.Exists(other => figure.From <= other.To && other.From <= figure.To))];
            bound.AddRange(reached);
            left = [.. left.Except(reached)];
        }

        ReleasedFigure first = planned[0];
        return [.. bound.OrderBy(figure => Math.Abs(figure.From.DayNumber - first.From.DayNumber) + Math.Abs(figure.To.DayNumber - first.To.DayNumber)).Take(Math.Max(0, MostFigures - planned.Length))];
    }

    private static bool IsBounded(ReleasedFigure figure) => figure.Known.High != int.MaxValue;
}
