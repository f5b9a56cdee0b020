using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Stages;

/// <summary>Promotion is a decision with evidence, not a field edited (rule 5); so is a step back.</summary>
public sealed class Promoting(ServiceDatabase db, StaffVault vault, TimeProvider clock)
{
    public const int ShortestEvidence = 20;

    /// <summary>The stages of peer mentors among these accounts. Who never had a decision is co-working.</summary>
    public async Task<IReadOnlyDictionary<Guid, MentorStage>> StagesAsync(IEnumerable<Guid> accountIds, CancellationToken cancel)
    {
        var ids = accountIds.Distinct().ToArray();
        var mentors = await db.Users.Where(u => ids.Contains(u.Id) && u.Role == Role.PeerMentor)
            .Select(u => new { u.Id, To = db.StageDecisions.Where(d => d.AccountId == u.Id).OrderByDescending(d => d.Number).Select(d => (MentorStage?)d.To).FirstOrDefault() })
            .ToListAsync(cancel);
        return mentors.ToDictionary(m => m.Id, m => m.To ?? MentorStage.CoWorking);
    }

    /// <summary>A peer mentor's stage; none for everybody else, whom no stage limits.</summary>
    public async Task<MentorStage?> StageAsync(Guid accountId, CancellationToken cancel) =>
        (await StagesAsync([accountId], cancel)).TryGetValue(accountId, out var stage) ? stage : null;

    /// <summary>Somebody as what they do: a peer mentor at the practitioner stage does what a practitioner does.</summary>
    public async Task<Viewer> AtWorkAsync(Viewer viewer, CancellationToken cancel) =>
        viewer.Role == Role.PeerMentor && await StageAsync(viewer.AccountId, cancel) == MentorStage.Practitioner ? viewer with { Role = Role.Practitioner } : viewer;

    /// <summary>Puts evidence forward for the next stage up.</summary>
    /// <param name="by">The peer mentor, or who supervises them.</param>
    /// <param name="formKey">Sent twice, it is put forward once.</param>
    public Task ProposeAsync(Viewer by, Guid accountId, string evidence, Guid formKey, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(accountId, cancel);
        if (await db.StageProposals.AnyAsync(p => p.Id == formKey, cancel))
            return false;
        var stage = await StageAsync(accountId, cancel) ?? throw new RuleException("Only a peer mentor has a stage.");
        if (by.AccountId != accountId && !await db.Supervisions.AnyAsync(s => s.AccountId == accountId && s.SupervisorId == by.AccountId, cancel))
            throw new RuleException("Evidence is put forward by the peer mentor, or by who supervises them.");
        if (stage == MentorStage.Practitioner)
            throw new RuleException("They are at the last stage already.");
        if (await db.StageProposals.AnyAsync(p => p.AccountId == accountId && p.Status == ProposalStatus.Waiting, cancel))
            throw new RuleException("Evidence is waiting for the manager already.");
        MustSay(evidence);
        var words = await vault.WordsAsync(accountId, cancel);
        db.StageProposals.Add(new() { Id = formKey, AccountId = accountId, To = stage + 1, Evidence = words.SealText(evidence), ProposedBy = by.AccountId, At = clock.Instant() });
        db.Record(new Deed(ActKind.StageEvidencePutForward, by.AccountId, Act.House, accountId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Decides the stage, a step up or down. Evidence that waits for this step is answered with it.</summary>
    /// <param name="formKey">Sent twice, it is decided once.</param>
    public Task DecideAsync(Viewer by, Guid accountId, MentorStage to, string evidence, Guid formKey, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(accountId, cancel);
        if (await db.StageDecisions.AnyAsync(d => d.Id == formKey, cancel))
            return false;
        var account = await MentorAsync(by, accountId, cancel);
        var last = await db.StageDecisions.Where(d => d.AccountId == accountId).OrderByDescending(d => d.Number).FirstOrDefaultAsync(cancel);
        var from = last?.To ?? MentorStage.CoWorking;
        from.MustBeAbleToMoveTo(to);
        MustSay(evidence);
        var words = await vault.WordsAsync(accountId, cancel);
        db.StageDecisions.Add(new() { Id = formKey, AccountId = accountId, Number = (last?.Number ?? 0) + 1, From = from, To = to, Evidence = words.SealText(evidence), DecidedBy = by.AccountId, At = clock.Instant() });
        await AnswerWaitingAsync(by, accountId, to, cancel);
        db.Record(new Deed(to > from ? ActKind.PeerMentorPromoted : ActKind.PromotionUndone, by.AccountId, Act.House, account.Id));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Answers evidence with "not yet", and says what is missing.</summary>
    /// <param name="proposalId">What the manager read; none where nothing waited.</param>
    public Task AnswerNotYetAsync(Viewer by, Guid accountId, Guid? proposalId, string answer, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        await vault.LockAsync(accountId, cancel);
        await MentorAsync(by, accountId, cancel);
        var proposal = await db.StageProposals.SingleOrDefaultAsync(p => p.Id == proposalId && p.AccountId == accountId, cancel) ?? throw new RuleException(ProposalMoves.Answered);
        if (string.IsNullOrWhiteSpace(answer))
            throw new RuleException("Say what is missing, so that they know what to work on.", "Evidence");
        Answer(by, proposal, ProposalStatus.NotYet, (await vault.WordsAsync(proposal.AccountId, cancel)).Seal(answer));
        db.Record(new Deed(ActKind.StageEvidenceAnswered, by.AccountId, Act.House, proposal.AccountId));
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    /// <summary>Takes one's own evidence back before it is answered.</summary>
    public async Task WithdrawAsync(Viewer by, Guid proposalId, CancellationToken cancel)
    {
        var proposal = await db.StageProposals.SingleOrDefaultAsync(p => p.Id == proposalId && p.ProposedBy == by.AccountId, cancel)
            ?? throw new RuleException("Only who put the evidence forward takes it back.");
        Answer(by, proposal, ProposalStatus.Withdrawn, null);
        db.Record(new Deed(ActKind.StageEvidenceAnswered, by.AccountId, Act.House, proposal.AccountId));
        await db.SaveChangesAsync(cancel);
    }

    private async Task AnswerWaitingAsync(Viewer by, Guid accountId, MentorStage to, CancellationToken cancel)
    {
        foreach (var proposal in await db.StageProposals.Where(p => p.AccountId == accountId && p.Status == ProposalStatus.Waiting).ToListAsync(cancel))
            Answer(by, proposal, proposal.To == to ? ProposalStatus.Promoted : ProposalStatus.NotYet, null);
    }

    private void Answer(Viewer by, StageProposal proposal, ProposalStatus status, Sealed? answer)
    {
        proposal.MoveTo(status);
        (proposal.Answer, proposal.AnsweredBy, proposal.AnsweredAt) = (answer, by.AccountId, clock.Instant());
    }

    private async Task<Account> MentorAsync(Viewer by, Guid accountId, CancellationToken cancel)
    {
        var account = await db.Users.SingleOrDefaultAsync(u => u.Id == accountId && u.Role == Role.PeerMentor, cancel)
            ?? throw new RuleException("Only a peer mentor has a stage.");
        if (!Staff.Manages(by, account))
            throw new RuleException("A stage is decided by the service manager of the site, or by the national lead.");
        return account;
    }

    private static void MustSay(string evidence)
    {
        if (evidence.Trim().Length < ShortestEvidence)
            throw new RuleException("Say in a sentence what was seen: whom they worked with, what they did, who saw it.", "Evidence");
    }
}
