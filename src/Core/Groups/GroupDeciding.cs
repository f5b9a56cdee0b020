using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Groups;

/// <summary>A manager's decision about a pair as they make it.</summary>
/// <param name="Basis">The facts the manager saw.</param>
/// <param name="ForLeader">What the leader does; the leader reads it, and not the reason.</param>
public sealed record NewPairDecision(Guid FormKey, Guid OneId, Guid OtherId, string Basis, PairOutcome Outcome, string Why)
{
    public string? ForLeader { get; init; }
    public Guid? NotInvitedId { get; init; }

    /// <summary>For the later sessions of the programme too, as long as nothing new is known.</summary>
    public bool WholeProgramme { get; init; }
}

/// <summary>Decides about pairs that need thought: go apart, go with conditions, do not invite; always with a reason.</summary>
public sealed class GroupDeciding(ServiceDatabase db, GroupCheck check, GroupFacts facts, TimeProvider clock)
{
    public Task DecideAsync(Viewer by, GroupSession session, NewPairDecision told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await check.LockAsync(session, cancel);
        by.MustDecide(session.SiteId);
        if (await db.PairDecisions.AnyAsync(d => d.Id == told.FormKey, cancel))
            return false;
        GroupPlanning.MustBeOpen(session);
        var concern = (await check.RunAsync(session, cancel)).FirstOrDefault(c => (c.OneId, c.OtherId) == (told.OneId, told.OtherId))
            ?? throw new RuleException("Nothing needs a decision here any more.");
        if (concern.Basis != told.Basis)
            throw new RuleException("Something new is known about them since you opened this page. Read it, then decide.");
        await MustSeeBothAsync(by, concern, cancel);
        MustBeWhole(concern, told);
        await WriteAsync(by, session, concern, told, cancel);
        return true;
    }, cancel);

    private async Task MustSeeBothAsync(Viewer by, PairConcern concern, CancellationToken cancel)
    {
        if (await db.YoungPeople.VisibleTo(by, db).CountAsync(p => p.Id == concern.OneId || p.Id == concern.OtherId, cancel) != (concern.IsAboutOne ? 1 : 2))
            throw new RuleException("One of the records is restricted. Who cannot see why does not decide: ask their worker, or open the record in an emergency.");
    }

    private static void MustBeWhole(PairConcern concern, NewPairDecision told)
    {
        if (concern.IsAboutOne && told.Outcome == PairOutcome.GoApart)
            throw new RuleException("This is about one young person. Say under which conditions they come, or do not invite them.", "Outcome");
        if (string.IsNullOrWhiteSpace(told.Why))
            throw new RuleException("Say why.", "Why");
        var both = told.Outcome != PairOutcome.DoNotInvite;
        if (both && string.IsNullOrWhiteSpace(told.ForLeader))
            throw new RuleException("Say what the leader does, in words that give no reason away.", "ForLeader");
        if (!both && told.NotInvitedId != concern.OneId && told.NotInvitedId != concern.OtherId)
            throw new RuleException("Say who is not invited.", "NotInvited");
    }

    private async Task WriteAsync(Viewer by, GroupSession session, PairConcern concern, NewPairDecision told, CancellationToken cancel)
    {
        var words = await facts.PairAsync(concern.OneId, concern.OtherId, cancel);
        var decision = new PairDecision
        {
            Id = told.FormKey,
            SessionId = session.Id,
            ProgrammeId = told.WholeProgramme && told.Outcome != PairOutcome.DoNotInvite ? session.ProgrammeId : null,
            OneId = concern.OneId,
            OtherId = concern.OtherId,
            Outcome = told.Outcome,
            NotInvitedId = told.Outcome == PairOutcome.DoNotInvite ? told.NotInvitedId : null,
            Why = words.SealText(told.Why),
            ForLeader = told.Outcome == PairOutcome.DoNotInvite ? null : words.Seal(told.ForLeader),
            Basis = concern.Basis,
            AccountId = by.AccountId,
            At = clock.Instant(),
        };
        db.PairDecisions.Add(decision);
        if (decision.NotInvitedId is { } who)
            await TakeBackAsync(by, session, who, cancel);
        db.Record(new Deed(ActKind.PairDecided, by.AccountId, concern.OneId, decision.Id));
        await db.SaveChangesAsync(cancel);
    }

    private async Task TakeBackAsync(Viewer by, GroupSession session, Guid youngPersonId, CancellationToken cancel)
    {
        var invite = await db.GroupInvites.SingleAsync(i => i.SessionId == session.Id && i.YoungPersonId == youngPersonId, cancel);
        await db.Entry(invite).ReloadAsync(cancel);
        invite.MoveTo(InviteStatus.TakenBack);
        db.Record(new Deed(ActKind.GroupInviteTakenBack, by.AccountId, youngPersonId, invite.Id));
    }
}
