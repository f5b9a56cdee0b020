namespace Steadfast.Statistics.Regression;

/// <summary>
/// The explanatory values of a regression, one named column beside another in memory, so that a pass over rows
/// reads straight lines. An intercept is a column of ones and is never added silently.
/// </summary>
public sealed class DesignMatrix
{
    private readonly double[] values;

    public DesignMatrix(int rows, params IReadOnlyList<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfZero(names.Count);
        (Rows, Names) = (rows, names);
        values = new double[(long)rows * names.Count];
    }

    /// <summary>Number of observations.</summary>
    public int Rows { get; }

    /// <summary>Number of coefficients.</summary>
    public int Columns => Names.Count;

    public IReadOnlyList<string> Names { get; }

    /// <summary>Column <paramref name="index"/>, to be read or filled; its length is <see cref="Rows"/>.</summary>
    public Span<double> Column(int index) => values.AsSpan(index * Rows, Rows);

    /// <summary>A matrix of these columns with a column of ones, named intercept, before them.</summary>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static DesignMatrix WithIntercept(params ReadOnlySpan<(string Name, double[] Values)> columns)
    {
        var names = new List<string> { "intercept" };
        foreach (var (name, _) in columns)
            names.Add(name);
        var matrix = new DesignMatrix(columns[0].Values.Length, names);
        matrix.Column(0).Fill(1);
        for (var j = 0; j < columns.Length; j++)
            columns[j].Values.CopyTo(matrix.Column(j + 1));
        return matrix;
    }

    /// <summary>Largest less smallest value of a column; 1 for a constant one, whose unit is itself.</summary>
    internal double Range(int index)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in Column(index))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        return high > low ? high - low : 1;
    }
}
