namespace Steadfast.Statistics.Regression;

/// <summary>
/// Covariance of coefficients for rows in time order whose errors hang together over neighbouring times: Newey and West,
/// Econometrica 55, 1987, with Bartlett weights 1 − i/(lag + 1), and optionally prewhitening by a first-order vector
/// autoregression (Andrews and Monahan, Econometrica 60, 1992). As R's sandwich::NeweyWest with lag and prewhite given.
/// </summary>
public static class NeweyWest
{
    /// <summary>The customary lag for n times: ⌊4 (n/100)^(2/9)⌋.</summary>
    public static int CustomaryLag(int n) => (int)Math.Floor(4 * Math.Pow(n / 100.0, 2.0 / 9));

    /// <summary>Meat from the row scores; with <paramref name="adjust"/> times n/(n − p).</summary>
    public static RobustCovariance Errors(RegressionFit fit, int lag, bool prewhite = false, bool adjust = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lag);
        var name = $"Newey-West, lag {lag}, {(prewhite ? "prewhitened" : "not prewhitened")}{(adjust ? ", factor n/(n−p)" : "")}";
        if (!fit.Converged)
            return new RobustCovariance(name, null, fit.Why, 0);
        var (n, p) = (fit.Design.Rows, fit.Design.Columns);
        var scores = Scores(fit);
        var recolour = prewhite ? Whiten(ref scores, p) : Identity(p);
        if (recolour is null || (adjust && n <= p))
            return new RobustCovariance(name, null, Reason.Singular, n);
        var meat = recolour * Meat(scores, p, lag) * recolour.Transposed();
        var factor = adjust ? n / (double)(n - p) : 1;
        return new RobustCovariance(name, factor * (fit.Bread! * meat * fit.Bread!), Reason.None, n);
    }

    /// <summary>Row scores times explanatory values, a row beside another.</summary>
    private static double[] Scores(RegressionFit fit)
    {
        var p = fit.Design.Columns;
        var scores = new double[fit.Design.Rows * p];
        for (var j = 0; j < p; j++)
        {
            var column = fit.Design.Column(j);
            for (var i = 0; i < column.Length; i++)
                scores[i * p + j] = column[i] * fit.RowScore[i];
        }

        return scores;
    }

    private static SquareMatrix Meat(double[] scores, int p, int lag)
    {
        var rows = scores.Length / p;
        var meat = new SquareMatrix(p);
        for (var shift = 0; shift <= Math.Min(lag, rows - 1); shift++)
        {
            var weight = 1 - shift / (lag + 1.0);
            var cross = Cross(scores, p, shift);
            meat += shift == 0 ? cross : weight * (cross + cross.Transposed());
        }

        return meat;
    }

    /// <summary>Σ u(t)' u(t − shift).</summary>
    private static SquareMatrix Cross(double[] scores, int p, int shift)
    {
        var cross = new SquareMatrix(p);
        for (var row = shift; row < scores.Length / p; row++)
            for (var j = 0; j < p; j++)
                Vectors.AddScaled(scores.AsSpan((row - shift) * p, p), scores[row * p + j], cross.Row(j));
        return cross;
    }

    /// <summary>Takes each row's part foretold by the row before out of it; gives (I − A)⁻¹, which puts it back.</summary>
    private static SquareMatrix? Whiten(ref double[] scores, int p)
    {
        var before = Cross(scores[..^p], p, 0);
        if (before.PositiveDefiniteInverse() is not { } inverse)
            return null;
        var carried = Cross(scores, p, 1) * inverse;
        var white = new double[scores.Length - p];
        for (var row = 0; row < white.Length / p; row++)
        {
            var foretold = carried.Times(scores.AsSpan(row * p, p));
            for (var j = 0; j < p; j++)
                white[row * p + j] = scores[(row + 1) * p + j] - foretold[j];
        }

        scores = white;
        return (Identity(p) + -1.0 * carried).Inverse();
    }

    private static SquareMatrix Identity(int p)
    {
        var identity = new SquareMatrix(p);
        for (var i = 0; i < p; i++)
            identity[i, i] = 1;
        return identity;
    }
}
