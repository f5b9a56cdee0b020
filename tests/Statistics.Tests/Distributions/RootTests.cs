using Steadfast.Statistics.Distributions;

namespace Steadfast.Statistics.Tests.Distributions;

public class RootTests
{
    [Fact]
    public void Between_FindsWallisRoot() => // Wallis 1685: x³ - 2x - 5 = 0
        Root.Between(x => x * x * x - 2 * x - 5, 2, 3).ShouldBe(2.0945514815423265, 1e-15);

    [Fact]
    public void Between_TakesInfiniteValuesByTheirSign() => Root.Between(Math.Log, 0, 10).ShouldBe(1, 1e-14);

    [Fact]
    public void Between_WithoutAChangeOfSign_IsRefused() => Should.Throw<ArgumentException>(() => Root.Between(x => x * x + 1, -1, 1));

    [Fact]
    public void Above_DoublesUntilTheRootIsEnclosed() => Root.Above(x => x - 1000, 0, 1).ShouldBe(1000, 1e-10);
}
