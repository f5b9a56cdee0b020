using Steadfast.Core.Files;
using Steadfast.Core.Mail;

namespace Steadfast.Core.Tests.Mail;

public class MailSettingsTests
{
    [Fact]
    public void Read_NothingSaid_SendsNothing() => Read().CanSend.ShouldBeFalse();

    [Fact]
    public void Read_WholeSettings_AreTaken()
    {
        var settings = Read(("SERVER", "mail.example.org"), ("FROM", "steadfast@example.org"), ("USER", "steadfast"), ("STEADFAST_ADDRESS", "https://steadfast.example.org"));
        settings.CanSend.ShouldBeTrue();
        settings.Server!.ShouldSatisfyAllConditions(s => s.Port.ShouldBe(587), s => s.NeedsTls.ShouldBeTrue(), s => s.User.ShouldBe("steadfast"));
    }

    [Theory]
    [InlineData("127.0.0.1:2525", false)]
    [InlineData("localhost:25", false)]
    [InlineData("10.0.0.1:25", true)]
    public void NeedsTls_OffThisMachineOnly(string server, bool needs) =>
        Read(("SERVER", server), ("FROM", "s@example.org"), ("STEADFAST_ADDRESS", "https://s.example.org")).Server!.NeedsTls.ShouldBe(needs);

    [Theory]
    [InlineData("mail.example.org:465", "s@example.org", "https://s.example.org", "465")]
    [InlineData("mail.example.org:x", "s@example.org", "https://s.example.org", "HOST:PORT")]
    [InlineData("mail example", "s@example.org", "https://s.example.org", "HOST:PORT")]
    [InlineData("mail.example.org:70000", "s@example.org", "https://s.example.org", "HOST:PORT")]
    [InlineData("mail.example.org", null, "https://s.example.org", "STEADFAST_MAIL_FROM")]
    [InlineData("mail.example.org", "Steadfast <s@example.org>", "https://s.example.org", "STEADFAST_MAIL_FROM")]
    [InlineData("mail.example.org", "s@example.org", null, "STEADFAST_ADDRESS")]
    [InlineData("mail.example.org", "s@example.org", "http://s.example.org", "STEADFAST_ADDRESS")]
    public void Read_HalfOrWrong_SaysWhichSettingAndWhatWouldBeRight(string server, string? from, string? address, string named) =>
        Should.Throw<EnvironmentException>(() => Read(("SERVER", server), ("FROM", from), ("STEADFAST_ADDRESS", address))).Message.ShouldContain(named);

    [Fact]
    public void Read_PasswordFileThatIsNotThere_IsTold() => Should.Throw<EnvironmentException>(() =>
        Read(("SERVER", "mail.example.org"), ("FROM", "s@example.org"), ("STEADFAST_ADDRESS", "https://s.example.org"), ("PASSWORD_FILE", "/nowhere/at-all"))).Message.ShouldContain("/nowhere/at-all");

    private static MailSettings Read(params (string Name, string? Value)[] given) =>
        MailSettings.Read(name => given.FirstOrDefault(g => g.Name == name || $"STEADFAST_MAIL_{g.Name}" == name).Value);
}
