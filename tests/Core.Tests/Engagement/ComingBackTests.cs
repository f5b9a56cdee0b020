using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

public sealed class ComingBackTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;
    private Account manager = null!;
    private YoungPerson known = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        manager = await service.AddAccountAsync(Role.ServiceManager);
        known = await service.AddCaseAsync(worker, "Owain", "Pugh");
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Join_MovesTheReferralWithItsWords_AndTheEmptyRecordGoes()
    {
        var referral = await SendAsync();
        await JoinAsync(referral);

        await using var db = service.Open();
        var words = await service.WordsAsync(db, known.Id);
        var moved = await db.Referrals.SingleAsync(r => r.Id == referral.Id);
        moved.YoungPersonId.ShouldBe(known.Id);
        words.Open(moved.Worries).ShouldBe("New friends with cars.");
        (await db.ReferralReasons.Where(r => r.ReferralId == referral.Id).Select(r => r.YoungPersonId).Distinct().SingleAsync()).ShouldBe(known.Id);
        (await db.YoungPeople.AnyAsync(p => p.Id == referral.YoungPersonId)).ShouldBeFalse();
        (await db.PersonKeys.AnyAsync(k => k.YoungPersonId == referral.YoungPersonId)).ShouldBeFalse();
        (await db.NameTokens.AnyAsync(t => t.YoungPersonId == referral.YoungPersonId)).ShouldBeFalse();
        words.Open((await db.Notes.SingleAsync(n => n.YoungPersonId == known.Id)).Text).ShouldContain("7 Quay Street");
    }

    [Fact]
    public async Task Join_TheReferenceOfTheRecordThatWent_StillLeadsToTheOther()
    {
        var referral = await SendAsync();
        var own = (await OwnAsync(referral)).Reference;
        await JoinAsync(referral);

        await using var db = service.Open();
        var joined = await db.JoinedRecords.SingleAsync(j => j.Reference == own);
        (joined.YoungPersonId, joined.AccountId, joined.SiteId, joined.At).ShouldBe((known.Id, manager.Id, known.SiteId, service.Clock.Instant()));
        var practitioner = service.ViewerOf(worker);
        (await db.JoinedRecords.VisibleTo(service.ViewerOf(manager)).CountAsync()).ShouldBe(1);
        (await db.JoinedRecords.VisibleTo(practitioner).CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Join_StandsOnBothChains_AndVerifies()
    {
        var referral = await SendAsync();
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        await JoinAsync(referral);

        await using var db = service.Open();
        (await db.Acts.AnyAsync(a => a.Chain == known.Id && a.Kind == ActKind.ReferralJoinedToRecord)).ShouldBeTrue();
        (await db.Acts.AnyAsync(a => a.Chain == referral.YoungPersonId && a.Kind == ActKind.ReferralJoinedToRecord)).ShouldBeTrue();
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Join_AgenciesKnownOnBothSides_StandOnce()
    {
        await JoinAsync(await SendAsync());
        await JoinAsync(await SendAsync());
        await using var db = service.Open();
        (await db.Agencies.Where(a => a.YoungPersonId == known.Id).Select(a => a.Agency).ToListAsync()).ShouldBe(["police"]);
    }

    [Fact]
    public async Task Join_AfterTheDecision_IsRefused()
    {
        var referral = await SendAsync();
        using (var scope = service.Scope())
        {
            var db = scope.Get<ServiceDatabase>();
            await scope.Get<Triage>().AcceptToWaitingListAsync(service.ViewerOf(manager), await db.Referrals.SingleAsync(r => r.Id == referral.Id), await service.WordsAsync(db, referral.YoungPersonId), Need.High, "Yes.", CancellationToken.None);
        }
        (await Should.ThrowAsync<RuleException>(() => JoinAsync(referral))).Message.ShouldContain("before it is decided");
    }

    [Fact]
    public async Task Join_ToItsOwnRecord_IsRefused()
    {
        var referral = await SendAsync();
        known = await OwnAsync(referral);
        await Should.ThrowAsync<RuleException>(() => JoinAsync(referral));
    }

    [Fact]
    public async Task TakeUp_AfterAnEnding_GivesTheSameWorkerAndRecordsTheReturn()
    {
        await EndAsync();
        var referral = await SendAsync();
        await JoinAsync(referral);
        await TakeUpAsync(referral, worker);

        await using var db = service.Open();
        (await db.Referrals.SingleAsync(r => r.Id == referral.Id)).Status.ShouldBe(ReferralStatus.Open);
        (await db.Returns.SingleAsync(r => r.ReferralId == referral.Id)).WorkerId.ShouldBe(worker.Id);
        (await db.Allocations.SingleAsync(a => a.YoungPersonId == known.Id)).AccountId.ShouldBe(worker.Id);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TakeUp_AfterAnEndingByAnotherWorker_EndsTheOldAllocation()
    {
        await EndAsync();
        var referral = await SendAsync();
        await JoinAsync(referral);
        var other = await service.AddAccountAsync(Role.Practitioner);
        await TakeUpAsync(referral, other);

        await using var db = service.Open();
        (await db.Allocations.SingleAsync(a => a.YoungPersonId == known.Id && a.To == null)).AccountId.ShouldBe(other.Id);
        (await db.Allocations.SingleAsync(a => a.YoungPersonId == known.Id && a.To != null)).AccountId.ShouldBe(worker.Id);
    }

    [Fact]
    public async Task TakeUp_FromAHold_TakesTheHeldReferralUpToo()
    {
        using (var scope = service.Scope())
        {
            var db = scope.Get<ServiceDatabase>();
            await scope.Get<Holding>().HoldAsync(service.ViewerOf(worker), await db.Referrals.SingleAsync(r => r.YoungPersonId == known.Id), await service.WordsAsync(db, known.Id),
                new NewHold(service.Clock.GetUtcNow().Date.AddDays(30) is var day ? DateOnly.FromDateTime(day) : default, "Moved away", "His mother", "A card each month"), CancellationToken.None);
        }
        var referral = await SendAsync();
        await JoinAsync(referral);
        await TakeUpAsync(referral, worker);

        await using var after = service.Open();
        (await after.Referrals.Where(r => r.YoungPersonId == known.Id).Select(r => r.Status).Distinct().SingleAsync()).ShouldBe(ReferralStatus.Open);
        (await after.Holds.SingleAsync(h => h.YoungPersonId == known.Id)).EndedOn.ShouldNotBeNull();
    }

    private async Task<Referral> SendAsync()
    {
        using var scope = service.Scope();
        var receipt = await scope.Get<Intake>().ReceiveAsync(new NewReferral(new NewPerson((await service.SiteAsync()).Id, "Owen", "Pugh") { Address = "7 Quay Street" }, "police", ["weapon_use", "missing_incidents"])
        {
            Worries = "New friends with cars.",
            Agencies = ["police"],
            EducationSetting = "college",
        }, CancellationToken.None);
        return await scope.Get<ServiceDatabase>().Referrals.AsNoTracking().SingleAsync(r => r.Id == receipt.ReferralId);
    }

    private async Task JoinAsync(Referral referral)
    {
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        await scope.Get<ComingBack>().JoinAsync(service.ViewerOf(manager), await db.Referrals.SingleAsync(r => r.Id == referral.Id),
            await db.YoungPeople.Include(p => p.Key).SingleAsync(p => p.Id == known.Id), CancellationToken.None);
    }

    private async Task TakeUpAsync(Referral referral, Account by)
    {
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        await scope.Get<ComingBack>().TakeUpAsync(service.ViewerOf(manager), await db.Referrals.SingleAsync(r => r.Id == referral.Id), await service.WordsAsync(db, known.Id), Need.High, "Welcome back.", by.Id, null, CancellationToken.None);
    }

    private async Task EndAsync()
    {
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        await scope.Get<ComingAndGoing>().EndAsync(service.ViewerOf(worker), await db.Referrals.SingleAsync(r => r.YoungPersonId == known.Id), await service.WordsAsync(db, known.Id), "support_no_longer_required", null, null, CancellationToken.None);
    }

    private async Task<YoungPerson> OwnAsync(Referral referral)
    {
        await using var db = service.Open();
        return await db.YoungPeople.AsNoTracking().SingleAsync(p => p.Id == referral.YoungPersonId);
    }
}
