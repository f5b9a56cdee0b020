using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Assessment;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Workforce;

public sealed class WeighingTests : IAsyncLifetime
{
    private static readonly Level?[] Risks = [null, Level.Low, Level.Medium, Level.High];
    private readonly TestService service = new();
    private Account manager = null!;

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        manager = await service.AddAccountAsync(Role.ServiceManager);
    }

    public async Task DisposeAsync() => await service.DisposeAsync();

    [Theory]
    [InlineData(null, 3, AllocationPart.Lead, 15)]
    [InlineData(Level.Low, 1, AllocationPart.Lead, 8)]
    [InlineData(Level.High, 3, AllocationPart.Lead, 20)]
    [InlineData(Level.Low, null, AllocationPart.CoWorker, 4)]
    [InlineData(Level.High, 2, AllocationPart.CoWorker, 8)]
    public void Weight_IsOfRisk_Intensity_AndPart(Level? risk, int? weekly, AllocationPart part, int tenths) =>
        new CaseloadWeights { SiteId = Guid.NewGuid(), NotAssessed = 10, Low = 8, Medium = 10, High = 15, Intensive = 5, CoWorkerPercent = 50 }.Of(risk, weekly, part).ShouldBe(tenths);

    [Theory]
    [InlineData(0, 10, 10, 100)]
    [InlineData(10, 9, 10, 100)]
    [InlineData(10, 10, 51, 100)]
    [InlineData(10, 10, 10, 101)]
    public void Weights_OutOfReason_AreRefused(int low, int medium, int high, int percent) =>
        Should.Throw<RuleException>(() => new CaseloadWeights { SiteId = Guid.NewGuid(), Low = low, Medium = medium, High = high, CoWorkerPercent = percent }.MustBeSane());

    [Fact]
    public async Task Say_ByTheManagerOfAnotherSite_IsRefused()
    {
        var other = await service.AddAccountAsync(Role.ServiceManager, "Dundee");
        await Should.ThrowAsync<RuleException>(() => SayAsync(other, w => w.High = 20));
    }

    [Fact]
    public async Task Say_ForTheFirstTime_ByThreeAtOnce_IsSaidOnce_AndTheOthersAreTold()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            try
            {
                await SayAsync(manager, w => w.High = 20);
                return false;
            }
            catch (DbUpdateConcurrencyException)
            {
                return true;
            }
        })));
        told.ShouldContain(false);
        await using var db = service.Open();
        (await db.CaseloadWeights.CountAsync()).ShouldBe(1);
        (await db.Acts.CountAsync(a => a.Kind == ActKind.CaseloadWeightsSet)).ShouldBe(1);
    }

    [Fact]
    public async Task Allocate_OneHighRiskMoreThanFits_IsRefusedWithTheFigures()
    {
        await SayAsync(manager, w => (w.High, w.Medium, w.Low) = (15, 10, 8));
        var worker = await service.AddAccountAsync(Role.Practitioner, limit: 2);
        await AllocateAsync(worker, Level.High);
        (await Should.ThrowAsync<RuleException>(() => AllocateAsync(worker, Level.Medium))).Message.ShouldContain("who count as 1.5, and the limit is 2; this young person counts as 1.");
        await Should.ThrowAsync<RuleException>(() => AllocateAsync(worker, Level.Low));
        (await LoadAsync(worker)).Tenths.ShouldBe(15);
    }

    /// <summary>Whatever is allocated at once, in whatever order: without a reason nobody carries more than their limit.</summary>
    [Fact]
    public async Task RandomConcurrentAllocations_NeverExceedTheLimit()
    {
        await SayAsync(manager, w => (w.NotAssessed, w.Low, w.Medium, w.High, w.CoWorkerPercent) = (10, 7, 11, 17, 60));
        var rounds = from limit in Gen.Choose(1, 4) from cases in Gen.Elements(Risks).Zip(Gen.Elements(Enum.GetValues<AllocationPart>())).ListOf(7) select (limit, cases);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(8), Prop.ForAll(rounds.ToArbitrary(), r => Task.Run(() => HoldsAsync(r.limit, r.cases)).GetAwaiter().GetResult()));
    }

    private async Task<bool> HoldsAsync(int limit, IEnumerable<(Level? Risk, AllocationPart Part)> cases)
    {
        var worker = await service.AddAccountAsync(Role.Practitioner, limit: limit);
        var lead = await service.AddAccountAsync(Role.Practitioner, limit: 50);
        var waiting = new List<(Core.Referrals.Referral Referral, AllocationPart Part)>();
        foreach (var (risk, part) in cases)
            waiting.Add((await WaitingAsync(risk), part));
        await Task.WhenAll(waiting.Select(w => Task.Run(() => TryAsync(w.Referral, worker, w.Part))));
        // A co-worker's young people count on, once a lead worker opens the work.
        foreach (var (referral, _) in waiting.Where(w => w.Part == AllocationPart.CoWorker))
            await TryAsync(referral, lead, AllocationPart.Lead);
        return (await LoadAsync(worker)).Tenths <= limit * CaseloadWeights.Place;
    }

    private async Task TryAsync(Core.Referrals.Referral referral, Account worker, AllocationPart part)
    {
        try
        {
            await service.AllocateAsync(manager, referral, worker, part);
        }
        catch (RuleException)
        {
            // Full is the answer that is looked for.
        }
    }

    private async Task AllocateAsync(Account worker, Level? risk) => await service.AllocateAsync(manager, await WaitingAsync(risk), worker);

    private async Task<Core.Referrals.Referral> WaitingAsync(Level? risk)
    {
        var referral = await service.AddWaitingAsync(manager);
        if (risk is not null)
            await service.AssessAsync(manager, referral.YoungPersonId, risk);
        return referral;
    }

    private async Task SayAsync(Account by, Action<CaseloadWeights> say)
    {
        using var scope = service.Scope();
        var weights = await scope.Get<Weighing>().OfSiteAsync(manager.SiteId!.Value, default);
        say(weights);
        await scope.Get<Weighing>().SayAsync(service.ViewerOf(by), weights, default);
    }

    private async Task<Caseload> LoadAsync(Account worker)
    {
        using var scope = service.Scope();
        return (await scope.Get<Allocating>().CaseloadsAsync(manager.SiteId!.Value, default)).Single(c => c.AccountId == worker.Id);
    }
}
