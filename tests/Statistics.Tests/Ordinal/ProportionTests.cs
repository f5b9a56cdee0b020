using Steadfast.Statistics.Ordinal;

namespace Steadfast.Statistics.Tests.Ordinal;

/// <summary>Newcombe 1998, Statistics in Medicine 17, p. 857, Table I: methods 3 (Wilson) and 5 (Clopper-Pearson).</summary>
public class ProportionTests
{
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_IsThePublishedInterval(int count, int people, double low, double high) =>
        Near(Proportion.Wilson(count, people), low, high);

    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0578, 0.1617)]
    [InlineData(0, 20, 0, 0.1684)]
    [InlineData(1, 29, 0.0009, 0.1776)]
    public void ClopperPearson_IsThePublishedInterval(int count, int people, double low, double high) =>
        Near(Proportion.ClopperPearson(count, people), low, high);

    [Fact]
    public void EitherInterval_OfEverybody_EndsAtOne()
    {
        Proportion.Wilson(20, 20).High.ShouldBe(1);
        Proportion.ClopperPearson(20, 20).High.ShouldBe(1);
    }

    [Fact]
    public void EitherInterval_OfNobody_GivesNoNumber()
    {
        Proportion.Wilson(0, 0).Why.ShouldBe(Reason.NoData);
        Proportion.ClopperPearson(0, 0).Why.ShouldBe(Reason.NoData);
    }

    [Fact]
    public void EitherInterval_OfMoreThanThereAre_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Wilson(5, 4));

    private static void Near(Answer answer, double low, double high)
    {
        answer.Low!.Value.ShouldBe(low, 5.1e-5);
        answer.High!.Value.ShouldBe(high, 5.1e-5);
    }
}
