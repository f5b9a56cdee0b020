namespace Steadfast.Statistics.Regression;

/// <summary>
/// A covariance of coefficients that does not trust the model's variance, and how it was made.
/// Without a matrix <see cref="Why"/> says why there is none.
/// </summary>
/// <param name="Method">How it was made, with its small-sample factor.</param>
/// <param name="Matrix">The covariance, or null.</param>
/// <param name="Why">Why there is none.</param>
/// <param name="Units">Rows, or clusters, taken as independent.</param>
public sealed record RobustCovariance(string Method, SquareMatrix? Matrix, Reason Why, int Units);
