using Steadfast.Statistics.Design;

namespace Steadfast.Statistics.Tests.Design;

public class HolmTests
{
    /// <summary>Holm 1979, Scandinavian Journal of Statistics 6, p. 67: the i-th smallest is held against α/(m - i + 1). Four tests, as in Wikipedia's example.</summary>
    [Fact]
    public void Adjust_OfFourTests_IsTheWorkedExample()
    {
        double?[] expected = [0.03, 0.06, 0.06, 0.02];
        Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First!.Value - pair.Second!.Value) < 1e-15);
    }

    [Fact]
    public void Adjust_LeavesOutTestsWithoutAP() => Holm.Adjust([0.02, null, 0.5]).ShouldBe([0.04, null, 0.5]);

    [Fact]
    public void Adjust_NeverPassesOne() => Holm.Adjust([0.6, 0.9]).ShouldBe([1, 1]);

    [Fact]
    public void Adjust_OfNoTests_IsEmpty() => Holm.Adjust([]).ShouldBeEmpty();

    [Fact]
    public void Adjust_OfWhatIsNoProbability_IsRefused() =>
        Should.Throw<ArgumentException>(() => Holm.Adjust([0.1, double.NaN])).Message.ShouldContain("p value 2");
}
