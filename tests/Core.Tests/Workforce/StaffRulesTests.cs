using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>What the staff's pages refuse, each in its own sentence.</summary>
public sealed class StaffRulesTests : IAsyncLifetime
{
    private const string WithinTwoYears = "Time away is within two years of today.";
    private const string AwayAlready = "They are noted as away on some of these days already.";

    private readonly TestService service = new();
    private Account manager = null!;
    private Account worker = null!;

    private DateOnly Today => service.Clock.Today();

    private Guid Site => manager.SiteId!.Value;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        worker = await service.AddAccountAsync(Role.Practitioner);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task TimeAway_ThatMakesNoSense_IsRefused()
    {
        await Refused.AsAsync("The last day away must not be before the first.", () => AwayAsync(0, -1));
        await Refused.AsAsync(WithinTwoYears, () => AwayAsync(-731, 0));
        await Refused.AsAsync(WithinTwoYears, () => AwayAsync(0, 731));
        await Refused.AsAsync("Leave has a last day.", () => AwayAsync(0, null));
        await AwayAsync(0, null, AbsenceKind.Sickness);
        await Refused.AsAsync(AwayAlready, () => AwayAsync(9, 10));
    }

    [Fact]
    public async Task TimeAway_NotedTwiceAtOnce_IsOne() =>
        (await Refused.DoneOfAsync(Enumerable.Range(0, 4).Select(_ => (Func<Task>)(() => AwayAsync(1, 5))))).ShouldBe(1);

    [Fact]
    public async Task TimeAway_OfOthers_OrOfWhoWorksWithNobody_IsRefused()
    {
        await Refused.AsAsync("Time away is noted by themselves or by their manager.", async () => await AwayAsync(1, 2, by: await service.AddAccountAsync(Role.Practitioner)));
        var evaluator = await service.AddAccountAsync(Role.Evaluator);
        await Refused.AsAsync("Time away is noted for those who work with young people.", () => service.NoteAwayAsync(evaluator, evaluator, Today, Today));
    }

    [Fact]
    public async Task BackFromTimeAway_NotThere_TooFarAhead_OrIntoTheNext_IsRefused()
    {
        await AwayAsync(1, 3);
        await AwayAsync(10, 12);
        await Refused.AsAsync("There is no such time away.", () => BackAsync(Ids.New(), 1));
        await using var db = service.Open();
        var first = (await db.Absences.OrderBy(a => a.From).FirstAsync()).Id;
        await Refused.AsAsync(WithinTwoYears, () => BackAsync(first, 731));
        await Refused.AsAsync(AwayAlready, () => BackAsync(first, 10));
        await BackAsync(first, 0);
        await Refused.AsAsync("There is no such time away.", () => BackAsync(first, 2));
    }

    [Fact]
    public async Task Shift_WithoutANumber_FarTooLong_OrNotThere_IsRefused()
    {
        await Refused.AsAsync("Give the number they answer.", () => ShiftAsync(12, " "));
        await Refused.AsAsync("A shift is four days at most.", () => ShiftAsync(97));
        await ShiftAsync(96);
        await Refused.AsAsync("There is no such shift.", () => DoAsync<Rota>(r => r.RemoveAsync(service.ViewerOf(manager), Ids.New(), default)));
        await using var db = service.Open();
        var shift = (await db.OnCallShifts.SingleAsync()).Id;
        await Refused.AsAsync("The rota is kept by the service manager of the site, or by the national lead.", () => DoAsync<Rota>(r => r.RemoveAsync(service.ViewerOf(worker), shift, default)));
    }

    [Fact]
    public async Task Cover_WithoutALead_AnEmptyPage_OrNotThere_IsRefused()
    {
        var waiting = await service.AddReferralAsync();
        await Refused.AsAsync("This young person has no lead worker to stand in for. Choose a lead worker instead.", () => service.CoverAsync(waiting.YoungPersonId, worker, Today, Today, manager));
        var person = await service.AddCaseAsync(worker);
        var other = await service.AddAccountAsync(Role.Practitioner);
        using var record = await service.OpenRecordAsync(manager, person.Id);
        var covering = record.Get<Covering>();
        foreach (var (safety, call, not) in new[] { (" ", "Nan", "Ring"), ("Nan's", "", "Ring"), ("Nan's", "Nan", " ") })
            await Refused.AsAsync("The page handed over says what keeps them safe, who to call and what not to do.", () => covering.ArrangeAsync(record.By, record.Person, record.Words, new(Ids.New(), other.Id, Today, Today, safety, call, not), default));
        await Refused.AsAsync("There is no such cover.", () => covering.EndAsync(record.By, record.Person, Ids.New(), default));
        await service.CoverAsync(person.Id, other, Today, Today, manager);
        await Refused.AsAsync("Somebody stands in on some of these days already. Take that cover back first.", () => service.CoverAsync(person.Id, other, Today, Today.AddDays(1), manager));
    }

