using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Core.Plans;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Engagement;

/// <summary>A worker of a young person, now or before.</summary>
public sealed record CaseWorker(Guid AccountId, string Name, AllocationPart Part, DateOnly From, DateOnly? To);

/// <summary>What a case opens on. Words are still sealed.</summary>
public sealed record CaseAtAGlance(Referral? Episode, Hold? Hold, IReadOnlyList<CaseWorker> Workers)
{
    public IReadOnlyList<FamilyMember> People { get; init; } = [];
    public IReadOnlyList<AgencyInvolvement> Agencies { get; init; } = [];
    public EducationRecord? Education { get; init; }

    /// <summary>What triage decided last about the episode, with the reason the referrer read; none while it has not.</summary>
    public TriageDecision? Decision { get; init; }
    public InterventionPlan? Plan { get; init; }
    public IReadOnlyList<Goal> Goals { get; init; } = [];
    public Contact? LastContact { get; init; }
    public Contact? LastAttempt { get; init; }

    /// <summary>Attempts since somebody was last reached.</summary>
    public int AttemptsSince { get; init; }
}

/// <summary>Reads what is known now about one young person, in a fixed number of queries.</summary>
public sealed class CaseSummary(ServiceDatabase db, TimeProvider clock)
{
    public async Task<CaseAtAGlance> ReadAsync(YoungPerson person, CancellationToken cancel)
    {
        var today = clock.Today();
        var contact = await Latest(person.Id, reached: true).FirstOrDefaultAsync(cancel);
        var since = contact?.HappenedAt ?? DateTime.MinValue;
        var attempt = await Latest(person.Id, reached: false)
            .Select(c => new { Last = c, Since = db.Contacts.Count(a => a.YoungPersonId == person.Id && !a.Reached && a.HappenedAt > since) }).FirstOrDefaultAsync(cancel);
        var plan = await db.Plans.AsNoTracking().Where(p => p.YoungPersonId == person.Id).OrderByDescending(p => p.AgreedOn ?? DateOnly.MinValue).ThenByDescending(p => p.Id)
            .Select(p => new { Plan = p, Goals = db.Goals.Where(g => g.PlanId == p.Id).OrderBy(g => g.Id).ToList() }).FirstOrDefaultAsync(cancel);
        var episode = await EpisodeAsync(person.Id, cancel);
        return new(episode, await HoldAsync(person.Id, cancel), await WorkersAsync(person.Id, cancel))
        {
            People = await PeopleAsync(person.Id, cancel),
            Agencies = await db.Agencies.AsNoTracking().Where(a => a.YoungPersonId == person.Id && (a.EndedOn == null || a.EndedOn >= today)).OrderBy(a => a.Id).ToListAsync(cancel),
            Education = await db.Education.AsNoTracking().Where(e => e.YoungPersonId == person.Id).OrderByDescending(e => e.RecordedOn ?? DateOnly.MinValue).ThenByDescending(e => e.Id).FirstOrDefaultAsync(cancel),
            Decision = episode is null ? null : await db.TriageDecisions.AsNoTracking().Where(d => d.ReferralId == episode.Id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).FirstOrDefaultAsync(cancel),
            Plan = plan?.Plan,
            Goals = plan?.Goals ?? [],
            LastContact = contact,
            LastAttempt = attempt?.Last,
            AttemptsSince = attempt?.Since ?? 0,
        };
    }

    /// <summary>The latest episode, for a page that changes it; none where only a record stands.</summary>
    public Task<Referral?> EpisodeAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Referrals.Where(r => r.YoungPersonId == youngPersonId).OrderByDescending(r => r.CreatedAt).ThenByDescending(r => r.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Parents we may speak to first, then those they live with, then the others.</summary>
    public Task<List<FamilyMember>> PeopleAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.FamilyMembers.AsNoTracking().Where(m => m.YoungPersonId == youngPersonId)
            .OrderByDescending(m => m.FirstContact).ThenByDescending(m => m.LivesWith).ThenBy(m => m.Id).ToListAsync(cancel);

    /// <summary>Those who work with them now first, then past ones.</summary>
    public Task<List<AgencyInvolvement>> AgenciesAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Agencies.AsNoTracking().Where(a => a.YoungPersonId == youngPersonId).OrderBy(a => a.EndedOn != null).ThenBy(a => a.Id).ToListAsync(cancel);

    /// <summary>Where they learnt and learn, the latest first.</summary>
    public Task<List<EducationRecord>> EducationAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Education.AsNoTracking().Where(e => e.YoungPersonId == youngPersonId).OrderByDescending(e => e.RecordedOn ?? DateOnly.MinValue).ThenByDescending(e => e.Id).ToListAsync(cancel);

    /// <summary>Who works with them now, the lead first.</summary>
    public async Task<IReadOnlyList<CaseWorker>> WorkersAsync(Guid youngPersonId, CancellationToken cancel) =>
        [.. (await db.Allocations.Where(a => a.YoungPersonId == youngPersonId && a.To == null)
            .Join(db.Users, a => a.AccountId, u => u.Id, (a, u) => new CaseWorker(u.Id, u.Name, a.Part, a.From, a.To)).ToListAsync(cancel)).OrderBy(w => w.Part).ThenBy(w => w.From)];

    private Task<Hold?> HoldAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Holds.AsNoTracking().Where(h => h.YoungPersonId == youngPersonId && h.EndedOn == null).OrderByDescending(h => h.From).FirstOrDefaultAsync(cancel);

    private IQueryable<Contact> Latest(Guid youngPersonId, bool reached) =>
        db.Contacts.AsNoTracking().Where(c => c.YoungPersonId == youngPersonId && c.Reached == reached).OrderByDescending(c => c.HappenedAt);
}
