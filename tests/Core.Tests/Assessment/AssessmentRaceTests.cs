using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Assessment.Questions;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Tests.AtOnce;
using Steadfast.Core.Tests.Workforce;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Assessment;

/// <summary>Assessments, levels and the map of people and places, written by two at the same instant.</summary>
public sealed class AssessmentRaceTests
{
    private const string OnTheMap = "Choose two people or places that stand on the map.";

    private static readonly Guid Tom = Guid.Parse("00000000-0000-4000-8000-000000000001");
    private static readonly Guid Park = Guid.Parse("00000000-0000-4000-8000-000000000002");

    private static readonly Races<OneTeam> All = new()
    {
        ["two assessments"] = new("Somebody else recorded an assessment while you were writing. Read theirs below, then send yours again; both are kept.", t => AssessAsync(t, t.Worker), t => AssessAsync(t, t.Manager)),
        ["a level decided while there is a later assessment"] = new("There is a later assessment. Decide on that one.", t => AssessAsync(t, t.Worker), DecideAsync) { Given = t => AssessAsync(t, t.Worker), OtherMayFollow = true },
        ["a tie to somebody who is taken off"] = new(OnTheMap, TakeOffAsync, TieAsync) { Given = MapAsync, OtherMayFollow = true, Then = WholeAsync },
        ["taken off by two"] = new("", TakeOffAsync, TakeOffAsync) { Given = MapAsync },
        ["an exploiter written down by who hands the case over"] = new("Only those who work with them and their site's manager write about exploiters and unsafe places.", t => t.HandOverAsync(t.Colleague), t => PutAsync(t, Ids.New(), MapKind.Exploiter, "Spider")) { OtherMayFollow = true },
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
    public async Task TakenOff_WhileATieIsMade_TakesTheTieAlong()
    {
        await using var team = await OneTeam.StartAsync();
        await MapAsync(team);
        await new TurnHook { BeforeTurn = () => TieAsync(team) }.OnAsync(() => TakeOffAsync(team));
        await WholeAsync(team);
        (await team.Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Untied_ByTwoAtOnce_IsDoneOnce()
    {
        await using var team = await OneTeam.StartAsync();
        await MapAsync(team);
        await TieAsync(team);
        await new TurnHook { BeforeTurn = () => UntieAsync(team) }.OnAsync(() => UntieAsync(team));
        (await team.Service.VerifyAsync()).ShouldBeEmpty();
    }

    private static Task AssessAsync(OneTeam team, Account by) => team.OnAsync(by, async record =>
    {
        var asked = await record.Get<Questionnaires>().ForSiteAsync(record.Person.SiteId, default);
        var follows = await record.Db.Assessments.CountAsync();
        await record.Get<Assessing>().RecordAsync(record.By, record.Person, record.Words, Assessments.Told(asked, follows, team.Today), default);
    });

    private static Task DecideAsync(OneTeam team) => team.OnAsync(team.Manager, async record =>
        await record.Get<Judging>().DecideAsync(record.By, await record.Db.Assessments.SingleAsync(), record.Words, new(Ids.New(), Level.High, Level.High, 3, "The debt came back."), default));

    private static async Task MapAsync(OneTeam team)
    {
        await PutAsync(team, Tom, MapKind.Friend, "Tom");
        await PutAsync(team, Park, MapKind.SafePlace, "The park");
    }

    private static Task PutAsync(OneTeam team, Guid key, MapKind kind, string name) => team.OnAsync(team.Worker, record => record.Get<PeopleAndPlaces>().AddAsync(record.By, record.Person, record.Words, key, new(kind, name, Tie.Close, null), default));

    private static Task TakeOffAsync(OneTeam team) => team.OnAsync(team.Worker, async record =>
        await record.Get<PeopleAndPlaces>().TakeOffAsync(record.By, (await record.Get<PeopleAndPlaces>().FindAsync(record.By, record.Person, Tom, default))!, default));

    private static Task TieAsync(OneTeam team) => team.OnAsync(team.Manager, record => record.Get<PeopleAndPlaces>().TieAsync(record.By, record.Person, Tom, Park, Tie.Close, default));

    private static Task UntieAsync(OneTeam team) => team.OnAsync(team.Worker, async record =>
        await record.Get<PeopleAndPlaces>().UntieAsync(record.By, record.Person, await record.Db.MapTies.Select(t => t.Id).SingleOrDefaultAsync(), default));

    // No tie is without the two it ties.
    private static async Task WholeAsync(OneTeam team)
    {
        await using var db = team.Service.Open();
        (await db.MapTies.CountAsync()).ShouldBe(0);
    }
}
