using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;

namespace Steadfast.Core.Assessment;

/// <summary>What a manager decides on instead of what the criteria give.</summary>
public sealed record NewDecision(Guid FormKey, Level ExploitationRisk, Level NeedLevel, int ContactsPerWeek, string? Why);

/// <summary>Reads the levels that stand, and lets a manager decide otherwise with a reason.</summary>
public sealed class Judging(ServiceDatabase db, Questionnaires questionnaires, TimeProvider clock)
{
    public const int MostContactsPerWeek = 7;

    /// <summary>Who may decide otherwise than the criteria.</summary>
    public static bool MayDecide(Role role) => role is Role.ServiceManager or Role.NationalLead;

    /// <summary>What the latest assessment comes to; none where there is no assessment.</summary>
    public async Task<StandingLevels?> StandingAsync(Guid youngPersonId, CancellationToken cancel)
    {
        var latest = await db.Assessments.AsNoTracking().Where(a => a.YoungPersonId == youngPersonId).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel);
        return latest is null ? null : await OfAsync(latest, cancel);
    }

    /// <summary>What one version comes to.</summary>
    public async Task<StandingLevels> OfAsync(ContextualAssessment assessment, CancellationToken cancel)
    {
        var decision = await db.LevelDecisions.AsNoTracking().Where(d => d.AssessmentId == assessment.Id).OrderByDescending(d => d.At).ThenByDescending(d => d.Id).FirstOrDefaultAsync(cancel);
        if (decision is not null)
            return new(assessment, decision, decision.ExploitationRisk, decision.NeedLevel, decision.ContactsPerWeek);
        var asked = (await questionnaires.FindAsync(assessment.QuestionSetId, cancel))!.List;
        return new(assessment, null, assessment.ExploitationRisk, assessment.NeedLevel, asked.ContactsFor(assessment.ExploitationRisk, assessment.NeedLevel));
    }

    public async Task DecideAsync(Viewer by, ContextualAssessment assessment, PersonWords words, NewDecision told, CancellationToken cancel)
    {
        if (!MayDecide(by.Role))
            throw new RuleException("A service manager decides on another level than the signs give.");
        if (string.IsNullOrWhiteSpace(told.Why))
            throw new RuleException("Say why you decide on another level than the signs give.", nameof(told.Why));
        if (told.ContactsPerWeek is < 1 or > MostContactsPerWeek)
            throw new RuleException("Contacts per week must be from 1 to 7.", nameof(told.ContactsPerWeek));
        await db.InTurnAsync(assessment.YoungPersonId, async () =>
        {
            if (await db.LevelDecisions.AnyAsync(d => d.Id == told.FormKey, cancel))
                return;
            if (await db.Assessments.AnyAsync(a => a.YoungPersonId == assessment.YoungPersonId && a.Number > assessment.Number, cancel))
                throw new RuleException("There is a later assessment. Decide on that one.");
            var stood = (await OfAsync(assessment, cancel)).ExploitationRisk;
            Add(by, assessment, words.SealText(told.Why), told);
            if (stood != told.ExploitationRisk)
                db.Outcomes.Add(Assessing.Measured(assessment.YoungPersonId, clock.Today(), told.ExploitationRisk));
            await db.SaveChangesAsync(cancel);
        }, cancel);
    }

    private void Add(Viewer by, ContextualAssessment assessment, Sealed why, NewDecision told)
    {
        db.LevelDecisions.Add(new LevelDecision
        {
            Id = told.FormKey,
            YoungPersonId = assessment.YoungPersonId,
            AssessmentId = assessment.Id,
            ExploitationRisk = told.ExploitationRisk,
            NeedLevel = told.NeedLevel,
            ContactsPerWeek = told.ContactsPerWeek,
            Why = why,
            AccountId = by.AccountId,
            At = clock.Instant(),
        });
        db.Record(new Deed(ActKind.LevelDecided, by.AccountId, assessment.YoungPersonId, assessment.Id, why));
    }
}
