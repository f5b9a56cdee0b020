using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Engagement;

/// <summary>A decision as it was agreed.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is one decision.</param>
/// <param name="NextLookOn">When we look again; for trying later, the day of the next try.</param>
public sealed record NewJointDecision(Guid FormKey, JointChoice Choice, string Why, DateOnly NextLookOn)
{
    /// <summary>The people who agreed.</summary>
    public string? People { get; init; }

    /// <summary>Codes of the agencies that agreed.</summary>
    public IReadOnlyList<string> Agencies { get; init; } = [];

    /// <summary>People and agencies as they are read on a hold, in the writer's language.</summary>
    public string WhoInWords { get; init; } = "";

    /// <summary>Needed for a hold.</summary>
    public string? DoorStaysOpen { get; init; }
}

/// <summary>Keeps trying, holds, or tries later, as decided with partners and family (§5.2.1); never a closure.</summary>
public sealed class DecidingTogether(ServiceDatabase db, Holding holding, TimeProvider clock)
{
    public Task DecideAsync(Viewer by, YoungPerson person, Referral referral, PersonWords words, NewJointDecision agreed, CancellationToken cancel) => db.InTurnAsync(person.Id, async () =>
    {
        // The same form sent twice at once waits here, and finds itself recorded.
        if (await db.JointDecisions.AnyAsync(d => d.Id == agreed.FormKey, cancel))
            return;
        // To keep trying changes nothing of the referral, so nothing else would tell that the work has ended meanwhile.
        await db.Entry(referral).ReloadAsync(cancel);
        MustBeWhole(referral, agreed);
        var decision = Add(by, referral, words, agreed);
        db.Record(new Deed(KindOf(agreed.Choice), by.AccountId, person.Id, decision.Id, decision.Why));
        await FollowAsync(by, person, referral, words, agreed, cancel);
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private void MustBeWhole(Referral referral, NewJointDecision agreed)
    {
        if (JointMoves.After(referral.Status, agreed.Choice) is null)
            throw new RuleException($"A referral that is {ReferralMoves.Name(referral.Status)} leaves no such choice.", nameof(agreed.Choice));
        if (string.IsNullOrWhiteSpace(agreed.People) && agreed.Agencies.Count == 0)
            throw new RuleException("Say who agreed: a decision together names at least one person or agency.", nameof(agreed.People));
        if (agreed.NextLookOn <= clock.Today())
            throw new RuleException("The next look must be after today.", nameof(agreed.NextLookOn));
        if (agreed.NextLookOn > clock.Today().AddDays(Holding.LongestDays))
            throw new RuleException("The next look must be within six months.", nameof(agreed.NextLookOn));
        if (agreed.Choice == JointChoice.Hold && string.IsNullOrWhiteSpace(agreed.DoorStaysOpen))
            throw new RuleException("Say how the door stays open.", nameof(agreed.DoorStaysOpen));
    }

    private static ActKind KindOf(JointChoice choice) => choice switch
    {
        JointChoice.KeepTrying => ActKind.KeepTryingAgreed,
        JointChoice.TryLater => ActKind.TryLaterAgreed,
        _ => ActKind.HoldAgreed,
    };

    private JointDecision Add(Viewer by, Referral referral, PersonWords words, NewJointDecision agreed)
    {
        var decision = new JointDecision
        {
            Id = agreed.FormKey,
            YoungPersonId = referral.YoungPersonId,
            ReferralId = referral.Id,
            Choice = agreed.Choice,
            At = clock.Instant(),
            Why = words.SealText(agreed.Why),
            People = words.Seal(agreed.People),
            NextLookOn = agreed.NextLookOn,
            AccountId = by.AccountId,
        };
        db.JointDecisions.Add(decision);
        foreach (var agency in agreed.Agencies.Distinct())
            db.JointDecisionAgencies.Add(new() { DecisionId = decision.Id, YoungPersonId = referral.YoungPersonId, Agency = agency });
        return decision;
    }

    /// <summary>What the decision means for the work itself.</summary>
    private async Task FollowAsync(Viewer by, YoungPerson person, Referral referral, PersonWords words, NewJointDecision agreed, CancellationToken cancel)
    {
        switch (agreed.Choice)
        {
            case JointChoice.Hold when referral.Status == ReferralStatus.OnHold && await holding.CurrentAsync(person.Id, cancel) is { } hold:
                await holding.CarryOnAsync(by, hold, words, agreed.NextLookOn, agreed.Why, cancel);
                break;
            case JointChoice.Hold:
                await holding.HoldAsync(by, referral, words, new(agreed.NextLookOn, agreed.Why, agreed.WhoInWords, agreed.DoorStaysOpen!), cancel);
                break;
            case JointChoice.KeepTrying when referral.Status == ReferralStatus.OnHold:
                await holding.EndHoldsAsync(referral.Id, cancel);
                referral.MoveTo(ReferralStatus.Open);
                break;
            case JointChoice.TryLater:
                (person.NextContactOn, person.NextContactPlan) = (agreed.NextLookOn, words.Seal(agreed.Why));
                break;
        }
    }
}
