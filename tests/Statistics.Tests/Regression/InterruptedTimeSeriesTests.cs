using Steadfast.Statistics.Regression;

namespace Steadfast.Statistics.Tests.Regression;

/// <summary>The design is that of Bernal, Cummins and Gasparrini 2017: a step and a slope about the interruption, under a yearly wave.</summary>
public class InterruptedTimeSeriesTests
{
    [Fact]
    public void Fit_StepAndSlopeUnderAYearlyWave_AreFoundApart()
    {
        var fit = InterruptedTimeSeries.Fit(Series(noise: 0.5), 30, harmonics: 1);
        fit.LevelChange.Estimate!.Value.ShouldBe(-8, 0.5);
        fit.SlopeChange.Estimate!.Value.ShouldBe(-0.4, 0.05);
        fit.LevelChange.High!.Value.ShouldBeLessThan(0);
        fit.Errors.Method.ShouldBe("Newey-West, lag 3, not prewhitened, factor n/(n−p)");
    }

    [Fact]
    public void Fit_NoWaveInTheModel_GivesWiderErrors() =>
        Width(InterruptedTimeSeries.Fit(Series(noise: 0.5), 30, harmonics: 0).LevelChange)
            .ShouldBeGreaterThan(Width(InterruptedTimeSeries.Fit(Series(noise: 0.5), 30, harmonics: 1).LevelChange));

    [Fact]
    public void Fit_PoissonSeries_GivesRatios()
    {
        double[] counts = [.. Series(noise: 0).Select(value => Math.Round(value))];
        var fit = InterruptedTimeSeries.Fit(counts, 30, harmonics: 1, model: MeanModel.Poisson);
        fit.LevelChange.Estimate!.Value.ShouldBeInRange(0.7, 0.95);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(60, 2)]
    [InlineData(30, 6)]
    public void Fit_InterruptionOutsideOrTooManyWaves_IsRefused(int interruption, int harmonics) =>
        Should.Throw<ArgumentOutOfRangeException>(() => InterruptedTimeSeries.Fit(Series(0), interruption, harmonics: harmonics));

    private static double Width(Answer answer) => answer.High!.Value - answer.Low!.Value;

    private static double[] Series(double noise) =>
    [
        .. Enumerable.Range(0, 60).Select(t => 50 + 0.2 * t + 5 * Math.Sin(2 * Math.PI * (t + 1) / 12)
            - (t >= 30 ? 8 + 0.4 * (t - 30) : 0) + noise * Math.Sin(t * 12.9898)),
    ];
}
