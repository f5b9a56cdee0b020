using Steadfast.Statistics.Ordinal;

namespace Steadfast.Statistics.Tests.Ordinal;

public class OrdinalChangeTests
{
    private static readonly OrdinalChange Change = OrdinalChange.Of(
        [(4, 2), (4, 3), (3, 1), (3, 3), (2, 3), (4, 1), (3, 2), (2, 1), (4, null), (1, null)]);

    [Fact]
    public void Of_CountsEachWay() => Change.ShouldBe(new OrdinalChange(10, 6, 1, 1));

    [Fact]
    public void ShareFell_IsOfThoseReadAgain_AndSaysWhoIsMissing()
    {
        var answer = Change.ShareFell();
        answer.Estimate.ShouldBe(6 / 8.0);
        answer.Note.ShouldBe("2 of 10 were not read again and are left out.");
        Change.ShareFellExact().Low!.Value.ShouldBeLessThan(answer.Low!.Value);
    }

    /// <summary>Newcombe 1998, Table I: 15 of 148 has Wilson's interval 0.0624 to 0.1605.</summary>
    [Fact]
    public void ShareFell_IsWilsonsInterval()
    {
        var answer = new OrdinalChange(148, 15, 133, 0).ShareFell();
        answer.Low!.Value.ShouldBe(0.0624, 5e-5);
        answer.High!.Value.ShouldBe(0.1605, 5e-5);
        answer.Note.ShouldBeNull();
    }

    /// <summary>6 fell and 1 rose: 2 × (1 + 7) / 2⁷ (sign test; Conover 1999, §3.4).</summary>
    [Fact]
    public void SignTest_LeavesOutThoseWhoStayed() => Change.SignTest().P!.Value.ShouldBe(16 / 128.0, 1e-15);

    [Fact]
    public void Bounds_RunFromNoneToAllOfTheMissing()
    {
        var (worst, best) = Change.Bounds();
        (worst.Estimate, best.Estimate).ShouldBe((0.6, 0.8));
        worst.Low!.Value.ShouldBeLessThan(Change.ShareFell().Low!.Value);
        best.Note.ShouldBe("If all of the 2 not read again fell.");
    }

    [Fact]
    public void Bounds_WithNobodyMissing_MeetAtTheShare()
    {
        var (worst, best) = new OrdinalChange(8, 6, 1, 1).Bounds();
        worst.Estimate.ShouldBe(best.Estimate);
    }

    [Fact]
    public void ShareFell_WithNobodyReadAgain_GivesNoNumber()
    {
        var change = OrdinalChange.Of([(3, null), (2, null)]);
        change.ShareFell().Why.ShouldBe(Reason.NoData);
        change.Bounds().Best.Estimate.ShouldBe(1);
    }
}
