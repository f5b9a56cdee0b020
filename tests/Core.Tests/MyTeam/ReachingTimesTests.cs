using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.MyTeam;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.MyTeam;

public sealed class ReachingTimesTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account manager = null!;
    private Account worker = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        (manager, worker) = (await service.AddAccountAsync(Role.ServiceManager), await service.AddAccountAsync(Role.Practitioner));
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Median_CountsThoseNotMetYet_ForAsLongAsTheyWereFollowed()
    {
        var people = new List<YoungPerson>();
        for (var i = 0; i < 4; i++)
            people.Add(await service.AddCaseAsync(worker));
        service.Clock.Advance(TimeSpan.FromDays(10));
        await TouchAsync(people[0], "contact");
        await TouchAsync(people[3], "attempt");
        service.Clock.Advance(TimeSpan.FromDays(20));
        await TouchAsync(people[1], "contact");
        service.Clock.Advance(TimeSpan.FromDays(30));
        var found = await ReadAsync(manager);
        var met = found.Steps.Single(s => s.Step == ReachingStep.FirstMeeting);
        // Of four, two met after 10 and 30 days and two not in 60: at 30 the curve comes to a half, and rests there to the end.
        (found.Episodes, met.Happened, met.Median.Estimate).ShouldBe((4, 2, 30));
        found.Ways.ShouldHaveSingleItem().Tried.ShouldBe(3);
    }

    [Fact]
    public async Task Nobody_GivesNoFigure()
    {
        var found = await ReadAsync(manager);
        found.Episodes.ShouldBe(0);
        found.Steps.ShouldAllBe(s => !s.Median.HasEstimate);
    }

    [Fact]
    public async Task AnotherSite_IsNotInIt()
    {
        await service.AddCaseAsync(worker);
        (await ReadAsync(await service.AddAccountAsync(Role.ServiceManager, "Edinburgh"))).Episodes.ShouldBe(0);
    }

    [Fact]
    public async Task ItTakesThreeQueries()
    {
        await TouchAsync(await service.AddCaseAsync(worker), "contact");
        using var queries = new QueryCount(service);
        (await queries.OfAsync(() => ReadAsync(manager))).ShouldBe(3);
    }

    private async Task<SiteReaching> ReadAsync(Account by)
    {
        using var scope = service.Scope();
        return await scope.Get<ReachingTimes>().ReadAsync(service.ViewerOf(by), manager.SiteId!.Value, CancellationToken.None);
    }

    private async Task TouchAsync(YoungPerson person, string kind)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<Recording>().RecordAsync(record.By, record.Person, record.Words, new(Guid.NewGuid(), kind, service.Clock.Instant()) { Way = "street" }, CancellationToken.None);
    }
}
