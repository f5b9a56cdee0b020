namespace Steadfast.Statistics.Regression;

/// <summary>
/// Fisher scoring (iteratively reweighted least squares). Each iteration is one pass over the rows in blocks that stay
/// in cache: predictor, mean, weight and score, X'WX and X's. Steps that make the deviance worse are halved.
/// It has converged when the last step moved no coefficient by more than 1e-7 standard errors.
/// </summary>
internal sealed class FisherScoring(DesignMatrix design, double[] outcome, double[]? offset, Family family)
{
    private const int Block = 512;
    private const int MostIterations = 100;
    private const double Settled = 1e-14;

    // Where the data set no limit to a coefficient its error doubles for ever; no honest fit has one this wide.
    private const double EndlessError = 1e5;

    private readonly double[] product = new double[Math.Min(Block, design.Rows)];
    private readonly double[] weight = new double[Math.Min(Block, design.Rows)];
    private readonly double[] scoreSum = new double[design.Columns];
    private SquareMatrix information = new(design.Columns);

    public double[] Coefficients { get; private set; } = new double[design.Columns];

    public double[] Mean { get; } = new double[design.Rows];

    /// <summary>Score of each row, before its explanatory values: (y − μ) (dμ/dη) / V(μ).</summary>
    public double[] RowScore { get; } = new double[design.Rows];

    /// <summary>Inverse of the expected information at dispersion 1.</summary>
    public SquareMatrix? Inverse { get; private set; }

    public double Deviance { get; private set; }

    public int Iterations { get; private set; }

    /// <summary>Runs to convergence from the outcome itself, or from coefficients given.</summary>
    public Reason Run(double[]? start = null)
    {
        if (design.Rows < design.Columns)
            return Reason.Singular;
        if (!Begin(start))
            return Reason.Singular;
        var step = new double[design.Columns];
        var best = double.PositiveInfinity;
        for (Iterations = 1; Iterations <= MostIterations; Iterations++)
        {
            Pass();
            if (Iterations == 1 && !double.IsFinite(Deviance))
                return Reason.NotConverged;
            if (!(Deviance <= best + 1e-9 * (Math.Abs(best) + 1)) && !double.IsPositiveInfinity(best))
            {
                Back(step);
                continue;
            }

            best = Math.Min(best, Deviance);
            if (information.PositiveDefiniteInverse() is not { } inverse)
                return Reason.Separation;
            Inverse = inverse;
            step = inverse.Times(scoreSum);
            if (Vectors.Dot(step, scoreSum) <= Settled * Math.Max(1, Deviance / design.Rows))
                return Endless(inverse) ? Reason.Separation : Reason.None;
            Vectors.AddScaled(step, 1, Coefficients);
        }

        return Inverse is { } last && Endless(last) ? Reason.Separation : Reason.NotConverged;
    }

    private void Back(double[] step)
    {
        for (var j = 0; j < step.Length; j++)
            step[j] /= 2;
        Vectors.AddScaled(step, -1, Coefficients);
    }

    private bool Endless(SquareMatrix inverse)
    {
        for (var j = 0; j < design.Columns; j++)
            if (Math.Sqrt(inverse[j, j]) * design.Range(j) > EndlessError)
                return true;
        return false;
    }

    /// <summary>The first weighted least squares, at a predictor made from the outcome; false where columns coincide.</summary>
    private bool Begin(double[]? start)
    {
        if (start is not null)
        {
            start.CopyTo(Coefficients, 0);
            return true;
        }

        Clear();
        var predictor = new double[product.Length];
        for (var row = 0; row < design.Rows; row += Block)
        {
            var length = Math.Min(Block, design.Rows - row);
            for (var i = 0; i < length; i++)
                predictor[i] = family.Start(outcome[row + i]);
            EvaluateBlock(predictor.AsSpan(0, length), row);
            var score = RowScore.AsSpan(row, length);
            for (var i = 0; i < length; i++)
                score[i] += weight[i] * (predictor[i] - (offset is null ? 0 : offset[row + i]));
            Accumulate(row, length);
        }

        information.MirrorLower();
        if (information.PositiveDefiniteInverse() is not { } inverse)
            return false;
        Coefficients = inverse.Times(scoreSum);
        return true;
    }

    private void Pass()
    {
        Clear();
        Deviance = 0;
        Span<double> predictor = stackalloc double[Block];
        for (var row = 0; row < design.Rows; row += Block)
        {
            var length = Math.Min(Block, design.Rows - row);
            var block = predictor[..length];
            Predict(row, block);
            EvaluateBlock(block, row);
            Deviance += family.Deviance(outcome.AsSpan(row, length), Mean.AsSpan(row, length));
            Accumulate(row, length);
        }

        information.MirrorLower();
    }

    private void Clear()
    {
        information = new SquareMatrix(design.Columns);
        Array.Clear(scoreSum);
    }

    private void Predict(int row, Span<double> predictor)
    {
        if (offset is null)
            predictor.Clear();
        else
            offset.AsSpan(row, predictor.Length).CopyTo(predictor);
        for (var j = 0; j < design.Columns; j++)
            Vectors.AddScaled(design.Column(j).Slice(row, predictor.Length), Coefficients[j], predictor);
    }

    private void EvaluateBlock(ReadOnlySpan<double> predictor, int row) => family.Evaluate(
        predictor, outcome.AsSpan(row, predictor.Length), Mean.AsSpan(row, predictor.Length),
        weight.AsSpan(0, predictor.Length), RowScore.AsSpan(row, predictor.Length));

    private void Accumulate(int row, int length)
    {
        var weighted = product.AsSpan(0, length);
        for (var j = 0; j < design.Columns; j++)
        {
            var column = design.Column(j).Slice(row, length);
            scoreSum[j] += Vectors.Dot(column, RowScore.AsSpan(row, length));
            Vectors.Multiply(column, weight.AsSpan(0, length), weighted);
            for (var k = 0; k <= j; k++)
                information[j, k] += Vectors.Dot(weighted, design.Column(k).Slice(row, length));
        }
    }
}
