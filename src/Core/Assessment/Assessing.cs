using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Outcomes;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Assessment;

/// <summary>Records assessments, each a version of its own: nothing that was once found is written over.</summary>
public sealed class Assessing(ServiceDatabase db, TimeProvider clock)
{
    /// <summary>The measure by which change in risk is seen.</summary>
    public const string RiskMeasure = "exploitation_risk";

    public Task RecordAsync(Viewer by, YoungPerson person, PersonWords words, NewAssessment told, CancellationToken cancel)
    {
        MustBeWhole(told);
        return db.InOneAsync(async () =>
        {
            // Two workers who assess at once come one after the other, and the second is told.
            await db.LockChainsAsync([person.Id], cancel);
            if (await db.Assessments.AnyAsync(a => a.Id == told.FormKey, cancel))
                return false;
            var last = await db.Assessments.Where(a => a.YoungPersonId == person.Id).MaxAsync(a => (int?)a.Number, cancel) ?? 0;
            if (last != told.Follows)
                throw new RuleException("Somebody else recorded an assessment while you were writing. Read theirs below, then send yours again; both are kept.");
            Add(by, person, words, told, last + 1);
            await db.SaveChangesAsync(cancel);
            return true;
        }, cancel);
    }

    /// <summary>The versions, the latest first, without their findings.</summary>
    public Task<List<ContextualAssessment>> VersionsAsync(Guid youngPersonId, CancellationToken cancel) =>
        db.Assessments.AsNoTracking().Where(a => a.YoungPersonId == youngPersonId).OrderByDescending(a => a.Number).ToListAsync(cancel);

    /// <summary>One version with its findings; the latest where no number is given.</summary>
    public Task<ContextualAssessment?> FindAsync(Guid youngPersonId, int? number, CancellationToken cancel) =>
        db.Assessments.AsNoTracking().Include(a => a.Findings).Where(a => a.YoungPersonId == youngPersonId && (number == null || a.Number == number))
            .OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel);

    private void MustBeWhole(NewAssessment told)
    {
        var today = clock.Today();
        if (told.AssessedOn > today)
            throw new RuleException("The day of the assessment must be today or before.", nameof(told.AssessedOn));
        ReviewDay.MustComeSoon(told.ReviewOn, today);
        told.Voice.MustBeThereOrPromised(today, told.ReviewOn);
        if (told.Findings.All(f => string.IsNullOrWhiteSpace(f.Strengths)))
            throw new RuleException("Write down at least one strength. Strengths come before worries.");
        if (string.IsNullOrWhiteSpace(told.WhyLevels))
            throw new RuleException("Say why you judge risk and need so, or what you need to know first.", nameof(told.WhyLevels));
    }

    private void Add(Viewer by, YoungPerson person, PersonWords words, NewAssessment told, int number)
    {
        var voice = told.Voice.Settled;
        db.Assessments.Add(new ContextualAssessment
        {
            Id = told.FormKey,
            YoungPersonId = person.Id,
            Number = number,
            AssessedOn = told.AssessedOn,
            Voice = words.Seal(voice.Voice),
            VoiceMissingBecause = words.Seal(voice.VoiceMissingBecause),
            VoiceBy = voice.VoiceBy,
            ExploitationRisk = told.ExploitationRisk,
            NeedLevel = told.NeedLevel,
            WhyLevels = words.Seal(told.WhyLevels),
            ReviewOn = told.ReviewOn,
            AccountId = by.AccountId,
            At = clock.Instant(),
            Findings = [.. told.Findings.Where(f => !f.IsEmpty).Select(f => new ContextFinding
            {
                AssessmentId = told.FormKey,
                YoungPersonId = person.Id,
                Context = f.Context,
                Strengths = words.Seal(f.Strengths),
                Worries = words.Seal(f.Worries),
            })],
        });
        if (told.ExploitationRisk is { } risk)
            db.Outcomes.Add(new OutcomeMeasure { YoungPersonId = person.Id, Measure = RiskMeasure, RecordedOn = told.AssessedOn, Value = OnFive(risk) });
        db.Record(new Deed(ActKind.AssessmentRecorded, by.AccountId, person.Id, told.FormKey));
    }

    // Data packages hold risk from 1 to 5; ours stands on the same scale, so that one series can be read.
    private static string OnFive(Level level) => level switch
    {
        Level.Low => "1",
        Level.Medium => "3",
        Level.High => "5",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
