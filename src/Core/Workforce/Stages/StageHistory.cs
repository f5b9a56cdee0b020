using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Stages;

/// <summary>A decision as those may read it whom it concerns.</summary>
public sealed record ReadDecision(StageDecision Decision, string By, string Evidence);

/// <summary>Evidence that was put forward, and what came of it.</summary>
public sealed record ReadProposal(StageProposal Proposal, string By, string Evidence, string? Answer);

/// <summary>How a peer mentor came to their stage.</summary>
public sealed record StagePast(MentorStage Stage, IReadOnlyList<ReadDecision> Decisions, IReadOnlyList<ReadProposal> Proposals)
{
    public ReadProposal? Waiting => Proposals.FirstOrDefault(p => p.Proposal.Status == ProposalStatus.Waiting);
}

/// <summary>Reads stages with their evidence. For the peer mentor and their manager; the page sees to who asks.</summary>
public sealed class StageHistory(ServiceDatabase db, Promoting promoting, StaffVault vault)
{
    /// <summary>None for whom no stage limits and who never had one.</summary>
    public async Task<StagePast?> OfAsync(Guid accountId, CancellationToken cancel)
    {
        var decisions = await db.StageDecisions.AsNoTracking().Where(d => d.AccountId == accountId).OrderByDescending(d => d.Number)
            .Select(d => new { Decision = d, By = db.Users.Where(u => u.Id == d.DecidedBy).Select(u => u.Name).First() }).ToListAsync(cancel);
        var proposals = await db.StageProposals.AsNoTracking().Where(p => p.AccountId == accountId).OrderByDescending(p => p.At)
            .Select(p => new { Proposal = p, By = db.Users.Where(u => u.Id == p.ProposedBy).Select(u => u.Name).First() }).ToListAsync(cancel);
        var stage = await promoting.StageAsync(accountId, cancel) ?? decisions.FirstOrDefault()?.Decision.To;
        if (stage is null)
            return null;
        var words = (await vault.OpenAsync([accountId], cancel)).GetValueOrDefault(accountId);
        return new(stage.Value,
            [.. decisions.Select(d => new ReadDecision(d.Decision, d.By, words!.Open(d.Decision.Evidence)))],
            [.. proposals.Select(p => new ReadProposal(p.Proposal, p.By, words!.Open(p.Proposal.Evidence), words.Open(p.Proposal.Answer)))]);
    }
}
