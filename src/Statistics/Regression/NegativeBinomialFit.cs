namespace Steadfast.Statistics.Regression;

/// <summary>A negative binomial fit: the regression at the final θ, θ and its standard error (null where there is no fit).</summary>
public sealed record NegativeBinomialFit(RegressionFit Regression, double? Theta, double? ThetaError);
