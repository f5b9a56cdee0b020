using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;

namespace Steadfast.Core.Workforce;

/// <summary>What workers carry, weighed as their site says.</summary>
public sealed class Weighing(ServiceDatabase db)
{
    /// <summary>What a site says; everyone weighs one where it said nothing.</summary>
    public async Task<CaseloadWeights> OfSiteAsync(Guid siteId, CancellationToken cancel) =>
        await db.CaseloadWeights.SingleOrDefaultAsync(w => w.SiteId == siteId, cancel) ?? new CaseloadWeights { SiteId = siteId };

    /// <summary>A manager says how much young people weigh. What is carried already is weighed anew; nobody is taken away.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else said it meanwhile.</exception>
    public Task SayAsync(Viewer by, CaseloadWeights said, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        if (by.Role is not (Role.ServiceManager or Role.NationalLead) || (by.SiteId ?? said.SiteId) != said.SiteId)
            throw new RuleException("Weights are set by the service manager of the site, or by the national lead.");
        said.MustBeSane();
        // Two managers who say it for the first time come one after the other.
        await db.Sites.Where(s => s.Id == said.SiteId).HoldAsync(cancel);
        if (db.Entry(said).State == EntityState.Detached)
        {
            if (await db.CaseloadWeights.AnyAsync(w => w.SiteId == said.SiteId, cancel))
                throw new DbUpdateConcurrencyException();
            db.CaseloadWeights.Add(said);
        }
        if (!db.ChangeTracker.HasChanges())
            return false;
        db.Record(new Deed(ActKind.CaseloadWeightsSet, by.AccountId, Act.House, said.SiteId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Tenths of a place that each worker of a site carries.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> CarriedAsync(CaseloadWeights weights, CancellationToken cancel)
    {
        var rows = await Carried(db).Where(a => db.Users.Any(u => u.Id == a.AccountId && u.SiteId == weights.SiteId))
            .Select(a => new Heavy(
                a.AccountId,
                a.Part,
                StandingRisk.Of(db).Where(r => r.YoungPersonId == a.YoungPersonId).Select(r => r.Risk).FirstOrDefault(),
                db.Plans.Where(x => x.YoungPersonId == a.YoungPersonId).OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Select(x => x.ContactsPerWeek).FirstOrDefault()))
            .ToListAsync(cancel);
        return rows.GroupBy(r => r.AccountId).ToDictionary(g => g.Key, g => g.Sum(r => weights.Of(r.Risk, r.Weekly, r.Part)));
    }

    /// <summary>Tenths of a place that a young person would weigh for a worker.</summary>
    public async Task<int> OfAsync(CaseloadWeights weights, Guid youngPersonId, AllocationPart part, CancellationToken cancel)
    {
        var risk = await StandingRisk.Of(db).Where(r => r.YoungPersonId == youngPersonId).Select(r => r.Risk).FirstOrDefaultAsync(cancel);
        var weekly = await db.Plans.Where(x => x.YoungPersonId == youngPersonId).OrderByDescending(x => x.At).ThenByDescending(x => x.Id).Select(x => x.ContactsPerWeek).FirstOrDefaultAsync(cancel);
        return weights.Of(risk, weekly, part);
    }

    /// <summary>The young people somebody leads or co-works whose referral waits, is open or is held.</summary>
    internal static IQueryable<Allocation> Carried(ServiceDatabase db) =>
        db.Allocations.Where(a => a.To == null && db.Referrals.Any(r =>
            r.YoungPersonId == a.YoungPersonId && (r.Status == ReferralStatus.Open || r.Status == ReferralStatus.OnHold || r.Status == ReferralStatus.Waiting)));

    private sealed record Heavy(Guid AccountId, AllocationPart Part, Level? Risk, int? Weekly);
}
