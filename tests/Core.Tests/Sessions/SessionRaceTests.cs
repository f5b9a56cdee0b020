using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Sessions;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Tests.Workforce;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Sessions;

/// <summary>Appointments, sessions and blocks, while another does the same or changes what they hang on.</summary>
public sealed class SessionRaceTests
{
    private const string Alone = "A peer mentor at the independent stage holds a session alone with young people at lower risk only. Say which practitioner was there with you; if nobody was, record it as a contact.";
    private const string GoesAlone = "A peer mentor at the independent stage goes to an appointment alone with young people at lower risk only. Put down the practitioner who goes, and put the peer mentor down beside them. If no practitioner was there, record it as a contact.";

    private static readonly Races<OneTeam> All = new()
    {
        ["called off by two"] = new("An appointment that was called off cannot become one that was called off.", CallOffAsync, CallOffAsync) { Given = ArrangedAsync },
        ["changed while it is called off"] = new("An appointment that was called off is not changed any more.", CallOffAsync, ChangeAsync) { Given = ArrangedAsync },
        ["moved to two days"] = new("An appointment that was rearranged cannot become one that was rearranged.", t => MoveAsync(t, 9), t => MoveAsync(t, 11)) { Given = ArrangedAsync },
        ["with a worker who hands the case over"] = new("Whoever goes with them works with them. Choose one of their workers, or let a manager give them this worker first.", t => t.HandOverAsync(t.Colleague), t => ArrangeAsync(t, t.Worker)) { OtherMayFollow = true },
        ["with a mentor who goes a stage back"] = new(GoesAlone, t => t.StageAsync(MentorStage.Independent), t => ArrangeAsync(t, t.Mentor)) { Given = BesideAsync, OtherMayFollow = true },
        ["a session alone while the risk is found to be higher"] = new(Alone, t => t.Service.AssessAsync(t.Worker, t.Person.Id, Level.High), t => RecordAsync(t, t.Mentor)) { Given = AtLowRiskAsync, OtherMayFollow = true },
        ["a session alone by a mentor who goes a stage back"] = new(Alone, t => t.StageAsync(MentorStage.Independent), t => RecordAsync(t, t.Mentor)) { Given = BesideAsync, OtherMayFollow = true },
        ["appropriate adult while the risk is found to be higher"] = new("A peer mentor at the independent stage is the appropriate adult of young people at lower risk only. A practitioner goes. If you were there all the same, ring your manager and record it as a contact.",
            t => t.Service.AssessAsync(t.Worker, t.Person.Id, Level.High), VisitAsync) { Given = AtLowRiskAsync, OtherMayFollow = true },
        ["two blocks begun"] = new("A block of sessions is on already. End it first, so that both can see what came of it.", BeginAsync, BeginAsync),
        ["a block ended by two"] = new("This block has ended already.", EndAsync, EndAsync) { Given = BeginAsync },
        ["a session in a block that is ended"] = new("This block of sessions has ended meanwhile. Send the form again to record the session on its own.", EndAsync, InBlockAsync) { Given = BeginAsync, OtherMayFollow = true },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    private static Task ArrangedAsync(OneTeam team) => ArrangeAsync(team, null);

    private static async Task BesideAsync(OneTeam team)
    {
        await team.StageUpToAsync(MentorStage.Practitioner);
        await team.AllocateAsync(team.Manager, team.Mentor);
        await team.Service.AssessAsync(team.Worker, team.Person.Id, Level.High);
    }

    private static async Task AtLowRiskAsync(OneTeam team)
    {
        await team.StageUpToAsync(MentorStage.Independent);
        await team.AllocateAsync(team.Manager, team.Mentor);
        await team.Service.AssessAsync(team.Worker, team.Person.Id, Level.Low);
    }

    private static Task ArrangeAsync(OneTeam team, Account? with) => team.OnAsync(team.Manager, record => record.Get<Arranging>().ArrangeAsync(
        record.By, record.Person, record.Words, new("doctor", team.Today.AddDays(7), null) { Details = new() { WorkerId = with?.Id } }, default));

    private static Task CallOffAsync(OneTeam team) => AppointmentAsync(team, (record, found) => record.Get<Arranging>().CallOffAsync(record.By, found, record.Words, Ids.New(), "Not needed", default));

    private static Task ChangeAsync(OneTeam team) => AppointmentAsync(team, (record, found) => record.Get<Arranging>().ChangeAsync(record.By, record.Person.SiteId, found, record.Words, new() { Purpose = "Blood test" }, default));

    private static Task MoveAsync(OneTeam team, int days) => AppointmentAsync(team, (record, found) =>
        record.Get<Arranging>().RearrangeAsync(record.By, record.Person.SiteId, found, record.Words, Ids.New(), team.Today.AddDays(days), null, null, default));

    private static Task AppointmentAsync(OneTeam team, Func<OpenedRecord, Appointment, Task> work) => team.OnAsync(team.Worker, async record => await work(record, await record.Db.Appointments.SingleAsync()));

    private static Task RecordAsync(OneTeam team, Account by, Guid? block = null) => team.OnAsync(by, record => record.Get<SessionRecording>().RecordAsync(
        record.By, record.Person, record.Words, new(new NewContact(Ids.New(), "session", record.By.Now.AddHours(-1)), "walk_or_drive") { BlockId = block }, default));

    private static async Task InBlockAsync(OneTeam team)
    {
        await using var db = team.Service.Open();
        await RecordAsync(team, team.Worker, await db.SessionBlocks.Select(b => b.Id).SingleAsync());
    }

    private static Task VisitAsync(OneTeam team) => team.OnAsync(team.Mentor, record => record.Get<BeingAppropriateAdult>().RecordAsync(
        record.By, record.Person, record.Words, new(Ids.New(), record.By.Now.AddHours(-5), record.By.Now.AddHours(-3), "Cardiff Bay", ["interview"], "Course", team.Today.AddYears(-1)), default));

    private static Task BeginAsync(OneTeam team) => team.OnAsync(team.Worker, record => record.Get<Blocks>().BeginAsync(record.By, record.Person.Id, record.Words, Ids.New(), "Getting home safe", 6, default));

    private static Task EndAsync(OneTeam team) => team.OnAsync(team.Worker, async record => await record.Get<Blocks>().EndAsync(record.By, await record.Db.SessionBlocks.SingleAsync(), record.Words, "He has two ways home", default));
}
