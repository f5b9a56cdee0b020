using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>What a stage does not allow, and what somebody declared a reason against, is given out through no door.</summary>
public sealed class AssigningTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account manager = null!;
    private Account practitioner = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        practitioner = await service.AddAccountAsync(Role.Practitioner, limit: 30);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Allocate_AMentorWhoLearns_AsLead_IsRefused_AndBeside_IsNot()
    {
        var mentor = await service.AddMentorAsync(MentorStage.CoWorking);
        var referral = await service.AddWaitingAsync(manager);
        (await RefusedAsync(() => service.AllocateAsync(manager, referral, mentor))).ShouldContain("does not lead yet");
        await service.AllocateAsync(manager, referral, mentor, AllocationPart.CoWorker);
    }

    [Theory]
    [InlineData(null, "has not been assessed yet")]
    [InlineData(Level.Medium, "says medium risk")]
    [InlineData(Level.High, "says high risk")]
    public async Task Allocate_AnIndependentMentor_AboveLowerRisk_IsRefused(Level? risk, string sentence)
    {
        var mentor = await service.AddMentorAsync(MentorStage.Independent);
        var referral = await service.AddWaitingAsync(manager);
        if (risk is not null)
            await service.AssessAsync(practitioner, referral.YoungPersonId, risk);
        (await RefusedAsync(() => service.AllocateAsync(manager, referral, mentor, overLimit: "There is no one else."))).ShouldContain(sentence);
        await service.AssessAsync(practitioner, referral.YoungPersonId, Level.Low);
        await service.AllocateAsync(manager, referral, mentor);
    }

    [Fact]
    public async Task Allocate_WhereAManagerDecidedOnAnotherLevel_GoesByTheDecision()
    {
        var mentor = await service.AddMentorAsync(MentorStage.Independent);
        var referral = await service.AddWaitingAsync(manager);
        await service.AssessAsync(practitioner, referral.YoungPersonId, Level.Low);
        await using (var db = service.Open())
        {
            var assessment = await db.Assessments.SingleAsync(a => a.YoungPersonId == referral.YoungPersonId);
            var why = (await service.WordsAsync(db, referral.YoungPersonId)).SealText("His cousin came back.");
            var decision = new LevelDecision { YoungPersonId = referral.YoungPersonId, AssessmentId = assessment.Id, ExploitationRisk = Level.High, NeedLevel = Level.Low, ContactsPerWeek = 3, Why = why, AccountId = manager.Id, At = service.Clock.GetUtcNow().UtcDateTime };
            db.LevelDecisions.Add(decision);
            db.Record(new Deed(ActKind.LevelDecided, manager.Id, referral.YoungPersonId, decision.Id));
            await db.SaveChangesAsync();
        }
        (await RefusedAsync(() => service.AllocateAsync(manager, referral, mentor))).ShouldContain("says high risk");
    }

    [Fact]
    public async Task AcceptAndAllocate_LeavesTheReferralUndecided_WhenTheStageSaysNo()
    {
        var mentor = await service.AddMentorAsync(MentorStage.Independent);
        var received = await service.AddReferralAsync();
        using (var scope = service.Scope())
        {
            var opened = await Opened.InAsync(scope, service, received.YoungPersonId);
            await RefusedAsync(() => scope.Get<Triage>().AcceptAndAllocateAsync(service.ViewerOf(manager), opened.Episode, opened.Words, Need.High, "Yes.", mentor.Id, null, default));
        }
        await using var db = service.Open();
        (await db.Referrals.SingleAsync(r => r.Id == received.Id)).Status.ShouldBe(ReferralStatus.Received);
        (await db.Allocations.AnyAsync(a => a.AccountId == mentor.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task HandOver_ToAMentorBeyondTheirStage_IsRefused_AndAfterPromotionIsNot()
    {
        var mentor = await service.AddMentorAsync(MentorStage.Independent);
        var person = await service.AddCaseAsync(practitioner);
        await service.AssessAsync(practitioner, person.Id, Level.High);
        (await RefusedAsync(() => HandOverAsync(person.Id, mentor))).ShouldContain("says high risk");
        await service.DecideStageAsync(manager, mentor, MentorStage.Practitioner);
        await HandOverAsync(person.Id, mentor);
    }

    [Fact]
    public async Task TakeBack_BySomebodyWhoseStageWasTakenBack_IsRefused()
    {
        var mentor = await service.AddMentorAsync(MentorStage.Practitioner);
        var person = await service.AddCaseAsync(mentor);
        await service.AssessAsync(practitioner, person.Id, Level.High);
        await HoldAsync(mentor, person.Id);
        await service.DecideStageAsync(manager, mentor, MentorStage.Independent);
        (await RefusedAsync(() => TakeBackAsync(mentor, person.Id, null))).ShouldContain("says high risk");
        await TakeBackAsync(mentor, person.Id, practitioner.Id);
    }

    [Fact]
    public async Task Session_ByAMentorWhoLearns_NeedsAPractitionerBesideThem()
    {
        var mentor = await service.AddMentorAsync(MentorStage.CoWorking);
        var other = await service.AddMentorAsync(MentorStage.CoWorking);
        var person = await service.AddCaseAsync(practitioner);
        (await RefusedAsync(() => SessionAsync(mentor, person.Id, null))).ShouldContain("together with a practitioner");
        await RefusedAsync(() => SessionAsync(mentor, person.Id, other.Id));
        await SessionAsync(mentor, person.Id, practitioner.Id);
    }

    [Fact]
    public async Task Session_ByAnIndependentMentor_AloneAtLowerRiskOnly()
    {
        var mentor = await service.AddMentorAsync(MentorStage.Independent);
        var person = await service.AddCaseAsync(practitioner);
        await RefusedAsync(() => SessionAsync(mentor, person.Id, null));
        await service.AssessAsync(practitioner, person.Id, Level.Low);
        await SessionAsync(mentor, person.Id, null);
    }

    [Theory]
    [InlineData(ConflictKind.KnowsFamily, "they know the young person or the family")]
    [InlineData(ConflictKind.LivesNear, "they live near them")]
    [InlineData(ConflictKind.Other, "of another kind")]
    public async Task DeclaredReason_IsNamedToTheirManager_AndToNobodyElse(ConflictKind kind, string named)
    {
        var referral = await service.AddWaitingAsync(manager);
        await DeclareAsync(practitioner, kind, referral.YoungPersonId);
        (await RefusedAsync(() => service.AllocateAsync(manager, referral, practitioner))).ShouldContain(named);
        foreach (var role in new[] { Role.NationalLead, Role.Practitioner })
        {
            var other = await service.AddAccountAsync(role);
            foreach (var part in Enum.GetValues<AllocationPart>())
                (await RefusedAsync(() => service.AllocateAsync(other, referral, practitioner, part, "no matter"))).ShouldBe("There is a declared reason not to. Choose somebody else.");
        }
    }

    [Fact]
    public async Task DeclaredReason_ThatNoLongerStands_IsNoBar()
    {
        var referral = await service.AddWaitingAsync(manager);
        var conflict = await DeclareAsync(practitioner, ConflictKind.LivesNear, referral.YoungPersonId);
        using (var scope = service.Scope())
            await scope.Get<Declaring>().EndAsync(service.ViewerOf(manager), conflict, "She moved away in June.", default);
        await service.AllocateAsync(manager, referral, practitioner);
    }

    [Fact]
    public async Task Allocate_WhileSomebodyAssessesHigherRisk_NeverComesAfterIt()
    {
        for (var round = 0; round < 6; round++)
        {
            var mentor = await service.AddMentorAsync(MentorStage.Independent);
            var referral = await service.AddWaitingAsync(manager);
            await service.AssessAsync(practitioner, referral.YoungPersonId, Level.Low);
            var allocating = Task.Run(() => TriedAsync(() => service.AllocateAsync(manager, referral, mentor)));
            await Task.WhenAll(allocating, Task.Run(() => service.AssessAsync(practitioner, referral.YoungPersonId, Level.High)));
            await using var db = service.Open();
            var acts = await db.Acts.Where(a => a.Chain == referral.YoungPersonId).OrderBy(a => a.Sequence).Select(a => a.Kind).ToListAsync();
            if (await allocating)
                acts.LastIndexOf(ActKind.AssessmentRecorded).ShouldBeGreaterThan(acts.IndexOf(ActKind.WorkerAllocated));
            else
                acts.ShouldNotContain(ActKind.WorkerAllocated);
        }
    }

    [Fact]
    public async Task Allocate_WhileThePromotionIsUndone_NeverComesAfterIt()
    {
        for (var round = 0; round < 6; round++)
        {
            var mentor = await service.AddMentorAsync(MentorStage.Practitioner);
            var referral = await service.AddWaitingAsync(manager);
            await service.AssessAsync(practitioner, referral.YoungPersonId, Level.High);
            var allocating = Task.Run(() => TriedAsync(() => service.AllocateAsync(manager, referral, mentor)));
            await Task.WhenAll(allocating, Task.Run(() => service.DecideStageAsync(manager, mentor, MentorStage.Independent)));
            await using var db = service.Open();
            var undone = await db.Acts.Where(a => a.Kind == ActKind.PromotionUndone && a.SubjectId == mentor.Id).Select(a => a.At).SingleAsync();
            var given = await db.Acts.Where(a => a.Kind == ActKind.WorkerAllocated && a.Chain == referral.YoungPersonId).Select(a => a.At).ToListAsync();
            given.Count.ShouldBe(await allocating ? 1 : 0);
            given.ShouldAllBe(at => at <= undone);
        }
    }

    private static async Task<bool> TriedAsync(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (RuleException)
        {
            return false;
        }
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;

    private async Task<Guid> DeclareAsync(Account by, ConflictKind kind, Guid youngPersonId)
    {
        using var scope = service.Scope();
        var key = Ids.New();
        var reference = await scope.Get<ServiceDatabase>().YoungPeople.Where(p => p.Id == youngPersonId).Select(p => p.Reference).SingleAsync();
        await scope.Get<Declaring>().DeclareAsync(service.ViewerOf(by), kind, "The Bowens of our street.", reference, key, default);
        return key;
    }

    private async Task HandOverAsync(Guid youngPersonId, Account to)
    {
        using var scope = service.Scope();
        var opened = await Opened.InAsync(scope, service, youngPersonId);
        await scope.Get<ComingAndGoing>().HandOverAsync(service.ViewerOf(manager), opened.Episode, opened.Words, to.Id, "On leave.", "no matter", default);
    }

    private async Task HoldAsync(Account by, Guid youngPersonId)
    {
        using var scope = service.Scope();
        var opened = await Opened.InAsync(scope, service, youngPersonId);
        await scope.Get<Holding>().HoldAsync(service.ViewerOf(by), opened.Episode, opened.Words, new NewHold(service.Clock.Today().AddDays(30), "Away", "Mum", "My number"), default);
    }

    private async Task TakeBackAsync(Account by, Guid youngPersonId, Guid? other)
    {
        using var scope = service.Scope();
        var opened = await Opened.InAsync(scope, service, youngPersonId);
        await scope.Get<ComingAndGoing>().TakeBackAsync(service.ViewerOf(by), opened.Person, opened.Words, "He rang", other, null, default);
    }

    private async Task SessionAsync(Account by, Guid youngPersonId, Guid? second)
    {
        using var record = await service.OpenRecordAsync(by, youngPersonId);
        await record.Get<SessionRecording>().RecordAsync(record.By, record.Person, record.Words, new(new(Ids.New(), "session", service.Clock.Instant()), "one_to_one") { SecondWorkerId = second }, default);
    }
}
