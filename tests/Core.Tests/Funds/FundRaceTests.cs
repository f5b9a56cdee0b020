using Steadfast.Core.Funds;
using Steadfast.Core.Tests.AtOnce;

namespace Steadfast.Core.Tests.Funds;

/// <summary>The rules of the fund that depend on what stands, met by two at once.</summary>
public sealed class FundRaceTests
{
    // Asked for before the races, in this order.
    private static readonly Guid Cooker = Guid.Parse("00000000-0000-4000-8000-000000000001");
    private static readonly Guid Bed = Guid.Parse("00000000-0000-4000-8000-000000000002");

    private const string HandedOut = "The money or voucher was handed out already. Record what was spent; what is left goes back to the budget.";
    private const string Withdrawn = "This was withdrawn. Ask again if it is needed after all.";

    private static readonly Races<OneFund> All = new()
    {
        ["two approve one request"] = new("This was approved already.", f => f.ApproveAsync(Cooker, 50_00), f => f.ApproveAsync(Cooker, 40_00, f.OtherManager)) { Given = AskedAsync },
        ["approve what is refused"] = new("This was refused. Ask again if something has changed.", f => f.RefuseAsync(Cooker, "No"), f => f.ApproveAsync(Cooker, 50_00, f.OtherManager))
        { Given = AskedAsync, Or = ["This was approved already."] },
        ["refuse what is approved"] = new("This was approved already.", f => f.ApproveAsync(Cooker, 50_00), f => f.RefuseAsync(Cooker, "No", f.OtherManager))
        { Given = AskedAsync, Or = ["This was refused. Ask again if something has changed."] },
        ["refuse twice, with other words"] = new("You refused this already, with other words.", f => f.RefuseAsync(Cooker, "No"), f => f.RefuseAsync(Cooker, "Not this year")) { Given = AskedAsync },
        ["approve what is withdrawn"] = new(Withdrawn, f => f.WithdrawAsync(Cooker), f => f.ApproveAsync(Cooker, 50_00)) { Given = AskedAsync, OtherMayFollow = true },
        ["two draw on what is left for one"] = new("There is not enough left in the budget. Approve less, or ask for the budget to be raised.", f => f.ApproveAsync(Cooker, 60_00, f.Lead), f => f.ApproveAsync(Bed, 60_00))
        { Given = ScarceAsync },
        ["lower the budget while it is drawn on"] = new("More than that is set aside or spent already. The budget cannot be less.", f => f.ApproveAsync(Cooker, 60_00), f => f.SetAsync(30_00))
        { Given = AskedAsync, Or = ["There is not enough left in the budget. Approve less, or ask for the budget to be raised."] },
        ["approve above what the limit now is"] = new("This is above what a service manager may approve. The national lead decides.", f => f.SetAsync(1_000_00, managerLimit: 20_00), f => f.ApproveAsync(Cooker, 60_00)) { Given = AskedAsync, OtherMayFollow = true },
        ["withdraw what is handed out"] = new(HandedOut, f => f.HandOutAsync(Cooker, f.Manager), f => f.WithdrawAsync(Cooker)) { Given = CashAsync, Or = [Withdrawn] },
        ["hand out what is withdrawn"] = new(Withdrawn, f => f.WithdrawAsync(Cooker), f => f.HandOutAsync(Cooker, f.Manager)) { Given = CashAsync, Or = [HandedOut] },
        ["cash seen by who is withdrawn"] = new("Choose a worker of this site.", DisableAsync, f => f.HandOutAsync(Cooker, f.OtherManager)) { Given = CashAsync, OtherMayFollow = true },
        ["one voucher is handed out twice"] = new("A voucher of this number was handed out already.", f => f.HandOutAsync(Cooker, voucher: "V1"), f => f.HandOutAsync(Bed, voucher: "v 1")) { Given = VouchersAsync },
        ["two spend one request"] = new("This was spent already.", f => f.SpendAsync(Cooker, 50_00, "R1"), f => f.SpendAsync(Cooker, 40_00, "R2")) { Given = ApprovedAsync },
        ["one receipt pays twice"] = new("This receipt is written down for another request already.", f => f.SpendAsync(Cooker, 50_00), f => f.SpendAsync(Bed, 50_00)) { Given = ApprovedAsync },
        ["withdraw what is spent"] = new("This was spent already.", f => f.SpendAsync(Cooker, 50_00), f => f.WithdrawAsync(Cooker)) { Given = ApprovedAsync, Or = [Withdrawn] },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var fund = await OneFund.StartAsync();
        await All[race].RunAsync(fund, fund.Service, moment);
        await fund.UsedAsync();
    }

    private static Task AskedAsync(OneFund fund) => AskedAsync(fund, PaymentWay.Purchase);

    private static async Task AskedAsync(OneFund fund, PaymentWay way)
    {
        await fund.AskAsync(60_00, way, formKey: Cooker);
        await fund.AskAsync(60_00, way, formKey: Bed);
    }

    private static Task ApprovedAsync(OneFund fund) => ApprovedAsync(fund, PaymentWay.Purchase);

    private static Task CashAsync(OneFund fund) => ApprovedAsync(fund, PaymentWay.Cash);

    private static Task VouchersAsync(OneFund fund) => ApprovedAsync(fund, PaymentWay.Voucher);

    private static async Task ApprovedAsync(OneFund fund, PaymentWay way)
    {
        await AskedAsync(fund, way);
        foreach (var id in new[] { Cooker, Bed })
            await fund.ApproveAsync(id, 60_00);
    }

    private static async Task DisableAsync(OneFund fund)
    {
        using var piece = fund.Service.Scope();
        await piece.Get<Core.Accounts.AccountKeeping>().DisableAsync(null, fund.OtherManager.Id, default);
    }

    private static async Task ScarceAsync(OneFund fund)
    {
        await AskedAsync(fund);
        await fund.SetAsync(100_00);
    }
}
