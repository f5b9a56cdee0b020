using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Recruitment;

/// <summary>Somebody who applied, with how far they have come.</summary>
public sealed record ReadCandidate(Candidate Candidate, string Name, string? Contact, string Site, IReadOnlyList<RecruitmentStep> Taken);

/// <summary>A step as it was taken.</summary>
public sealed record ReadStep(StepTaken Step, string By, string? Words);

/// <summary>One of the two decisions.</summary>
public sealed record ReadSuitability(SuitabilityDecision Decision, string By, string Why);

/// <summary>An application whole.</summary>
public sealed record WholeApplication(ReadCandidate Of, IReadOnlyList<ReadStep> Steps, IReadOnlyList<ReadSuitability> Decisions)
{
    public IReadOnlyList<RecruitmentStep> Missing => [.. Enum.GetValues<RecruitmentStep>().Except(Of.Taken)];
}

/// <summary>Reads applications, for the managers of the site.</summary>
public sealed class Applications(ServiceDatabase db, Recruiting recruiting, StaffVault vault)
{
    /// <summary>Those still under way first, the latest first.</summary>
    public async Task<IReadOnlyList<ReadCandidate>> ListAsync(Viewer by, CancellationToken cancel) =>
        await ReadAsync(recruiting.VisibleTo(by).OrderBy(c => c.Status != CandidateStatus.Applying && c.Status != CandidateStatus.HalfDecided).ThenByDescending(c => c.AppliedOn).ThenBy(c => c.Id).Take(200), cancel);

    /// <summary>One application; none when it is out of reach.</summary>
    public async Task<WholeApplication?> FindAsync(Viewer by, Guid id, CancellationToken cancel)
    {
        if ((await ReadAsync(recruiting.VisibleTo(by).Where(c => c.Id == id), cancel)).SingleOrDefault() is not { } candidate)
            return null;
        var words = (await vault.OpenAsync([id], cancel))[id];
        var steps = await db.StepsTaken.AsNoTracking().Where(s => s.CandidateId == id).OrderBy(s => s.On)
            .Select(s => new { Step = s, By = db.Users.Where(u => u.Id == s.AccountId).Select(u => u.Name).First() }).ToListAsync(cancel);
        var decisions = await db.SuitabilityDecisions.AsNoTracking().Where(d => d.CandidateId == id).OrderBy(d => d.At)
            .Select(d => new { Decision = d, By = db.Users.Where(u => u.Id == d.AccountId).Select(u => u.Name).First() }).ToListAsync(cancel);
        // Who decides second reads the first's reason only when both are in: two people, two judgements.
        return new(candidate,
            [.. steps.OrderBy(s => s.Step.On).ThenBy(s => s.Step.Step).Select(s => new ReadStep(s.Step, s.By, words.Open(s.Step.Words)))],
            [.. decisions.Where(d => d.Decision.AccountId == by.AccountId || !Waits(candidate.Candidate, d.Decision)).Select(d => new ReadSuitability(d.Decision, d.By, words.Open(d.Decision.Why)))]);
    }

    private static bool Waits(Candidate candidate, SuitabilityDecision decision) => candidate.Status == CandidateStatus.HalfDecided && decision.Round == candidate.Round;

    private async Task<IReadOnlyList<ReadCandidate>> ReadAsync(IQueryable<Candidate> of, CancellationToken cancel)
    {
        var rows = await of.AsNoTracking().Select(c => new { Candidate = c, Site = db.Sites.Where(s => s.Id == c.SiteId).Select(s => s.Name).First(), Taken = db.StepsTaken.Where(s => s.CandidateId == c.Id).Select(s => s.Step).ToList() }).ToListAsync(cancel);
        var words = await vault.OpenAsync(rows.Select(r => r.Candidate.Id), cancel);
        return [.. rows.Select(r => new ReadCandidate(r.Candidate, words[r.Candidate.Id].Open(r.Candidate.Name), words[r.Candidate.Id].Open(r.Candidate.Contact), r.Site, [.. r.Taken.Order()]))];
    }
}
