using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Referrals.Drafts;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Referrals;

public sealed class DraftingTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Save_TwoPagesAtOnce_KeepsBoth()
    {
        var key = await LinkAsync();
        await Task.WhenAll(
            Task.Run(() => SaveAsync(key, a => a.Why.Worries = "Debts")),
            Task.Run(() => SaveAsync(key, a => a.Known.Family = "His nan")));
        var answers = (await OpenAsync(key))!.Answers;
        (answers.Why.Worries, answers.Known.Family).ShouldBe(("Debts", "His nan"));
    }

    [Fact]
    public async Task Open_After28DaysWithoutUse_IsGone_AndEachUseBegins28More()
    {
        var key = await LinkAsync();
        service.Clock.Advance(TimeSpan.FromDays(27));
        (await SaveAsync(key, a => a.Why.Worries = "Debts")).ShouldBeTrue();
        service.Clock.Advance(TimeSpan.FromDays(27));
        (await OpenAsync(key)).ShouldNotBeNull();
        service.Clock.Advance(TimeSpan.FromDays(1));
        (await OpenAsync(key)).ShouldBeNull();
        using var scope = service.Scope();
        (await scope.Get<Drafting>().ClearAsync(CancellationToken.None)).ShouldBe(1);
    }

    [Fact]
    public async Task Send_TwiceAtOnce_IsOneReferralWithOneReceipt()
    {
        var key = await ReadyAsync();
        var receipts = await Task.WhenAll(Task.Run(() => SendAsync(key)), Task.Run(() => SendAsync(key)));
        receipts[0].ShouldBe(receipts[1]);
        await using var db = service.Open();
        (await db.Referrals.CountAsync()).ShouldBe(1);
        (await db.ReferralDrafts.SingleAsync()).Answers.ShouldBeNull();
    }

    [Fact]
    public async Task Send_WithoutAReason_IsRefused_AndTheDraftStays()
    {
        var key = await ReadyAsync();
        await SaveAsync(key, a => a.Why.Reasons = []);
        await Should.ThrowAsync<RuleException>(() => SendAsync(key));
        (await OpenAsync(key))!.IsSent.ShouldBeFalse();
    }

    [Fact]
    public async Task Send_NamesNotKnown_IsAReferral()
    {
        var key = await ReadyAsync();
        await SaveAsync(key, a => a.YoungPerson = new() { GivenNameNotKnown = true, FamilyNameNotKnown = true });
        (await SendAsync(key)).Reference.ShouldStartWith("RCDF-");
    }

    [Fact]
    public async Task GiveLink_TheSameFormTwice_IsOneLink()
    {
        var form = Ids.New();
        (await LinkAsync(form)).ShouldBe(await LinkAsync(form));
        await using var db = service.Open();
        (await db.ReferralDrafts.CountAsync()).ShouldBe(1);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.ReferralLinkGiven)).ShouldBe(1);
    }

    [Fact]
    public async Task Open_ADraftOfAnAccount_OpensForThatAccountAlone()
    {
        var (own, other) = (await service.AddAccountAsync(Role.Partner, null), await service.AddAccountAsync(Role.Partner, null));
        var id = Ids.New();
        using var scope = service.Scope();
        var drafts = scope.Get<Drafting>();
        await drafts.BeginAsync(service.ViewerOf(own), id, CancellationToken.None);
        (await drafts.OpenAsync(id.ToString(), service.ViewerOf(own), CancellationToken.None)).ShouldNotBeNull();
        (await drafts.OpenAsync(id.ToString(), service.ViewerOf(other), CancellationToken.None)).ShouldBeNull();
        (await drafts.OpenAsync(id.ToString(), null, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Answers_AreSealedInTheDatabase()
    {
        var key = await LinkAsync();
        await SaveAsync(key, a => a.Why.Worries = "canary-words");
        await using var db = service.Open();
        System.Text.Encoding.UTF8.GetString((await db.ReferralDrafts.SingleAsync()).Answers!).ShouldNotContain("canary");
    }

    private async Task<string> ReadyAsync()
    {
        var key = await LinkAsync();
        await SaveAsync(key, a =>
        {
            a.YoungPerson = new() { GivenName = "Rhys", FamilyName = "Bowen" };
            a.Why.Reasons = ["weapon_use"];
            a.Referrer.Source = "police";
        });
        return key;
    }

    private async Task<string> LinkAsync(Guid? form = null)
    {
        var manager = await service.AddAccountAsync(Role.ServiceManager);
        using var scope = service.Scope();
        return await scope.Get<Drafting>().GiveLinkAsync(service.ViewerOf(manager), form ?? Ids.New(), manager.SiteId, CancellationToken.None);
    }

    private async Task<OpenDraft?> OpenAsync(string key)
    {
        using var scope = service.Scope();
        return await scope.Get<Drafting>().OpenAsync(key, null, CancellationToken.None);
    }

    private async Task<bool> SaveAsync(string key, Action<ReferralAnswers> change)
    {
        using var scope = service.Scope();
        var drafts = scope.Get<Drafting>();
        return await drafts.SaveAsync((await drafts.OpenAsync(key, null, CancellationToken.None))!, change, CancellationToken.None);
    }

    private async Task<Receipt> SendAsync(string key)
    {
        using var scope = service.Scope();
        var drafts = scope.Get<Drafting>();
        return await drafts.SendAsync((await drafts.OpenAsync(key, null, CancellationToken.None))!, _ => (null, null), CancellationToken.None);
    }
}
