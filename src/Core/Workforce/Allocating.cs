using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce;

/// <summary>A worker and how many young people they carry.</summary>
public sealed record Caseload(Guid AccountId, string Name, Role Role, int Carried, int Limit)
{
    public bool IsFull => Carried >= Limit;
}

/// <summary>Chooses workers. Caseloads are small: over a worker's limit only with a reason (rule 4).</summary>
public sealed class Allocating(ServiceDatabase db, ReferrerNews news, TimeProvider clock)
{
    /// <summary>The workers of a site with the young people they lead or co-work whose referral is open or held.</summary>
    public async Task<IReadOnlyList<Caseload>> CaseloadsAsync(Guid siteId, CancellationToken cancel)
    {
        var siteLimit = await db.Sites.Where(s => s.Id == siteId).Select(s => s.CaseloadLimit).SingleAsync(cancel);
        var workers = await db.Users.AsNoTracking()
            .Where(a => a.SiteId == siteId && a.DisabledAt == null && (a.Role == Role.Practitioner || a.Role == Role.PeerMentor || a.Role == Role.ServiceManager))
            .Select(a => new { a.Id, a.Name, a.Role, a.CaseloadLimit, Carried = Carried(db).Count(x => x.AccountId == a.Id) })
            .ToListAsync(cancel);
        return [.. workers.OrderBy(w => w.Carried).ThenBy(w => w.Name, StringComparer.CurrentCulture)
            .Select(w => new Caseload(w.Id, w.Name, w.Role, w.Carried, w.CaseloadLimit ?? siteLimit))];
    }

    /// <summary>
    /// Gives a young person a worker; the first lead opens the referral. Who comes back after an ending may have another
    /// lead than before; while work goes on the lead changes by a hand-over only.
    /// </summary>
    public Task AllocateAsync(Viewer by, Referral referral, PersonWords words, Guid workerId, AllocationPart part, string? overLimitReason, CancellationToken cancel) =>
        db.InOneAsync(async () =>
        {
            MustBeAccepted(referral);
            await MustHaveRoomAsync(referral.SiteId, workerId, overLimitReason, cancel);
            var now = await db.Allocations.Where(a => a.YoungPersonId == referral.YoungPersonId && a.To == null).ToListAsync(cancel);
            if (part == AllocationPart.Lead)
                await LeadAsync(by, referral, words, workerId, now, overLimitReason, cancel);
            else if (now.Any(a => a.AccountId == workerId))
                throw new RuleException("This worker already works with this young person.");
            else
                Add(by, referral, words, workerId, part, overLimitReason);
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);

    private async Task LeadAsync(Viewer by, Referral referral, PersonWords words, Guid workerId, List<Allocation> now, string? overLimitReason, CancellationToken cancel)
    {
        var lead = now.SingleOrDefault(a => a.Part == AllocationPart.Lead);
        var waits = referral.Status is ReferralStatus.Waiting or ReferralStatus.NotKnown;
        // A second referral of somebody whom this worker leads already opens with them.
        if (lead is not null && (!waits || (lead.AccountId != workerId && await IsWorkedWithAsync(referral.YoungPersonId, cancel))))
            throw new RuleException("This young person already has a lead worker. Hand the case over instead.");
        if (now.Any(a => a.AccountId == workerId && a.Part == AllocationPart.CoWorker))
            throw new RuleException("This worker already works beside the lead worker. Hand the case over to them instead.");
        if (waits)
        {
            referral.MoveTo(ReferralStatus.Open);
            await news.TellAsync(referral, words, cancel);
        }
        if (lead?.AccountId == workerId)
        {
            db.Record(new Deed(ActKind.WorkerAllocated, by.AccountId, referral.YoungPersonId, lead.Id, words.Seal(overLimitReason)));
            return;
        }
        lead?.To = clock.Today();
        Add(by, referral, words, workerId, AllocationPart.Lead, overLimitReason);
    }

    private Task<bool> IsWorkedWithAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Referrals.AnyAsync(r => r.YoungPersonId == youngPersonId && r.Status == ReferralStatus.Open, cancel);

    private static void MustBeAccepted(Referral referral)
    {
        if (referral.Status is not (ReferralStatus.Waiting or ReferralStatus.Open or ReferralStatus.OnHold or ReferralStatus.NotKnown))
            throw new RuleException($"A worker is chosen after a referral is accepted; this one is {ReferralMoves.Name(referral.Status)}.");
    }

    /// <summary>Refuses a worker whose caseload is full, unless the manager says why. Locks the worker's row, so that two managers at once cannot both take the last place.</summary>
    internal async Task MustHaveRoomAsync(Guid siteId, Guid workerId, string? overLimitReason, CancellationToken cancel)
    {
        await db.Database.ExecuteSqlAsync($"""UPDATE "AspNetUsers" SET "CaseloadLimit" = "CaseloadLimit" WHERE "Id" = {workerId}""", cancel);
        var load = (await CaseloadsAsync(siteId, cancel)).SingleOrDefault(c => c.AccountId == workerId)
            ?? throw new RuleException("Choose a worker of this site.");
        if (load.IsFull && string.IsNullOrWhiteSpace(overLimitReason))
            throw new RuleException($"{load.Name} already works with {load.Carried} young people, and the limit is {load.Limit}. Say why one more is right, or choose somebody else.");
    }

    internal void Add(Viewer by, Referral referral, PersonWords words, Guid workerId, AllocationPart part, string? overLimitReason)
    {
        var allocation = new Allocation
        {
            YoungPersonId = referral.YoungPersonId,
            AccountId = workerId,
            Part = part,
            From = clock.Today(),
            OverLimitReason = words.Seal(overLimitReason),
        };
        db.Allocations.Add(allocation);
        db.Record(new Deed(ActKind.WorkerAllocated, by.AccountId, referral.YoungPersonId, allocation.Id, allocation.OverLimitReason));
    }

    // Static, so that it becomes part of the query above instead of one query for each worker.
    private static IQueryable<Allocation> Carried(ServiceDatabase db) =>
        db.Allocations.Where(a => a.To == null && db.Referrals.Any(r =>
            r.YoungPersonId == a.YoungPersonId && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold)));
}
