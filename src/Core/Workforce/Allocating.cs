using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Workforce;

/// <summary>A worker and how many young people they carry.</summary>
/// <param name="Tenths">What they carry weighs, in tenths of a place: the limit is on this.</param>
public sealed record Caseload(Guid AccountId, string Name, Role Role, int Carried, int Limit, int Tenths)
{
    public bool IsFull => Tenths >= Limit * CaseloadWeights.Place;

    public bool IsOver => Tenths > Limit * CaseloadWeights.Place;

    /// <summary>Whether the young people count as more or fewer places than they are.</summary>
    public bool IsWeighed => Tenths != Carried * CaseloadWeights.Place;

    /// <summary>The places they count as: 7.5.</summary>
    public decimal Places => Tenths / (decimal)CaseloadWeights.Place;
}

/// <summary>Chooses workers. Caseloads are small: over a worker's limit only with a reason (rule 4).</summary>
public sealed class Allocating(ServiceDatabase db, Assigning assigning, Weighing weighing, ReferrerNews news, TimeProvider clock)
{
    /// <summary>The workers of a site with the young people they lead or co-work whose referral is open or held.</summary>
    public async Task<IReadOnlyList<Caseload>> CaseloadsAsync(Guid siteId, CancellationToken cancel)
    {
        var site = await db.Sites.Where(s => s.Id == siteId).Select(s => new { s.CaseloadLimit, Weighs = db.CaseloadWeights.Any(w => w.SiteId == siteId) }).SingleAsync(cancel);
        var workers = await db.Users.AsNoTracking()
            .Where(a => a.SiteId == siteId && a.DisabledAt == null && (a.Role == Role.Practitioner || a.Role == Role.PeerMentor || a.Role == Role.ServiceManager))
            .Select(a => new { a.Id, a.Name, a.Role, a.CaseloadLimit, Carried = Weighing.Carried(db).Count(x => x.AccountId == a.Id) })
            .ToListAsync(cancel);
        // Where everyone weighs one, counting is enough.
        var heavy = site.Weighs ? await weighing.CarriedAsync(await weighing.OfSiteAsync(siteId, cancel), cancel) : workers.ToDictionary(w => w.Id, w => w.Carried * CaseloadWeights.Place);
        return [.. workers.OrderBy(w => w.Carried).ThenBy(w => w.Name, StringComparer.CurrentCulture)
            .Select(w => new Caseload(w.Id, w.Name, w.Role, w.Carried, w.CaseloadLimit ?? site.CaseloadLimit, heavy.GetValueOrDefault(w.Id)))];
    }

    /// <summary>
    /// Gives a young person a worker; the first lead opens the referral. Who comes back after an ending may have another
    /// lead than before; while work goes on the lead changes by a hand-over only.
    /// </summary>
    public Task AllocateAsync(Viewer by, Referral referral, PersonWords words, Guid workerId, AllocationPart part, string? overLimitReason, CancellationToken cancel) =>
        db.InOneAsync(async () =>
        {
            await assigning.HoldAsync([workerId], referral.YoungPersonId, cancel);
            await MustBeAcceptedAsync(referral, cancel);
            await MustBeAbleAsync(by, referral, workerId, part, overLimitReason, cancel);
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
        await LeadNowAsync(by, referral, words, lead, workerId, overLimitReason, cancel);
    }

    private Task<bool> IsWorkedWithAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Referrals.AnyAsync(r => r.YoungPersonId == youngPersonId && r.Status == ReferralStatus.Open, cancel);

    // As it stands now: the work may have ended since the referral was read, and a worker beside the lead writes nothing into it.
    private async Task MustBeAcceptedAsync(Referral referral, CancellationToken cancel)
    {
        var status = await db.Referrals.Where(r => r.Id == referral.Id).Select(r => r.Status).SingleAsync(cancel);
        if (status is not (ReferralStatus.Waiting or ReferralStatus.Open or ReferralStatus.OnHold or ReferralStatus.NotKnown))
            throw new RuleException($"A worker is chosen after a referral is accepted; this one is {ReferralMoves.Name(status)}.");
    }

    /// <summary>
    /// Refuses a worker with a declared reason not to, whose stage does not allow it, or whose caseload is full, unless the
    /// manager says why. Holds the worker's row, so that two managers at once cannot both take the last place.
    /// </summary>
    internal async Task MustBeAbleAsync(Viewer by, Referral referral, Guid workerId, AllocationPart part, string? overLimitReason, CancellationToken cancel)
    {
        await assigning.MustSuitAsync(by, workerId, referral.YoungPersonId, part == AllocationPart.Lead ? Work.Lead : Work.CoWork, cancel);
        var load = (await CaseloadsAsync(referral.SiteId, cancel)).SingleOrDefault(c => c.AccountId == workerId)
            ?? throw new RuleException("Choose a worker of this site.");
        var weights = await weighing.OfSiteAsync(referral.SiteId, cancel);
        var weight = await weighing.OfAsync(weights, referral.YoungPersonId, part, cancel);
        if (load.Tenths + weight - await BesideAsync(referral, workerId, weights, cancel) > load.Limit * CaseloadWeights.Place && string.IsNullOrWhiteSpace(overLimitReason))
            throw new RuleException(TooMuch(load, weight));
    }

    // Who works beside the lead already carries this young person: leading takes that place, and not one more.
    private async Task<int> BesideAsync(Referral referral, Guid workerId, CaseloadWeights weights, CancellationToken cancel) =>
        await Weighing.Carried(db).AnyAsync(a => a.YoungPersonId == referral.YoungPersonId && a.AccountId == workerId && a.Part == AllocationPart.CoWorker, cancel)
            ? await weighing.OfAsync(weights, referral.YoungPersonId, AllocationPart.CoWorker, cancel)
            : 0;

    private static Sentence TooMuch(Caseload load, int weight) => !load.IsWeighed && weight == CaseloadWeights.Place
        ? $"{load.Name} already works with {load.Carried} young people, and the limit is {load.Limit}. Say why one more is right, or choose somebody else."
        : (Sentence)$"{load.Name} already works with {load.Carried} young people, who count as {load.Places:0.#}, and the limit is {load.Limit}; this young person counts as {weight / (decimal)CaseloadWeights.Place:0.#}. Say why one more is right, or choose somebody else.";

    /// <summary>From today this worker leads. Who worked beside the lead and now leads is counted once.</summary>
    /// <param name="before">Whoever led, as whoever decides saw it: where that changed meanwhile, the save is refused.</param>
    internal async Task LeadNowAsync(Viewer by, Referral referral, PersonWords words, Allocation? before, Guid workerId, string? overLimitReason, CancellationToken cancel)
    {
        before?.To = clock.Today();
        foreach (var beside in await db.Allocations.Where(a => a.YoungPersonId == referral.YoungPersonId && a.AccountId == workerId && a.Part == AllocationPart.CoWorker && a.To == null).ToListAsync(cancel))
            beside.To = clock.Today();
        Add(by, referral, words, workerId, AllocationPart.Lead, overLimitReason);
    }

    private void Add(Viewer by, Referral referral, PersonWords words, Guid workerId, AllocationPart part, string? overLimitReason)
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
}
