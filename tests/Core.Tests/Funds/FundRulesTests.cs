using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Funds;

public sealed class FundRulesTests
{
    [Fact]
    public async Task FromAskingToWhatItMadePossible_TheBudgetIsRightAtEachStep()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(250_00);
        (await fund.UsedAsync()).ShouldBe(0);
        await fund.ApproveAsync(id, 240_00);
        (await fund.UsedAsync()).ShouldBe(240_00);
        await fund.SpendAsync(id, 229_99);
        (await fund.UsedAsync()).ShouldBe(229_99);
        using (var opened = await fund.Service.OpenRecordAsync(fund.Worker, fund.Person.Id))
            await opened.Get<FundSpending>().SayResultAsync(opened.By, await opened.Db.SupportRequests.SingleAsync(), opened.Words, Guid.NewGuid(), "home_that_works", "First hot tea in weeks", default);
        await using var db = fund.Service.Open();
        var lines = await db.Acts.Where(a => a.Chain == fund.Person.Id).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync();
        lines.TakeLast(4).ShouldBe([ActKind.SupportAsked, ActKind.SupportApproved, ActKind.SupportSpent, ActKind.SupportResultRecorded]);
        (await fund.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Approve_MoreThanIsLeft_IsRefused_AndNothingIsSetAside()
    {
        await using var fund = await OneFund.StartAsync(100_00);
        var id = await fund.AskAsync(100_01);
        (await RefusedAsync(() => fund.ApproveAsync(id, 100_01))).ShouldContain("not enough left");
        (await fund.UsedAsync()).ShouldBe(0);
        await fund.ApproveAsync(id, 100_00);
        (await fund.UsedAsync()).ShouldBe(100_00);
    }

    [Fact]
    public async Task Approve_ByWhoeverAsked_OrAWorker_OrAnotherSitesManager_IsRefused()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(10_00, by: fund.Manager);
        (await RefusedAsync(() => fund.ApproveAsync(id, 10_00))).ShouldContain("asked for themselves");
        (await RefusedAsync(() => fund.RefuseAsync(id, "No"))).ShouldContain("asked for themselves");
        (await RefusedAsync(() => fund.ApproveAsync(id, 10_00, fund.Worker))).ShouldContain("decides");
        var elsewhere = await fund.Service.AddAccountAsync(Role.ServiceManager, "Dundee");
        (await RefusedAsync(() => fund.ApproveAsync(id, 10_00, elsewhere))).ShouldContain("decides");
        await fund.ApproveAsync(id, 10_00, fund.OtherManager);
    }

    [Fact]
    public async Task Approve_AboveAManagersLimit_IsTheNationalLeads()
    {
        await using var fund = await OneFund.StartAsync(2_000_00, managerLimit: 500_00);
        var id = await fund.AskAsync(500_01);
        (await RefusedAsync(() => fund.ApproveAsync(id, 500_01))).ShouldContain("national lead decides");
        await fund.ApproveAsync(id, 500_01, fund.Lead);
        (await fund.UsedAsync()).ShouldBe(500_01);
    }

    [Fact]
    public async Task Ask_WithinTheWorkersOwnLimit_IsApprovedAtOnce_AndCannotBeSplit()
    {
        await using var fund = await OneFund.StartAsync(workerLimit: 20_00);
        (await fund.RequestAsync(await fund.AskAsync(15_00))).Status.ShouldBe(SpendingStatus.Approved);
        (await fund.RequestAsync(await fund.AskAsync(5_01))).Status.ShouldBe(SpendingStatus.Asked);
        (await fund.RequestAsync(await fund.AskAsync(5_00))).Status.ShouldBe(SpendingStatus.Approved);
        fund.Service.Clock.Advance(TimeSpan.FromDays(31));
        (await fund.RequestAsync(await fund.AskAsync(20_00))).Status.ShouldBe(SpendingStatus.Approved);
        (await fund.UsedAsync()).ShouldBe(40_00);
    }

    [Fact]
    public async Task Ask_WithoutABudget_Waits_AndCannotBeApproved()
    {
        await using var fund = await OneFund.StartAsync(null);
        var id = await fund.AskAsync(10_00);
        (await RefusedAsync(() => fund.ApproveAsync(id, 10_00))).ShouldContain("no budget for this year");
    }

