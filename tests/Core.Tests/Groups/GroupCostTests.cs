using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>What group sessions cost, whatever is asked, approved, bought, taken back, confirmed and called off, one after the other or at once.</summary>
public sealed class GroupCostTests : IAsyncLifetime
{
    private const long Allotted = 100_00;
    private const int Sequences = 15;
    private const int Steps = 12;

    private OneGroup group = null!;
    private Account lead = null!;
    private Account otherManager = null!;

    /// <summary>What somebody does, to which of the costs, with how much.</summary>
    public sealed record Step(int What, int Which, int Pence);

    private static Gen<Step> One { get; } = from what in Gen.Choose(0, 7) from which in Gen.Choose(0, 3) from pence in Gen.Choose(1, 70_00) select new Step(what, which, pence);

    public async Task InitializeAsync()
    {
        group = await OneGroup.StartAsync();
        lead = await group.Service.AddAccountAsync(Role.NationalLead);
        otherManager = await group.Service.AddAccountAsync(Role.ServiceManager);
        using var scope = group.Service.Scope();
        await scope.Get<Budgets>().SetAsync(group.Service.ViewerOf(lead), new NewBudget(Ids.New(), group.SiteId, 2021, Allotted, 0, 500_00, "Agreed with the board"), default);
    }

    public Task DisposeAsync() => group.DisposeAsync().AsTask();

