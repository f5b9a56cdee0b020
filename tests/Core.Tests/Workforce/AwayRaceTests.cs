using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>Cover, the rota and time away, while who is there changes.</summary>
public sealed class AwayRaceTests
{
    private const string Away = "They are away on some of these days themselves. Choose somebody else.";
    private const string NotedAlready = "They are noted as away on some of these days already.";
    private const string OfThisSite = "Choose a worker of this site.";

    private static readonly Races<OneTeam> All = new()
    {
        ["two covers of the same days"] = new("Somebody stands in on some of these days already. Take that cover back first.", t => t.CoverAsync(t.Manager, t.Colleague), t => t.CoverAsync(t.Worker, t.OtherManager, 5, 9)),
        ["cover by somebody who is going to be away"] = new(Away, t => t.AwayAsync(t.Colleague), t => t.CoverAsync(t.Manager, t.Colleague)) { OtherMayFollow = true },
        ["cover by somebody whose account is withdrawn"] = new(OfThisSite, t => t.WithdrawAsync(t.Colleague), t => t.CoverAsync(t.Manager, t.Colleague)) { OtherMayFollow = true },
        ["cover by whoever becomes the lead"] = new("Nobody stands in for themselves.", t => t.HandOverAsync(t.Colleague), t => t.CoverAsync(t.Manager, t.Colleague)) { OtherMayFollow = true },
        ["cover by a lead who hands the case over"] = new("Cover is arranged by the lead worker or the manager.", t => t.HandOverAsync(t.Colleague), t => t.CoverAsync(t.Worker, t.OtherManager)) { OtherMayFollow = true },
        ["cover taken back by a lead who hands the case over"] = new("Cover is arranged by the lead worker or the manager.", t => t.HandOverAsync(t.Colleague), TakeBackAsync)
        { Given = t => t.CoverAsync(t.Manager, t.OtherManager), OtherMayFollow = true },
        ["cover by a mentor who goes a stage back"] = new("A peer mentor at the independent stage works alone with young people at lower risk, and this young person's risk has not been assessed yet. Assess it first, or choose a practitioner.",
            t => t.StageAsync(MentorStage.Independent), t => t.CoverAsync(t.Manager, t.Mentor)) { Given = t => t.StageUpToAsync(MentorStage.Practitioner), OtherMayFollow = true },
        ["two shifts at the same hours"] = new("Somebody is on call for some of these hours already. Take that shift out first.", t => t.ShiftAsync(t.Manager, t.Worker), t => t.ShiftAsync(t.OtherManager, t.Colleague)),
        ["a shift of somebody who is going to be away"] = new(Away, t => t.AwayAsync(t.Worker), t => t.ShiftAsync(t.Manager, t.Worker)) { OtherMayFollow = true },
        ["a shift of somebody whose account is withdrawn"] = new(OfThisSite, t => t.WithdrawAsync(t.Worker), t => t.ShiftAsync(t.Manager, t.Worker)) { OtherMayFollow = true },
        ["a shift of a mentor who goes a stage back"] = new("A peer mentor is on call from the practitioner stage on: out of hours nobody is beside them.",
            t => t.StageAsync(MentorStage.Independent), t => t.ShiftAsync(t.OtherManager, t.Mentor)) { Given = t => t.StageUpToAsync(MentorStage.Practitioner), OtherMayFollow = true },
        ["a manager's shift of somebody who becomes a practitioner"] = new("The manager on call is a service manager or the national lead.",
            t => t.PlaceAsync(t.OtherManager, Role.Practitioner), t => t.ShiftAsync(t.Manager, t.OtherManager, OnCallPart.Manager)) { OtherMayFollow = true },
        ["time away noted by two"] = new(NotedAlready, t => t.AwayAsync(t.Worker), t => t.AwayAsync(t.Worker, 4, 8, t.Worker)),
        ["time away made longer over another"] = new(NotedAlready, t => t.AwayAsync(t.Worker, 7, 9), t => EndAsync(t, 8)) { Given = t => t.AwayAsync(t.Worker) },
        ["time away ended that is taken out"] = new("There is no such time away.", t => EndAsync(t, 2), t => EndAsync(t, 4)) { Given = t => t.AwayAsync(t.Worker), OtherMayFollow = true },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    private static Task TakeBackAsync(OneTeam team) => team.OnAsync(team.Worker, async record =>
        await record.Get<Covering>().EndAsync(record.By, record.Person, await record.Db.CaseCovers.Select(c => c.Id).SingleAsync(), default));

    private static async Task EndAsync(OneTeam team, int lastDay)
    {
        await using var db = team.Service.Open();
        var first = await db.Absences.OrderBy(a => a.From).Select(a => a.Id).FirstAsync();
        await team.AtAsync<TimeAway>(team.Manager, (away, by) => away.EndAsync(by, first, team.Today.AddDays(lastDay), default));
    }
}
