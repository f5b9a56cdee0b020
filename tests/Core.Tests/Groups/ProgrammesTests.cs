using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Stages;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

public sealed class ProgrammesTests
{
    [Fact]
    public async Task End_TakesTheLastDayAndTheReason_AndNoSessionIsPlannedAfterIt()
    {
        await using var group = await OneGroup.StartAsync(programme: true);
        var last = group.Service.Clock.Today().AddDays(5);
        await EndAsync(group, last, "The gym closes");
        (await RefusedAsync(() => group.PlanAsync(7))).ShouldContain("has ended by then");
        var inside = await group.PlanAsync(5);
        (await RefusedAsync(() => group.DoAsync(group.Leader, (piece, by, s) => piece.Get<GroupPlanning>().MoveAsync(by, s, s.At.AddDays(3), 90, group.VenueId, default), inside))).ShouldContain("has ended by then");
        await using var db = group.Service.Open();
        var ended = await db.Programmes.SingleAsync();
        (ended.Until, ended.IsOn(last), ended.IsOn(last.AddDays(1))).ShouldBe((last, true, false));
        new HouseWords(group.Service.Sealer).Open(ended.WhyEnded).ShouldBe("The gym closes");
        (await db.Acts.CountAsync(a => a.Kind == ActKind.ProgrammeEnded)).ShouldBe(1);
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task End_IsRefused_WithoutAReason_BeforeItBegan_WithSessionsAfterIt_Twice_AndByAnother()
    {
        await using var group = await OneGroup.StartAsync(programme: true);
        var today = group.Service.Clock.Today();
        var colleague = await group.Service.AddAccountAsync(Role.Practitioner);
        (await RefusedAsync(() => EndAsync(group, today.AddDays(9), " "))).ShouldBe("Say why it ends.");
        (await RefusedAsync(() => EndAsync(group, today.AddDays(-1), "No"))).ShouldContain("before the first");
        (await RefusedAsync(() => EndAsync(group, today.AddDays(2), "No"))).ShouldContain("Sessions of this programme lie after that day");
        (await RefusedAsync(() => EndAsync(group, today.AddDays(9), "No", colleague))).ShouldContain("Whoever leads the programme");
        await group.DoAsync(group.Leader, (piece, by, s) => piece.Get<GroupPlanning>().CallOffAsync(by, s, default));
        await EndAsync(group, today.AddDays(2), "Nobody came");
        (await RefusedAsync(() => EndAsync(group, today.AddDays(3), "Again"))).ShouldContain("has its last day already");
    }

    [Fact]
    public async Task Confirm_WithNobodyInvited_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        await Refused.AsAsync("Invite somebody first.", () => group.ConfirmAsync());
    }

    [Theory]
    [InlineData(MentorStage.CoWorking, false)]
    [InlineData(MentorStage.Independent, true)]
    public async Task Leader_OfAProgrammeOrASession_IsAtAStageThatLeadsGroups(MentorStage stage, bool may)
    {
        await using var group = await OneGroup.StartAsync();
        var mentor = await group.Service.AddMentorAsync(stage);
        Task AddAsync() => group.DoAsync(group.Leader, (piece, by, _) => piece.Get<GroupPlanning>().AddProgrammeAsync(by, new Programme { SiteId = group.SiteId, Name = "Boxing", LeaderId = mentor.Id, From = group.Service.Clock.Today() }, default));
        Task PlanAsync() => group.DoAsync(group.Leader, (piece, by, _) => piece.Get<GroupPlanning>().PlanAsync(by, new(Ids.New(), group.SiteId, "Boxing", mentor.Id, by.Now.AddDays(3), 90, group.VenueId), default));
        foreach (var work in new[] { AddAsync, PlanAsync })
        {
            if (may)
                await work();
            else
                await Refused.AsAsync("A peer mentor at the co-working stage helps in a group and does not lead it yet. Choose a practitioner to lead.", work);
        }
    }

    [Fact]
    public async Task EndAndPlanAtOnce_NoSessionLiesAfterTheLastDay()
    {
        await using var group = await OneGroup.StartAsync(programme: true);
        var last = group.Service.Clock.Today().AddDays(4);
        var done = await Task.WhenAll(Enumerable.Range(5, 6).Select(ahead => TriedAsync(() => group.PlanAsync(ahead))).Append(TriedAsync(() => EndAsync(group, last, "The gym closes"))));
        await using var db = group.Service.Open();
        var until = await db.Programmes.Select(p => p.Until).SingleAsync();
        done[^1].ShouldBe(until is not null);
        if (until is { } day)
            (await db.GroupSessions.CountAsync(s => s.At >= day.AddDays(1).StartUtc())).ShouldBe(0);
    }

    [Fact]
    public async Task Plan_InAProgrammeOfAnotherSite_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        var elsewhere = new Programme { SiteId = (await group.Service.SiteAsync("Dundee")).Id, Name = "Boxing", LeaderId = (await group.Service.AddAccountAsync(Role.Practitioner, "Dundee")).Id, From = group.Service.Clock.Today() };
        await group.DoAsync(group.Leader, (piece, by, _) => piece.Get<GroupPlanning>().AddProgrammeAsync(by, elsewhere, default));
        (await RefusedAsync(() => group.DoAsync(group.Leader, (piece, by, _) => piece.Get<GroupPlanning>().PlanAsync(
            by, new NewGroupSession(Ids.New(), group.SiteId, "Boxing", group.Leader.Id, by.Now.AddDays(1), 60, group.VenueId) { ProgrammeId = elsewhere.Id }, default)))).ShouldContain("Choose a programme of this site.");
    }

    private static Task EndAsync(OneGroup group, DateOnly last, string why, Account? by = null) => group.DoAsync(by ?? group.Leader, async (piece, viewer, _) =>
        await piece.Get<Programmes>().EndAsync(viewer, (await piece.Get<Programmes>().FindAsync(viewer, group.ProgrammeId!.Value, default))!, last, why, default));

    private static async Task<bool> TriedAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
            return true;
        }
        catch (RuleException)
        {
            return false;
        }
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
