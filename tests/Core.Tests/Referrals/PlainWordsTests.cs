using Steadfast.Core.Referrals;

namespace Steadfast.Core.Tests.Referrals;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("He is a known offender.", "offender")]
    [InlineData("Young offenders hang around.", "offender")]
    [InlineData("She REFUSES TO ENGAGE with school", "refuses to engage")]
    [InlineData("linked to an OCG", "OCG")]
    [InlineData("he has absconded twice", "absconded")]
    public void In_AWordThatBlamesOrAnAbbreviation_IsPointedOut(string text, string found) =>
        PlainWords.In(text).Select(w => w.Found).ShouldContain(found);

    [Theory]
    [InlineData("He likes soccer and mash potatoes, and the sock is his.")]
    [InlineData("a criminally exploited boy")]
    [InlineData("")]
    [InlineData(null)]
    public void In_PlainTalk_NothingIs(string? text) => PlainWords.In(text).ShouldBeEmpty();
}
