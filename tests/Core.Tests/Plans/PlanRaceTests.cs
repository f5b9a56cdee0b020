using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Plans.Brokered;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Plans.Steps;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Tests.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Plans;

/// <summary>Plans, their goals and steps, and what was promised, while another changes them.</summary>
public sealed class PlanRaceTests
{
    private const string AgreedMeanwhile = "Somebody else agreed a plan with them while you were writing. Read it first, then change it.";
    private const string ElsewhereNow = "A new plan was agreed since. Go on with its steps there.";
    private const string TakenOut = "Somebody else took this goal out of the plan. Open the plan again.";

    private static readonly OwnVoice Voice = new("I want to be left alone by them.", null, null);

    private static readonly Races<OneTeam> All = new()
    {
        ["two first plans"] = new(AgreedMeanwhile, AgreeAsync, AgreeAsync),
        ["two plans after one"] = new(AgreedMeanwhile, AgreeAsync, AgreeAsync) { Given = AgreeAsync },
        ["reviewed while another is agreed"] = new(AgreedMeanwhile, AgreeAsync, ReviewAsync) { Given = AgreeAsync, OtherMayFollow = true },
        ["changed while another is agreed"] = new(AgreedMeanwhile, AgreeAsync, t => ChangeAsync(t, "music")) { Given = AgreeAsync, OtherMayFollow = true },
        ["the same topic put into it by two"] = new("", t => ChangeAsync(t, "exploitation"), t => ChangeAsync(t, "exploitation")) { Given = AgreeAsync },
        ["fewer contacts while more are asked for"] = new("The assessment asks for more contacts a week than this. A service manager may decide on fewer, and says why.", t => DecideAsync(t, 5), AgreeAsync) { Given = AssessedAsync, OtherMayFollow = true },
        ["a step to a goal that is reached"] = new("This goal is reached. Agree on another goal to go on.", t => GoalAsync(t, (p, r, g) => p.ReachAsync(r.By, g, default)), StepAsync) { Given = AgreeAsync, OtherMayFollow = true },
        ["a step to a goal that is taken out"] = new(TakenOut, TakeOutAsync, StepAsync) { Given = AgreeAsync, OtherMayFollow = true, Then = WholeAsync },
        ["a step done of a goal that is taken out"] = new(TakenOut, TakeOutAsync, t => MoveAsync(t, StepStatus.Done)) { Given = WithAStepAsync, Then = WholeAsync },
        ["a goal reached that is taken out"] = new(TakenOut, TakeOutAsync, t => GoalAsync(t, (p, r, g) => p.ReachAsync(r.By, g, default))) { Given = AgreeAsync },
        ["a step to a plan that is followed by another"] = new(ElsewhereNow, AgreeAsync, StepAsync) { Given = AgreeAsync, OtherMayFollow = true },
        ["a step done of a plan that is followed by another"] = new(ElsewhereNow, AgreeAsync, t => MoveAsync(t, StepStatus.Done)) { Given = WithAStepAsync, OtherMayFollow = true, Then = DoneIsNotCarriedAsync },
        ["a step left out that is done"] = new("This step is done already.", t => MoveAsync(t, StepStatus.Done), t => MoveAsync(t, StepStatus.LeftOut)) { Given = WithAStepAsync },
        ["a step done that is left out"] = new("This step was left out. Put it back first.", t => MoveAsync(t, StepStatus.LeftOut), t => MoveAsync(t, StepStatus.Done)) { Given = WithAStepAsync },
        ["a promise left out that is kept"] = new("This promise is kept already.", t => SettleAsync(t, PromiseStatus.Kept), t => SettleAsync(t, PromiseStatus.LeftOut)) { Given = PromisedAsync },
        ["a promise kept that is left out"] = new("This promise was left out. Take it up again first.", t => SettleAsync(t, PromiseStatus.LeftOut), t => SettleAsync(t, PromiseStatus.Kept)) { Given = PromisedAsync },
        ["two safety plans"] = new("Somebody else made a safety plan with them while you were writing. Read theirs below, then send yours again; both are kept.", SafeAsync, SafeAsync),
        ["a service that began, said not to"] = new("This has gone further already. Open the page again.", t => BrokerAsync(t, BrokeredStatus.Started), t => BrokerAsync(t, BrokeredStatus.NotOffered)) { Given = AskedAsync },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    [Fact]
    public async Task AGoalTakenOut_WhileAStepIsAdded_TakesTheStepAlong()
    {
        await using var team = await OneTeam.StartAsync();
        await AgreeAsync(team);
        await new TurnHook { BeforeTurn = () => StepAsync(team) }.OnAsync(() => TakeOutAsync(team));
        await using var db = team.Service.Open();
        (await db.GoalSteps.CountAsync()).ShouldBe(0);
        (await team.Service.VerifyAsync()).ShouldBeEmpty();
    }

    private static Task AgreeAsync(OneTeam team) => team.OnAsync(team.Worker, async record =>
    {
        var before = await record.Get<Planning>().CurrentAsync(record.Person.Id, default);
        var told = new AgreedPlan(team.Today, Voice, team.Today.AddDays(60)) { ContactsPerWeek = 2, Goals = [new(null, "Get my CSCS card", null) { CarriesOn = before?.Goals[0].Id }] };
        await record.Get<Planning>().AgreeAsync(record.By, record.Person, record.Words, Ids.New(), before?.Plan.Id, told, default);
    });

    private static Task ChangeAsync(OneTeam team, string topic) => ChangeAsync(team, (whole, told) => told with { Topics = [topic] });

    private static Task TakeOutAsync(OneTeam team) => ChangeAsync(team, (whole, told) => told with { Goals = [new(whole.Goals[0].Id, "", null)] });

    private static Task ChangeAsync(OneTeam team, Func<WholePlan, AgreedPlan, AgreedPlan> how) => team.OnAsync(team.Manager, async record =>
    {
        var whole = (await record.Get<Planning>().CurrentAsync(record.Person.Id, default))!;
        await record.Get<Planning>().ChangeAsync(record.By, whole, record.Words, whole.Plan.Version, how(whole, new(team.Today, Voice, team.Today.AddDays(60)) { ContactsPerWeek = 2 }), null, default);
    });

    private static Task ReviewAsync(OneTeam team) => team.OnAsync(team.Manager, async record =>
    {
        var plan = (await record.Get<Planning>().CurrentAsync(record.Person.Id, default))!.Plan;
        await record.Get<Reviewing>().ReviewAsync(record.By, plan, record.Words, new(Ids.New(), plan.Id, team.Today, Voice, team.Today.AddDays(90)) { WentWell = "Four days at school.", Promises = [new("Ring the college", "Amina", team.Today)] }, default);
    });

    private static Task AssessedAsync(OneTeam team) => team.Service.AssessAsync(team.Worker, team.Person.Id, Level.Low);

    private static Task DecideAsync(OneTeam team, int contacts) => team.OnAsync(team.Manager, async record =>
        await record.Get<Judging>().DecideAsync(record.By, await record.Db.Assessments.SingleAsync(), record.Words, new(Ids.New(), Level.High, Level.High, contacts, "The debt came back."), default));

    private static Task GoalAsync(OneTeam team, Func<Planning, OpenedRecord, Goal, Task> work) => team.OnAsync(team.Worker, async record =>
        await work(record.Get<Planning>(), record, (await record.Get<Planning>().CurrentAsync(record.Person.Id, default))!.Goals[0]));

    private static Task StepAsync(OneTeam team) => GoalAsync(team, (_, record, goal) => record.Get<SmallSteps>().AddAsync(record.By, goal, record.Words, Ids.New(), new("Ring the college", null, null), default));

    private static async Task WithAStepAsync(OneTeam team)
    {
        await AgreeAsync(team);
        await StepAsync(team);
    }

    private static Task MoveAsync(OneTeam team, StepStatus to) => team.OnAsync(team.Worker, async record => await record.Get<SmallSteps>().MoveAsync(record.By, await record.Db.GoalSteps.SingleAsync(), to, default));

    // No step is without its goal.
    private static async Task WholeAsync(OneTeam team)
    {
        await using var db = team.Service.Open();
        (await db.GoalSteps.CountAsync(s => !db.Goals.Any(g => g.Id == s.GoalId))).ShouldBe(0);
    }

    // What is done is not to do in the plan that follows.
    private static async Task DoneIsNotCarriedAsync(OneTeam team)
    {
        await using var db = team.Service.Open();
        (await db.GoalSteps.Select(s => s.Status).Distinct().CountAsync()).ShouldBe(1);
    }

    private static async Task PromisedAsync(OneTeam team)
    {
        await AgreeAsync(team);
        await ReviewAsync(team);
    }

    private static Task SettleAsync(OneTeam team, PromiseStatus to) => team.OnAsync(team.Worker, async record =>
        await record.Get<Promising>().SettleAsync(record.By, await record.Db.Promises.SingleAsync(), record.Words, to, "They moved.", default));

    private static Task SafeAsync(OneTeam team) => team.OnAsync(team.Worker, record => record.Get<KeepingSafe>().MakeAsync(
        record.By, record.Person, record.Words, new(Ids.New(), 0, Voice, team.Today.AddDays(60)) { WarningSigns = "Calls at night", SafePlaces = "Nan's", WhoToCall = "Nan 029 2000 0000" }, default));

    private static Task AskedAsync(OneTeam team) => team.OnAsync(team.Worker, record => record.Get<Brokering>().AskAsync(record.By, record.Person, record.Words, new(Ids.New(), "counselling", "CAMHS", team.Today, null), default));

    private static Task BrokerAsync(OneTeam team, BrokeredStatus to) => team.OnAsync(team.Worker, async record =>
        await record.Get<Brokering>().MoveAsync(record.By, await record.Db.BrokeredServices.SingleAsync(), record.Words, Ids.New(), to, team.Today, "A place came up.", default));
}
