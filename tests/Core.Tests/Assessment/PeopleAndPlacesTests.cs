using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Access;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Assessment;

public sealed class PeopleAndPlacesTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;
    private YoungPerson person = null!;
    private Guid friend;
    private Guid exploiter;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        person = await service.AddCaseAsync(worker);
        friend = await AddAsync(worker, new(MapKind.Friend, "Ieuan", Tie.Close, null));
        exploiter = await AddAsync(worker, new(MapKind.Exploiter, "Uncle", Tie.Controls, "Says there is a debt"));
        await AddAsync(worker, new(MapKind.UnsafePlace, "The flats behind the shops", Tie.StaysAway, null));
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<PeopleAndPlaces>().TieAsync(record.By, record.Person, friend, exploiter, Tie.Knows, CancellationToken.None);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Theory]
    [InlineData(Role.ServiceManager, "Cardiff", true)]
    [InlineData(Role.ServiceManager, "Edinburgh", false)]
    [InlineData(Role.NationalLead, null, false)]
    [InlineData(Role.Guardian, null, false)]
    [InlineData(Role.Practitioner, "Cardiff", false)]
    public async Task ExploitersAndUnsafePlaces_AreSeenOnlyByThoseWhoWorkWithThem_AndTheirSitesManager(Role role, string? site, bool sees)
    {
        var map = await ReadAsync(await service.AddAccountAsync(role, site));
        map.Entries.Count.ShouldBe(sees ? 3 : 1);
        map.Ties.Count.ShouldBe(sees ? 1 : 0);
        (await FindAsync(await service.AddAccountAsync(role, site), exploiter)).ShouldBe(sees);
    }

    [Fact]
    public async Task TheirWorker_SeesAll() => (await ReadAsync(worker)).Entries.Count.ShouldBe(3);

    [Fact]
    public async Task WhoBreaksGlass_SeesNoExploiters()
    {
        var other = await service.AddAccountAsync(Role.Practitioner);
        using (var record = await service.OpenRecordAsync(worker, person.Id))
        {
            record.Db.BrokenGlass.Add(new BreakGlass { YoungPersonId = person.Id, AccountId = other.Id, Reason = record.Words.SealText("Missing tonight"), From = record.By.Now, Until = record.By.Now.AddHours(1) });
            record.Db.Record(new(Core.Acts.ActKind.GlassBroken, other.Id, person.Id, person.Id));
            await record.Db.SaveChangesAsync();
        }
        (await ReadAsync(other)).Entries.ShouldHaveSingleItem().Kind.ShouldBe(MapKind.Friend);
    }

    [Theory]
    [InlineData(MapKind.Exploiter)]
    [InlineData(MapKind.UnsafePlace)]
    public async Task WhoDoesNotSeeThem_CannotWriteAboutThem(MapKind kind)
    {
        var lead = await service.AddAccountAsync(Role.NationalLead);
        (await Should.ThrowAsync<RuleException>(() => AddAsync(lead, new(kind, "Somebody", Tie.Knows, null)))).About.ShouldBe("Kind");
        using var record = await service.OpenRecordAsync(lead, person.Id);
        var seen = (await record.Get<PeopleAndPlaces>().FindAsync(record.By, record.Person, friend, CancellationToken.None))!;
        await Should.ThrowAsync<RuleException>(() => record.Get<PeopleAndPlaces>().ChangeAsync(record.By, record.Person, seen, record.Words, new(kind, "Ieuan", Tie.Knows, null), CancellationToken.None));
        await Should.ThrowAsync<RuleException>(() => record.Get<PeopleAndPlaces>().TieAsync(record.By, record.Person, friend, exploiter, Tie.Conflict, CancellationToken.None));
    }

    [Fact]
    public async Task Tie_SaidAnew_TakesThePlaceOfTheOneBefore_WhicheverWayRound()
    {
        using (var record = await service.OpenRecordAsync(worker, person.Id))
            await record.Get<PeopleAndPlaces>().TieAsync(record.By, record.Person, exploiter, friend, Tie.Conflict, CancellationToken.None);
        (await ReadAsync(worker)).Ties.ShouldHaveSingleItem().Tie.ShouldBe(Tie.Conflict);
    }

    [Fact]
    public async Task Tie_ToThemselves_IsRefused()
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        (await Should.ThrowAsync<RuleException>(() => record.Get<PeopleAndPlaces>().TieAsync(record.By, record.Person, friend, friend, Tie.Knows, CancellationToken.None))).About.ShouldBe("To");
    }

    [Fact]
    public async Task TakeOff_TakesTheirTiesToo()
    {
        using (var record = await service.OpenRecordAsync(worker, person.Id))
            await record.Get<PeopleAndPlaces>().TakeOffAsync(record.By, (await record.Get<PeopleAndPlaces>().FindAsync(record.By, record.Person, exploiter, CancellationToken.None))!, CancellationToken.None);
        var map = await ReadAsync(worker);
        (map.Entries.Count, map.Ties.Count).ShouldBe((2, 0));
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    private async Task<Guid> AddAsync(Account by, ToldEntry told)
    {
        var key = Ids.New();
        using var record = await service.OpenRecordAsync(by, person.Id);
        await record.Get<PeopleAndPlaces>().AddAsync(record.By, record.Person, record.Words, key, told, CancellationToken.None);
        return key;
    }

    private async Task<SurroundingsMap> ReadAsync(Account by)
    {
        using var record = await service.OpenRecordAsync(by, person.Id);
        return await record.Get<PeopleAndPlaces>().ReadAsync(record.By, record.Person, CancellationToken.None);
    }

    private async Task<bool> FindAsync(Account by, Guid id)
    {
        using var record = await service.OpenRecordAsync(by, person.Id);
        return await record.Get<PeopleAndPlaces>().FindAsync(record.By, record.Person, id, CancellationToken.None) is not null;
    }
}
