using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Core.Workforce.Recruitment;

/// <summary>Takes somebody from an application to a decision that two people make.</summary>
public sealed class Recruiting(ServiceDatabase db, Sealer sealer, TimeProvider clock)
{
    /// <summary>Candidates a manager sees: those of their site, all for the national lead.</summary>
    public IQueryable<Candidate> VisibleTo(Viewer by) => db.Candidates.Where(c => by.Role == Role.NationalLead || (by.Role == Role.ServiceManager && c.SiteId == by.SiteId));

    /// <param name="formKey">Sent twice, they are added once.</param>
    public Task AddAsync(Viewer by, Guid siteId, Role role, string name, string? contact, DateOnly appliedOn, Guid formKey, CancellationToken cancel) => db.InTurnAsync(Act.House, async () =>
    {
        if (await db.Candidates.AnyAsync(c => c.Id == formKey, cancel))
            return;
        if (by.Role != Role.NationalLead && !(by.Role == Role.ServiceManager && by.SiteId == siteId))
            throw new RuleException("Applications are kept by the service manager of the site, or by the national lead.");
        if (role is not (Role.PeerMentor or Role.Practitioner))
            throw new RuleException("Choose peer mentor or practitioner.", "Role");
        MustBePast(appliedOn, "AppliedOn");
        var key = sealer.NewStaffKey(formKey);
        var words = sealer.WordsOf(key);
        db.StaffKeys.Add(key);
        db.Candidates.Add(new() { Id = formKey, SiteId = siteId, Role = role, Name = words.SealText(name), Contact = words.Seal(contact), AppliedOn = appliedOn });
        db.StepsTaken.Add(new() { CandidateId = formKey, Step = RecruitmentStep.Application, On = appliedOn, AccountId = by.AccountId });
        db.Record(new Deed(ActKind.CandidateAdded, by.AccountId, Act.House, formKey));
        await db.SaveChangesAsync(cancel);
    }, cancel);

    /// <summary>Writes down that a step was taken. What was taken is not taken again.</summary>
    public Task TakeStepAsync(Viewer by, Guid candidateId, RecruitmentStep step, DateOnly on, string? told, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var (candidate, words) = await OpenAsync(by, candidateId, cancel);
        if (candidate.Status != CandidateStatus.Applying)
            throw new RuleException("Steps are taken before the decision.");
        if (await db.StepsTaken.AnyAsync(s => s.CandidateId == candidateId && s.Step == step, cancel))
            throw new RuleException("This step was taken already.");
        MustBePast(on, "On");
        if (on < candidate.AppliedOn)
            throw new RuleException("A step is not taken before the application.", "On");
        db.StepsTaken.Add(new() { CandidateId = candidateId, Step = step, On = on, AccountId = by.AccountId, Words = words.Seal(told) });
        await SaveAsync(ActKind.RecruitmentStepTaken, by, candidateId, cancel);
        return true;
    }, cancel);

    /// <summary>
    /// One of two decides. The second, another person, makes it final when both agree; when they do not, it goes back to
    /// the conversation, with both decisions kept.
    /// </summary>
    public Task DecideAsync(Viewer by, Guid candidateId, bool suitable, string why, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var (candidate, words) = await OpenAsync(by, candidateId, cancel);
        if (candidate.Status is not (CandidateStatus.Applying or CandidateStatus.HalfDecided))
            throw new RuleException("This application has ended or is not at that point.");
        if (await db.StepsTaken.CountAsync(s => s.CandidateId == candidateId, cancel) < Enum.GetValues<RecruitmentStep>().Length)
            throw new RuleException("Some steps are missing: each of application, conversation, references, checks and training has its day and who took it before anybody decides.");
        if (string.IsNullOrWhiteSpace(why))
            throw new RuleException("Say why.", "Why");
        var decided = await db.SuitabilityDecisions.Where(d => d.CandidateId == candidateId && d.Round == candidate.Round).ToListAsync(cancel);
        if (decided.Any(d => d.AccountId == by.AccountId))
            throw new RuleException("You have decided already. Somebody else decides too: suitability is decided by two people.");
        db.SuitabilityDecisions.Add(new() { CandidateId = candidateId, Round = candidate.Round, AccountId = by.AccountId, Suitable = suitable, Why = words.SealText(why), At = clock.Instant() });
        Move(candidate, decided.SingleOrDefault(), suitable);
        await SaveAsync(ActKind.SuitabilityDecided, by, candidateId, cancel);
        return true;
    }, cancel);

    /// <summary>They, or we, go no further.</summary>
    public Task WithdrawAsync(Viewer by, Guid candidateId, CancellationToken cancel) => db.InOneAsync(async () =>
    {
        var (candidate, _) = await OpenAsync(by, candidateId, cancel);
        candidate.MoveTo(CandidateStatus.Withdrawn);
        await SaveAsync(ActKind.CandidateWithdrawn, by, candidateId, cancel);
        return true;
    }, cancel);

    private static void Move(Candidate candidate, SuitabilityDecision? first, bool suitable)
    {
        if (first is null)
            candidate.MoveTo(CandidateStatus.HalfDecided);
        else if (first.Suitable == suitable)
            candidate.MoveTo(suitable ? CandidateStatus.Suitable : CandidateStatus.NotSuitable);
        else
        {
            candidate.MoveTo(CandidateStatus.Applying);
            candidate.Round++;
        }
    }

    private async Task<(Candidate, PersonWords)> OpenAsync(Viewer by, Guid candidateId, CancellationToken cancel)
    {
        // Two who decide at once come one after the other.
        await db.Candidates.Where(c => c.Id == candidateId).HoldAsync(cancel);
        var candidate = await VisibleTo(by).SingleOrDefaultAsync(c => c.Id == candidateId, cancel) ?? throw new RuleException("There is no such application.");
        await db.Entry(candidate).ReloadAsync(cancel);
        return (candidate, sealer.WordsOf(await db.StaffKeys.SingleAsync(k => k.OwnerId == candidateId, cancel)));
    }

    private async Task SaveAsync(ActKind kind, Viewer by, Guid candidateId, CancellationToken cancel)
    {
        db.Record(new Deed(kind, by.AccountId, Act.House, candidateId));
        await db.SaveChangesAsync(cancel);
    }

    private void MustBePast(DateOnly on, string answer)
    {
        if (on > clock.Today())
            throw new RuleException("The day must be today or before.", answer);
    }
}
