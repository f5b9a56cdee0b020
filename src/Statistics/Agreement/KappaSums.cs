namespace Steadfast.Statistics.Agreement;

/// <summary>The sums behind kappa and its standard errors, with weights turned into agreement from 0 to 1.</summary>
internal sealed class KappaSums
{
    private readonly int k;
    private readonly double[,] share;
    private readonly double[,] weight;
    private readonly double[] rows;
    private readonly double[] columns;
    private readonly double[] rowWeight;
    private readonly double[] columnWeight;

    public KappaSums(double[,] counts, double[,] disagreement)
    {
        k = counts.GetLength(0);
        (share, weight) = (new double[k, k], new double[k, k]);
        (rows, columns, rowWeight, columnWeight) = (new double[k], new double[k], new double[k], new double[k]);
        var worst = 0.0;
        foreach (var one in disagreement)
            worst = Math.Max(worst, one);
        foreach (var count in counts)
            Total += count;
        if (Total == 0)
            return;
        Each((i, j) =>
        {
            share[i, j] = counts[i, j] / Total;
            weight[i, j] = worst == 0 ? 1 : 1 - disagreement[i, j] / worst;
            rows[i] += share[i, j];
            columns[j] += share[i, j];
        });
        Each((i, j) =>
        {
            Observed += weight[i, j] * share[i, j];
            ByChance += weight[i, j] * rows[i] * columns[j];
            rowWeight[i] += weight[i, j] * columns[j];
            columnWeight[j] += weight[i, j] * rows[i];
        });
    }

    public double Total { get; }

    public double Observed { get; private set; }

    public double ByChance { get; private set; }

    /// <summary>Fleiss, Cohen and Everitt 1969, formula 13.</summary>
    public double StandardError()
    {
        var sum = 0.0;
        Each((i, j) => sum += share[i, j] * Square(weight[i, j] * (1 - ByChance) - (rowWeight[i] + columnWeight[j]) * (1 - Observed)));
        var variance = (sum - Square(Observed * ByChance - 2 * ByChance + Observed)) / Total;
        return Math.Sqrt(Math.Max(0, variance)) / Square(1 - ByChance);
    }

    /// <summary>The same, were agreement by chance alone: their formula 14.</summary>
    public double ErrorByChance()
    {
        var sum = 0.0;
        Each((i, j) => sum += rows[i] * columns[j] * Square(weight[i, j] - rowWeight[i] - columnWeight[j]));
        return Math.Sqrt(Math.Max(0, sum - Square(ByChance)) / Total) / (1 - ByChance);
    }

    private void Each(Action<int, int> cell)
    {
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
                cell(i, j);
        }
    }

    private static double Square(double value) => value * value;
}
