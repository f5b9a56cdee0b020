using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Referrals;

public sealed class PossibleRecordsTests : IAsyncLifetime
{
    private readonly TestService service = new();

    public Task InitializeAsync() => service.StartAsync();

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData("Rhys", "Bowen", "Reece", "Bowen")]
    [InlineData("Jack", "MacDonald", "Jack", "McDonald")]
    [InlineData("Samuel", "Price", "Sam", "Price")]
    [InlineData("Ali", "Hassan", "Hassan", "Ali")]
    public async Task For_TheSameYoungPersonWrittenOtherwise_IsFound(string given, string family, string asGiven, string asFamily)
    {
        var before = await service.AddReferralAsync(given, family);
        var found = await ForAsync(await service.AddReferralAsync(asGiven, asFamily), "Cardiff");
        found.WithinReach.Select(f => f.Found.Id).ShouldContain(before.YoungPersonId);
    }

    [Fact]
    public async Task For_AnotherNameBornOnTheSameDay_IsNot()
    {
        await service.AddReferralAsync("Callum", "Reid");
        (await ForAsync(await service.AddReferralAsync("Rhys", "Bowen"), "Cardiff")).WithinReach.ShouldBeEmpty();
    }

    [Fact]
    public async Task For_ARecordAtAnotherSite_SaysOnlyWhereAndWhomToCall()
    {
        await service.AddReferralAsync("Rhys", "Bowen", "Dundee");
        await service.AddAccountAsync(Role.ServiceManager, "Dundee", "Eilidh Petrie");
        var found = await ForAsync(await service.AddReferralAsync("Rhys", "Bowen"), "Cardiff");
        found.WithinReach.ShouldBeEmpty();
        var other = found.Elsewhere.ShouldHaveSingleItem();
        (other.Site, other.Managers.ShouldHaveSingleItem()).ShouldBe(("Dundee", "Eilidh Petrie"));
    }

    [Fact]
    public async Task For_ANameNotKnown_GoesByTheDateOfBirth()
    {
        await service.AddReferralAsync("", "");
        (await ForAsync(await service.AddReferralAsync("", ""), "Cardiff")).WithinReach.ShouldHaveSingleItem().Likenesses.ShouldBe([Likeness.SameDateOfBirth]);
    }

    private async Task<PossibleDuplicates> ForAsync(Referral referral, string site)
    {
        var manager = await service.AddAccountAsync(Role.ServiceManager, site);
        using var scope = service.Scope();
        var db = scope.Get<ServiceDatabase>();
        var person = await db.YoungPeople.SingleAsync(p => p.Id == referral.YoungPersonId);
        return await scope.Get<PossibleRecords>().ForAsync(service.ViewerOf(manager), person, await service.WordsAsync(db, person.Id), CancellationToken.None);
    }
}
