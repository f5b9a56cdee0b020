using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment.Surroundings;
using Steadfast.Core.Database;
using Steadfast.Core.Families;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Assessment;

/// <summary>Who is known already is offered on the map, and put there with one tap.</summary>
public sealed class OfferedFamilyTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;
    private YoungPerson person = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        person = await service.AddCaseAsync(worker);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Theory]
    [InlineData("mother", true, MapKind.Family, Tie.Close)]
    [InlineData("cousin", false, MapKind.Family, Tie.Knows)]
    [InlineData("friend", false, MapKind.Friend, Tie.Knows)]
    [InlineData("trusted_adult", false, MapKind.TrustedAdult, Tie.Knows)]
    public async Task OneTap_PutsThemOnTheMapAsTheyAreKnown(string relationship, bool livesWith, MapKind kind, Tie tie)
    {
        await AddMemberAsync("Carys", relationship, livesWith);
        await TapAsync();
        (await OfferedAsync()).ShouldBeEmpty();
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var entry = await record.Db.MapEntries.SingleAsync();
        (entry.Kind, entry.Tie, record.Words.Open(entry.Name)).ShouldBe((kind, tie, "Carys"));
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TappedTenTimesAtOnce_TheyStandThereOnce()
    {
        await AddMemberAsync("Carys", "mother", true);
        var member = (await OfferedAsync()).Single();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => TapAsync(member))));
        await using var db = service.Open();
        (await db.MapEntries.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task WhoeverWasTypedBefore_IsNotOffered_AndSomebodyElsesFamilyIsNotPutThere()
    {
        await AddMemberAsync("Carys", "mother", true);
        using (var record = await service.OpenRecordAsync(worker, person.Id))
            await record.Get<PeopleAndPlaces>().AddAsync(record.By, record.Person, record.Words, Ids.New(), new(MapKind.Family, "carys", Tie.Close, null), default);
        (await OfferedAsync()).ShouldBeEmpty();
        var other = await service.AddCaseAsync(worker, "Ffion", "Price");
        using var opened = await service.OpenRecordAsync(worker, other.Id);
        await opened.Get<PeopleAndPlaces>().AddMemberAsync(opened.By, opened.Person, opened.Words, await opened.Db.FamilyMembers.SingleAsync(), default);
        (await opened.Db.MapEntries.CountAsync(e => e.YoungPersonId == other.Id)).ShouldBe(0);
    }

    private async Task AddMemberAsync(string name, string relationship, bool livesWith)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<AroundThem>().AddAsync(record.By, person.Id, record.Words, Ids.New(), new Someone(name, relationship) { LivesWith = livesWith }, default);
    }

    private async Task<IReadOnlyList<FamilyMember>> OfferedAsync()
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var places = record.Get<PeopleAndPlaces>();
        return await places.OfferedAsync(record.Person, record.Words, await places.ReadAsync(record.By, record.Person, default), default);
    }

    private async Task TapAsync(FamilyMember? member = null)
    {
        var known = member ?? (await OfferedAsync()).Single();
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<PeopleAndPlaces>().AddMemberAsync(record.By, record.Person, record.Words, known, default);
    }
}
