using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

public sealed class ComingAndGoingTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Fact]
    public async Task Return_FromAHold_GoesOnWithTheSameWorkerInTheSameEpisode()
    {
        await one.HoldAsync(one.Service.Clock.Today().AddDays(30));
        await one.TakeBackAsync();
        await using var db = one.Service.Open();
        (await db.Referrals.SingleAsync()).Status.ShouldBe(ReferralStatus.Open);
        (await db.Holds.SingleAsync()).EndedOn.ShouldBe(one.Service.Clock.Today());
        (await db.Returns.SingleAsync()).WorkerId.ShouldBe(one.Worker.Id);
        (await db.Allocations.SingleAsync()).To.ShouldBeNull();
    }

    [Fact]
    public async Task Return_AfterAnEnding_IsANewEpisode_AndTheOldOneStaysCounted()
    {
        await one.EndAsync("support_no_longer_required", null);
        one.Service.Clock.Advance(TimeSpan.FromDays(90));
        var form = Guid.NewGuid();
        await one.TakeBackAsync(formKey: form);
        await one.TakeBackAsync(formKey: form);
        await using var db = one.Service.Open();
        (await db.Referrals.OrderBy(r => r.CreatedAt).Select(r => r.Status).ToListAsync()).ShouldBe([ReferralStatus.Closed, ReferralStatus.Open]);
        (await db.Returns.SingleAsync()).WorkerId.ShouldBe(one.Worker.Id);
    }

    [Fact]
    public async Task Return_WhenTheWorkerIsGone_AsksWhoTakesUp()
    {
        await one.HoldAsync(one.Service.Clock.Today().AddDays(30));
        await LeaveAsync(one.Worker);
        (await Should.ThrowAsync<RuleException>(() => one.TakeBackAsync())).Message.ShouldContain("no longer here");
        var next = await one.Service.AddAccountAsync(Role.Practitioner);
        await one.TakeBackAsync(next.Id);
        await using var db = one.Service.Open();
        (await db.Allocations.SingleAsync(a => a.To == null)).AccountId.ShouldBe(next.Id);
    }

    [Fact]
    public async Task Return_OfSomebodyWhoNeverLeft_IsRefused()
    {
        await Should.ThrowAsync<RuleException>(() => one.TakeBackAsync());
        await using var db = one.Service.Open();
        (await db.Returns.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Ending_AsDeclined_NeedsTheirOwnWords()
    {
        (await Should.ThrowAsync<RuleException>(() => one.EndAsync("declined_support", " "))).Message.ShouldContain("what they said");
        await one.EndAsync("declined_support", "I am sound now, cheers");
        await using var db = one.Service.Open();
        (await db.Endings.SingleAsync()).Reason.ShouldBe("declined_support");
    }

    [Fact]
    public async Task Ending_ForNoKnownReason_IsRefused() =>
        await Should.ThrowAsync<RuleException>(() => one.EndAsync("not_known", null));

    [Fact]
    public async Task Ending_LeavesTheLinkToTheWorkerAndTheHistory()
    {
        await one.RecordAsync("contact", 3);
        await one.EndAsync("support_no_longer_required", null);
        await one.DoAsync(async (scope, opened) =>
        {
            var ended = await scope.Get<CaseList>().AskAsync(new(CaseFilter.Ended, CaseSort.Name, false, null, 1), one.By, CancellationToken.None);
            ended.Rows.ShouldHaveSingleItem().Workers.ShouldBe(["Amina Farah"]);
            var history = await scope.Get<CaseHistory>().ReadAsync(opened.Person.Id, opened.Words, HistoryPart.All, 1, 20, CancellationToken.None);
            history.Events.ShouldContain(e => e.Contact != null);
            history.Events[0].Act.ShouldBe(ActKind.CaseEnded);
        });
    }

    [Fact]
    public async Task HandOver_ChangesTheLead_AndIsARecord()
    {
        var next = await one.Service.AddAccountAsync(Role.Practitioner);
        await HandOverAsync(next, null);
        await using var db = one.Service.Open();
        (await db.Allocations.SingleAsync(a => a.To == null)).AccountId.ShouldBe(next.Id);
        (await db.Transfers.SingleAsync()).FromAccountId.ShouldBe(one.Worker.Id);
        await Should.ThrowAsync<RuleException>(() => HandOverAsync(next, null));
    }

    [Fact]
    public async Task HandOver_ToWhoWorkedBeside_LeavesThemOnce_AndNeedsNoPlaceMore()
    {
        var beside = await one.Service.AddAccountAsync(Role.Practitioner, limit: 1);
        await one.Service.AllocateBesideAsync(await one.Service.AddAccountAsync(Role.ServiceManager), one.Person.Id, beside);
        await HandOverAsync(beside, null);
        await using var db = one.Service.Open();
        (await db.Allocations.SingleAsync(a => a.To == null)).ShouldSatisfyAllConditions(a => a.AccountId.ShouldBe(beside.Id), a => a.Part.ShouldBe(AllocationPart.Lead));
    }

    [Fact]
    public async Task HandOver_ToTwoWorkersAtOnce_LeavesOneLead_AndWhoDecidedOnWhatHadChangedIsTold()
    {
        var (first, second) = (await one.Service.AddAccountAsync(Role.Practitioner), await one.Service.AddAccountAsync(Role.Practitioner));
        var done = await Task.WhenAll(new[] { first, second }.Select(to => Task.Run(async () =>
        {
            try
            {
                await HandOverAsync(to, null);
                return true;
            }
            catch (DbUpdateConcurrencyException)
            {
                return false;
            }
        })));
        await using var db = one.Service.Open();
        (await db.Allocations.CountAsync(a => a.To == null)).ShouldBe(1);
        var transfers = await db.Transfers.OrderBy(t => t.Id).ToListAsync();
        transfers.Count.ShouldBe(done.Count(d => d));
        // One after the other, the second is from the first; never both from the worker of before.
        transfers.Count(t => t.FromAccountId == one.Worker.Id).ShouldBe(1);
    }

    [Fact]
    public async Task HandOver_ToAFullCaseload_NeedsAReason()
    {
        var full = await one.Service.AddAccountAsync(Role.Practitioner, limit: 0);
        await Should.ThrowAsync<RuleException>(() => HandOverAsync(full, null));
        await HandOverAsync(full, "They are brothers");
        await using var db = one.Service.Open();
        (await db.Allocations.SingleAsync(a => a.To == null)).AccountId.ShouldBe(full.Id);
    }

    private Task HandOverAsync(Account to, string? overLimit) => one.DoAsync((scope, opened) =>
        scope.Get<ComingAndGoing>().HandOverAsync(one.By, opened.Episode, opened.Words, to.Id, "On leave", overLimit, CancellationToken.None));

    private async Task LeaveAsync(Account account)
    {
        await using var db = one.Service.Open();
        (await db.Users.SingleAsync(a => a.Id == account.Id)).DisabledAt = one.Service.Clock.Instant();
        db.Record(new Deed(ActKind.AccountDisabled, null, Act.House, account.Id));
        await db.SaveChangesAsync();
    }
}
