using Steadfast.Core.Tests.AtOnce;

namespace Steadfast.Core.Tests.Funds;

/// <summary>The rules of the fund that depend on what stands, met by two at once.</summary>
public sealed class FundRaceTests
{
    // Asked for before the races, in this order.
    private static readonly Guid Cooker = Guid.Parse("00000000-0000-4000-8000-000000000001");
    private static readonly Guid Bed = Guid.Parse("00000000-0000-4000-8000-000000000002");

    private static readonly Races<OneFund> All = new()
    {
        ["two approve one request"] = new("This was approved already.", f => f.ApproveAsync(Cooker, 50_00), f => f.ApproveAsync(Cooker, 40_00, f.OtherManager)) { Given = AskedAsync },
        ["approve what is refused"] = new("This was refused. Ask again if something has changed.", f => f.RefuseAsync(Cooker, "No"), f => f.ApproveAsync(Cooker, 50_00, f.OtherManager))
        { Given = AskedAsync, Or = ["This was approved already."] },
        ["refuse what is approved"] = new("This was approved already.", f => f.ApproveAsync(Cooker, 50_00), f => f.RefuseAsync(Cooker, "No", f.OtherManager))
        { Given = AskedAsync, Or = ["This was refused. Ask again if something has changed."] },
        ["approve what is withdrawn"] = new("This was withdrawn. Ask again if it is needed after all.", f => f.WithdrawAsync(Cooker), f => f.ApproveAsync(Cooker, 50_00)) { Given = AskedAsync, OtherMayFollow = true },
        ["two draw on what is left for one"] = new("There is not enough left in the budget. Approve less, or ask for the budget to be raised.", f => f.ApproveAsync(Cooker, 60_00, f.Lead), f => f.ApproveAsync(Bed, 60_00))
        { Given = ScarceAsync },
        ["lower the budget while it is drawn on"] = new("More than that is set aside or spent already. The budget cannot be less.", f => f.ApproveAsync(Cooker, 60_00), f => f.SetAsync(30_00))
        { Given = AskedAsync, Or = ["There is not enough left in the budget. Approve less, or ask for the budget to be raised."] },
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

    private static async Task AskedAsync(OneFund fund)
    {
        await fund.AskAsync(60_00, formKey: Cooker);
        await fund.AskAsync(60_00, formKey: Bed);
    }

    private static async Task ScarceAsync(OneFund fund)
    {
        await AskedAsync(fund);
        await fund.SetAsync(100_00);
    }
}
