using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>Stages, supervision and recruitment, decided by two at the same instant.</summary>
public sealed class StaffRaceTests
{
    private const string EndedOrNot = "This application has ended or is not at that point.";
    private const string Answered = "This evidence was answered already. New evidence is put forward anew.";
    private const string SupervisorDoes = "Supervision is written down by who supervises them.";

    private static readonly Guid Candidate = Guid.Parse("00000000-0000-4000-8000-000000000001");

    private static readonly Races<OneTeam> All = new()
    {
        ["two decide the same stage"] = new("They are at this stage already.", t => t.StageAsync(MentorStage.Independent), t => StageAsync(t, MentorStage.Independent)),
        ["two decide the stage apart"] = new("Stages go one step at a time: co-working, then independent with lower risk, then practitioner.", t => t.StageAsync(MentorStage.Practitioner), t => StageAsync(t, MentorStage.CoWorking))
        { Given = t => t.StageUpToAsync(MentorStage.Independent) },
        ["a stage of somebody whose role is changed"] = new("Only a peer mentor has a stage.", t => t.PlaceAsync(t.Mentor, Role.Practitioner), t => t.StageAsync(MentorStage.Independent))
        { Given = t => t.StageUpToAsync(MentorStage.Practitioner), OtherMayFollow = true },
        ["a practitioner's role for somebody whose stage is taken back"] = new("A peer mentor becomes a practitioner by a promotion, which their manager decides with evidence. Ask the manager first.",
            t => t.StageAsync(MentorStage.Independent), t => t.PlaceAsync(t.Mentor, Role.Practitioner))
        { Given = t => t.StageUpToAsync(MentorStage.Practitioner), OtherMayFollow = true },
        ["evidence put forward by two"] = new("Evidence is waiting for the manager already.", t => ProposeAsync(t, t.Mentor), t => ProposeAsync(t, t.Colleague)) { Given = SupervisedAsync },
        ["evidence while the last stage is decided"] = new("They are at the last stage already.", t => t.StageAsync(MentorStage.Practitioner), t => ProposeAsync(t, t.Mentor)) { Given = t => t.StageUpToAsync(MentorStage.Independent), OtherMayFollow = true },
        ["evidence by who supervises no longer"] = new("Evidence is put forward by the peer mentor, or by who supervises them.", t => SuperviseAsync(t, t.Worker), t => ProposeAsync(t, t.Colleague)) { Given = SupervisedAsync, OtherMayFollow = true },
        ["evidence answered that is taken back"] = new(Answered, WithdrawAsync, NotYetAsync) { Given = t => ProposeAsync(t, t.Mentor) },
        ["evidence taken back that is answered"] = new(Answered, t => t.StageAsync(MentorStage.Independent), WithdrawAsync) { Given = t => ProposeAsync(t, t.Mentor) },
        ["supervision written by who supervises no longer"] = new(SupervisorDoes, t => SuperviseAsync(t, t.Worker), SupervisedOnAsync) { Given = SupervisedAsync, OtherMayFollow = true },
        ["a supervisor whose account is withdrawn"] = new("A supervisor is a practitioner, a service manager or the national lead.", t => t.WithdrawAsync(t.Worker), t => SuperviseAsync(t, t.Worker)) { OtherMayFollow = true },
        ["a step taken by two"] = new("This step was taken already.", t => StepAsync(t, t.Manager, RecruitmentStep.Checks), t => StepAsync(t, t.OtherManager, RecruitmentStep.Checks)) { Given = AppliedAsync },
        ["a step of who withdraws"] = new("Steps are taken before the decision.", GoNoFurtherAsync, t => StepAsync(t, t.Manager, RecruitmentStep.Checks)) { Given = AppliedAsync, OtherMayFollow = true },
        ["one person decides twice"] = new("You have decided already. Somebody else decides too: suitability is decided by two people.", t => DecideAsync(t, t.Manager, true), t => DecideAsync(t, t.Manager, false)) { Given = AllStepsAsync },
        ["the second decision taken twice"] = new(EndedOrNot, t => DecideAsync(t, t.OtherManager, true), t => DecideAsync(t, t.OtherManager, false)) { Given = HalfDecidedAsync },
        ["decided while they withdraw"] = new(EndedOrNot, GoNoFurtherAsync, t => DecideAsync(t, t.OtherManager, true)) { Given = HalfDecidedAsync },
        ["withdrawn by two"] = new(EndedOrNot, GoNoFurtherAsync, GoNoFurtherAsync) { Given = AppliedAsync },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    private static Task StageAsync(OneTeam team, MentorStage to) => team.Service.DecideStageAsync(team.OtherManager, team.Mentor, to);

    private static Task ProposeAsync(OneTeam team, Account by) => team.AtAsync<Promoting>(by, (promoting, viewer) => promoting.ProposeAsync(viewer, team.Mentor.Id, Staffing.Evidence, Ids.New(), default));

    private static Task SupervisedAsync(OneTeam team) => SuperviseAsync(team, team.Colleague);

    private static Task SuperviseAsync(OneTeam team, Account supervisor) => team.AtAsync<Supporting>(team.Manager, (supporting, by) => supporting.ArrangeAsync(by, team.Mentor.Id, supervisor.Id, 28, default));

    private static Task SupervisedOnAsync(OneTeam team) => team.AtAsync<Supporting>(team.Colleague, (supporting, by) => supporting.SuperviseAsync(by, team.Mentor.Id, team.Today, "Talked of sleep.", null, Ids.New(), default));

    private static async Task WithdrawAsync(OneTeam team)
    {
        var proposal = await ProposalAsync(team);
        await team.AtAsync<Promoting>(team.Mentor, (promoting, by) => promoting.WithdrawAsync(by, proposal, default));
    }

    private static async Task NotYetAsync(OneTeam team)
    {
        var proposal = await ProposalAsync(team);
        await team.AtAsync<Promoting>(team.Manager, (promoting, by) => promoting.AnswerNotYetAsync(by, team.Mentor.Id, proposal, "Two more sessions.", default));
    }

    private static async Task<Guid> ProposalAsync(OneTeam team)
    {
        await using var db = team.Service.Open();
        return await db.StageProposals.Select(p => p.Id).SingleAsync();
    }

    private static Task AppliedAsync(OneTeam team) => team.AtAsync<Recruiting>(team.Manager, (recruiting, by) =>
        recruiting.AddAsync(by, team.Manager.SiteId!.Value, Role.PeerMentor, "Jade Osei", null, team.Today, Candidate, default));

    private static async Task AllStepsAsync(OneTeam team)
    {
        await AppliedAsync(team);
        foreach (var step in Enum.GetValues<RecruitmentStep>().Skip(1))
            await StepAsync(team, team.Manager, step);
    }

    private static async Task HalfDecidedAsync(OneTeam team)
    {
        await AllStepsAsync(team);
        await DecideAsync(team, team.Manager, true);
    }

    private static Task StepAsync(OneTeam team, Account by, RecruitmentStep step) => team.AtAsync<Recruiting>(by, (recruiting, viewer) => recruiting.TakeStepAsync(viewer, Candidate, step, team.Today, "Went well.", default));

    private static Task DecideAsync(OneTeam team, Account by, bool suitable) => team.AtAsync<Recruiting>(by, (recruiting, viewer) => recruiting.DecideAsync(viewer, Candidate, suitable, "Knows the streets.", default));

    private static Task GoNoFurtherAsync(OneTeam team) => team.AtAsync<Recruiting>(team.OtherManager, (recruiting, by) => recruiting.WithdrawAsync(by, Candidate, default));
}
