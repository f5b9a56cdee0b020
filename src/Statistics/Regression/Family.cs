namespace Steadfast.Statistics.Regression;

/// <summary>
/// How an outcome's mean follows its linear predictor and how it varies around it. Works on a block of rows at a time.
/// For row i: weight = (dμ/dη)² / V(μ), score = (y − μ) (dμ/dη) / V(μ), so that the expected information is X'WX
/// and the score Xs.
/// </summary>
internal abstract class Family
{
    public abstract void Evaluate(
        ReadOnlySpan<double> predictor, ReadOnlySpan<double> outcome, Span<double> mean, Span<double> weight, Span<double> score);

    /// <summary>Twice the log-likelihood lost against a mean equal to the outcome.</summary>
    public abstract double Deviance(ReadOnlySpan<double> outcome, ReadOnlySpan<double> mean);

    /// <summary>A predictor to begin from.</summary>
    public abstract double Start(double outcome);

    /// <summary>V(μ), the variance at dispersion 1.</summary>
    public abstract double Variance(double mean);
}

/// <summary>Log link, variance equal to the mean.</summary>
internal sealed class PoissonFamily : Family
{
    public override void Evaluate(
        ReadOnlySpan<double> predictor, ReadOnlySpan<double> outcome, Span<double> mean, Span<double> weight, Span<double> score)
    {
        Vectors.Exp(predictor, mean);
        mean.CopyTo(weight);
        outcome.CopyTo(score);
        Vectors.AddScaled(mean, -1, score);
    }

    public override double Deviance(ReadOnlySpan<double> outcome, ReadOnlySpan<double> mean)
    {
        var sum = 0.0;
        for (var i = 0; i < outcome.Length; i++)
            sum += (outcome[i] > 0 ? outcome[i] * Math.Log(outcome[i] / mean[i]) : 0) - (outcome[i] - mean[i]);
        return 2 * sum;
    }

    public override double Start(double outcome) => Math.Log(outcome + 0.1);

    public override double Variance(double mean) => mean;
}

/// <summary>Log link, variance μ + μ²/θ (NB2).</summary>
internal sealed class NegativeBinomialFamily(double theta) : Family
{
    public override void Evaluate(
        ReadOnlySpan<double> predictor, ReadOnlySpan<double> outcome, Span<double> mean, Span<double> weight, Span<double> score)
    {
        Vectors.Exp(predictor, mean);
        for (var i = 0; i < mean.Length; i++)
        {
            var shrink = theta / (theta + mean[i]);
            weight[i] = mean[i] * shrink;
            score[i] = (outcome[i] - mean[i]) * shrink;
        }
    }

    public override double Deviance(ReadOnlySpan<double> outcome, ReadOnlySpan<double> mean)
    {
        var sum = 0.0;
        for (var i = 0; i < outcome.Length; i++)
        {
            var y = outcome[i];
            sum += (y > 0 ? y * Math.Log(y / mean[i]) : 0) - (y + theta) * Math.Log((y + theta) / (mean[i] + theta));
        }

        return 2 * sum;
    }

    public override double Start(double outcome) => Math.Log(outcome + 1.0 / 6);

    public override double Variance(double mean) => mean + mean * mean / theta;
}

/// <summary>Logit link, outcomes 0 and 1.</summary>
internal sealed class BinomialFamily : Family
{
    public override void Evaluate(
        ReadOnlySpan<double> predictor, ReadOnlySpan<double> outcome, Span<double> mean, Span<double> weight, Span<double> score)
    {
        Vectors.Exp(predictor, mean);
        for (var i = 0; i < mean.Length; i++)
        {
            // An odds of infinity would give ∞/∞; 1 − μ is then 0 all the same.
            var complement = 1 / (1 + mean[i]);
            mean[i] = 1 - complement;
            weight[i] = mean[i] * complement;
            score[i] = outcome[i] - mean[i];
        }
    }

    public override double Deviance(ReadOnlySpan<double> outcome, ReadOnlySpan<double> mean)
    {
        var sum = 0.0;
        for (var i = 0; i < outcome.Length; i++)
            sum += Math.Log(outcome[i] > 0 ? mean[i] : 1 - mean[i]);
        return -2 * sum;
    }

    public override double Start(double outcome) => outcome > 0 ? Math.Log(3) : -Math.Log(3);

    public override double Variance(double mean) => mean * (1 - mean);
}

/// <summary>Identity link, constant variance: least squares.</summary>
internal sealed class GaussianFamily : Family
{
    public override void Evaluate(
        ReadOnlySpan<double> predictor, ReadOnlySpan<double> outcome, Span<double> mean, Span<double> weight, Span<double> score)
    {
        predictor.CopyTo(mean);
        weight.Fill(1);
        outcome.CopyTo(score);
        Vectors.AddScaled(predictor, -1, score);
    }

    public override double Deviance(ReadOnlySpan<double> outcome, ReadOnlySpan<double> mean)
    {
        var sum = 0.0;
        for (var i = 0; i < outcome.Length; i++)
            sum += (outcome[i] - mean[i]) * (outcome[i] - mean[i]);
        return sum;
    }

    public override double Start(double outcome) => outcome;

    public override double Variance(double mean) => 1;
}
