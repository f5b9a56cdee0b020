using Steadfast.Statistics.Agreement;

namespace Steadfast.Statistics.Tests.Agreement;

public class KrippendorffAlphaTests
{
    /// <summary>Four observers, 12 units, values missing (Krippendorff 2011, section C).</summary>
    private static readonly double?[][] Units =
    [
        [1, 1, null, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [null, 5, 5, 5], [null, null, 1, 1], [null, 3, null, null],
    ];

    /// <summary>Krippendorff 2011, sections C and D: nominal 0.743, ordinal 0.815, interval 0.849.</summary>
    [Theory]
    [InlineData(Scale.Nominal, 0.743)]
    [InlineData(Scale.Ordinal, 0.815)]
    [InlineData(Scale.Interval, 0.849)]
    public void Of_TheFourObservers_IsThePublishedAlpha(Scale scale, double expected)
    {
        var answer = KrippendorffAlpha.Of(Units, scale);
        answer.Estimate!.Value.ShouldBe(expected, 5e-4);
        answer.N.ShouldBe(11); // the twelfth unit has one value
        answer.Low!.Value.ShouldBeLessThan(expected);
        answer.High!.Value.ShouldBeInRange(expected, 1);
    }

    [Fact]
    public void Of_WithTheSameSeed_IsTheSame() => KrippendorffAlpha.Of(Units, Scale.Ordinal).ShouldBe(KrippendorffAlpha.Of(Units, Scale.Ordinal));

    [Fact]
    public void Of_PerfectAgreement_IsOne() => KrippendorffAlpha.Of([[1, 1], [2, 2], [3, 3]], Scale.Interval).Estimate.ShouldBe(1);

    [Fact]
    public void Of_OneValueThroughout_GivesNoNumber() => KrippendorffAlpha.Of([[2, 2], [2, 2]], Scale.Nominal).Why.ShouldBe(Reason.NoVariation);

    [Fact]
    public void Of_NoUnitWithTwoValues_SaysWhy() => KrippendorffAlpha.Of([[2, null], [null, 1]], Scale.Nominal).Why.ShouldBe(Reason.NoData);
}
