using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Safeguarding;
using Steadfast.Core.Sessions;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>Every door through which somebody comes to work with a young person asks their stage.</summary>
public sealed class EveryDoorAsksTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2021, 8, 31);

    private readonly TestService service = new();
    private Account manager = null!;
    private Account practitioner = null!;
    private YoungPerson person = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        practitioner = await service.AddAccountAsync(Role.Practitioner, limit: 30);
        person = await service.AddCaseAsync(practitioner);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    /// <summary>A column that names who does the work is either asked through a door that a test tries, or says here why nobody asks.</summary>
    [Fact]
    public async Task EveryColumnThatNamesAWorker_IsAskedForSomewhere()
    {
        Dictionary<string, string> doors = new()
        {
            ["Allocation.AccountId"] = "AssigningTests: allocating, accepting, handing over, taking back",
            ["CaseCover.AccountId"] = "CoveringTests",
            ["OnCallShift.AccountId"] = "RotaTests",
            ["Session.SecondWorkerId"] = "AssigningTests: the session asks both",
            ["Appointment.WorkerId"] = "here: arranging, changing, moving, telling how it went",
            ["Appointment.SecondWorkerId"] = "ArrangingTests: works with them, and goes beside whoever could go alone",
            ["AppropriateAdultVisit.AccountId"] = "here",
            ["GroupSession.LeaderId"] = "ProgrammesTests: planning; GroupRulesTests: inviting and confirming",
            ["GroupSession.HelperId"] = "GroupRulesTests: inviting and confirming",
            ["Programme.LeaderId"] = "ProgrammesTests: adding; each of its sessions asks for whom",
            ["Return.WorkerId"] = "AssigningTests: taking back; the allocation behind it asks",
            ["NationalReferral.AccountId"] = "here",
            ["ConcernStep.AccountId"] = "TakingStepsTests",
        };
        await using var db = service.Open();
        var named = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties(), (e, p) => (Entity: e.ClrType.Name, p.Name))
            .Where(c => c.Name.EndsWith("WorkerId", StringComparison.Ordinal) || c.Name.EndsWith("LeaderId", StringComparison.Ordinal) || c.Name.EndsWith("HelperId", StringComparison.Ordinal))
            .Select(c => $"{c.Entity}.{c.Name}");
        named.Except(doors.Keys).ShouldBeEmpty();
        var all = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties(), (e, p) => $"{e.ClrType.Name}.{p.Name}").ToHashSet();
        doors.Keys.Except(all).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MentorStage.CoWorking, Level.Low, "co-working stage goes to an appointment beside a practitioner")]
    [InlineData(MentorStage.Independent, Level.High, "at lower risk only")]
    [InlineData(MentorStage.Independent, null, "at lower risk only")]
    public async Task Appointment_ForAMentorBeyondTheirStage_IsRefused_Arranged_Changed_Moved_AndTold(MentorStage stage, Level? risk, string sentence)
    {
        var mentor = await service.AddMentorAsync(stage);
        await BesideAsync(mentor, risk);
        (await RefusedAsync(() => ArrangeAsync(practitioner, mentor.Id))).ShouldContain(sentence);
        (await RefusedAsync(() => ArrangeAsync(mentor, mentor.Id))).ShouldContain(sentence);
        var nobody = await ArrangeAsync(mentor, null);
        (await RefusedAsync(() => WithAsync(mentor, nobody, (record, a) => record.Get<Arranging>().ChangeAsync(record.By, record.Person.SiteId, a, record.Words, new() { WorkerId = mentor.Id }, default)))).ShouldContain(sentence);
        (await RefusedAsync(() => TellAsync(mentor, nobody, withUs: true))).ShouldContain(sentence);
        await TellAsync(mentor, nobody, withUs: false);
        // Beside a practitioner who goes, the peer mentor goes, and tells it.
        await TellAsync(mentor, await ArrangeAsync(mentor, practitioner.Id), withUs: true);
        await using var db = service.Open();
        (await db.Appointments.CountAsync(a => a.WorkerId == mentor.Id)).ShouldBe(0);
        (await db.Contacts.CountAsync()).ShouldBe(1);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Appointment_OfAMentorWhoseStageWasTakenBack_IsNotMovedToAnotherDay()
    {
        var mentor = await service.AddMentorAsync(MentorStage.Practitioner);
        await BesideAsync(mentor, Level.High);
        var id = await ArrangeAsync(mentor, mentor.Id);
        await service.DecideStageAsync(manager, mentor, MentorStage.Independent);
        (await RefusedAsync(() => WithAsync(mentor, id, (record, a) => record.Get<Arranging>().RearrangeAsync(record.By, record.Person.SiteId, a, record.Words, Guid.NewGuid(), Today.AddDays(2), null, null, default)))).ShouldContain("at lower risk only");
        (await RefusedAsync(() => TellAsync(mentor, id, withUs: true))).ShouldContain("at lower risk only");
        await using var db = service.Open();
        (await db.Appointments.Select(a => a.Status).SingleAsync()).ShouldBe(AppointmentStatus.Arranged);
    }

    [Theory]
    [InlineData(MentorStage.CoWorking, Level.Low, "is not an appropriate adult yet")]
    [InlineData(MentorStage.Independent, Level.Medium, "appropriate adult of young people at lower risk only")]
    public async Task AppropriateAdult_AMentorBeyondTheirStage_IsRefused_AndAnIndependentOneAtLowerRiskIsNot(MentorStage stage, Level risk, string sentence)
    {
        var mentor = await service.AddMentorAsync(stage);
        await BesideAsync(mentor, risk);
        (await RefusedAsync(() => VisitAsync(mentor))).ShouldContain(sentence);
        var independent = await service.AddMentorAsync(MentorStage.Independent);
        await BesideAsync(independent, Level.Low);
        await VisitAsync(independent);
        await using var db = service.Open();
        (await db.AppropriateAdultVisits.Select(v => v.AccountId).SingleAsync()).ShouldBe(independent.Id);
    }

    [Fact]
    public async Task NationalReferral_IsHandedOverByAPractitioner_NotByAMentorBelowThatStage()
    {
        foreach (var stage in new[] { MentorStage.CoWorking, MentorStage.Independent })
        {
            var mentor = await service.AddMentorAsync(stage);
            await BesideAsync(mentor, Level.Low);
            (await RefusedAsync(() => HandOverAsync(mentor))).ShouldStartWith("A peer mentor never holds a concern alone.");
        }
        var practised = await service.AddMentorAsync(MentorStage.Practitioner);
        await BesideAsync(practised, Level.Low);
        await HandOverAsync(practised);
    }

    [Fact]
    public async Task StageTakenBack_WhileAnAppointmentIsArranged_OneOfTheTwoSeesTheOther()
    {
        var mentor = await service.AddMentorAsync(MentorStage.Practitioner);
        await BesideAsync(mentor, Level.High);
        for (var round = 0; round < 8; round++)
        {
            await Task.WhenAll(TryAsync(() => service.DecideStageAsync(manager, mentor, MentorStage.Independent)), TryAsync(() => ArrangeAsync(mentor, mentor.Id)));
            (await RefusedAsync(() => ArrangeAsync(mentor, mentor.Id))).ShouldContain("at lower risk only");
            await service.DecideStageAsync(manager, mentor, MentorStage.Practitioner);
        }
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    private async Task BesideAsync(Account mentor, Level? risk)
    {
        await using (var db = service.Open())
        {
            var referral = await db.Referrals.AsNoTracking().SingleAsync(r => r.YoungPersonId == person.Id);
            await service.AllocateAsync(manager, referral, mentor, AllocationPart.CoWorker);
        }
        if (risk is not null)
            await service.AssessAsync(practitioner, person.Id, risk);
    }

    private async Task<Guid> ArrangeAsync(Account by, Guid? worker)
    {
        var told = new NewAppointment("doctor", Today, null) { Details = new() { WorkerId = worker, WithWhom = "Me too" } };
        using var record = await service.OpenRecordAsync(by, person.Id);
        await record.Get<Arranging>().ArrangeAsync(record.By, record.Person, record.Words, told, default);
        return told.FormKey;
    }

    private Task TellAsync(Account by, Guid id, bool withUs) =>
        WithAsync(by, id, (record, a) => record.Get<Arranging>().SayHowItWentAsync(record.By, record.Person, a, record.Words, new(true, withUs, "Went well"), default));

    private async Task WithAsync(Account by, Guid id, Func<OpenedRecord, Appointment, Task> work)
    {
        using var record = await service.OpenRecordAsync(by, person.Id);
        await work(record, await record.Db.Appointments.SingleAsync(a => a.Id == id));
    }

    private async Task VisitAsync(Account by)
    {
        var day = Today.AddDays(-1);
        using var record = await service.OpenRecordAsync(by, person.Id);
        await record.Get<BeingAppropriateAdult>().RecordAsync(
            record.By, record.Person, record.Words, new(Guid.NewGuid(), day.AtLondon(new TimeOnly(10, 0)), day.AtLondon(new TimeOnly(11, 0)), "Cardiff Bay", ["interview"], "Course", day.AddYears(-1)), default);
    }

    private async Task HandOverAsync(Account by)
    {
        using var record = await service.OpenRecordAsync(by, person.Id);
        await record.Get<NationalReferrals>().HandOverAsync(record.By, person.Id, record.Words, Guid.NewGuid(), "police", "PC Rees", Today, default);
    }

    private static async Task TryAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
        }
        catch (Exception no) when (no is RuleException or DbUpdateException)
        {
            // Whoever comes second may be told no.
        }
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
