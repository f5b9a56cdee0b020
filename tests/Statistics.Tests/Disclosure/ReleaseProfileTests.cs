using Steadfast.Statistics.Disclosure;

namespace Steadfast.Statistics.Tests.Disclosure;

public class ReleaseProfileTests
{
    [Theory]
    [InlineData("ofqual", "0 <5 <5 5 5 10 10 100")]
    [InlineData("nhs", "0 * * * * 10 10 100")]
    [InlineData("research", "0 * * * * * 12 101")]
    [InlineData("5", "0 * * 5 7 8 12 101")]
    [InlineData("none", "0 1 4 5 7 8 12 101")]
    public void Apply_CountsThatNoSumBinds_LeaveAsTheProfileSays(string name, string expected)
    {
        ReleaseProfile.TryParse(name, out ReleaseProfile profile).ShouldBeTrue();
        var table = new LinkedTable([.. new[] { 0, 1, 4, 5, 7, 8, 12, 101 }.Select(count => new CountCell(count))], []);

        string.Join(' ', Protection.Apply(table, profile).Cells.Select(cell => cell.Text)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("ons")]
    [InlineData("")]
    public void TryParse_NeitherAProfileNorANumberOf2OrMore_IsRefused(string text) => ReleaseProfile.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void KnownWhenReleased_EveryProfile_HoldsTheTrueCount()
    {
        foreach (ReleaseProfile profile in new[] { ReleaseProfile.None, ReleaseProfile.Ofqual, ReleaseProfile.Nhs, ReleaseProfile.Research })
        {
            Enumerable.Range(0, 200).ShouldAllBe(count => profile.KnownWhenReleased(count).Contains(count));
        }
    }

    [Fact]
    public void LinkedTable_SumThatDoesNotHold_SaysWhichAndByHowMuch() =>
        Should.Throw<ArgumentException>(() => new LinkedTable([new(2), new(2), new(5)], [new(2, [0, 1])])).Message.ShouldStartWith("Cell 2 holds 5, but its parts add up to 4");
}
