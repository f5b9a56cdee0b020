using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Accounts;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Accounts;

/// <summary>The link to set an account up, by mail: once, for a day, with nothing of any case in it.</summary>
public sealed class MailedLinkTests
{
    [Theory]
    [InlineData("Cardiff", "cy,en")]
    [InlineData("Edinburgh", "en")]
    public async Task Add_ByMail_PostsTheLinkWithTheAccount_InTheSitesLanguages_UntilItEnds(string site, string languages)
    {
        await using var service = await StartAsync(mail: true);
        var link = await AddAsync(service, site, byMail: true);
        using var scope = service.Scope();
        var letter = (await scope.Get<Outbox>().LatestAsync(5, default)).ShouldHaveSingleItem().Letter;
        (letter.Kind, letter.To, letter.Path, string.Join(',', letter.Languages), letter.Counts.Count).ShouldBe((LetterKind.AccountLink, "sian@example.org", link, languages, 0));
        await using var db = service.Open();
        (await db.OutgoingMails.SingleAsync()).GoodUntil.ShouldBe((await db.Invitations.SingleAsync()).ExpiresAt);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Link_SentAgain_EndsTheOneBefore()
    {
        await using var service = await StartAsync(mail: true);
        await AddAsync(service, "Cardiff", byMail: true);
        using (var scope = service.Scope())
            await scope.Get<AccountKeeping>().SendLinkAsync(null, (await scope.Get<ServiceDatabase>().Users.SingleAsync()).Id, default, byMail: true);
        await using var db = service.Open();
        (await db.Invitations.CountAsync(i => i.UsedAt == null)).ShouldBe(1);
        (await db.OutgoingMails.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Add_ByMail_WhereNoMailIsSent_IsRefused_AndNothingIsAdded()
    {
        await using var service = await StartAsync(mail: false);
        (await Should.ThrowAsync<RuleException>(() => AddAsync(service, "Cardiff", byMail: true))).Message.ShouldBe(AccountKeeping.NoMail);
        await using var db = service.Open();
        (await db.Users.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Add_WithoutMail_AndReset_PostNothing()
    {
        await using var service = await StartAsync(mail: true);
        await AddAsync(service, "Cardiff", byMail: false);
        using var scope = service.Scope();
        await scope.Get<AccountKeeping>().ResetAsync(null, (await scope.Get<ServiceDatabase>().Users.SingleAsync()).Id, default);
        (await scope.Get<ServiceDatabase>().OutgoingMails.CountAsync()).ShouldBe(0);
    }

    private static async Task<TestService> StartAsync(bool mail)
    {
        var service = new TestService { Mail = mail ? MailSettings.Demo(new Uri("https://steadfast.example.org")) : MailSettings.None };
        await service.StartAsync();
        return service;
    }

    private static async Task<string> AddAsync(TestService service, string site, bool byMail)
    {
        var place = new AccountPlace(Role.Practitioner, (await service.SiteAsync(site)).Id, null, null);
        using var scope = service.Scope();
        return await scope.Get<AccountKeeping>().AddAsync(null, "sian@example.org", "Siân Rees", place, default, byMail);
    }
}
