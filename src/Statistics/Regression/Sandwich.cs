namespace Steadfast.Statistics.Regression;

/// <summary>
/// Covariances of the form bread · meat · bread (Eicker, Huber, White; Zeileis, Object-oriented computation of sandwich
/// estimators, Journal of Statistical Software 16(9), 2006). For n rows, p coefficients and G clusters.
/// </summary>
public static class Sandwich
{
    /// <summary>Rows independent, any variance; no small-sample factor.</summary>
    public static RobustCovariance HC0(RegressionFit fit) => Independent(fit, "HC0", 1);

    /// <summary>HC0 times n / (n − p).</summary>
    public static RobustCovariance HC1(RegressionFit fit)
    {
        var (n, p) = ((double)fit.Design.Rows, fit.Design.Columns);
        return n > p
            ? Independent(fit, "HC1, factor n/(n−p)", n / (n - p))
            : new RobustCovariance("HC1", null, Reason.NoVariation, fit.Design.Rows);
    }

    /// <summary>
    /// Clusters independent, anything within them. HC0 takes the factor G/(G − 1), HC1 the factor
    /// G/(G − 1) · (n − 1)/(n − p), as R's sandwich::vcovCL does with its types of these names.
    /// </summary>
    /// <param name="fit">A fit that keeps its row scores.</param>
    /// <param name="clusters">The cluster of each row, coded from 0; codes may be unused.</param>
    /// <param name="hc1">The HC1 factor, otherwise HC0's.</param>
    public static RobustCovariance Clustered(RegressionFit fit, int[] clusters, bool hc1 = true)
    {
        var name = hc1 ? "clustered, HC1, factor G/(G−1)·(n−1)/(n−p)" : "clustered, HC0, factor G/(G−1)";
        if (!fit.Converged)
            return new RobustCovariance(name, null, fit.Why, 0);
        var (n, p) = ((double)fit.Design.Rows, fit.Design.Columns);
        var (meat, units) = ClusteredMeat(fit, clusters);
        if (units < 2)
            return new RobustCovariance(name, null, Reason.OneCluster, units);
        if (hc1 && n <= p)
            return new RobustCovariance(name, null, Reason.NoVariation, units);
        var factor = units / (units - 1.0) * (hc1 ? (n - 1) / (n - p) : 1);
        return new RobustCovariance(name, factor * (fit.Bread! * meat * fit.Bread!), Reason.None, units);
    }

    private static RobustCovariance Independent(RegressionFit fit, string name, double factor)
    {
        if (!fit.Converged)
            return new RobustCovariance(name, null, fit.Why, 0);
        var meat = IndependentMeat(fit);
        return new RobustCovariance(name, factor * (fit.Bread! * meat * fit.Bread!), Reason.None, fit.Design.Rows);
    }

    private static SquareMatrix IndependentMeat(RegressionFit fit)
    {
        var (design, score) = (fit.Design, fit.RowScore);
        var meat = new SquareMatrix(design.Columns);
        var squared = new double[design.Rows];
        var weighted = new double[design.Rows];
        Vectors.Multiply(score, score, squared);
        for (var j = 0; j < design.Columns; j++)
        {
            Vectors.Multiply(design.Column(j), squared, weighted);
            for (var k = 0; k <= j; k++)
                meat[j, k] = Vectors.Dot(weighted, design.Column(k));
        }

        meat.MirrorLower();
        return meat;
    }

    private static (SquareMatrix Meat, int Units) ClusteredMeat(RegressionFit fit, int[] clusters)
    {
        var (design, score) = (fit.Design, fit.RowScore);
        if (clusters.Length != design.Rows)
            throw new ArgumentException($"{design.Rows} rows need as many clusters, not {clusters.Length}.", nameof(clusters));
        var width = design.Columns;
        var codes = clusters.Length == 0 ? 0 : clusters.Max() + 1;
        var sums = new double[codes * width];
        for (var j = 0; j < width; j++)
        {
            var column = design.Column(j);
            for (var i = 0; i < clusters.Length; i++)
                sums[clusters[i] * width + j] += column[i] * score[i];
        }

        var used = new bool[codes];
        foreach (var cluster in clusters)
            used[cluster] = true;
        var meat = new SquareMatrix(width);
        for (var g = 0; g < codes; g++)
            meat.AddOuter(sums.AsSpan(g * width, width), 1);
        return (meat, used.Count(seen => seen));
    }
}
