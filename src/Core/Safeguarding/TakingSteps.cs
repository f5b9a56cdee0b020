using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.Core.Safeguarding;

/// <summary>The next step with a concern.</summary>
/// <param name="FormKey">The form's own key: sent twice, it is one step.</param>
public sealed record NewStep(Guid FormKey, ConcernStatus To)
{
    /// <summary>What was decided, answered, done or learnt.</summary>
    public string? Said { get; init; }

    /// <summary>How it was referred, what they answered, or the outcome: a code of the list for it.</summary>
    public string? Code { get; init; }
    public string? With { get; init; }
    public string? Service { get; init; }
    public string? TheirNumber { get; init; }
    public bool? FamilyTold { get; init; }
    public string? WhyFamilyNotTold { get; init; }
}

/// <summary>Takes a concern on, one step at a time, until somebody else than who raised it closes it.</summary>
public sealed class TakingSteps(ServiceDatabase db, Promoting promoting, TimeProvider clock)
{
    public const string NotAlone = "A peer mentor never holds a concern alone. Ring the manager on call; a practitioner or a manager takes this step.";

    private static readonly Role[] Managers = [Role.ServiceManager, Role.NationalLead, Role.Guardian];

    /// <summary>Who may take a step: a manager any; a practitioner refers and writes down the answer; a peer mentor raises and tells.</summary>
    public static bool MayTake(Role role, ConcernStatus to) =>
        Managers.Contains(role) || (role == Role.Practitioner && to is ConcernStatus.Referred or ConcernStatus.Answered);

    public Task TakeAsync(Viewer by, Concern concern, PersonWords words, NewStep step, CancellationToken cancel) => db.InTurnAsync(concern.YoungPersonId, async () =>
    {
        // Two who take a step at once stand in line here, and the second sees what the first did.
        if (await db.ConcernSteps.AnyAsync(s => s.Id == step.FormKey, cancel))
            return;
        await db.Entry(concern).ReloadAsync(cancel);
        MustBeAllowed(await promoting.AtWorkAsync(by, cancel), concern, step);
        MustSayEnough(step);
        var from = concern.Status;
        concern.MoveTo(step.To);
        if (step.To == ConcernStatus.Closed)
            (concern.Outcome, concern.ClosedOn) = (step.Code, clock.Today());
        var taken = Step(by, concern, words, step, from);
        db.ConcernSteps.Add(taken);
        db.Record(new Deed(KindOf(concern, step.To), by.AccountId, concern.YoungPersonId, concern.Id, concern.AboutStaff ? null : taken.Said));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    private static void MustBeAllowed(Viewer by, Concern concern, NewStep step)
    {
        if (by.Role == Role.PeerMentor)
            throw new RuleException(NotAlone);
        if (!MayTake(by.Role, step.To))
            throw new RuleException("A manager takes this step.");
        if (step.To == ConcernStatus.Closed && concern.RaisedBy == by.AccountId)
            throw new RuleException("You raised this concern. Somebody else closes it.");
    }

    private static void MustSayEnough(NewStep step)
    {
        if (step.To == ConcernStatus.Referred && (step.Service is null || step.Code is null || string.IsNullOrWhiteSpace(step.With)))
            throw new RuleException("Say which service you told, how, and whom you spoke to there.", nameof(NewStep.With));
        if (step.To == ConcernStatus.Referred && step.FamilyTold != true && string.IsNullOrWhiteSpace(step.WhyFamilyNotTold))
            throw new RuleException("Say why the family has not been told of the referral: it would put somebody at risk, say.", step.FamilyTold is null ? nameof(NewStep.FamilyTold) : nameof(NewStep.WhyFamilyNotTold));
        if (step.To is ConcernStatus.Answered or ConcernStatus.Closed && step.Code is null)
            throw new RuleException(step.To == ConcernStatus.Closed ? "Choose what came of it." : "Choose what they answered.", nameof(NewStep.Code));
        if (step.To is ConcernStatus.OurPartDone or ConcernStatus.Closed && string.IsNullOrWhiteSpace(step.Said))
            throw new RuleException(step.To == ConcernStatus.Closed ? "Write what we learnt from it, in a sentence." : "Write what we did, and why that is enough from us.", nameof(NewStep.Said));
    }

    private ConcernStep Step(Viewer by, Concern concern, PersonWords words, NewStep step, ConcernStatus from) => new()
    {
        Id = step.FormKey,
        ConcernId = concern.Id,
        YoungPersonId = concern.YoungPersonId,
        From = from,
        To = step.To,
        At = clock.Instant(),
        AccountId = by.AccountId,
        Said = words.Seal(step.Said),
        Code = step.Code,
        With = words.Seal(step.With),
        Service = step.Service,
        TheirNumber = words.Seal(step.TheirNumber),
        FamilyTold = step.FamilyTold,
        WhyFamilyNotTold = words.Seal(step.WhyFamilyNotTold),
    };

    private static ActKind KindOf(Concern concern, ConcernStatus to) => concern.AboutStaff ? ActKind.StaffConcernWritten : to switch
    {
        ConcernStatus.Seen => ActKind.ConcernSeen,
        ConcernStatus.Referred => ActKind.ConcernReferred,
        ConcernStatus.Answered => ActKind.ConcernAnswered,
        ConcernStatus.OurPartDone => ActKind.ConcernPartDone,
        ConcernStatus.Closed => ActKind.ConcernClosed,
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };
}
