using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;

namespace Steadfast.TestData;

/// <summary>Staff of a test, through the doors of their area.</summary>
public static class Staffing
{
    public const string Evidence = "Three months beside Amina, every session on time; Amina saw it.";

    /// <summary>A peer mentor who came to a stage by decisions of a manager.</summary>
    public static async Task<Account> AddMentorAsync(this TestService service, MentorStage stage, string? name = null, int? limit = null, string site = "Cardiff")
    {
        var mentor = await service.AddAccountAsync(Role.PeerMentor, site, name, limit);
        var manager = await service.AddAccountAsync(Role.ServiceManager, site);
        for (var to = MentorStage.Independent; to <= stage; to++)
            await service.DecideStageAsync(manager, mentor, to);
        return mentor;
    }

    public static async Task DecideStageAsync(this TestService service, Account manager, Account mentor, MentorStage to)
    {
        using var scope = service.Scope();
        await scope.Get<Promoting>().DecideAsync(service.ViewerOf(manager), mentor.Id, to, Evidence, Ids.New(), CancellationToken.None);
    }

    /// <summary>A new assessment that comes to this risk.</summary>
    public static async Task AssessAsync(this TestService service, Account by, Guid youngPersonId, Level? risk)
    {
        await using var db = service.Open();
        var assessment = new ContextualAssessment
        {
            QuestionSetId = await db.QuestionSets.Select(q => q.Id).FirstAsync(),
            YoungPersonId = youngPersonId,
            Number = 1 + await db.Assessments.CountAsync(a => a.YoungPersonId == youngPersonId),
            AssessedOn = service.Clock.Today(),
            ExploitationRisk = risk,
            AccountId = by.Id,
            At = service.Clock.Instant(),
        };
        db.Assessments.Add(assessment);
        db.Record(new Deed(ActKind.AssessmentRecorded, by.Id, youngPersonId, assessment.Id));
        await db.SaveChangesAsync();
    }

    /// <summary>Somebody on the waiting list.</summary>
    public static async Task<Referral> AddWaitingAsync(this TestService service, Account manager)
    {
        var referral = await service.AddReferralAsync();
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        await scope.Get<Triage>().AcceptToWaitingListAsync(service.ViewerOf(manager), await db.Referrals.SingleAsync(r => r.Id == referral.Id),
            await service.WordsAsync(db, referral.YoungPersonId), Need.Medium, "Yes.", CancellationToken.None);
        return referral;
    }

    public static async Task AllocateAsync(this TestService service, Account manager, Referral referral, Account worker, AllocationPart part = AllocationPart.Lead, string? overLimit = null)
    {
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        await scope.Get<Allocating>().AllocateAsync(service.ViewerOf(manager), await db.Referrals.SingleAsync(r => r.Id == referral.Id),
            await service.WordsAsync(db, referral.YoungPersonId), worker.Id, part, overLimit, CancellationToken.None);
    }

    /// <summary>Puts somebody beside the lead worker of an open case.</summary>
    public static async Task AllocateBesideAsync(this TestService service, Account manager, Guid youngPersonId, Account worker)
    {
        await using var db = service.Open();
        var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.YoungPersonId == youngPersonId);
        await service.AllocateAsync(manager, referral, worker, AllocationPart.CoWorker, "made for a test");
    }

    /// <summary>Cover from one day to another, arranged by a manager of the site.</summary>
    public static async Task<Guid> CoverAsync(this TestService service, Guid youngPersonId, Account worker, DateOnly from, DateOnly to, Account? by = null)
    {
        by ??= await service.AddAccountAsync(Role.ServiceManager);
        using var record = await service.OpenRecordAsync(by, youngPersonId);
        var told = new NewCover(Ids.New(), worker.Id, from, to, "Sleeps at his nan's when it is bad at home.", "Nan first, then the manager on call.", "Do not call the house in the evening.");
        await record.Get<Covering>().ArrangeAsync(record.By, record.Person, record.Words, told, CancellationToken.None);
        return told.FormKey;
    }

    public static async Task NoteAwayAsync(this TestService service, Account by, Account who, DateOnly from, DateOnly? to, AbsenceKind kind = AbsenceKind.Leave)
    {
        using var scope = service.Scope();
        await scope.Get<TimeAway>().NoteAsync(service.ViewerOf(by), who.Id, kind, from, to, Ids.New(), CancellationToken.None);
    }
}
