using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Tests.Distributions;

public class NoncentralTTests
{
    /// <summary>G*Power 3.1 manual, matched pairs: shift 2.981424, 49 degrees, critical t 2.009575, two-sided power 0.832114.</summary>
    [Fact]
    public void Upper_OfTheManualsExample_IsThePublishedPower() =>
        (NoncentralT.Upper(2.009575, 49, 2.981424) + NoncentralT.Upper(2.009575, 49, -2.981424)).ShouldBe(0.832114, 1e-6);

    [Theory]
    [InlineData(0.4)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(40)]
    [InlineData(5000)]
    public void Upper_WithoutShift_IsStudents(double degrees)
    {
        foreach (var t in new[] { -3.0, -0.5, 0, 1, 4 })
            NoncentralT.Upper(t, degrees, 0).ShouldBe(StudentT.Upper(t, degrees), 1e-12);
    }

    [Fact]
    public void Upper_WithoutDegrees_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => NoncentralT.Upper(1, 0, 1));
}
