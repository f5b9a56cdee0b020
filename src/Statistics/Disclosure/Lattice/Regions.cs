namespace Steadfast.Statistics.Disclosure.Lattice;

/// <summary>The regions of a lattice that a reader would ask about, each as its cells in ascending order, none twice.</summary>
internal static class Regions
{
    /// <param name="cells">The lattice.</param>
    /// <param name="planned">How many of the figures, the first ones, are new.</param>
    /// <param name="figures">How many figures there are.</param>
    public static IEnumerable<int[]> Of(LatticeCell[] cells, int planned, int figures)
    {
        int[][] held = [.. Enumerable.Range(0, figures).Select(at => CellsOf(cells, at))];
        return Enumerable.Range(0, cells.Length).Select(cell => new[] { cell })
            .Concat(OfPairs(held, planned))
            .Concat(OfThree(held, planned))
            .Where(region => region.Length > 0).DistinctBy(region => string.Join(',', region));
    }

    /// <summary>The cells of a figure.</summary>
    public static int[] CellsOf(LatticeCell[] cells, int figure) => [.. Enumerable.Range(0, cells.Length).Where(cell => cells[cell].Figures.Contains(figure))];

    private static IEnumerable<int[]> OfPairs(int[][] held, int planned) =>
        from one in Enumerable.Range(0, planned)
        from other in Enumerable.Range(planned, held.Length - planned)
        from region in new[] { Without(held[one], held[other]), Without(held[other], held[one]), [.. held[one].Intersect(held[other])] }
        select region;

    /// <summary>A figure less two within it that have nobody in common.</summary>
    private static IEnumerable<int[]> OfThree(int[][] held, int planned) =>
        from whole in Enumerable.Range(0, held.Length)
        let within = Enumerable.Range(0, held.Length).Where(at => at != whole && held[at].Length < held[whole].Length && !held[at].Except(held[whole]).Any()).ToArray()
        from one in within
        from other in within
        where one < other && (whole < planned || one < planned || other < planned) && !held[one].Intersect(held[other]).Any()
        select Without(Without(held[whole], held[one]), held[other]);

    private static int[] Without(int[] cells, int[] others) => [.. cells.Except(others)];
}
