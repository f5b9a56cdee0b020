using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.Groups;
using Steadfast.Core.Referrals;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Tests.Workforce;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

/// <summary>A referral joins a known record while something is written that points to the record it opened, on another chain of acts too.</summary>
public sealed class JoiningRaceTests
{
    private const string Joined = "This record was joined to another while you wrote. Copy what you typed, and write it down on that record.";
    private const string Written = "Work has been written down on the record that this referral opened, so it cannot be joined to another.";

    private static readonly Races<OneTeam> All = new()
    {
        ["a reason not to, tied to what is joined"] = new(Joined, JoinAsync, TieAsync) { Given = ComesBackAsync, Or = [Written, "There is no such record."] },
        ["joined while a reason not to is tied to it"] = new(Written, TieAsync, JoinAsync) { Given = ComesBackAsync, Or = [Joined] },
        ["a link to what is joined"] = new(Joined, JoinAsync, LinkAsync) { Given = ComesBackAsync, Or = [Written, "Choose another young person of this site."] },
        ["joined while a link to it is written"] = new(Written, LinkAsync, JoinAsync) { Given = ComesBackAsync, Or = [Joined] },
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    // Of the young person of the team a second referral comes; a third is somebody else's.
    private static async Task ComesBackAsync(OneTeam team)
    {
        await team.Service.AddReferralAsync();
        await team.Service.AddReferralAsync("Luca", "Rossi");
        await team.AtAsync<Declaring>(team.Colleague, (declaring, by) => declaring.DeclareAsync(by, ConflictKind.LivesNear, "The Bowens", null, Ids.New(), default));
    }

    private static async Task<Referral[]> SentAsync(OneTeam team)
    {
        await using var db = team.Service.Open();
        return await db.Referrals.AsNoTracking().OrderBy(r => r.Id).Skip(1).ToArrayAsync();
    }

    private static async Task JoinAsync(OneTeam team)
    {
        var back = (await SentAsync(team))[0].Id;
        await team.OnAsync(team.Manager, async record => await record.Get<ComingBack>().JoinAsync(record.By, await record.Db.Referrals.SingleAsync(r => r.Id == back), record.Person, default));
    }

    private static async Task TieAsync(OneTeam team)
    {
        var reference = (await SentAsync(team))[0].Reference[1..];
        await team.AtAsync<Declaring>(team.Manager, async (declaring, by) => await declaring.TieAsync(by, (await declaring.OfStaffAsync(by, default)).Single().Conflict.Id, reference, default));
    }

    private static async Task LinkAsync(OneTeam team)
    {
        var sent = await SentAsync(team);
        await team.AtAsync<GroupFacts>(team.Manager, (facts, by) => facts.AddLinkAsync(by, new(Ids.New(), sent[0].YoungPersonId, sent[1].YoungPersonId, LinkKind.Conflict, FactSource.Police, team.Today.AddDays(-30)), default));
    }
}
