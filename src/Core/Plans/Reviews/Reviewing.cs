using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Plans.Reviews;

/// <summary>A review as told.</summary>
/// <param name="PlanId">The plan that they looked at.</param>
public sealed record NewReview(Guid FormKey, Guid PlanId, DateOnly On, OwnVoice Voice, DateOnly NextOn)
{
    public string? WentWell { get; init; }
    public string? WhatChanges { get; init; }
    public string? WhoWasThere { get; init; }

    /// <summary>Who does what until when.</summary>
    public IReadOnlyList<ToldPromise> Promises { get; init; } = [];
}

/// <summary>Reviews plans with young people. A review is a record; the plan then has a new review date.</summary>
public sealed class Reviewing(ServiceDatabase db, Promising promising, TimeProvider clock)
{
    /// <summary>The reviews of a young person's plans, the latest first.</summary>
    public Task<List<PlanReview>> ReadAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.PlanReviews.AsNoTracking().Where(r => r.YoungPersonId == youngPersonId).OrderByDescending(r => r.On).ThenByDescending(r => r.At).ThenByDescending(r => r.Id).ToListAsync(cancel);

    public Task ReviewAsync(Viewer by, InterventionPlan plan, PersonWords words, NewReview told, CancellationToken cancel) => db.InTurnAsync(plan.YoungPersonId, async () =>
    {
        if (await db.PlanReviews.AnyAsync(r => r.Id == told.FormKey, cancel))
            return;
        // Whoever agrees another plan at this moment has the same turn: what stood when the page was read may stand no longer.
        if (told.PlanId != plan.Id || await Planning.Latest(db, plan.YoungPersonId).Select(p => p.Id).FirstAsync(cancel) != plan.Id)
            throw Planning.AgreedMeanwhile();
        MustBeWhole(plan, told);
        var voice = told.Voice.Settled;
        db.PlanReviews.Add(new PlanReview
        {
            Id = told.FormKey,
            YoungPersonId = plan.YoungPersonId,
            PlanId = plan.Id,
            On = told.On,
            Voice = words.Seal(voice.Voice),
            VoiceMissingBecause = words.Seal(voice.VoiceMissingBecause),
            VoiceBy = voice.VoiceBy,
            WentWell = words.SealText(told.WentWell!),
            WhatChanges = words.Seal(told.WhatChanges),
            WhoWasThere = words.Seal(told.WhoWasThere),
            NextOn = told.NextOn,
            AccountId = by.AccountId,
            At = clock.Instant(),
        });
        promising.Add(plan.YoungPersonId, words, PromisedIn.Review, told.FormKey, told.Promises);
        plan.ReviewOn = told.NextOn;
        db.Record(new Deed(ActKind.PlanReviewed, by.AccountId, plan.YoungPersonId, plan.Id));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private void MustBeWhole(InterventionPlan plan, NewReview told)
    {
        var today = clock.Today();
        if (told.On > today)
            throw new RuleException("The day of the review must be today or before.", nameof(told.On));
        if (told.On < plan.AgreedOn)
            throw new RuleException("The review cannot be before the plan was agreed.", nameof(told.On));
        ReviewDay.MustComeSoon(told.NextOn, today, nameof(told.NextOn));
        told.Voice.MustBeThereOrPromised(today, told.NextOn);
        if (string.IsNullOrWhiteSpace(told.WentWell))
            throw new RuleException("Say what went well. Something did.", nameof(told.WentWell));
        Promising.MustBeWhole(told.Promises, today);
    }
}
