using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Funds;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Funds;

/// <summary>A site with a budget, a worker with a young person, two managers and the national lead.</summary>
public sealed class OneFund : IAsyncDisposable
{
    public TestService Service { get; } = new();

    public Account Worker { get; private set; } = null!;

    public Account Manager { get; private set; } = null!;

    public Account OtherManager { get; private set; } = null!;

    public Account Lead { get; private set; } = null!;

    public YoungPerson Person { get; private set; } = null!;

    public static async Task<OneFund> StartAsync(long? pence = 1_000_00, long workerLimit = 0, long managerLimit = 500_00)
    {
        var one = new OneFund();
        await one.Service.StartAsync();
        one.Worker = await one.Service.AddAccountAsync(Role.Practitioner);
        one.Manager = await one.Service.AddAccountAsync(Role.ServiceManager);
        one.OtherManager = await one.Service.AddAccountAsync(Role.ServiceManager);
        one.Lead = await one.Service.AddAccountAsync(Role.NationalLead);
        one.Person = await one.Service.AddCaseAsync(one.Worker);
        if (pence is { } allotted)
            await one.SetAsync(allotted, workerLimit, managerLimit);
        return one;
    }

    public async Task SetAsync(long pence, long workerLimit = 0, long managerLimit = 500_00, Account? by = null, Guid? formKey = null)
    {
        using var scope = Service.Scope();
        var site = (await Service.SiteAsync()).Id;
        await scope.Get<Budgets>().SetAsync(Service.ViewerOf(by ?? Lead), new NewBudget(formKey ?? Ids.New(), site, 2021, pence, workerLimit, managerLimit, "Agreed with the board"), default);
    }

    public async Task<Guid> AskAsync(long pence, PaymentWay way = PaymentWay.Purchase, Account? by = null, Guid? formKey = null)
    {
        using var opened = await Service.OpenRecordAsync(by ?? Worker, Person.Id);
        var told = new NewSupport(formKey ?? Ids.New(), SupportFor.Parent, "cooker", "A cooker for his mam", pence, way);
        await opened.Get<SupportAsking>().AskAsync(opened.By, opened.Person, opened.Words, told, default);
        return told.FormKey;
    }

    public Task ApproveAsync(Guid id, long pence, Account? by = null) =>
        OnAsync(by ?? Manager, id, (piece, viewer, request) => piece.Get<FundDeciding>().ApproveAsync(viewer, request, pence, null, default));

    public Task RefuseAsync(Guid id, string? why, Account? by = null) =>
        OnAsync(by ?? Manager, id, (piece, viewer, request) => piece.Get<FundDeciding>().RefuseAsync(viewer, request, why, default));

    public Task WithdrawAsync(Guid id, Account? by = null) =>
        OnAsync(by ?? Worker, id, (piece, viewer, request) => piece.Get<SupportAsking>().WithdrawAsync(viewer, request, null, default));

    public Task HandOutAsync(Guid id, Account? seenBy = null, string? voucher = null) =>
        OnAsync(Worker, id, (piece, viewer, request) => piece.Get<FundSpending>().HandOutAsync(viewer, request, seenBy?.Id, voucher, default));

    public Task SpendAsync(Guid id, long pence, string? receipt = "R1", DateOnly? on = null) =>
        OnAsync(Worker, id, (piece, viewer, request) => piece.Get<FundSpending>().SpendAsync(viewer, request, new Purchase(on ?? new DateOnly(2021, 8, 31), pence, receipt, null), default));

    /// <summary>One request as a page works on it: read first, then acted on.</summary>
    public async Task OnAsync(Account by, Guid id, Func<Piece, Core.Access.Viewer, SupportRequest, Task> work)
    {
        using var scope = Service.Scope();
        await work(scope, Service.ViewerOf(by), await scope.Get<ServiceDatabase>().SupportRequests.SingleAsync(r => r.Id == id));
    }

    public async Task<SupportRequest> RequestAsync(Guid id)
    {
        await using var db = Service.Open();
        return await db.SupportRequests.AsNoTracking().SingleAsync(r => r.Id == id);
    }

    /// <summary>What is used of the budget, having seen that it is what its spending holds, and within what is allotted.</summary>
    public async Task<long> UsedAsync()
    {
        await using var db = Service.Open();
        var budget = await db.Budgets.AsNoTracking().SingleAsync();
        var support = await db.SupportRequests.AsNoTracking().Where(r => r.BudgetId == budget.Id).ToListAsync();
        var groups = await db.GroupCosts.AsNoTracking().Where(c => c.BudgetId == budget.Id).ToListAsync();
        support.Concat<Spending>(groups).Sum(s => s.HeldPence).ShouldBe(budget.UsedPence);
        budget.UsedPence.ShouldBeInRange(0, budget.AllottedPence);
        return budget.UsedPence;
    }

    public ValueTask DisposeAsync() => Service.DisposeAsync();
}
