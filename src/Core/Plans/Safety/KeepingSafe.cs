using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Plans.Safety;

/// <summary>A safety plan as it was made.</summary>
/// <param name="FormKey">The form's own key: sent twice, there is one plan.</param>
/// <param name="Follows">The number of the version it began from; 0 for the first.</param>
public sealed record NewSafetyPlan(Guid FormKey, int Follows, OwnVoice Voice, DateOnly ReviewOn)
{
    public string? WarningSigns { get; init; }
    public string? WhatHelps { get; init; }
    public string? SafePlaces { get; init; }
    public string? WhoToCall { get; init; }
    public string? WhatNotToDo { get; init; }

    /// <summary>Who does what until when.</summary>
    public IReadOnlyList<ToldPromise> Promises { get; init; } = [];
}

/// <summary>Makes safety plans with young people and keeps each version.</summary>
public sealed class KeepingSafe(ServiceDatabase db, Promising promising, TimeProvider clock)
{
    /// <summary>Three months: who is dangerous and which place is safe changes faster than a plan does.</summary>
    public const int LongestDays = 92;

    /// <summary>The plan that stands; none where none was made.</summary>
    public Task<SafetyPlan?> CurrentAsync(Guid youngPersonId, CancellationToken cancel) => FindAsync(youngPersonId, null, cancel);

    /// <summary>One version; the latest where no number is given.</summary>
    public Task<SafetyPlan?> FindAsync(Guid youngPersonId, int? number, CancellationToken cancel) =>
        db.SafetyPlans.AsNoTracking().Where(p => p.YoungPersonId == youngPersonId && (number == null || p.Number == number)).OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancel);

    public Task MakeAsync(Viewer by, YoungPerson person, PersonWords words, NewSafetyPlan told, CancellationToken cancel)
    {
        MustBeWhole(told);
        return db.InTurnAsync(person.Id, async () =>
        {
            if (await db.SafetyPlans.AnyAsync(p => p.Id == told.FormKey, cancel))
                return;
            var last = await db.SafetyPlans.Where(p => p.YoungPersonId == person.Id).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
            if (last != told.Follows)
                throw new RuleException("Somebody else made a safety plan with them while you were writing. Read theirs below, then send yours again; both are kept.");
            db.SafetyPlans.Add(New(by, person.Id, words, told, last + 1));
            promising.Add(person.Id, words, PromisedIn.SafetyPlan, told.FormKey, told.Promises);
            db.Record(new Deed(ActKind.SafetyPlanMade, by.AccountId, person.Id, told.FormKey));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private void MustBeWhole(NewSafetyPlan told)
    {
        var today = clock.Today();
        if (told.ReviewOn <= today)
            throw new RuleException("The review date must be after today.", nameof(told.ReviewOn));
        if (told.ReviewOn > today.AddDays(LongestDays))
            throw new RuleException("A safety plan is looked at again within three months.", nameof(told.ReviewOn));
        told.Voice.MustBeThereOrPromised(today, told.ReviewOn);
        if (string.IsNullOrWhiteSpace(told.WarningSigns))
            throw new RuleException("Write down by what they notice that it is getting dangerous.", nameof(told.WarningSigns));
        if (string.IsNullOrWhiteSpace(told.SafePlaces))
            throw new RuleException("Write down at least one safe place.", nameof(told.SafePlaces));
        if (string.IsNullOrWhiteSpace(told.WhoToCall))
            throw new RuleException("Write down at least one person to call, with the number.", nameof(told.WhoToCall));
        Promising.MustBeWhole(told.Promises, today);
    }

    private SafetyPlan New(Viewer by, Guid youngPersonId, PersonWords words, NewSafetyPlan told, int number)
    {
        var voice = told.Voice.Settled;
        return new()
        {
            Id = told.FormKey,
            YoungPersonId = youngPersonId,
            Number = number,
            MadeOn = clock.Today(),
            ReviewOn = told.ReviewOn,
            Voice = words.Seal(voice.Voice),
            VoiceMissingBecause = words.Seal(voice.VoiceMissingBecause),
            VoiceBy = voice.VoiceBy,
            WarningSigns = words.SealText(told.WarningSigns!),
            WhatHelps = words.Seal(told.WhatHelps),
            SafePlaces = words.SealText(told.SafePlaces!),
            WhoToCall = words.SealText(told.WhoToCall!),
            WhatNotToDo = words.Seal(told.WhatNotToDo),
            AccountId = by.AccountId,
            At = clock.Instant(),
        };
    }
}
