using Steadfast.Web.Charts;

namespace Steadfast.Web.Tests.Charts;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 100)]
    [InlineData(5, 150)]
    [InlineData(10, 200)]
    [InlineData(-3, 100)]
    [InlineData(99, 200)]
    public void Linear_PutsEqualStepsAtEqualLengths_AndHoldsWhatIsBeyond(double value, double place) =>
        Scale.Linear(0, 10, 100, 200).At(value).ShouldBe(place, 1e-9);

    [Fact]
    public void Linear_MayRunUpwards() => Scale.Linear(0, 10, 200, 100).At(2).ShouldBe(180, 1e-9);

    [Theory]
    [InlineData(0, 1, 4, new[] { 0, 0.5, 1 })]
    [InlineData(0, 12, 4, new[] { 0.0, 5, 10 })]
    [InlineData(0, 87, 5, new[] { 0.0, 20, 40, 60, 80 })]
    [InlineData(-2, 2, 4, new[] { -2.0, -1, 0, 1, 2 })]
    [InlineData(0, 0.3, 3, new[] { 0, 0.1, 0.2, 0.3 })]
    public void Linear_TicksAreRound(double low, double high, int wanted, double[] expected) =>
        Scale.Linear(low, high, 0, 1).Ticks(wanted).ShouldBe(expected);

    [Fact]
    public void Linear_WhereNothingVaries_StillPlaces()
    {
        var scale = Scale.Linear(0, 0, 0, 100);
        scale.At(0).ShouldBe(0);
        scale.Ticks(4).ShouldAllBe(tick => double.IsFinite(tick));
    }

    [Fact]
    public void Logarithmic_PutsEqualRatiosAtEqualLengths()
    {
        var scale = Scale.Logarithmic(0.25, 4, 0, 400);
        scale.At(0.5).ShouldBe(100, 1e-9);
        scale.At(1).ShouldBe(200, 1e-9);
        scale.At(2).ShouldBe(300, 1e-9);
        scale.At(0).ShouldBe(0);
        scale.Ticks(5).ShouldBe([0.25, 0.5, 1, 2, 4]);
    }

    [Fact]
    public void Logarithmic_OverAWideRange_SkipsDoublings() =>
        Scale.Logarithmic(1 / 64.0, 64, 0, 1).Ticks(5).ShouldBe([1 / 64.0, 1 / 8.0, 1, 8, 64]);

    [Fact]
    public void Logarithmic_FromZero_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Scale.Logarithmic(0, 1, 0, 1));
}
