using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Referrals;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

/// <summary>Who may be given a young person, while what it hangs on changes.</summary>
public sealed class AllocatingRaceTests
{
    private const string HasALead = "This young person already has a lead worker. Hand the case over instead.";
    private const string Ended = "A worker is chosen after a referral is accepted; this one is closed.";

    private static readonly Races<OneTeam> All = new()
    {
        ["two put the same worker beside the lead"] = new("This worker already works with this young person.", t => t.AllocateAsync(t.Manager, t.Colleague), t => t.AllocateAsync(t.OtherManager, t.Colleague)),
        ["two choose the lead"] = new(HasALead, async t => await LeadAsync(t, t.Worker), async t => await LeadAsync(t, t.Colleague)) { Given = WaitsAsync },
        ["a worker beside the lead while the work ends"] = new(Ended, t => t.EndAsync(), t => t.AllocateAsync(t.OtherManager, t.Colleague)) { OtherMayFollow = true },
        ["a lead while the work ends"] = new(Ended, async t => await EndWaitingAsync(t), async t => await LeadAsync(t, t.Colleague)) { Given = WaitsAsync, OtherMayFollow = true },
        ["two fill the last place"] = new("Tom Rees already works with 1 young people, and the limit is 1. Say why one more is right, or choose somebody else.",
            t => t.AllocateAsync(t.Manager, t.Colleague), async t => await LeadAsync(t, t.Colleague)) { Given = WaitsAsync },
        ["a worker whose account is withdrawn"] = new("Choose a worker of this site.", t => t.WithdrawAsync(t.Colleague), t => t.AllocateAsync(t.Manager, t.Colleague)) { OtherMayFollow = true },
        ["a mentor who goes a stage back"] = new("A peer mentor at the co-working stage works beside a lead worker and does not lead yet. Choose them to work beside, or promote them first, with evidence.",
            t => t.StageAsync(MentorStage.CoWorking), async t => await LeadAsync(t, t.Mentor)) { Given = AtLowRiskAsync, OtherMayFollow = true },
        ["a mentor while the risk is found to be higher"] = new("A peer mentor at the independent stage works alone with young people at lower risk, and the latest assessment says high risk. Choose a practitioner, or promote the peer mentor first, with evidence.",
            async t => await t.Service.AssessAsync(t.Worker, await WaitingAsync(t, r => r.YoungPersonId), Level.High), async t => await LeadAsync(t, t.Mentor)) { Given = AtLowRiskAsync, OtherMayFollow = true },
        ["a worker whose reason not to is tied"] = new("There is a declared reason not to: they live near them. Choose somebody else.", TieAsync, t => t.AllocateAsync(t.OtherManager, t.Colleague)) { Given = DeclaredAsync, OtherMayFollow = true },
        ["two hand over to the same worker"] = new("They already work with this worker.", t => t.HandOverAsync(t.Colleague), t => t.HandOverAsync(t.Colleague)),
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    // Somebody else, of whom nobody is the lead yet.
    private static Task WaitsAsync(OneTeam team) => team.Service.AddWaitingAsync(team.Manager);

    private static async Task LeadAsync(OneTeam team, Account worker) => await team.AllocateAsync(team.OtherManager, worker, AllocationPart.Lead, await WaitingAsync(team, r => r.Id));

    private static async Task<Guid> WaitingAsync(OneTeam team, System.Linq.Expressions.Expression<Func<Referral, Guid>> what)
    {
        await using var db = team.Service.Open();
        return await db.Referrals.Where(r => r.YoungPersonId != team.Person.Id).Select(what).SingleAsync();
    }

    private static async Task EndWaitingAsync(OneTeam team) => await team.EndAsync(await WaitingAsync(team, r => r.Id));

    private static async Task AtLowRiskAsync(OneTeam team)
    {
        await team.StageUpToAsync(MentorStage.Independent);
        await WaitsAsync(team);
        await team.Service.AssessAsync(team.Worker, await WaitingAsync(team, r => r.YoungPersonId), Level.Low);
    }

    private static Task DeclaredAsync(OneTeam team) => team.AtAsync<Declaring>(team.Colleague, (declaring, by) => declaring.DeclareAsync(by, ConflictKind.LivesNear, "The Bowens", null, Guid.NewGuid(), default));

    private static Task TieAsync(OneTeam team) => team.AtAsync<Declaring>(team.Manager, async (declaring, by) =>
        await declaring.TieAsync(by, (await declaring.OfStaffAsync(by, default)).Single().Conflict.Id, team.Person.Reference, default));
}
