using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Engagement;

/// <summary>A hold as it was agreed.</summary>
public sealed record NewHold(DateOnly ReviewOn, string Why, string AgreedWith, string DoorStaysOpen)
{
    /// <summary>The form's own key: sent twice, it is one hold.</summary>
    public Guid FormKey { get; init; } = Ids.New();
}

/// <summary>Puts work on hold with the door open, looks again, and takes back who returns (rules 1 and 7).</summary>
public sealed class Holding(ServiceDatabase db, ReferrerNews news, TimeProvider clock)
{
    /// <summary>A hold is looked at again within half a year: longer would be a closure by another name.</summary>
    public const int LongestDays = 183;

    public Task HoldAsync(Viewer by, Referral referral, PersonWords words, NewHold agreed, CancellationToken cancel) => db.InTurnAsync(referral.YoungPersonId, async () =>
    {
        if (await db.Holds.AnyAsync(h => h.Id == agreed.FormKey, cancel))
            return;
        MustComeSoon(agreed.ReviewOn);
        referral.MoveTo(ReferralStatus.OnHold);
        var hold = new Hold
        {
            Id = agreed.FormKey,
            ReferralId = referral.Id,
            YoungPersonId = referral.YoungPersonId,
            From = clock.Today(),
            ReviewOn = agreed.ReviewOn,
            Why = words.SealText(agreed.Why),
            AgreedWith = words.SealText(agreed.AgreedWith),
            DoorStaysOpen = words.SealText(agreed.DoorStaysOpen),
            AccountId = by.AccountId,
        };
        db.Holds.Add(hold);
        await news.TellAsync(referral, words, cancel);
        db.Record(new Deed(ActKind.CasePutOnHold, by.AccountId, referral.YoungPersonId, hold.Id, hold.Why));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Somebody looked again, and the hold goes on to a new day, for a reason.</summary>
    public Task CarryOnAsync(Viewer by, Hold hold, PersonWords words, DateOnly reviewOn, string why, CancellationToken cancel) => db.InTurnAsync(hold.YoungPersonId, async () =>
    {
        await db.Entry(hold).ReloadAsync(cancel);
        if (hold.EndedOn is not null)
            throw new RuleException("This hold has ended; there is nothing to carry on.");
        if (hold.ReviewOn == reviewOn)
            return;
        MustComeSoon(reviewOn);
        hold.ReviewOn = reviewOn;
        db.Record(new Deed(ActKind.HoldReviewed, by.AccountId, hold.YoungPersonId, hold.Id, words.Seal(why)));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>The hold that is on now, if one is.</summary>
    public Task<Hold?> CurrentAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Holds.Where(h => h.YoungPersonId == youngPersonId && h.EndedOn == null).OrderByDescending(h => h.From).FirstOrDefaultAsync(cancel);

    /// <summary>The last hold, whether or not it is on now.</summary>
    public Task<Hold?> LatestAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Holds.Where(h => h.YoungPersonId == youngPersonId).OrderByDescending(h => h.From).ThenByDescending(h => h.Id).FirstOrDefaultAsync(cancel);

    /// <summary>Ends the holds of a referral in the save that is being prepared.</summary>
    internal async Task EndHoldsAsync(Guid referralId, CancellationToken cancel)
    {
        foreach (var hold in await db.Holds.Where(h => h.ReferralId == referralId && h.EndedOn == null).ToListAsync(cancel))
            hold.EndedOn = clock.Today();
    }

    private void MustComeSoon(DateOnly reviewOn)
    {
        var today = clock.Today();
        if (reviewOn <= today)
            throw new RuleException("The review date must be after today.", nameof(Hold.ReviewOn));
        if (reviewOn > today.AddDays(LongestDays))
            throw new RuleException("The review date must be within six months. A hold is looked at again; it is not a closure.", nameof(Hold.ReviewOn));
    }
}
