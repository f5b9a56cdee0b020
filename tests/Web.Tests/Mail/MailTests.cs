using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.Mail;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Steadfast.Web.Mail;
using Steadfast.Web.Tests.Harness;

namespace Steadfast.Web.Tests.Mail;

/// <summary>From the manager's form to a mail server, and from there to the referrer's draft.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private readonly SmtpSink sink = new();
    private WebHost host = null!;

    public Task InitializeAsync()
    {
        host = new() { Mail = sink.Settings };
        return host.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        sink.Dispose();
    }

    [Fact]
    public async Task GiveLink_ToAnAddress_ArrivesThereOnce_AndOpensADraftThatKnowsTheAddress()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var form = (await manager.GetAsync("/triage/give-link")).Form();
        var page = await manager.SubmitAsync(form, ("Email", "jo@example.org"));
        page.Text.ShouldContain("The mail with the link is on its way to jo@example.org.");
        await manager.SubmitAsync(form, ("Email", "jo@example.org"));
        await SendAllAsync();

        var mail = sink.Taken.ShouldHaveSingleItem();
        mail.ShouldContain("To: jo@example.org");
        mail.ShouldContain("Auto-Submitted: auto-generated");
        var text = SmtpSink.TextOf(mail);
        text.ShouldContain("Dyma'r ddolen");
        text.ShouldContain("Here is the link with which you refer a young person to us:");
        var link = new Uri(text.Split('\n').First(l => l.StartsWith("https://steadfast.example.org/refer/", StringComparison.Ordinal)).Trim());
        link.AbsolutePath.ShouldBe(new Uri(page.Find(".link-to-keep a")!.GetAttribute("href")!).AbsolutePath);
        (await host.Anyone().GetAsync(link.AbsolutePath + "/about-you")).Find("#Input_Contact")!.GetAttribute("value").ShouldBe("jo@example.org");
    }

    [Fact]
    public async Task AddAccount_ByMail_TheLinkArrivesThereAlone_AndSetsTheAccountUp_Once()
    {
        var admin = await host.SignedInAsync(Role.Administrator);
        var site = (await host.Service.SiteAsync()).Id.ToString();
        var page = await admin.SubmitAsync((await admin.GetAsync("/accounts/add")).Form(), ("Name", "Gethin Beynon"), ("Email", "gethin@example.org"), ("Input.Role", "Practitioner"), ("Input.Site", site));
        page.Done.ShouldBe("The account is added, and the link is on its way to gethin@example.org.");
        page.Text.ShouldNotContain("/set-up/");
        await SendAllAsync();
        var text = SmtpSink.TextOf(sink.Taken.ShouldHaveSingleItem());
        text.ShouldContain("The link works once, within 24 hours.");
        text.ShouldContain("Mae gweinyddwr wedi agor cyfrif i chi.");
        var link = new Uri(text.Split('\n').First(l => l.StartsWith("https://steadfast.example.org/set-up/", StringComparison.Ordinal)).Trim()).AbsolutePath;
        await SignIn.Phone.SetUpAsync(host, host.Anyone(), link);
        (await host.Anyone().GetAsync(link)).Heading.ShouldBe("This link does not work any more");
    }

    [Theory]
    [InlineData("jo@example.org\r\nBcc: all@example.org")]
    [InlineData("jo@example.org,all@example.org")]
    [InlineData("jo")]
    [InlineData("Jo <jo@example.org>")]
    public async Task GiveLink_ToNoAddress_SaysWhatWouldBeRight_AndKeepsWhatWasTyped(string typed)
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var page = await manager.SubmitAsync((await manager.GetAsync("/triage/give-link")).Form(), ("Email", typed));
        page.Errors.ShouldBe(["Enter one email address in the form name@example.org, with nothing beside it."]);
        page.Find("#Email")!.GetAttribute("value")!.ReplaceLineEndings("\n").ShouldBe(typed.ReplaceLineEndings("\n"));
        await NoMailAsync();
    }

    [Fact]
    public async Task GiveLink_VeryLongAddress_IsRefusedWithItsSentence()
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        var page = await manager.SubmitAsync((await manager.GetAsync("/triage/give-link")).Form(), ("Email", new string('j', 5000) + "@example.org"));
        page.Errors.ShouldBe(["An email address has at most 254 characters. Check it."]);
        await NoMailAsync();
    }

    [Fact]
    public async Task RefusedNow_ComesAgainUnderTheSameMessageId()
    {
        sink.Answer = command => command == "." && sink.Taken.Count == 1 ? "451 busy jo@example.org" : null;
        await GiveLinkAsync("jo@example.org");
        await SendAllAsync();
        (await MailAsync()).ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Waiting), m => m.Trouble.ShouldBe("the mail server did not take the mail (451)"));
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAllAsync();
        (await MailAsync()).State.ShouldBe(MailState.Sent);
        sink.Taken.Select(m => m.Split("\r\n").Single(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task AddressRefused_IsSeenByTheAdministrator_WithoutTheAddressOrTheLink_AndTriedAgain()
    {
        sink.Answer = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "550 no such user jo@example.org" : null;
        await GiveLinkAsync("jo@example.org");
        await SendAllAsync();
        var administrator = await host.SignedInAsync(Role.Administrator);
        var page = await administrator.GetAsync("/accounts/mail");
        page.Text.ShouldContain("j…@example.org");
        page.Text.ShouldContain("the mail server does not take mail for this address (550)");
        (await page.Response.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(html => html.ShouldNotContain("jo@example.org"), html => html.ShouldNotContain("/refer/"));

        sink.Answer = _ => null;
        var form = page.Form();
        form.SetAttribute("action", "/accounts/mail?handler=again");
        (await administrator.SubmitAsync(form)).Done.ShouldBe("The mail is tried again");
        foreach (var late in new[] { "again", "away" })
        {
            form.SetAttribute("action", $"/accounts/mail?handler={late}");
            await administrator.RefusedAsync(form, null, "This mail is no longer among those given up.");
        }
        await SendAllAsync();
        sink.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task WrongPasswordAtTheServer_GivesNothingUp()
    {
        sink.Answer = command => command.StartsWith("MAIL", StringComparison.Ordinal) ? "530 authenticate first" : null;
        await GiveLinkAsync("jo@example.org");
        await SendAllAsync();
        (await MailAsync()).ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Waiting), m => m.Trouble.ShouldBe("the mail server does not let us in (530)"));
    }

    [Fact]
    public async Task ServerAway_RecordingGoesOn_AndTheQueueDrainsAfter()
    {
        sink.Answer = _ => "421 closing";
        await GiveLinkAsync("jo@example.org");
        await SendAllAsync();
        sink.Taken.ShouldBeEmpty();
        sink.Answer = _ => null;
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        await SendAllAsync();
        sink.Taken.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NobodyListens_RecordingGoesOn_AndTheMailWaits()
    {
        sink.Dispose();
        await GiveLinkAsync("jo@example.org");
        await SendAllAsync();
        (await MailAsync()).ShouldSatisfyAllConditions(m => m.State.ShouldBe(MailState.Waiting), m => m.Trouble.ShouldBe("the mail server cannot be reached"));
    }

    private async Task GiveLinkAsync(string to)
    {
        var manager = await host.SignedInAsync(Role.ServiceManager);
        (await manager.SubmitAsync((await manager.GetAsync("/triage/give-link")).Form(), ("Email", to))).Text.ShouldContain("on its way");
    }

    /// <summary>Hands over what is due. The program's own sender may have taken it first, so waits until it has been tried.</summary>
    private async Task SendAllAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Delivering>().DeliverAsync(host.Services.GetRequiredService<SmtpPost>().HandAsync, CancellationToken.None);
        for (var i = 0; i < 100 && await IsBeingSentAsync(); i++)
            await Task.Delay(50);
    }

    private async Task<bool> IsBeingSentAsync()
    {
        await using var db = host.Service.Open();
        return await db.OutgoingMails.AnyAsync(m => m.State == MailState.Waiting && m.Trouble == null);
    }

    private async Task<OutgoingMail> MailAsync()
    {
        await using var db = host.Service.Open();
        return await db.OutgoingMails.AsNoTracking().SingleAsync();
    }

    private async Task NoMailAsync()
    {
        await using var db = host.Service.Open();
        (await db.OutgoingMails.CountAsync()).ShouldBe(0);
        sink.Taken.ShouldBeEmpty();
    }
}
