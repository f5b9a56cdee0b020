using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Assessment;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Plans;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Assessment;

public sealed class JudgingTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;
    private Account manager = null!;
    private YoungPerson person = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner);
        manager = await service.AddAccountAsync(Role.ServiceManager);
        person = await service.AddCaseAsync(worker);
        await service.AssessAsync(worker, person.Id, ("debt", "yes"));
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Decide_StandsBesideTheAssessment_AndIsMeasured()
    {
        await DecideAsync(manager, Told());
        var stands = await StandingAsync();
        (stands.ExploitationRisk, stands.NeedLevel, stands.ContactsPerWeek).ShouldBe((Level.Medium, Level.Low, 1));
        stands.Assessment.ExploitationRisk.ShouldBe(Level.High);
        await using var db = service.Open();
        (await db.Outcomes.OrderBy(o => o.Id).Select(o => o.Value).ToListAsync()).ShouldBe(["5", "3"]);
        (await service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Decide_WithoutAReason_IsRefused() =>
        (await Should.ThrowAsync<RuleException>(() => DecideAsync(manager, Told() with { Why = " " }))).About.ShouldBe("Why");

    [Theory]
    [InlineData(Role.Practitioner)]
    [InlineData(Role.PeerMentor)]
    [InlineData(Role.Guardian)]
    public async Task Decide_ByWhoIsNoManager_IsRefused(Role role)
    {
        var other = role == Role.Practitioner ? worker : await service.AddAccountAsync(role);
        (await Should.ThrowAsync<RuleException>(() => DecideAsync(other, Told()))).Message.ShouldContain("service manager");
    }

    [Fact]
    public async Task Decide_OnAnAssessmentThatIsNotTheLatest_IsRefused()
    {
        await service.AssessAsync(worker, person.Id);
        (await Should.ThrowAsync<RuleException>(() => DecideAsync(manager, Told(), number: 1))).Message.ShouldContain("later assessment");
    }

    [Fact]
    public async Task Decide_TheSameFormTenTimesAtOnce_IsOneDecision()
    {
        var told = Told();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => DecideAsync(manager, told)));
        await using var db = service.Open();
        (await db.LevelDecisions.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task ANewAssessment_PutsTheDecisionBehindIt()
    {
        await DecideAsync(manager, Told());
        await service.AssessAsync(worker, person.Id);
        (await StandingAsync()).Decision.ShouldBeNull();
        (await StandingAsync()).IsLow.ShouldBeTrue();
    }

    [Fact]
    public async Task APlanForFewerContactsThanTheLevelAsksFor_NeedsTheManagersDecision()
    {
        (await Should.ThrowAsync<RuleException>(() => AgreeAsync(2))).About.ShouldBe("ContactsPerWeek");
        await DecideAsync(manager, Told() with { ContactsPerWeek = 2 });
        await AgreeAsync(2);
        (await Should.ThrowAsync<RuleException>(() => ChangeAsync(1))).About.ShouldBe("ContactsPerWeek");
        await ChangeAsync(3);
        // What stood before is not defended again.
        await service.AssessAsync(worker, person.Id, ("home_not_safe", "yes"));
        await ChangeAsync(3);
    }

    private static NewDecision Told() => new(Ids.New(), Level.Medium, Level.Low, 1, "The debt was paid yesterday.");

    private async Task DecideAsync(Account by, NewDecision told, int? number = null)
    {
        using var record = await service.OpenRecordAsync(by, person.Id);
        var assessment = (await record.Get<Assessing>().FindAsync(person.Id, number, CancellationToken.None))!;
        await record.Get<Judging>().DecideAsync(record.By, assessment, record.Words, told, CancellationToken.None);
    }

    private async Task<StandingLevels> StandingAsync()
    {
        using var piece = service.Scope();
        return (await piece.Get<Judging>().StandingAsync(person.Id, CancellationToken.None))!;
    }

    private async Task AgreeAsync(int contacts)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<Planning>().AgreeAsync(record.By, record.Person, record.Words, Ids.New(), null, Plan(contacts), CancellationToken.None);
    }

    private async Task ChangeAsync(int contacts)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var whole = (await record.Get<Planning>().CurrentAsync(person.Id, CancellationToken.None))!;
        await record.Get<Planning>().ChangeAsync(record.By, whole, record.Words, whole.Plan.Version, Plan(contacts), null, CancellationToken.None);
    }

    private AgreedPlan Plan(int contacts) => new(service.Clock.Today(), new("I want to box.", null, null), service.Clock.Today().AddDays(60)) { ContactsPerWeek = contacts };
}
