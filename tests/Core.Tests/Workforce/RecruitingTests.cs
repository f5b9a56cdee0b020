using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Workforce;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

public sealed class RecruitingTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private readonly Guid candidate = Ids.New();
    private Account manager = null!;
    private Account other = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
        other = await service.AddAccountAsync(Role.NationalLead);
        await DoAsync(r => r.AddAsync(service.ViewerOf(manager), manager.SiteId!.Value, Role.PeerMentor, "Jade Osei", "07700 900555", Today, candidate, default));
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Fact]
    public async Task Decide_BeforeAllSteps_IsRefused()
    {
        (await RefusedAsync(() => DecideAsync(manager, true))).ShouldContain("Some steps are missing");
        foreach (var step in Enum.GetValues<RecruitmentStep>().Skip(1).SkipLast(1))
            await StepAsync(step);
        await RefusedAsync(() => DecideAsync(manager, true));
        await StepAsync(RecruitmentStep.Training);
        await DecideAsync(manager, true);
    }

    [Fact]
    public async Task Suitability_IsDecidedByTwoPeople()
    {
        await AllStepsAsync();
        await DecideAsync(manager, true);
        (await StatusAsync()).ShouldBe(CandidateStatus.HalfDecided);
        (await RefusedAsync(() => DecideAsync(manager, true))).ShouldContain("two people");
        await DecideAsync(other, true);
        (await StatusAsync()).ShouldBe(CandidateStatus.Suitable);
        await RefusedAsync(() => DecideAsync(other, false));
    }

    [Fact]
    public async Task Suitability_WhereTheTwoDoNotAgree_GoesBackToTheConversation_WithBothKept()
    {
        await AllStepsAsync();
        await DecideAsync(manager, true);
        await DecideAsync(other, false);
        (await StatusAsync()).ShouldBe(CandidateStatus.Applying);
        await DecideAsync(other, true);
        await DecideAsync(manager, true);
        (await StatusAsync()).ShouldBe(CandidateStatus.Suitable);
        await using var db = service.Open();
        (await db.SuitabilityDecisions.CountAsync()).ShouldBe(4);
    }

    [Fact]
    public async Task Decide_OneManagerTwiceAtOnce_IsOneDecision()
    {
        await AllStepsAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Should.ThrowAsync<RuleException>(async () =>
        {
            await DecideAsync(manager, true);
            throw new RuleException("done");
        }))));
        (await StatusAsync()).ShouldBe(CandidateStatus.HalfDecided);
        await using var db = service.Open();
        (await db.SuitabilityDecisions.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Step_Twice_InTheFuture_OrBeforeTheApplication_IsRefused()
    {
        await StepAsync(RecruitmentStep.References);
        await RefusedAsync(() => StepAsync(RecruitmentStep.References));
        await RefusedAsync(() => StepAsync(RecruitmentStep.Checks, Today.AddDays(1)));
        await RefusedAsync(() => StepAsync(RecruitmentStep.Checks, Today.AddDays(-1)));
    }

    [Fact]
    public async Task Application_OfAnotherSite_DoesNotExist()
    {
        var elsewhere = await service.AddAccountAsync(Role.ServiceManager, "Dundee");
        (await RefusedAsync(() => DoAsync(r => r.WithdrawAsync(service.ViewerOf(elsewhere), candidate, default)))).ShouldBe("There is no such application.");
        await DoAsync(r => r.WithdrawAsync(service.ViewerOf(manager), candidate, default));
        await RefusedAsync(() => StepAsync(RecruitmentStep.Checks));
    }

    private DateOnly Today => service.Clock.Today();

    private async Task AllStepsAsync()
    {
        foreach (var step in Enum.GetValues<RecruitmentStep>().Skip(1))
            await StepAsync(step);
    }

    private Task StepAsync(RecruitmentStep step, DateOnly? on = null) => DoAsync(r => r.TakeStepAsync(service.ViewerOf(manager), candidate, step, on ?? Today, "Went well.", default));

    private Task DecideAsync(Account by, bool suitable) => DoAsync(r => r.DecideAsync(service.ViewerOf(by), candidate, suitable, "Knows the streets and is steady now.", default));

    private async Task DoAsync(Func<Recruiting, Task> work)
    {
        using var scope = service.Scope();
        await work(scope.Get<Recruiting>());
    }

    private async Task<CandidateStatus> StatusAsync()
    {
        await using var db = service.Open();
        return await db.Candidates.Select(c => c.Status).SingleAsync();
    }

    private static async Task<string> RefusedAsync(Func<Task> work) => (await Should.ThrowAsync<RuleException>(work)).Message;
}
