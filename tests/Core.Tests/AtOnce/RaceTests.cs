using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Groups;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.AtOnce;

/// <summary>A race can be lost: who looks and then saves is found at both moments, who takes their turn first passes, and an error is none of a rule's answers.</summary>
public sealed class RaceTests
{
    private const string There = "There is a place of this name already.";

    public static TheoryData<Moment> Moments => [.. Enum.GetValues<Moment>()];

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Race_OfThoseWhoLookAndThenSave_IsLost(Moment moment)
    {
        await using var service = await StartAsync();
        var race = new Race<TestService>(There, s => DoAsync(s, LookAndSaveAsync), s => DoAsync(s, LookAndSaveAsync));
        (await Assert.ThrowsAsync<ShouldAssertException>(() => race.RunAsync(service, service, moment))).Message.ShouldContain($"{moment}: the other");
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Race_OfThoseWhoTakeTheirTurn_LeavesOne(Moment moment)
    {
        await using var service = await StartAsync();
        var race = new Race<TestService>(There, s => DoAsync(s, InTurnAsync), s => DoAsync(s, InTurnAsync))
        {
            Then = async s => (await s.Open().Venues.CountAsync()).ShouldBe(1),
        };
        await race.RunAsync(service, service, moment);
    }

    [Fact]
    public async Task Race_WithAnActThatIsNotAllowedAlone_SaysSo()
    {
        await using var service = await StartAsync();
        var race = new Race<TestService>(There, s => DoAsync(s, InTurnAsync), _ => throw new RuleException(There));
        (await Assert.ThrowsAsync<ShouldAssertException>(() => race.RunAsync(service, service, Moment.BeforeItsTurn))).Message.ShouldContain("alone the act is not allowed");
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public async Task Race_ThatEndsInAnError_IsLost(Moment moment)
    {
        await using var service = await StartAsync();
        var id = Ids.New();
        var race = new Race<TestService>(There, s => DoAsync(s, db => SaveAsync(db, id)), s => DoAsync(s, db => SaveAsync(db, id)));
        await Should.ThrowAsync<DbUpdateException>(() => race.RunAsync(service, service, moment));
    }

    private static async Task<TestService> StartAsync()
    {
        var service = new TestService();
        await service.StartAsync();
        return service;
    }

    private static async Task DoAsync(TestService service, Func<ServiceDatabase, Task> work)
    {
        await using var db = service.Open();
        await work(db);
    }

    private static async Task LookAndSaveAsync(ServiceDatabase db)
    {
        if (await db.Venues.AnyAsync())
            throw new RuleException(There);
        await SaveAsync(db, Ids.New());
    }

    private static Task InTurnAsync(ServiceDatabase db) => db.InOneAsync(async () =>
    {
        await db.Sites.ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, s => s.Name));
        await LookAndSaveAsync(db);
        return true;
    }, default);

    private static async Task SaveAsync(ServiceDatabase db, Guid id)
    {
        db.Venues.Add(new Venue { Id = id, SiteId = await db.Sites.Select(s => s.Id).FirstAsync(), Name = $"The gym {id}" });
        db.Record(new Deed(ActKind.VenueAdded, null, Act.House, id));
        await db.SaveChangesAsync();
    }
}
