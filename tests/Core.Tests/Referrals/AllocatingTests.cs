using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Referrals;

public sealed class AllocatingTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account manager = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Allocate_OverTheLimitWithoutReason_IsRefusedWithTheFigures()
    {
        var worker = await FullWorkerAsync();
        var refused = await Should.ThrowAsync<RuleException>(() => AllocateAsync(worker, AllocationPart.Lead, null));
        refused.Message.ShouldContain("1 young people, and the limit is 1");
    }

    [Fact]
    public async Task Allocate_OverTheLimitWithReason_KeepsTheReason()
    {
        var worker = await FullWorkerAsync();
        var referral = await AllocateAsync(worker, AllocationPart.Lead, "His brother is with them.");
        await using var db = service.Open();
        var allocation = await db.Allocations.SingleAsync(a => a.YoungPersonId == referral.YoungPersonId);
        (await service.WordsAsync(db, referral.YoungPersonId)).Open(allocation.OverLimitReason).ShouldBe("His brother is with them.");
    }

    [Fact]
    public async Task Allocate_TwoManagersAtOnceForTheLastPlace_OneIsRefused()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner, limit: 1);
        var (one, other) = (await WaitingAsync(), await WaitingAsync());
        var done = await Task.WhenAll(TryAsync(one), TryAsync(other));
        done.Count(d => d).ShouldBe(1);
        await using var db = service.Open();
        (await db.Allocations.CountAsync(a => a.AccountId == worker.Id)).ShouldBe(1);

        async Task<bool> TryAsync(Referral referral)
        {
            try
            {
                await Task.Run(() => AllocateAsync(referral, worker, AllocationPart.Lead, null));
                return true;
            }
            catch (RuleException)
            {
                return false;
            }
        }
    }

    [Fact]
    public async Task Allocate_BeforeAcceptance_IsRefused()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner);
        var referral = await service.AddReferralAsync();
        (await Should.ThrowAsync<RuleException>(() => AllocateAsync(referral, worker, AllocationPart.Lead, null))).Message.ShouldContain("after a referral is accepted");
    }

    [Fact]
    public async Task Allocate_APeerMentorBeside_LeavesTheReferralWaiting()
    {
        var referral = await WaitingAsync();
        await AllocateAsync(referral, await service.AddAccountAsync(Role.PeerMentor), AllocationPart.CoWorker, null);
        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Waiting);
        await AllocateAsync(referral, await service.AddAccountAsync(Role.Practitioner), AllocationPart.Lead, null);
        (await StatusAsync(referral)).ShouldBe(ReferralStatus.Open);
    }

    [Fact]
    public async Task Allocate_ASecondLeadWhileWorkGoesOn_IsRefused()
    {
        var referral = await AllocateAsync(await service.AddAccountAsync(Role.Practitioner), AllocationPart.Lead, null);
        var other = await service.AddAccountAsync(Role.Practitioner);
        (await Should.ThrowAsync<RuleException>(() => AllocateAsync(referral, other, AllocationPart.Lead, null))).Message.ShouldContain("Hand the case over");
    }

    [Fact]
    public async Task Allocate_AWorkerOfAnotherSite_IsRefused()
    {
        var elsewhere = await service.AddAccountAsync(Role.Practitioner, "Dundee");
        await Should.ThrowAsync<RuleException>(() => AllocateAsync(elsewhere, AllocationPart.Lead, null));
    }

    private async Task<Account> FullWorkerAsync()
    {
        var worker = await service.AddAccountAsync(Role.Practitioner, limit: 1);
        await AllocateAsync(worker, AllocationPart.Lead, null);
        return worker;
    }

    private async Task<Referral> AllocateAsync(Account worker, AllocationPart part, string? why)
    {
        var referral = await WaitingAsync();
        await AllocateAsync(referral, worker, part, why);
        return referral;
    }

    private async Task AllocateAsync(Referral referral, Account worker, AllocationPart part, string? why)
    {
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        await scope.Get<Allocating>().AllocateAsync(service.ViewerOf(manager), await db.Referrals.SingleAsync(r => r.Id == referral.Id),
            await service.WordsAsync(db, referral.YoungPersonId), worker.Id, part, why, CancellationToken.None);
    }

    private async Task<Referral> WaitingAsync()
    {
        var referral = await service.AddReferralAsync();
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        await scope.Get<Triage>().AcceptToWaitingListAsync(service.ViewerOf(manager), await db.Referrals.SingleAsync(r => r.Id == referral.Id),
            await service.WordsAsync(db, referral.YoungPersonId), Need.Medium, "Yes.", CancellationToken.None);
        return referral;
    }

    private async Task<ReferralStatus> StatusAsync(Referral referral)
    {
        await using var db = service.Open();
        return await db.Referrals.Where(r => r.Id == referral.Id).Select(r => r.Status).SingleAsync();
    }
}
