using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Groups;

/// <summary>A place on somebody's map that is not safe counts before a group meets there, whichever place it is.</summary>
public sealed class UnsafeOnTheMapTests
{
    [Theory]
    [InlineData("The gym", "Tredegar Park Gym", true)]
    [InlineData("Tredegar park", "Gym, Tredegar Park", true)]
    [InlineData("Y Ganolfan Ieuenctid", "Canolfan", false)]
    [InlineData("Caffi Môr", "CAFFI MOR", true)]
    [InlineData("The bus station", "Tredegar Park Gym", false)]
    [InlineData("The", "The gym", false)]
    [InlineData("", "The gym", false)]
    public void Names_MayBeOfOnePlace_WhereEveryWordOfTheShorterStandsInTheLonger(string one, string other, bool may)
    {
        PlaceNames.MayBeSame(one, other).ShouldBe(may);
        PlaceNames.MayBeSame(other, one).ShouldBe(may);
    }

    [Fact]
    public async Task PutOnTheMap_PutsAConfirmedSessionInDoubt_ByNameOrBySayingWhichPlaceItIs()
    {
        foreach (var said in new[] { false, true })
        {
            await using var group = await OneGroup.StartAsync();
            await group.InviteAsync(group.A, group.B);
            await group.ConfirmAsync();
            await AddAsync(group, "The flats behind the shops", null);
            (await group.StatusAsync()).ShouldBe(GroupStatus.Confirmed);
            await AddAsync(group, said ? "Where uncle trains" : "gym", said ? group.VenueId : null);
            (await group.StatusAsync()).ShouldBe(GroupStatus.Planned);
            (await Should.ThrowAsync<RuleException>(() => group.ConfirmAsync())).Message.ShouldContain("need thought");
            await group.DecideAsync(PairOutcome.GoWithConditions);
            await group.ConfirmAsync();
            (await group.Service.VerifyAsync()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task SaidToBeAnotherPlace_DoesNotCount_HoweverItIsCalled()
    {
        await using var group = await OneGroup.StartAsync();
        var other = Guid.Empty;
        await group.DoAsync(group.Leader, async (piece, by, _) => other = (await piece.Get<GroupPlanning>().VenueAsync(by, group.SiteId, "The old gym", default)).Id);
        await group.InviteAsync(group.A);
        await AddAsync(group, "The gym", other);
        await group.ConfirmAsync();
    }

    [Fact]
    public async Task Why_IsReadByTheSitesManager_AndNotOverAllSites()
    {
        await using var group = await OneGroup.StartAsync();
        await group.InviteAsync(group.A);
        await AddAsync(group, "The gym", null);
        foreach (var (who, reads) in new[] { (group.Manager, true), (await group.Service.AddAccountAsync(Role.NationalLead), false) })
        {
            await group.DoAsync(who, async (piece, by, session) =>
            {
                var fact = (await piece.Get<PairReading>().OfSessionAsync(by, session, default)).ShouldHaveSingleItem().Facts.ShouldHaveSingleItem();
                (fact.OnMap is not null, fact.Words == "The gym. Chased from there").ShouldBe((true, reads));
            });
        }
    }

    [Fact]
    public async Task ConfirmAndPutOnTheMapAtOnce_LeavesNobodyUncleared()
    {
        await using var group = await OneGroup.StartAsync();
        for (var round = 0; round < 8; round++)
        {
            var session = await group.PlanAsync(round + 5);
            await group.InviteAsync(session, [group.A, group.B]);
            await ClearAsync(group);
            await Task.WhenAll(TriedAsync(() => group.ConfirmAsync(session: session)), TriedAsync(() => AddAsync(group, "Gym", null)));
            (await group.IsBrokenAsync()).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task AVenueOfAnotherSite_IsRefused()
    {
        await using var group = await OneGroup.StartAsync();
        var elsewhere = Guid.Empty;
        await group.DoAsync(group.Leader, async (piece, by, _) => elsewhere = (await piece.Get<GroupPlanning>().VenueAsync(by, (await group.Service.SiteAsync("Dundee")).Id, "Hall", default)).Id);
        (await Should.ThrowAsync<RuleException>(() => AddAsync(group, "Hall", elsewhere))).Message.ShouldBe("Choose a place of this site.");
    }

    [Fact]
    public async Task UnsafePlaceOfAManager_Ends_WithTheReasonOnTheirTimeline_AndCountsNoMore()
    {
        await using var group = await OneGroup.StartAsync();
        await group.UnsafeAsync(group.A);
        await group.InviteAsync(group.A);
        await Should.ThrowAsync<RuleException>(() => group.ConfirmAsync());
        (await Should.ThrowAsync<RuleException>(() => EndAsync(group, "Moved away", group.Leader))).Message.ShouldContain("A service manager of the site");
        (await Should.ThrowAsync<RuleException>(() => EndAsync(group, " ", group.Manager))).Message.ShouldBe("Say how we know.");
        await EndAsync(group, "Those who chased him moved away", group.Manager);
        await EndAsync(group, "Twice", group.Manager);
        await group.ConfirmAsync();
        await using var db = group.Service.Open();
        var act = await db.Acts.SingleAsync(a => a.Kind == ActKind.UnsafePlaceEnded);
        (await group.Service.WordsAsync(db, group.A)).Open(act.Why).ShouldBe("Those who chased him moved away");
        (await db.UnsafePlaces.SingleAsync()).EndedOn.ShouldBe(new DateOnly(2021, 8, 31));
        (await group.Service.VerifyAsync()).ShouldBeEmpty();
    }

    private static Task EndAsync(OneGroup group, string why, Account by) => group.DoAsync(by, async (piece, viewer, _) =>
        await piece.Get<GroupFacts>().EndUnsafePlaceAsync(viewer, await piece.Get<ServiceDatabase>().UnsafePlaces.SingleAsync(), why, default));

    private static async Task AddAsync(OneGroup group, string name, Guid? venue)
    {
        using var record = await group.Service.OpenRecordAsync(group.Leader, group.A);
        await record.Get<PeopleAndPlaces>().AddAsync(record.By, record.Person, record.Words, Ids.New(), new ToldEntry(MapKind.UnsafePlace, name, Tie.StaysAway, "Chased from there") { VenueId = venue }, default);
    }

    private static async Task ClearAsync(OneGroup group)
    {
        using var record = await group.Service.OpenRecordAsync(group.Leader, group.A);
        foreach (var entry in await record.Db.MapEntries.ToListAsync())
            await record.Get<PeopleAndPlaces>().TakeOffAsync(record.By, entry, default);
    }

    private static async Task TriedAsync(Func<Task> work)
    {
        try
        {
            await Task.Run(work);
        }
        catch (RuleException)
        {
            // Whoever comes second may be told no.
        }
    }
}
