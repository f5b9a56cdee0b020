using Steadfast.Core.Files;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Tests.Vault;

public class InstallationKeysTests
{
    private const string Good = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    [Theory]
    [InlineData("", "there is no key in it")]
    [InlineData("\n \n", "there is no key in it")]
    [InlineData(Good, "ID BASE64")]
    [InlineData("a " + Good + " b", "ID BASE64")]
    [InlineData("a not-base64!", "ID BASE64")]
    [InlineData("a c2hvcnQ=", "32 bytes")]
    [InlineData("a " + Good + "\nb", "ID BASE64")]
    [InlineData("a " + Good + ";a " + Good, "two keys are named 'a'")]
    [InlineData("a234567890123456789012345678901234567890 " + Good, "at most 32")]
    [InlineData("clé " + Good, "plain letters")]
    public void Parse_Wrong_SaysWhere_AndWhatWouldBeRight(string text, string said)
    {
        var wrong = Should.Throw<EnvironmentException>(() => InstallationKeys.Parse(text, "the.key")).Message;

        wrong.ShouldStartWith("the.key: ");
        wrong.ShouldContain(said);
        wrong.ShouldNotContain(Good);
    }

    [Fact]
    public void Parse_Several_TheFirstIsCurrent_TheLastIsOldest()
    {
        var keys = InstallationKeys.Parse($"b {Convert.ToBase64String(new byte[32])}\r\na {Good}\r\n", "the.key");

        keys.Current.ShouldBe("b");
        keys.Oldest.ShouldBe(Convert.FromBase64String(Good));
        keys.Key("b").ShouldBe(new byte[32]);
        Should.Throw<EnvironmentException>(() => keys.Key("c")).Message.ShouldContain("'c' is missing");
    }
}
