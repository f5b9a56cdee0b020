using Microsoft.EntityFrameworkCore;
using Shouldly;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Xunit;

namespace Steadfast.Core.Tests.Plans;

public sealed class PlanningTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;
    private YoungPerson person = null!;

    private DateOnly Today => service.Clock.Today();

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        person = await service.AddCaseAsync(worker);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Agree_WithoutVoiceAndWithoutWhy_IsRefused() =>
        (await Should.ThrowAsync<RuleException>(() => AgreeAsync(Told() with { Voice = new(null, null, Today) }))).About.ShouldBe(nameof(OwnVoice.Voice));

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public async Task Agree_ContactsPerWeekOutsideOneToSeven_IsRefused(int number) =>
        (await Should.ThrowAsync<RuleException>(() => AgreeAsync(Told() with { ContactsPerWeek = number }))).About.ShouldBe("ContactsPerWeek");

    [Fact]
    public async Task Agree_KeepsGoalsTopicsAndTheirWords()
    {
        await AgreeAsync(Told());
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var whole = (await record.Get<Planning>().CurrentAsync(person.Id, CancellationToken.None))!;
        record.Words.Open(whole.Plan.Voice).ShouldBe("I want to be left alone by them.");
        whole.Topics.Select(t => t.Topic).Order().ShouldBe(["exploitation", "peer_mapping"]);
        record.Words.Open(whole.Goals.ShouldHaveSingleItem().InTheirWords).ShouldBe("Get my CSCS card");
        whole.Plan.ContactsPerWeek.ShouldBe(2);
    }

    [Fact]
    public async Task Agree_TheSameFormTwice_IsOnePlan()
    {
        var key = Ids.New();
        await AgreeAsync(Told(), key);
        await AgreeAsync(Told(), key);
        await using var db = service.Open();
        (await db.Plans.CountAsync()).ShouldBe(1);
        (await db.Goals.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Agree_AfterSomebodyElseAgreed_IsRefused()
    {
        await AgreeAsync(Told());
        (await Should.ThrowAsync<RuleException>(() => AgreeAsync(Told()))).Message.ShouldContain("Somebody else");
    }

    [Fact]
    public async Task Agree_Anew_KeepsThePlanBefore()
    {
        var first = Ids.New();
        await AgreeAsync(Told(), first);
        service.Clock.Advance(TimeSpan.FromDays(30));
        await AgreeAsync(Told() with { ContactsPerWeek = 3 }, follows: first);
        using var record = await service.OpenRecordAsync(worker, person.Id);
        (await record.Get<Planning>().CurrentAsync(person.Id, CancellationToken.None))!.Plan.ContactsPerWeek.ShouldBe(3);
        (await record.Db.Plans.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Change_SetsGoalsAndTopics_AndTakesOutWhatIsBlank()
    {
        await AgreeAsync(Told() with { Goals = [new(null, "Get my CSCS card", null), new(null, "Sleep", null)] });
        await ChangeAsync(goals => [new(goals[0].Id, "Get my CSCS card by June", "Sam books it"), new(goals[1].Id, "", null), new(null, "See my dad", null)]);
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var whole = (await record.Get<Planning>().CurrentAsync(person.Id, CancellationToken.None))!;
        whole.Goals.Select(g => record.Words.Open(g.InTheirWords)).ShouldBe(["Get my CSCS card by June", "See my dad"]);
        whole.Topics.ShouldHaveSingleItem().Topic.ShouldBe("housing");
        (await record.Db.Acts.CountAsync(a => a.Kind == ActKind.PlanChanged)).ShouldBe(1);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_OfAGoalAlone_RaisesThePlansVersion()
    {
        await AgreeAsync(Told());
        await ChangeAsync(goals => [new(goals[0].Id, "Something else", null)], topics: ["exploitation", "peer_mapping"]);
        await using var db = service.Open();
        (await db.Plans.SingleAsync()).Version.ShouldBe(2);
    }

    [Fact]
    public async Task Change_FromAnOlderVersion_IsRefused()
    {
        await AgreeAsync(Told());
        await ChangeAsync(goals => [new(goals[0].Id, "Something else", null)]);
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => ChangeAsync(goals => [new(goals[0].Id, "A third thing", null)], version: 1));
    }

    [Fact]
    public async Task Reach_SaidTwice_KeepsTheFirstDay()
    {
        await AgreeAsync(Told());
        await ReachAsync();
        service.Clock.Advance(TimeSpan.FromDays(3));
        await ReachAsync();
        await using var db = service.Open();
        (await db.Goals.SingleAsync()).ReachedOn.ShouldBe(Today.AddDays(-3));
        (await db.Acts.CountAsync(a => a.Kind == ActKind.GoalReached)).ShouldBe(1);
    }

    private AgreedPlan Told() => new(Today, new("I want to be left alone by them.", null, null), Today.AddDays(60))
    {
        ContactsPerWeek = 2,
        CrisisSupport = true,
        Topics = ["exploitation", "peer_mapping", "exploitation"],
        Goals = [new(null, "Get my CSCS card", "Sam finds the course"), new(null, " ", "nobody")],
    };

    private async Task AgreeAsync(AgreedPlan told, Guid? key = null, Guid? follows = null)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<Planning>().AgreeAsync(record.By, record.Person, record.Words, key ?? Ids.New(), follows, told, CancellationToken.None);
    }

    private async Task ChangeAsync(Func<IReadOnlyList<Goal>, IReadOnlyList<ToldGoal>> goals, int? version = null, string[]? topics = null)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var planning = record.Get<Planning>();
        var whole = (await planning.CurrentAsync(person.Id, CancellationToken.None))!;
        var told = Told() with { Goals = goals(whole.Goals), Topics = topics ?? ["housing"] };
        await planning.ChangeAsync(record.By, whole, record.Words, version ?? whole.Plan.Version, told, "He asked for it.", CancellationToken.None);
    }

    private async Task ReachAsync()
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<Planning>().ReachAsync(record.By, await record.Db.Goals.SingleAsync(), CancellationToken.None);
    }
}
