using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Funds;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Funds;

/// <summary>Whatever people do with requests, one after the other or at once, the budget holds what its spending holds and never goes below zero.</summary>
public sealed class BudgetPropertyTests
{
    private const int Sequences = 25;
    private const int Steps = 12;
    private const int Racers = 12;

    /// <summary>What somebody does, to which of the requests, with how much.</summary>
    public sealed record Step(int What, int Which, int Pence);

    private static Gen<Step[]> Any { get; } =
        (from what in Gen.Choose(0, 5) from which in Gen.Choose(0, 3) from pence in Gen.Choose(1, 150_00) select new Step(what, which, pence)).ArrayOf(Steps);

    [Fact]
    public async Task AnySequence_LeavesTheBudgetEqualToWhatItHolds()
    {
        await using var fund = await OneFund.StartAsync(300_00);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Sequences), Prop.ForAll(Any.ToArbitrary(), steps => RunAsync(fund, steps).GetAwaiter().GetResult()));
        (await fund.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ManyApprovalsAtOnce_OnTheLastOfTheBudget_NeverOverdraw(int seed)
    {
        await using var fund = await OneFund.StartAsync(100_00);
        var random = new Random(seed);
        var asked = new List<(Guid Id, long Pence)>();
        for (var i = 0; i < Racers; i++)
        {
            var pence = random.Next(10_00, 60_00);
            asked.Add((await fund.AskAsync(pence), pence));
        }
        // Each request by both managers at once, so that one request is not set aside twice either.
        var done = await Task.WhenAll(asked.SelectMany(a => new[] { fund.Manager, fund.OtherManager }.Select(by => Task.Run(() => TriedAsync(() => fund.ApproveAsync(a.Id, a.Pence, by))))));
        var used = await fund.UsedAsync();
        used.ShouldBeGreaterThan(0);
        await using var db = fund.Service.Open();
        var approved = await db.SupportRequests.Where(r => r.Status == SpendingStatus.Approved).ToListAsync();
        approved.Sum(r => r.ApprovedPence).ShouldBe(used);
        done.Count(d => d).ShouldBe(approved.Count);
        // As much as would fit was approved: nothing that was refused fits into what is left.
        (await db.SupportRequests.Where(r => r.Status == SpendingStatus.Asked).ToListAsync()).ShouldAllBe(r => r.AskedPence > 100_00 - used);
        (await fund.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TwoManagersAtOnce_OnTheLastOfTheBudget_OneIsTold()
    {
        await using var fund = await OneFund.StartAsync(250_00);
        var (one, other) = (await fund.AskAsync(200_00), await fund.AskAsync(200_00));
        var done = await Task.WhenAll(
            Task.Run(() => TriedAsync(() => fund.ApproveAsync(one, 200_00, fund.Manager))),
            Task.Run(() => TriedAsync(() => fund.ApproveAsync(other, 200_00, fund.OtherManager))));
        done.Count(d => d).ShouldBe(1);
        (await fund.UsedAsync()).ShouldBe(200_00);
    }

    [Fact]
    public async Task ApprovedAndWithdrawnAtOnce_EitherWay_TheBudgetIsRight()
    {
        await using var fund = await OneFund.StartAsync(100_00);
        for (var round = 0; round < 5; round++)
        {
            var id = await fund.AskAsync(100_00);
            await Task.WhenAll(Task.Run(() => TriedAsync(() => fund.ApproveAsync(id, 100_00))), Task.Run(() => TriedAsync(() => fund.WithdrawAsync(id))));
            await fund.UsedAsync();
            await TriedAsync(() => fund.WithdrawAsync(id));
            (await fund.UsedAsync()).ShouldBe(0);
        }
    }

    private static async Task<bool> RunAsync(OneFund fund, Step[] steps)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 4; i++)
            ids.Add(await fund.AskAsync(100_00, i == 0 ? PaymentWay.Cash : PaymentWay.Purchase));
        foreach (var step in steps)
        {
            await TriedAsync(() => DoAsync(fund, step, ids[step.Which]));
            await fund.UsedAsync();
        }
        foreach (var id in ids)
            await TriedAsync(() => fund.WithdrawAsync(id));
        await fund.UsedAsync();
        return true;
    }

    private static Task DoAsync(OneFund fund, Step step, Guid id) => step.What switch
    {
        0 or 1 => fund.ApproveAsync(id, step.Pence),
        2 => fund.RefuseAsync(id, "No"),
        3 => fund.WithdrawAsync(id),
        4 => fund.HandOutAsync(id, fund.Manager),
        _ => fund.SpendAsync(id, step.Pence, Guid.NewGuid().ToString()),
    };

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
