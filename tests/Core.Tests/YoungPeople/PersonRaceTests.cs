using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Tests.Workforce;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.YoungPeople;

/// <summary>What is written about a young person, by two at the same instant.</summary>
public sealed class PersonRaceTests
{
    private const string There = "This agency is already with them. Change what is written about it instead.";

    private static readonly Races<OneTeam> All = new()
    {
        ["one agency added by two"] = new(There, t => AddAsync(t), t => AddAsync(t)),
        ["an agency that ended opened beside another"] = new(There, t => AddAsync(t), t => ChangeAsync(t, null)) { Given = EndedAsync },
        ["an agency changed by two"] = new("", t => ChangeAsync(t, t.Today), t => ChangeAsync(t, t.Today.AddDays(-1))) { Given = t => AddAsync(t) },
        ["the same new name given by two"] = new("", t => NameAsync(t, t.Worker, "Max"), t => NameAsync(t, t.Manager, "Max")) { Then = FoundAsync },
        ["two new names"] = new("", t => NameAsync(t, t.Worker, "Max"), t => NameAsync(t, t.Manager, "Luca")),
    };

    public static TheoryData<string, Moment> Cases => All.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OfTwoAtOnce_TheSecondIsToldTheRule(string race, Moment moment)
    {
        await using var team = await OneTeam.StartAsync();
        await All[race].RunAsync(team, team.Service, moment);
    }

    private static Task AddAsync(OneTeam team) => team.OnAsync(team.Worker, record => record.Get<Involvements>().AddAsync(record.By, record.Person.Id, record.Words, Ids.New(), "youth_justice", team.Today.AddDays(-9), null, default));

    private static async Task EndedAsync(OneTeam team)
    {
        await AddAsync(team);
        await ChangeAsync(team, team.Today.AddDays(-2));
    }

    private static Task ChangeAsync(OneTeam team, DateOnly? ended) => team.OnAsync(team.Manager, async record =>
        await record.Get<Involvements>().ChangeAsync(record.By, await record.Db.Agencies.OrderBy(a => a.Id).FirstAsync(), record.Words, team.Today.AddDays(-9), ended, null, default));

    private static Task NameAsync(OneTeam team, Account by, string given) => team.OnAsync(by, record => record.Get<Details>().ChangeAsync(record.By, record.Person, record.Words, new(given, "Bowen"), default));

    private static async Task FoundAsync(OneTeam team)
    {
        using var scope = team.Service.Scope();
        (await scope.Get<NameSearch>().FindAsync("Max Bowen", team.Service.ViewerOf(team.Worker), default)).Count.ShouldBe(1);
    }
}
