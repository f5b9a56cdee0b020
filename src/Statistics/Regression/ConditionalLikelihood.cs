namespace Steadfast.Statistics.Regression;

/// <summary>
/// Each unit's counts given their total are multinomial with shares exp(η) over the unit's sum of exp(η).
/// The value leaves out the multinomial coefficients, which no coefficient moves.
/// </summary>
internal sealed class ConditionalLikelihood
{
    private readonly DesignMatrix design;
    private readonly double[] counts;
    private readonly double[]? offset;
    private readonly int[] units;
    private readonly double[] unitTotal;
    private readonly double[] unitSum;
    private readonly double[] unitMeans;
    private readonly double[] weighted;

    public ConditionalLikelihood(DesignMatrix design, double[] counts, int[] units, double[]? offset)
    {
        if (units.Length != design.Rows)
            throw new ArgumentException($"{design.Rows} rows need as many units, not {units.Length}.", nameof(units));
        (this.design, this.counts, this.offset, this.units) = (design, counts, offset, units);
        var codes = units.Max() + 1;
        (unitTotal, unitSum, unitMeans) = (new double[codes], new double[codes], new double[codes * design.Columns]);
        (Mean, RowScore, weighted) = (new double[design.Rows], new double[design.Rows], new double[design.Rows]);
        for (var i = 0; i < units.Length; i++)
            unitTotal[units[i]] += counts[i];
    }

    public double Value { get; private set; }

    public double[] Mean { get; }

    public double[] RowScore { get; }

    public double[] Score { get; private set; } = [];

    public SquareMatrix Information { get; private set; } = new(1);

    public void Evaluate(double[] coefficients)
    {
        Shares(coefficients);
        Score = new double[design.Columns];
        Information = new SquareMatrix(design.Columns);
        Array.Clear(unitMeans);
        for (var j = 0; j < design.Columns; j++)
        {
            var column = design.Column(j);
            Score[j] = Vectors.Dot(column, RowScore);
            Vectors.Multiply(column, Mean, weighted);
            for (var k = 0; k <= j; k++)
                Information[j, k] = Vectors.Dot(weighted, design.Column(k));
            for (var i = 0; i < units.Length; i++)
                unitMeans[units[i] * design.Columns + j] += weighted[i];
        }

        Information.MirrorLower();
        for (var unit = 0; unit < unitTotal.Length; unit++)
            if (unitTotal[unit] > 0)
                Information.AddOuter(unitMeans.AsSpan(unit * design.Columns, design.Columns), -1 / unitTotal[unit]);
    }

    /// <summary>Mean of each row given its unit's total, and what is left over it.</summary>
    private void Shares(double[] coefficients)
    {
        if (offset is null)
            Array.Clear(Mean);
        else
            offset.CopyTo(Mean, 0);
        for (var j = 0; j < design.Columns; j++)
            Vectors.AddScaled(design.Column(j), coefficients[j], Mean);
        Array.Clear(unitSum);
        Value = Vectors.Dot(counts, Mean);
        Vectors.Exp(Mean, Mean);
        for (var i = 0; i < units.Length; i++)
            unitSum[units[i]] += Mean[i];
        for (var unit = 0; unit < unitSum.Length; unit++)
            if (unitTotal[unit] > 0)
                Value -= unitTotal[unit] * Math.Log(unitSum[unit]);
        for (var i = 0; i < units.Length; i++)
        {
            Mean[i] = unitTotal[units[i]] * (Mean[i] / unitSum[units[i]]);
            RowScore[i] = counts[i] - Mean[i];
        }
    }
}