    [Fact]
    public async Task Reason_OfWhoWorksWithNobody_OfNobody_OrTiedToNoRecord_IsRefused()
    {
        await Refused.AsAsync("Only somebody who works with young people declares a reason not to.", async () => await DeclareAsync(await service.AddAccountAsync(Role.Evaluator), "My nephew"));
        await Refused.AsAsync("Say whom or where it is about, so that your manager can find the record.", () => DeclareAsync(worker, " "));
        var id = await DeclareAsync(worker, "My nephew");
        await Refused.AsAsync("There is no such record.", () => DoAsync<Declaring>(d => d.TieAsync(service.ViewerOf(manager), id, "CDF-99-Z", default)));
        await Refused.AsAsync("Say why the reason no longer stands.", () => DoAsync<Declaring>(d => d.EndAsync(service.ViewerOf(manager), id, " ", default)));
        await Refused.AsAsync("A declared reason is looked at by the service manager of that worker.", () => DoAsync<Declaring>(d => d.EndAsync(service.ViewerOf(worker), id, "Moved away", default)));
    }

    [Fact]
    public async Task Application_ByAWorker_ForAManagersPost_OrFromTomorrow_IsRefused()
    {
        await Refused.AsAsync("Applications are kept by the service manager of the site, or by the national lead.", () => ApplyAsync(worker, Role.PeerMentor, 0));
        await Refused.AsAsync("Choose peer mentor or practitioner.", () => ApplyAsync(manager, Role.ServiceManager, 0));
        await Refused.AsAsync("The day must be today or before.", () => ApplyAsync(manager, Role.PeerMentor, 1));
    }

    [Fact]
    public async Task Step_ThatWasTaken_BeforeTheApplication_OrAfterTheEnd_IsRefused_AndTakenOnceOfFourAtOnce()
    {
        var id = await ApplyAsync(manager, Role.PeerMentor, 0);
        (await Refused.DoneOfAsync(Enumerable.Range(0, 4).Select(_ => (Func<Task>)(() => StepAsync(id, RecruitmentStep.References, 0))))).ShouldBe(1);
        await Refused.AsAsync("This step was taken already.", () => StepAsync(id, RecruitmentStep.References, 0));
        await Refused.AsAsync("A step is not taken before the application.", () => StepAsync(id, RecruitmentStep.Checks, -1));
        await Refused.AsAsync("The day must be today or before.", () => StepAsync(id, RecruitmentStep.Checks, 1));
        foreach (var step in Enum.GetValues<RecruitmentStep>().Except([RecruitmentStep.Application, RecruitmentStep.References]))
            await StepAsync(id, step, 0);
        await Refused.AsAsync("Say why.", () => DoAsync<Recruiting>(r => r.DecideAsync(service.ViewerOf(manager), id, true, " ", default)));
        await DoAsync<Recruiting>(r => r.WithdrawAsync(service.ViewerOf(manager), id, default));
        await Refused.AsAsync("Steps are taken before the decision.", () => StepAsync(id, RecruitmentStep.Checks, 0));
        await Refused.AsAsync("This application has ended or is not at that point.", () => DoAsync<Recruiting>(r => r.DecideAsync(service.ViewerOf(manager), id, true, "Steady now", default)));
    }

    [Fact]
    public async Task Evidence_ForWhoIsAtTheLastStage_TakenBackByAnother_OrAnsweredWithNothing_IsRefused()
    {
        var (last, mentor) = (await service.AddMentorAsync(MentorStage.Practitioner), await service.AddMentorAsync(MentorStage.CoWorking));
        await Refused.AsAsync("They are at the last stage already.", () => ProposeAsync(last));
        await Refused.AsAsync("They are at this stage already.", () => service.DecideStageAsync(manager, last, MentorStage.Practitioner));
        await Refused.AsAsync("Only a peer mentor has a stage.", () => service.DecideStageAsync(manager, worker, MentorStage.Independent));
        await Refused.AsAsync("Evidence is put forward by the peer mentor, or by who supervises them.", () => DoAsync<Promoting>(p => p.ProposeAsync(service.ViewerOf(worker), mentor.Id, Staffing.Evidence, Ids.New(), default)));
        (await Refused.DoneOfAsync(Enumerable.Range(0, 4).Select(_ => (Func<Task>)(() => ProposeAsync(mentor))))).ShouldBe(1);
        await Refused.AsAsync("Evidence is waiting for the manager already.", () => ProposeAsync(mentor));
        await using var db = service.Open();
        var proposal = (await db.StageProposals.SingleAsync()).Id;
        await Refused.AsAsync("Only who put the evidence forward takes it back.", () => DoAsync<Promoting>(p => p.WithdrawAsync(service.ViewerOf(worker), proposal, default)));
        await Refused.AsAsync("Say what is missing, so that they know what to work on.", () => DoAsync<Promoting>(p => p.AnswerNotYetAsync(service.ViewerOf(manager), mentor.Id, proposal, " ", default)));
    }

