namespace Steadfast.Statistics.Regression;

/// <summary>
/// The sums of an exchangeable GEE. With d = x √w and e = (y − μ)/√V a cluster of n rows has
/// R⁻¹ = (I − k 11')/(1 − α), k = α/(1 + (n − 1) α), so no matrix of a cluster is ever made.
/// </summary>
internal sealed class EstimatingEquations
{
    private readonly Family family;
    private readonly DesignMatrix design;
    private readonly double[] outcome;
    private readonly double[]? offset;
    private readonly int[] clusters;
    private readonly int[] size;
    private readonly double[] residual;
    private readonly double[] weight;
    private readonly double[] score;
    private readonly double[] clusterResidual;
    private readonly double[] clusterDesign;
    private readonly double[] clusterScore;

    public EstimatingEquations(Family family, DesignMatrix design, double[] outcome, int[] clusters, double[]? offset)
    {
        if (clusters.Length != design.Rows)
            throw new ArgumentException($"{design.Rows} rows need as many clusters, not {clusters.Length}.", nameof(clusters));
        (this.family, this.design, this.outcome, this.clusters, this.offset) = (family, design, outcome, clusters, offset);
        var codes = clusters.Max() + 1;
        (residual, weight, score, Mean) = (new double[design.Rows], new double[design.Rows], new double[design.Rows], new double[design.Rows]);
        (size, clusterResidual) = (new int[codes], new double[codes]);
        (clusterDesign, clusterScore) = (new double[codes * design.Columns], new double[codes * design.Columns]);
        foreach (var cluster in clusters)
            size[cluster]++;
        Clusters = size.Count(rows => rows > 0);
    }

    public int Clusters { get; }

    public double[] Mean { get; }

    public double Dispersion { get; private set; }

    public double[] Score { get; private set; } = [];

    public SquareMatrix Information { get; private set; } = new(1);

    public SquareMatrix Meat { get; private set; } = new(1);

    /// <summary>Pearson residuals, their sums over clusters and φ at these coefficients.</summary>
    public void Residuals(double[] coefficients)
    {
        var predictor = new double[design.Rows];
        offset?.CopyTo(predictor, 0);
        for (var j = 0; j < design.Columns; j++)
            Vectors.AddScaled(design.Column(j), coefficients[j], predictor);
        family.Evaluate(predictor, outcome, Mean, weight, score);
        Array.Clear(clusterResidual);
        for (var i = 0; i < residual.Length; i++)
        {
            weight[i] = Math.Sqrt(weight[i]);
            residual[i] = score[i] / weight[i];
            clusterResidual[clusters[i]] += residual[i];
        }

        Dispersion = Vectors.Dot(residual, residual) / residual.Length;
    }

    /// <summary>α at these residuals, or null without pairs.</summary>
    public double? Correlation()
    {
        var (products, pairs) = (-Dispersion * residual.Length, 0.0);
        for (var g = 0; g < size.Length; g++)
        {
            products += clusterResidual[g] * clusterResidual[g];
            pairs += size[g] * (size[g] - 1.0) / 2;
        }

        return pairs > 0 ? products / 2 / (Dispersion * pairs) : null;
    }

    /// <summary>Is a correlation of this size possible among the rows of the largest cluster?</summary>
    public bool Possible(double correlation) => correlation < 1 && 1 + (size.Max() - 1) * correlation > 0;

    /// <summary>Score, information and meat at this correlation.</summary>
    public void Sum(double correlation)
    {
        SumOverRows();
        var width = design.Columns;
        Meat = new SquareMatrix(width);
        var own = new double[width];
        for (var g = 0; g < size.Length; g++)
        {
            var shared = correlation / (1 + (size[g] - 1) * correlation);
            var columns = clusterDesign.AsSpan(g * width, width);
            clusterScore.AsSpan(g * width, width).CopyTo(own);
            Vectors.AddScaled(columns, -shared * clusterResidual[g], own);
            Vectors.AddScaled(own, 1, Score);
            Information.AddOuter(columns, -shared);
            Meat.AddOuter(own, 1 / ((1 - correlation) * (1 - correlation)));
        }

        for (var j = 0; j < width; j++)
            Score[j] /= 1 - correlation;
        Information = 1 / (1 - correlation) * Information;
    }

    private void SumOverRows()
    {
        var width = design.Columns;
        Score = new double[width];
        Information = new SquareMatrix(width);
        Array.Clear(clusterDesign);
        Array.Clear(clusterScore);
        var (one, other) = (new double[design.Rows], new double[design.Rows]);
        for (var j = 0; j < width; j++)
        {
            Vectors.Multiply(design.Column(j), weight, one);
            for (var i = 0; i < one.Length; i++)
            {
                clusterDesign[clusters[i] * width + j] += one[i];
                clusterScore[clusters[i] * width + j] += one[i] * residual[i];
            }

            for (var k = 0; k <= j; k++)
            {
                Vectors.Multiply(design.Column(k), weight, other);
                Information[j, k] = Vectors.Dot(one, other);
            }
        }

        Information.MirrorLower();
    }
}
