namespace Steadfast.Statistics.Regression;

/// <summary>What a caller must get right: a mistake here is a bug, not a property of the data.</summary>
internal static class Checks
{
    public static void Lengths(DesignMatrix design, double[] outcome, double[]? offset)
    {
        if (outcome.Length != design.Rows || (offset is not null && offset.Length != design.Rows))
            throw new ArgumentException($"The design has {design.Rows} rows; the outcome and the offset need as many.");
        for (var j = 0; j < design.Columns; j++)
            Finite(design.Column(j), design.Names[j]);
        Finite(outcome, "outcome");
        Finite(offset, "offset");
    }

    public static void Counts(double[] counts)
    {
        foreach (var count in counts)
            if (!(count >= 0))
                throw new ArgumentException($"A count is 0 or more, not {count}.", nameof(counts));
    }

    private static void Finite(ReadOnlySpan<double> values, string name)
    {
        foreach (var value in values)
            if (!double.IsFinite(value))
                throw new ArgumentException($"{name} holds {value}; leave rows out that are not known.");
    }
}