    [Fact]
    public async Task AnySequence_LeavesTheBudgetEqualToWhatItHolds_AndACalledOffSessionHoldsNothing()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sequences), Prop.ForAll(One.ArrayOf(Steps).ToArbitrary(), steps => RunAsync(steps).GetAwaiter().GetResult()));
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ManyAtOnce_ApprovalsConfirmationsCallingOffAndBuying_NeverOverdraw(int seed)
    {
        var random = new Random(seed);
        var (sessions, costs) = await AskAsync();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => new Step(random.Next(8), random.Next(4), random.Next(1, 70_00)))
            .Select(step => Task.Run(() => TriedAsync(() => DoAsync(step, sessions, costs)))));
        await MustBeRightAsync();
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task ApprovedWhileItIsCalledOff_EitherWay_TheMoneyIsFreeAgain()
    {
        for (var round = 0; round < 6; round++)
        {
            var session = await group.PlanAsync(round + 5);
            var cost = await AskAsync(session, Allotted);
            await Task.WhenAll(
                Task.Run(() => TriedAsync(() => ApproveAsync(cost, Allotted, group.Manager))), Task.Run(() => TriedAsync(() => ApproveAsync(cost, Allotted, otherManager))),
                Task.Run(() => CallOffAsync(session)));
            (await MustBeRightAsync()).ShouldBe(0);
        }
    }

    [Fact]
    public async Task AskedWhileItIsCalledOff_NothingIsLeftToApprove()
    {
        for (var round = 0; round < 6; round++)
        {
            var session = await group.PlanAsync(round + 5);
            await Task.WhenAll(Task.Run(() => TriedAsync(() => AskAsync(session, 10_00))), Task.Run(() => CallOffAsync(session)));
            await MustBeRightAsync();
        }
    }

    [Fact]
    public async Task CalledOff_GivesBackWhatTheSecondWorkerAskedFor_AndKeepsWhatWasBought()
    {
        var (bought, asked) = (await AskAsync(group.SessionId, 20_00), await AskAsync(group.SessionId, 30_00, group.Manager));
        await ApproveAsync(bought, 20_00, group.Manager);
        await ApproveAsync(asked, 30_00, otherManager);
        await SpendAsync(bought, 15_00);
        await CallOffAsync(group.SessionId);
        (await MustBeRightAsync()).ShouldBe(15_00);
        await using var db = group.Service.Open();
        (await db.GroupCosts.OrderBy(c => c.AskedPence).Select(c => c.Status).ToListAsync()).ShouldBe([SpendingStatus.Spent, SpendingStatus.Withdrawn]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Pence.Most + 1)]
    public async Task Ask_ForNoSum_IsRefused(long pence) =>
        (await Should.ThrowAsync<RuleException>(() => AskAsync(group.SessionId, pence))).Message.ShouldBe("Enter an amount above £0.");

    [Fact]
    public async Task Ask_ForASessionCalledOff_OrBySomebodyElse_IsRefused()
    {
        var colleague = await group.Service.AddAccountAsync(Role.Practitioner);
        (await Should.ThrowAsync<RuleException>(() => AskAsync(group.SessionId, 10_00, colleague))).Message.ShouldContain("Whoever leads the session");
        await CallOffAsync(group.SessionId);
        (await Should.ThrowAsync<RuleException>(() => AskAsync(group.SessionId, 10_00))).Message.ShouldContain("was called off");
    }

    private async Task<bool> RunAsync(Step[] steps)
    {
        var (sessions, costs) = await AskAsync();
        foreach (var step in steps)
        {
            await TriedAsync(() => DoAsync(step, sessions, costs));
            await MustBeRightAsync();
        }
        foreach (var session in sessions)
            await TriedAsync(() => CallOffAsync(session));
        await MustBeRightAsync();
        return true;
    }

    private async Task<(List<Guid> Sessions, List<Guid> Costs)> AskAsync()
    {
        var (sessions, costs) = (new List<Guid>(), new List<Guid>());
        for (var i = 0; i < 4; i++)
        {
            if (i % 2 == 0)
                sessions.Add(await group.PlanAsync(5 + i));
            costs.Add(await AskAsync(sessions[^1], 60_00));
        }
        return (sessions, costs);
    }

    private Task DoAsync(Step step, List<Guid> sessions, List<Guid> costs) => step.What switch
    {
        0 or 1 => ApproveAsync(costs[step.Which], step.Pence, step.Pence % 2 == 0 ? group.Manager : otherManager),
        2 => OnAsync(costs[step.Which], group.Manager, (piece, by, cost) => piece.Get<FundDeciding>().RefuseAsync(by, cost, "No", default)),
        3 => OnAsync(costs[step.Which], group.Leader, (piece, by, cost) => piece.Get<SupportAsking>().WithdrawAsync(by, cost, null, default)),
        4 => SpendAsync(costs[step.Which], step.Pence),
        5 => CallOffAsync(sessions[step.Which / 2]),
        6 => group.ConfirmAsync(session: sessions[step.Which / 2]),
        _ => AskAsync(sessions[step.Which / 2], step.Pence),
    };

    private async Task<Guid> AskAsync(Guid session, long pence, Account? by = null)
    {
        var key = Ids.New();
        await group.DoAsync(by ?? group.Leader, (piece, viewer, s) => piece.Get<GroupCosts>().AskAsync(viewer, s, key, pence, "Pitch hire", default), session);
        return key;
    }

    private Task CallOffAsync(Guid session) => group.DoAsync(group.Leader, (piece, by, s) => piece.Get<GroupPlanning>().CallOffAsync(by, s, default), session);

    private Task ApproveAsync(Guid id, long pence, Account by) => OnAsync(id, by, (piece, viewer, cost) => piece.Get<FundDeciding>().ApproveAsync(viewer, cost, pence, null, default));

    private Task SpendAsync(Guid id, long pence) =>
        OnAsync(id, group.Leader, (piece, by, cost) => piece.Get<FundSpending>().SpendAsync(by, cost, new Purchase(group.Service.Clock.Today(), pence, Guid.NewGuid().ToString(), null), default));

    private async Task OnAsync(Guid id, Account by, Func<Piece, Core.Access.Viewer, GroupCost, Task> work)
    {
        using var scope = group.Service.Scope();
        await work(scope, group.Service.ViewerOf(by), await scope.Get<ServiceDatabase>().GroupCosts.SingleAsync(c => c.Id == id));
    }

    /// <summary>What is used, having seen that it is what the costs hold, within what is allotted, and nothing of it for a session called off but what was bought.</summary>
    private async Task<long> MustBeRightAsync()
    {
        await using var db = group.Service.Open();
        var budget = await db.Budgets.AsNoTracking().SingleAsync();
        var costs = await db.GroupCosts.AsNoTracking().ToListAsync();
        costs.Sum(c => c.HeldPence).ShouldBe(budget.UsedPence);
        budget.UsedPence.ShouldBeInRange(0, budget.AllottedPence);
        costs.ShouldAllBe(c => c.HeldPence >= 0 && c.SpentPence >= 0 && c.SpentPence <= c.ApprovedPence);
        var off = await db.GroupSessions.Where(s => s.Status == GroupStatus.CalledOff).Select(s => s.Id).ToListAsync();
        costs.Where(c => off.Contains(c.SessionId)).ShouldAllBe(c => c.Status == SpendingStatus.Spent || c.HeldPence == 0 && c.Status != SpendingStatus.Asked);
        return budget.UsedPence;
    }

    private static async Task<bool> TriedAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (Exception refused) when (refused is RuleException or DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
