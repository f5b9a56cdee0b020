using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Engagement;

/// <summary>A decision taken together, with the agencies that agreed.</summary>
public sealed record DecidedTogether(JointDecision Decision, IReadOnlyList<string> Agencies);

/// <summary>What is known of reaching one young person. Words are still sealed.</summary>
public sealed record ReachingThem(IReadOnlyList<Touch> Touches, IReadOnlyList<WayPlan> Plans, Milestones Milestones)
{
    /// <summary>Over all episodes.</summary>
    public IReadOnlyList<DaySpan> Days { get; init; } = [];

    /// <summary>Episodes whose first or last day is not known, and which no day can be counted of.</summary>
    public int Undated { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<DecidedTogether> Decisions { get; init; } = [];

    public ReferralStatus? Status { get; init; }
}

/// <summary>Reads how a young person is reached, in a fixed number of queries, and keeps the plan of ways.</summary>
public sealed class Reaching(ServiceDatabase db, TimeProvider clock)
{
    public async Task<ReachingThem> ReadAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var touches = await TouchesAsync(youngPersonId, cancel);
        var episodes = await EpisodesAsync(youngPersonId, cancel);
        var given = await db.Allocations.Where(a => a.YoungPersonId == youngPersonId).Select(a => new Stretch(a.From, a.To)).ToListAsync(cancel);
        var holds = await db.Holds.Where(h => h.YoungPersonId == youngPersonId).Select(h => new Stretch(h.From, h.EndedOn)).ToListAsync(cancel);
        var dated = episodes.Select(e => e.Stretch).OfType<Stretch>().ToList();
        var latest = episodes.LastOrDefault();
        return new(touches, await PlansAsync(youngPersonId, cancel), Milestones.Of(latest is { Stretch.From: var from } ? StartOf(from, given) : null, touches))
        {
            Days = EpisodeDays.Of(dated, holds, clock.Today()),
            Undated = episodes.Count - dated.Count,
            Decisions = await DecisionsAsync(youngPersonId, cancel),
            Status = latest?.Status,
        };
    }

    /// <summary>The ways that were tried, the best first, for where the next try is written down.</summary>
    public async Task<IReadOnlyList<Tries>> WaysAsync(Guid youngPersonId, CancellationToken cancel) => WhatWorked.ByWay(await TouchesAsync(youngPersonId, cancel));

    public Task<List<WayPlan>> PlansAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.WayPlans.AsNoTracking().Where(p => p.YoungPersonId == youngPersonId).ToListAsync(cancel);

    /// <summary>Keeps what is thought of one way; without a stance it is as open as before.</summary>
    public Task PlanAsync(Viewer by, YoungPerson person, PersonWords words, string way, WayStance? stance, string? why, CancellationToken cancel)
    {
        if (stance == WayStance.NotThisWay && string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say why not this way, so that nobody else tries it.", "Why");
        return db.InTurnAsync(person.Id, async () =>
        {
            // Two who plan the same way at once write one after the other.
            var plan = await db.WayPlans.SingleOrDefaultAsync(p => p.YoungPersonId == person.Id && p.Way == way, cancel);
            if (plan?.Stance == stance && (words.Open(plan?.Why) ?? "") == (why ?? "").Trim())
                return;
            plan = Set(by, person.Id, plan, way, stance, words.Change(plan?.Why, why));
            db.Record(new Deed(ActKind.WayPlanned, by.AccountId, person.Id, plan.Id, words.Seal(why)));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private WayPlan Set(Viewer by, Guid youngPersonId, WayPlan? plan, string way, WayStance? stance, Sealed? why)
    {
        if (stance is not { } chosen)
            return db.WayPlans.Remove(plan!).Entity;
        if (plan is null)
            return db.WayPlans.Add(new() { YoungPersonId = youngPersonId, Way = way, Stance = chosen, Why = why, At = clock.Instant(), AccountId = by.AccountId }).Entity;
        (plan.Stance, plan.Why, plan.At, plan.AccountId) = (chosen, why, clock.Instant(), by.AccountId);
        return plan;
    }

    /// <summary>The day the work could begin: a worker was theirs already, or the first after.</summary>
    internal static DateOnly? StartOf(DateOnly accepted, IReadOnlyList<Stretch> given) =>
        given.Any(g => g.Has(accepted)) ? accepted : given.Where(g => g.From > accepted).Select(g => (DateOnly?)g.From).Min();

    private async Task<List<Touch>> TouchesAsync(Guid id, CancellationToken cancel) =>
        [.. (await Touches.Of(db, db.YoungPeople.Where(p => p.Id == id).Select(p => p.Id)).ToListAsync(cancel)).Select(t => t.Touch)];

    /// <summary>In the order they came; referrals that were not taken on are no episodes.</summary>
    private async Task<List<Episode>> EpisodesAsync(Guid id, CancellationToken cancel)
    {
        var rows = await db.Referrals.Where(r => r.YoungPersonId == id && r.Status != ReferralStatus.Received && r.Status != ReferralStatus.MoreAsked && r.Status != ReferralStatus.Signposted)
            .OrderBy(r => r.CreatedAt).ThenBy(r => r.Id).Select(r => new { r.Status, From = r.DecidedOn ?? r.ReferredOn, r.ClosedOn }).ToListAsync(cancel);
        return rows.ConvertAll(r => new Episode(r.Status, r.From is null || (r.Status == ReferralStatus.Closed && r.ClosedOn is null) ? null : new Stretch(r.From.Value, r.ClosedOn)));
    }

    private async Task<IReadOnlyList<DecidedTogether>> DecisionsAsync(Guid id, CancellationToken cancel)
    {
        var decisions = await db.JointDecisions.AsNoTracking().Where(d => d.YoungPersonId == id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).ToListAsync(cancel);
        var agencies = (await db.JointDecisionAgencies.Where(a => a.YoungPersonId == id).ToListAsync(cancel)).ToLookup(a => a.DecisionId, a => a.Agency);
        return decisions.ConvertAll(d => new DecidedTogether(d, [.. agencies[d.Id].Order(StringComparer.Ordinal)]));
    }

    private sealed record Episode(ReferralStatus Status, Stretch? Stretch);
}
