using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Funds;

/// <summary>Practical support as a worker asks for it.</summary>
/// <param name="FormKey">Sent twice, it is one request.</param>
/// <param name="Kind">Code of the list of kinds of support.</param>
/// <param name="What">What exactly, and what for.</param>
public sealed record NewSupport(Guid FormKey, SupportFor For, string Kind, string What, long Pence, PaymentWay Way);

/// <summary>Asks for practical support, and takes a request back.</summary>
public sealed class SupportAsking(ServiceDatabase db, Budgets budgets, FundDeciding deciding, SpendingRecord record, TimeProvider clock)
{
    /// <summary>What a worker approves within their own limit is added up over so many days, so that it cannot be split.</summary>
    public const int OwnLimitDays = 30;

    /// <returns>Where it stands: approved at once when it is within the worker's own limit and the budget.</returns>
    public Task<SpendingStatus> AskAsync(Viewer by, YoungPerson person, PersonWords words, NewSupport told, CancellationToken cancel)
    {
        if (told.Pence is < 1 or > Pence.Most)
            throw new RuleException("Enter an amount above £0.", "Amount");
        return db.InOneAsync(async () =>
        {
            var budget = await budgets.LockAsync(person.SiteId, FundYear.Of(clock.Today()), cancel);
            // The same form sent twice at once waits here, and finds itself there.
            await db.LockChainsAsync([Act.House, person.Id], cancel);
            if (await db.SupportRequests.FindAsync([told.FormKey], cancel) is { } there)
                return there.Status;
            var request = Add(by, person, words, told);
            db.Record(new Deed(ActKind.SupportAsked, by.AccountId, person.Id, request.Id, request.What));
            if (budget is not null && await IsWithinOwnLimitAsync(by, request, budget, cancel))
            {
                deciding.Draw(by, request, budget, told.Pence);
                await record.SaveAsync(by, request, ActKind.SupportApproved, null, budget, cancel);
            }
            else
                await db.SaveChangesAsync(cancel);
            return request.Status;
        }, cancel);
    }

    /// <summary>Takes a request back before anything is bought; money set aside for it is free again.</summary>
    public Task WithdrawAsync(Viewer by, Spending spending, string? why, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var budget = await record.LockAsync(spending, cancel);
        if (spending.Status == SpendingStatus.Withdrawn)
            return false;
        if (by.AccountId != spending.AskedById && by.Role is not (Role.ServiceManager or Role.NationalLead))
            throw new RuleException("Whoever asked, or a manager, takes a request back.");
        await TakeBackAsync(by, spending, budget, why, cancel);
        return true;
    }, cancel);

    /// <summary>What the requests are for will not be: those of which nothing is bought are taken back, whoever asked. Within the caller's transaction.</summary>
    internal async Task ReleaseAsync(Viewer by, Guid siteId, IEnumerable<Spending> spendings, CancellationToken cancel)
    {
        // Whoever approves one of them at this moment holds this lock.
        await budgets.LockAsync(siteId, FundYear.Of(clock.Today()), cancel);
        foreach (var spending in spendings)
        {
            var budget = await record.LockAsync(spending, cancel);
            if (spending.Status.CanMoveTo(SpendingStatus.Withdrawn))
                await TakeBackAsync(by, spending, budget, null, cancel);
        }
    }

    private async Task TakeBackAsync(Viewer by, Spending spending, Budget? budget, string? why, CancellationToken cancel)
    {
        var held = spending.HeldPence;
        spending.MoveTo(SpendingStatus.Withdrawn);
        budget?.GiveBack(held);
        await record.SaveAsync(by, spending, ActKind.SupportWithdrawn, await record.SealAsync(spending, why, cancel), held > 0 ? budget : null, cancel);
    }

    private async Task<bool> IsWithinOwnLimitAsync(Viewer by, SupportRequest request, Budget budget, CancellationToken cancel)
    {
        if (by.Role is not (Role.Practitioner or Role.PeerMentor) || request.AskedPence > budget.WorkerLimitPence || request.AskedPence > budget.RemainingPence)
            return false;
        var since = request.AskedAt.AddDays(-OwnLimitDays);
        var already = await db.SupportRequests.Where(r => r.YoungPersonId == request.YoungPersonId && r.DecidedById == r.AskedById && r.AskedAt > since
                && r.Status != SpendingStatus.Withdrawn)
            .SumAsync(r => r.ApprovedPence, cancel);
        return already + request.AskedPence <= budget.WorkerLimitPence;
    }

    private SupportRequest Add(Viewer by, YoungPerson person, PersonWords words, NewSupport told) => db.SupportRequests.Add(new SupportRequest
    {
        Id = told.FormKey,
        YoungPersonId = person.Id,
        SiteId = person.SiteId,
        For = told.For,
        Kind = told.Kind,
        What = words.SealText(told.What),
        AskedPence = told.Pence,
        Way = told.Way,
        AskedById = by.AccountId,
        AskedAt = clock.Instant(),
    }).Entity;
}