    [Fact]
    public async Task Supervision_ByWhoSupervisesNobody_OrTomorrow_IsRefused()
    {
        await Refused.AsAsync("A supervisor is a practitioner, a service manager or the national lead.", async () => await SupervisorAsync(await service.AddAccountAsync(Role.PeerMentor), 28));
        await Refused.AsAsync("Supervision is every 7 to 92 days.", () => SupervisorAsync(manager, 6));
        await Refused.AsAsync("Nobody supervises themselves.", () => SupervisorAsync(worker, 28));
        await Refused.AsAsync("Supervision is arranged by the service manager of the site, or by the national lead.", () => DoAsync<Supporting>(s => s.ArrangeAsync(service.ViewerOf(worker), manager.Id, worker.Id, 28, default)));
        await Refused.AsAsync("The supervision must be today or before.", () => DoAsync<Supporting>(s => s.SuperviseAsync(service.ViewerOf(manager), worker.Id, Today.AddDays(1), "Sleep", null, Ids.New(), default)));
        await Refused.AsAsync("Supervision is written down by who supervises them.", () => DoAsync<Supporting>(s => s.SuperviseAsync(service.ViewerOf(manager), worker.Id, Today, "Sleep", null, Ids.New(), default)));
    }

    [Theory]
    [InlineData(0, 50, "A young person weighs from 0.1 to 5 places.")]
    [InlineData(10, 101, "A co-worker's share is from 0 to 100 percent.")]
    public void Weights_OutOfReason_AreRefused(int low, int percent, string sentence) =>
        Should.Throw<RuleException>(() => new CaseloadWeights { SiteId = Site, Low = low, Medium = 20, High = 30, CoWorkerPercent = percent }.MustBeSane()).Message.ShouldBe(sentence);

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public async Task CheckIn_OutsideOneToFive_IsRefused(int feeling) =>
        await Refused.AsAsync("Choose how you are, from 1 to 5.", () => DoAsync<Supporting>(s => s.CheckInAsync(service.ViewerOf(worker), feeling, null, false, Ids.New(), default)));

    [Fact]
    public async Task OwnWords_ThatAreNone_AreRefused()
    {
        await Refused.AsAsync("Write something down first.", () => DoAsync<Supporting>(s => s.ReflectAsync(service.ViewerOf(worker), " ", Ids.New(), default)));
        await Refused.AsAsync("Write what you want to tell, or take it back.", () => DoAsync<OwnStory>(s => s.TellAsync(service.ViewerOf(worker), " ", true, false, default)));
    }

    [Fact]
    public async Task Worker_WhoIsBesideThemAlready_IsRefused_AsSecondAndAsLead()
    {
        var person = await service.AddCaseAsync(await service.AddAccountAsync(Role.Practitioner));
        await service.AllocateBesideAsync(manager, person.Id, worker);
        await Refused.AsAsync("This worker already works with this young person.", () => service.AllocateBesideAsync(manager, person.Id, worker));
        await using var db = service.Open();
        var referral = await db.Referrals.AsNoTracking().SingleAsync();
        await Refused.AsAsync("This young person already has a lead worker. Hand the case over instead.", () => service.AllocateAsync(manager, referral, worker, overLimit: "made for a test"));
    }

    private Task AwayAsync(int from, int? to, AbsenceKind kind = AbsenceKind.Leave, Account? by = null) =>
        service.NoteAwayAsync(by ?? worker, worker, Today.AddDays(from), to is { } last ? Today.AddDays(last) : null, kind);

    private Task BackAsync(Guid id, int lastDay) => DoAsync<TimeAway>(t => t.EndAsync(service.ViewerOf(worker), id, Today.AddDays(lastDay), default));

    private Task ShiftAsync(int hours, string phone = "07700 900444") =>
        DoAsync<Rota>(r => r.PutAsync(service.ViewerOf(manager), new(Ids.New(), Site, OnCallPart.Worker, worker.Id, Today.AddDays(3).StartUtc(), Today.AddDays(3).StartUtc().AddHours(hours), phone), default));

    private async Task<Guid> DeclareAsync(Account by, string words)
    {
        var id = Ids.New();
        await DoAsync<Declaring>(d => d.DeclareAsync(service.ViewerOf(by), ConflictKind.KnowsFamily, words, null, id, default));
        return id;
    }

    private async Task<Guid> ApplyAsync(Account by, Role role, int days)
    {
        var id = Ids.New();
        await DoAsync<Recruiting>(r => r.AddAsync(service.ViewerOf(by), Site, role, "Jade Osei", null, Today.AddDays(days), id, default));
        return id;
    }

    private Task StepAsync(Guid id, RecruitmentStep step, int days) => DoAsync<Recruiting>(r => r.TakeStepAsync(service.ViewerOf(manager), id, step, Today.AddDays(days), "Went well.", default));

    private Task ProposeAsync(Account mentor) => DoAsync<Promoting>(p => p.ProposeAsync(service.ViewerOf(mentor), mentor.Id, Staffing.Evidence, Ids.New(), default));

    private Task SupervisorAsync(Account who, int everyDays) => DoAsync<Supporting>(s => s.ArrangeAsync(service.ViewerOf(manager), worker.Id, who.Id, everyDays, default));

    private async Task DoAsync<T>(Func<T, Task> work)
        where T : notnull
    {
        using var piece = service.Scope();
        await work(piece.Get<T>());
    }
}
