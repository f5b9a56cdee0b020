namespace Steadfast.Statistics.Regression;

/// <param name="Regression">The segmented regression; columns intercept, time, level, slope, then pairs of seasonal terms.</param>
/// <param name="Errors">Newey-West errors and how they were made.</param>
/// <param name="LevelChange">Jump at the interruption: in the outcome's unit, or a ratio for a log mean.</param>
/// <param name="SlopeChange">Change of slope per time step from the interruption on, in the same scale.</param>
public sealed record InterruptedFit(RegressionFit Regression, RobustCovariance Errors, Answer LevelChange, Answer SlopeChange);

/// <summary>
/// Segmented regression of an evenly spaced series about an interruption (Wagner and others, Journal of Clinical Pharmacy
/// and Therapeutics 27, 2002; seasonal terms as Bernal, Cummins and Gasparrini, International Journal of Epidemiology 46,
/// 2017). Errors allow neighbouring times to hang together: Newey-West without prewhitening, times n/(n − p).
/// </summary>
public static class InterruptedTimeSeries
{
    private const int Level = 2;
    private const int Slope = 3;

    /// <param name="series">One value for each time step, in order.</param>
    /// <param name="interruption">Index of the first step after the change, counted from 0.</param>
    /// <param name="period">Steps in a year (12 for months).</param>
    /// <param name="harmonics">Pairs of sine and cosine; 0 for none.</param>
    /// <param name="model">Linear or Poisson.</param>
    /// <param name="exposure">Time or people at risk of each step for a Poisson mean, or null.</param>
    /// <param name="lag">Newey-West lag; <see cref="NeweyWest.CustomaryLag"/> when null.</param>
    /// <param name="confidence">Confidence level.</param>
    public static InterruptedFit Fit(
        double[] series, int interruption, int period = 12, int harmonics = 2, MeanModel model = MeanModel.Linear,
        double[]? exposure = null, int? lag = null, double confidence = 0.95)
    {
        var design = Design(series.Length, interruption, period, harmonics);
        var fit = model switch
        {
            MeanModel.Linear => GeneralizedLinearModel.Linear(design, series),
            MeanModel.Poisson => GeneralizedLinearModel.QuasiPoisson(design, series, exposure?.Select(time => Math.Log(time)).ToArray()),
            _ => throw new ArgumentException("A series is linear or Poisson.", nameof(model)),
        };
        var errors = NeweyWest.Errors(fit, lag ?? NeweyWest.CustomaryLag(series.Length), prewhite: false, adjust: true);
        var (level, slope) = (fit.Coefficient(Level, errors, confidence), fit.Coefficient(Slope, errors, confidence));
        return model == MeanModel.Linear
            ? new InterruptedFit(fit, errors, level, slope)
            : new InterruptedFit(fit, errors, level.Exponentiated(), slope.Exponentiated());
    }

    /// <summary>Columns intercept, time from 1, level (0 before, 1 after), slope (0 before, then 0, 1, 2…), seasonal pairs.</summary>
    public static DesignMatrix Design(int steps, int interruption, int period, int harmonics)
    {
        if (interruption < 1 || interruption >= steps)
            throw new ArgumentOutOfRangeException(nameof(interruption), interruption, "An interruption lies inside the series.");
        if (harmonics < 0 || 2 * harmonics >= period)
            throw new ArgumentOutOfRangeException(nameof(harmonics), harmonics, "Pairs are from 0 to less than half the period.");
        var names = new List<string> { "intercept", "time", "level", "slope" };
        for (var k = 1; k <= harmonics; k++)
            names.AddRange([$"sine {k}", $"cosine {k}"]);
        var design = new DesignMatrix(steps, names);
        for (var t = 0; t < steps; t++)
        {
            design.Column(0)[t] = 1;
            design.Column(1)[t] = t + 1;
            design.Column(Level)[t] = t >= interruption ? 1 : 0;
            design.Column(Slope)[t] = Math.Max(0, t - interruption);
            for (var k = 1; k <= harmonics; k++)
                (design.Column(2 * k + 2)[t], design.Column(2 * k + 3)[t]) = Math.SinCos(2 * Math.PI * k * (t + 1) / period);
        }

        return design;
    }
}
