namespace Steadfast.Statistics.Disclosure.Auditing;

/// <summary>What a reader can work out of the cells that stand behind markers, from everything printed and every sum.</summary>
public static class FeasibleRanges
{
    /// <summary>The smallest and the largest count possible in each of <paramref name="cells"/>.</summary>
    /// <param name="table">The true table; its counts serve only as one possible answer to start from.</param>
    /// <param name="known">For each cell of the table what a reader knows of it alone.</param>
    /// <param name="cells">The cells asked about.</param>
    /// <exception cref="ArgumentException">What a reader is said to know is not true of a cell.</exception>
    public static IReadOnlyDictionary<int, CountRange> Of(LinkedTable table, IReadOnlyList<CountRange> known, IEnumerable<int> cells)
    {
        for (int cell = 0; cell < known.Count; cell++)
        {
            if (!known[cell].Contains(table.Cells[cell].Count))
            {
                throw new ArgumentException($"Cell {cell} holds {table.Cells[cell].Count}, outside the {known[cell].Low} to {known[cell].High} said to be known of it.", nameof(known));
            }
        }

        var answers = new Dictionary<int, CountRange>();
        int[] asked = [.. cells.Distinct()];
        foreach (int point in asked.Where(cell => known[cell].IsPoint))
        {
            answers[point] = known[point];
        }

        foreach (BoundGroup group in BoundGroup.Split(table, known, asked))
        {
            group.Answer(answers);
        }

        return answers;
    }
}
