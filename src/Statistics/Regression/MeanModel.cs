namespace Steadfast.Statistics.Regression;

/// <summary>How a mean follows its linear predictor: Poisson with log link, Logistic with logit link, Linear with none.</summary>
public enum MeanModel
{
    Poisson,
    Logistic,
    Linear,
}
