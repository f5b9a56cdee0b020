using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Funds;

/// <summary>Each site draws on a budget of its own; a voucher and a receipt are one of a kind over all of them.</summary>
public sealed class TwoBudgetsTests
{
    private const int Rounds = 8;

    [Fact]
    public async Task OneVoucher_HandedOutAtTwoSitesAtOnce_IsHandedOutOnce()
    {
        await using var fund = await OneFund.StartAsync();
        var elsewhere = await ElsewhereAsync(fund);
        for (var round = 0; round < Rounds; round++)
        {
            var (here, there) = await ApprovedAsync(fund, elsewhere, PaymentWay.Voucher);
            await Task.WhenAll(TriedAsync(() => fund.HandOutAsync(here, voucher: $"V{round}")), TriedAsync(() => fund.HandOutAsync(there, voucher: $"V{round}")));
            await using var db = fund.Service.Open();
            (await db.SupportRequests.CountAsync(r => r.VoucherNumber == $"V{round}")).ShouldBe(1);
        }
        (await fund.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task OneReceipt_WrittenDownAtTwoSitesAtOnce_IsWrittenDownOnce()
    {
        await using var fund = await OneFund.StartAsync();
        var elsewhere = await ElsewhereAsync(fund);
        for (var round = 0; round < Rounds; round++)
        {
            var (here, there) = await ApprovedAsync(fund, elsewhere, PaymentWay.Purchase);
            await Task.WhenAll(TriedAsync(() => fund.SpendAsync(here, 20_00, $"R{round}")), TriedAsync(() => fund.SpendAsync(there, 20_00, $"R{round}")));
            await using var db = fund.Service.Open();
            (await db.SupportRequests.CountAsync(r => r.ReceiptNumber == $"R{round}")).ShouldBe(1);
        }
    }

    /// <summary>A worker of another site with a budget, and a young person of theirs.</summary>
    private static async Task<(Account Worker, Guid Person)> ElsewhereAsync(OneFund fund)
    {
        using var scope = fund.Service.Scope();
        await scope.Get<Budgets>().SetAsync(fund.Service.ViewerOf(fund.Lead), new NewBudget(Ids.New(), (await fund.Service.SiteAsync("Dundee")).Id, 2021, 1_000_00, 0, 500_00, "Agreed with the board"), default);
        var worker = await fund.Service.AddAccountAsync(Role.Practitioner, "Dundee");
        return (worker, (await fund.Service.AddCaseAsync(worker, site: "Dundee")).Id);
    }

    private static async Task<(Guid Here, Guid There)> ApprovedAsync(OneFund fund, (Account Worker, Guid Person) elsewhere, PaymentWay way)
    {
        using var opened = await fund.Service.OpenRecordAsync(elsewhere.Worker, elsewhere.Person);
        var there = new NewSupport(Ids.New(), SupportFor.Parent, "cooker", "A cooker", 20_00, way);
        await opened.Get<SupportAsking>().AskAsync(opened.By, opened.Person, opened.Words, there, default);
        var here = await fund.AskAsync(20_00, way);
        foreach (var id in new[] { here, there.FormKey })
            await fund.ApproveAsync(id, 20_00, fund.Lead);
        return (here, there.FormKey);
    }

    private static async Task TriedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (RuleException)
        {
            // The other was quicker.
        }
    }
}
