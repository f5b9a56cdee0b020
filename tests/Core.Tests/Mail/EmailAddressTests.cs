using Steadfast.Core.Mail;

namespace Steadfast.Core.Tests.Mail;

public class EmailAddressTests
{
    [Theory]
    [InlineData("jo@example.org", "jo@example.org")]
    [InlineData("  jo.bright+work@council.example.org ", "jo.bright+work@council.example.org")]
    [InlineData("siân@example.org", null)]
    [InlineData("jo@tŷ.example", "jo@xn--t-foa.example")]
    [InlineData("jo@example.org\r\nBcc: all@example.org", null)]
    [InlineData("jo@example.org\nBcc: all@example.org", null)]
    [InlineData("jo@example.org, all@example.org", null)]
    [InlineData("Jo <jo@example.org>", null)]
    [InlineData("\"jo bright\"@example.org", null)]
    [InlineData("jo(comment)@example.org", null)]
    [InlineData("jo@@example.org", null)]
    [InlineData("jo@localhost", null)]
    [InlineData("jo@[127.0.0.1]", null)]
    [InlineData("jo@exa_mple.org", null)]
    [InlineData("jo@example..org", null)]
    [InlineData("@example.org", null)]
    [InlineData("jo", null)]
    [InlineData("", null)]
    [InlineData("jo\0@example.org", null)]
    [InlineData(".jo@example.org", null)]
    public void TryRead_TakesOnePlainAddress(string typed, string? read)
    {
        EmailAddress.TryRead(typed, out var address).ShouldBe(read is not null);
        address?.Text.ShouldBe(read);
    }

    [Fact]
    public void Read_LongestAddress_IsTaken_AndOneLongerIsToldSo()
    {
        var longest = $"joanna.bo@{new string('a', 60)}.{new string('b', 60)}.{new string('c', 60)}.{new string('d', 57)}.org";
        longest.Length.ShouldBe(EmailAddress.Longest);
        EmailAddress.Read(longest).Text.ShouldBe(longest);
        Should.Throw<RuleException>(() => EmailAddress.Read("j" + longest)).Message.ShouldBe("An email address has at most 254 characters. Check it.");
    }

    [Fact]
    public void Read_NoAddress_SaysWhatWouldBeRight() =>
        Should.Throw<RuleException>(() => EmailAddress.Read("jo at example")).Message.ShouldBe("Enter one email address in the form name@example.org, with nothing beside it.");

    [Theory]
    [InlineData("029 2000 0000, jo@example.org", "jo@example.org")]
    [InlineData("Jo Bright <jo@example.org>.", "jo@example.org")]
    [InlineData("jo@example.org or ann@example.org", null)]
    [InlineData("029 2000 0000", null)]
    [InlineData(null, null)]
    public void OnlyOneIn_FindsTheOne(string? words, string? found) => EmailAddress.OnlyOneIn(words)?.Text.ShouldBe(found);

    [Fact]
    public void Masked_ShowsTheDomainAndOneLetter() => EmailAddress.Read("jo@example.org").Masked.ShouldBe("j…@example.org");
}
