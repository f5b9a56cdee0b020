using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Safeguarding;

public sealed class TakingStepsTests : IAsyncLifetime
{
    private OneConcern one = null!;

    public async Task InitializeAsync() => one = await OneConcern.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    [Fact]
    public async Task Concern_GoesItsWhole_Way()
    {
        foreach (var to in new[] { ConcernStatus.Seen, ConcernStatus.Referred, ConcernStatus.Answered, ConcernStatus.OurPartDone, ConcernStatus.Closed })
            await one.TakeAsync(one.Manager, OneConcern.Step(to));
        var concern = await one.ReadAsync();
        (concern.Status, concern.Outcome, concern.ClosedOn).ShouldBe((ConcernStatus.Closed, "safer", new DateOnly(2021, 8, 31)));
        await using var db = one.Service.Open();
        (await db.ConcernSteps.OrderBy(s => s.At).Select(s => s.To).ToListAsync()).ShouldBe([ConcernStatus.Seen, ConcernStatus.Referred, ConcernStatus.Answered, ConcernStatus.OurPartDone, ConcernStatus.Closed], ignoreOrder: true);
        (await one.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.PeerMentor, ConcernStatus.Referred, false)]
    [InlineData(Role.PeerMentor, ConcernStatus.Seen, false)]
    [InlineData(Role.Practitioner, ConcernStatus.Seen, false)]
    [InlineData(Role.Practitioner, ConcernStatus.Referred, true)]
    [InlineData(Role.ServiceManager, ConcernStatus.Seen, true)]
    [InlineData(Role.NationalLead, ConcernStatus.Referred, true)]
    public async Task Step_IsTakenByWhomItIsFor(Role role, ConcernStatus to, bool may)
    {
        var by = one.Service.ViewerOf(await one.Service.AddAccountAsync(role));
        if (may)
            await one.TakeAsync(by, OneConcern.Step(to));
        else
            await Should.ThrowAsync<RuleException>(() => one.TakeAsync(by, OneConcern.Step(to)));
        (await one.ReadAsync()).Status.ShouldBe(may ? to : ConcernStatus.Raised);
    }

    [Fact]
    public async Task WhoRaisedIt_DoesNotCloseIt()
    {
        var mine = Guid.NewGuid();
        await one.RaiseAsync(new NewConcern(mine) { Seen = "A new phone" }, one.Manager);
        await using (var db = one.Service.Open())
            (await db.Concerns.CountAsync()).ShouldBe(2);
        await TakeAsync(one.Manager, mine, ConcernStatus.Seen);
        await TakeAsync(one.Manager, mine, ConcernStatus.OurPartDone);
        (await Should.ThrowAsync<RuleException>(() => TakeAsync(one.Manager, mine, ConcernStatus.Closed))).Message.ShouldContain("Somebody else closes it");
        await TakeAsync(one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.NationalLead)), mine, ConcernStatus.Closed);
    }

    [Theory]
    [InlineData(ConcernStatus.Referred)]
    [InlineData(ConcernStatus.Answered)]
    [InlineData(ConcernStatus.OurPartDone)]
    [InlineData(ConcernStatus.Closed)]
    public async Task Step_ThatSaysTooLittle_IsRefused(ConcernStatus to)
    {
        await Should.ThrowAsync<RuleException>(() => one.TakeAsync(one.Manager, new NewStep(Guid.NewGuid(), to)));
        await using var db = one.Service.Open();
        (await db.ConcernSteps.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Referral_WithoutTheFamily_SaysWhy()
    {
        var step = OneConcern.Step(ConcernStatus.Referred) with { FamilyTold = false };
        await Should.ThrowAsync<RuleException>(() => one.TakeAsync(one.Manager, step));
        await one.TakeAsync(one.Manager, step with { WhyFamilyNotTold = "His uncle is the one he is afraid of" });
    }

    [Fact]
    public async Task TheSameStep_SentTenTimesAtOnce_IsTakenOnce()
    {
        var step = OneConcern.Step(ConcernStatus.Referred);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => one.TakeAsync(one.Manager, step)));
        await using var db = one.Service.Open();
        (await db.ConcernSteps.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task TwoManagersAtOnce_OneReadsIt_TheOtherIsToldItIsDone()
    {
        var other = one.Service.ViewerOf(await one.Service.AddAccountAsync(Role.NationalLead));
        var refused = 0;
        await Task.WhenAll(new[] { one.Manager, other }.Select(async by =>
        {
            try
            {
                await one.TakeAsync(by, OneConcern.Step(ConcernStatus.Seen));
            }
            catch (RuleException)
            {
                Interlocked.Increment(ref refused);
            }
        }));
        refused.ShouldBe(1);
        await using var db = one.Service.Open();
        (await db.ConcernSteps.CountAsync()).ShouldBe(1);
    }

    private Task TakeAsync(Core.Access.Viewer by, Guid id, ConcernStatus to) => one.Case.DoAsync(async (scope, opened) =>
    {
        var concern = await scope.Get<Core.Database.ServiceDatabase>().Concerns.SingleAsync(c => c.Id == id);
        await scope.Get<TakingSteps>().TakeAsync(by, concern, opened.Words, OneConcern.Step(to), CancellationToken.None);
    });
}