    [Fact]
    public async Task Refuse_WithoutAReason_IsRefused()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(10_00);
        (await RefusedAsync(() => fund.RefuseAsync(id, " "))).ShouldContain("Say why");
        await fund.RefuseAsync(id, "The council gives one");
        // The same form sent twice, and another one from another tab.
        await fund.RefuseAsync(id, "The council gives one ");
        (await RefusedAsync(() => fund.RefuseAsync(id, "The school gives one"))).ShouldBe("You refused this already, with other words.");
        (await RefusedAsync(() => fund.ApproveAsync(id, 10_00))).ShouldContain("refused");
    }

    [Fact]
    public async Task Withdraw_AnApprovedRequest_GivesTheMoneyBack_AndIsForWhoeverAskedOrAManager()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(10_00);
        await fund.ApproveAsync(id, 10_00);
        var peer = await fund.Service.AddAccountAsync(Role.PeerMentor);
        await RefusedAsync(() => fund.WithdrawAsync(id, peer));
        await fund.WithdrawAsync(id);
        (await fund.UsedAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Cash_NeedsASecondWorker_AndWhatIsLeftComesBack()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(30_00, PaymentWay.Cash);
        (await RefusedAsync(() => fund.HandOutAsync(id, fund.Manager))).ShouldContain("before it is approved");
        await fund.ApproveAsync(id, 30_00);
        (await RefusedAsync(() => fund.SpendAsync(id, 30_00))).ShouldContain("Hand it out first");
        (await RefusedAsync(() => fund.HandOutAsync(id))).ShouldContain("second worker");
        (await RefusedAsync(() => fund.HandOutAsync(id, fund.Worker))).ShouldContain("second worker");
        (await RefusedAsync(() => fund.HandOutAsync(id, voucher: "V1"))).ShouldContain("second worker");
        await fund.HandOutAsync(id, fund.Manager);
        (await RefusedAsync(() => fund.WithdrawAsync(id))).ShouldContain("handed out already");
        await fund.SpendAsync(id, 0, null).ShouldThrowAsync<RuleException>();
        await fund.SpendAsync(id, 12_34);
        (await fund.UsedAsync()).ShouldBe(12_34);
    }

    [Fact]
    public async Task Voucher_IsHandedOutOnce_ByItsNumber()
    {
        await using var fund = await OneFund.StartAsync();
        var (one, other) = (await fund.AskAsync(30_00, PaymentWay.Voucher), await fund.AskAsync(30_00, PaymentWay.Voucher));
        await fund.ApproveAsync(one, 30_00);
        await fund.ApproveAsync(other, 30_00);
        (await RefusedAsync(() => fund.HandOutAsync(one))).ShouldContain("number of the voucher");
        await fund.HandOutAsync(one, voucher: "ab 12");
        (await RefusedAsync(() => fund.HandOutAsync(other, voucher: "AB12"))).ShouldContain("handed out already");
        await fund.HandOutAsync(other, voucher: "AB13");
    }

    [Fact]
    public async Task Spend_MoreThanApproved_OrTomorrow_OrWithoutReceipt_OrOnAUsedReceipt_IsRefused()
    {
        await using var fund = await OneFund.StartAsync();
        var (one, other) = (await fund.AskAsync(30_00), await fund.AskAsync(30_00));
        (await RefusedAsync(() => fund.SpendAsync(one, 30_00))).ShouldContain("decision first");
        await fund.ApproveAsync(one, 30_00);
        await fund.ApproveAsync(other, 30_00);
        (await RefusedAsync(() => fund.SpendAsync(one, 30_01))).ShouldContain("more than was approved");
        (await RefusedAsync(() => fund.SpendAsync(one, 0))).ShouldContain("what was paid");
        (await RefusedAsync(() => fund.SpendAsync(one, 30_00, on: new DateOnly(2021, 9, 1)))).ShouldContain("after today");
        (await RefusedAsync(() => fund.SpendAsync(one, 30_00, on: new DateOnly(2021, 8, 30)))).ShouldContain("before it was asked");
        (await RefusedAsync(() => fund.SpendAsync(one, 30_00, receipt: null))).ShouldContain("receipt's number");
        await fund.SpendAsync(one, 30_00, "till 7");
        await fund.SpendAsync(one, 30_00, "till 7");
        (await RefusedAsync(() => fund.SpendAsync(other, 30_00, "TILL 7"))).ShouldContain("another request already");
        (await fund.UsedAsync()).ShouldBe(60_00);
    }

    [Fact]
    public async Task Set_ByAnybodyElse_OrBelowWhatIsUsed_IsRefused_AndTwiceIsOnce()
    {
        await using var fund = await OneFund.StartAsync();
        await fund.ApproveAsync(await fund.AskAsync(300_00), 300_00);
        (await RefusedAsync(() => fund.SetAsync(500_00, by: fund.Manager))).ShouldContain("national lead");
        (await RefusedAsync(() => fund.SetAsync(299_99))).ShouldContain("set aside or spent");
        (await RefusedAsync(() => fund.SetAsync(500_00, workerLimit: 20_00, managerLimit: 10_00))).ShouldContain("at least the worker's");
        var form = Guid.NewGuid();
        await fund.SetAsync(300_00, formKey: form);
        await fund.SetAsync(300_00, formKey: form);
        await using var db = fund.Service.Open();
        (await db.BudgetChanges.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Ask_TwiceWithOneForm_IsOneRequest()
    {
        await using var fund = await OneFund.StartAsync();
        var form = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => fund.AskAsync(10_00, formKey: form))));
        await using var db = fund.Service.Open();
        (await db.SupportRequests.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task WaitingList_NamesNobodyWhoseRecordIsOutOfReach()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(10_00);
        using var scope = fund.Service.Scope();
        (await scope.Get<FundLists>().WaitingAsync(fund.Service.ViewerOf(fund.Manager), default)).Single().Whom!.Name.ShouldBe("Rhys Bowen");
        using (var opened = await fund.Service.OpenRecordAsync(fund.Manager, fund.Person.Id))
            await opened.Get<Core.Access.Restricting>().SetAsync(opened.By, opened.Person, opened.Words, true, "made for a test", default);
        var item = (await scope.Get<FundLists>().WaitingAsync(fund.Service.ViewerOf(fund.Manager), default)).Single();
        (item.Spending.Id, item.Whom, item.What).ShouldBe((id, null, null));
        (await scope.Get<FundLists>().WaitingAsync(fund.Service.ViewerOf(fund.Worker), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Counts_OfWhatItMadePossible_CountPiecesAndYoungPeople()
    {
        await using var fund = await OneFund.StartAsync();
        for (var i = 0; i < 2; i++)
        {
            var id = await fund.AskAsync(30_00);
            await fund.ApproveAsync(id, 30_00);
            await fund.SpendAsync(id, 10_00 + i, $"R{i}");
        }
        using var opened = await fund.Service.OpenRecordAsync(fund.Worker, fund.Person.Id);
        var request = await opened.Db.SupportRequests.FirstAsync();
        foreach (var code in new[] { "trust", "safer", "trust" })
            await opened.Get<FundSpending>().SayResultAsync(opened.By, request, opened.Words, Guid.NewGuid(), code, null, default);
        var totals = await opened.Get<SupportCounts>().CountAsync(fund.Service.ViewerOf(fund.Manager), null, new DateOnly(2021, 8, 31), new DateOnly(2021, 8, 31), default);
        (totals.Requests, totals.YoungPeople, totals.Pence, totals.NotSaid).ShouldBe((2, 1, 20_01, 1));
        totals.Rows.Single(r => r.Code == "cooker").ShouldBe(new SupportCount("kind", "cooker", 2, 1, 20_01));
        totals.Rows.Count(r => r.Of == "made_possible").ShouldBe(2);
        var edinburgh = await fund.Service.AddAccountAsync(Role.ServiceManager, "Edinburgh");
        var there = await opened.Get<SupportCounts>().CountAsync(fund.Service.ViewerOf(edinburgh), request.SiteId, new DateOnly(2021, 1, 1), new DateOnly(2021, 12, 31), default);
        there.Requests.ShouldBe(0);
    }

    [Fact]
    public async Task Budget_BelowNothing_OrAWorkerAboveTheManager_IsRefused()
    {
        await using var fund = await OneFund.StartAsync();
        await Refused.AsAsync("A budget must be from £0 to £100,000,000.", () => fund.SetAsync(-1));
        await Refused.AsAsync("A budget must be from £0 to £100,000,000.", () => fund.SetAsync(Pence.Most + 1));
        await Refused.AsAsync("A manager's limit must be at least the worker's.", () => fund.SetAsync(1_000_00, 501_00));
    }

    [Fact]
    public async Task Approval_OfMoreThanAsked_AHandOutOfWhatWeBuy_OrAnothersWithdrawal_IsRefused()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(20_00);
        await Refused.AsAsync("Approve what was asked for, or less.", () => fund.ApproveAsync(id, 20_01));
        await Refused.AsAsync("This is bought by us; nothing is handed out.", () => fund.HandOutAsync(id, fund.Manager));
        var colleague = await fund.Service.AddAccountAsync(Role.Practitioner);
        await Refused.AsAsync("Whoever asked, or a manager, takes a request back.", () => fund.WithdrawAsync(id, colleague));
    }

    [Fact]
    public async Task Result_BeforeItWasBought_IsRefused()
    {
        await using var fund = await OneFund.StartAsync();
        var id = await fund.AskAsync(20_00);
        await Refused.AsAsync("Say what it made possible after it was bought.", () => fund.OnAsync(fund.Worker, id, async (piece, by, request) =>
            await piece.Get<FundSpending>().SayResultAsync(by, request, await fund.Service.WordsAsync(piece.Get<ServiceDatabase>(), request.YoungPersonId), Ids.New(), "school", null, default)));
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
