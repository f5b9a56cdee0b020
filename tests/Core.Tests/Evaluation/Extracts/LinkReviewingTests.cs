using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Evaluation.Extracts;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Evaluation.Extracts;

public sealed class LinkReviewingTests : IAsyncLifetime
{
    private readonly ExtractWorld world = new();
    private PoliceExtract extract = null!;

    public async Task InitializeAsync()
    {
        await world.StartAsync();
        extract = await world.LinkedAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task TwoWhoAgree_SettleIt()
    {
        await world.ReviewAsync(extract, world.Manager, 2);
        (await OpenAsync(world.Lead)).Verdicts.ShouldBeEmpty();
        await world.ReviewAsync(extract, world.Lead, 2);
        var open = await OpenAsync(world.Lead);
        (open.Stage, open.Verdicts.Count).ShouldBe((ReviewStage.Settled, 2));
        using var scope = world.Service.Scope();
        (await scope.Get<LinkedExtracts>().RatesAsync(extract, default)).ShouldBe([new SiteLinkRate("Cardiff", 8, 2, 0, 6)]);
    }

    [Fact]
    public async Task TheSamePersonTwice_IsRefused()
    {
        await world.ReviewAsync(extract, world.Manager, 2);
        await Should.ThrowAsync<RuleException>(() => world.ReviewAsync(extract, world.Manager, 2));
    }

    [Fact]
    public async Task AThirdReview_IsRefused()
    {
        await world.ReviewAsync(extract, world.Manager, 2);
        await world.ReviewAsync(extract, world.Lead, 3);
        var third = await world.Service.AddAccountAsync(Role.ServiceManager);
        await Should.ThrowAsync<RuleException>(() => world.ReviewAsync(extract, third, 2));
    }

    [Fact]
    public async Task ThreeAtOneMoment_OnlyTwoAreKept()
    {
        await world.ReviewAsync(extract, world.Manager, 2);
        var third = await world.Service.AddAccountAsync(Role.ServiceManager);
        using var one = world.Service.Scope();
        using var other = world.Service.Scope();
        var (first, openFirst) = await world.OpenAsync(one, extract, world.Lead);
        var (second, openSecond) = await world.OpenAsync(other, extract, third);
        await first.ReviewAsync(world.As(world.Lead), openFirst, null, "no", default);
        await Should.ThrowAsync<Exception>(() => second.ReviewAsync(world.As(third), openSecond, null, "no", default));
        await using var db = world.Service.Open();
        (await db.LinkReviews.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Disagreement_IsListed_AndSettledByAThird()
    {
        await DifferAsync();
        (await OpenAsync(world.Lead)).Stage.ShouldBe(ReviewStage.Disagreed);
        await Should.ThrowAsync<RuleException>(() => world.DecideAsync(extract, world.Lead, 3, together: false));
        var third = await world.Service.AddAccountAsync(Role.ServiceManager);
        await Should.ThrowAsync<RuleException>(() => world.DecideAsync(extract, third, 3, together: true));
        await world.DecideAsync(extract, third, 3, together: false);
        var open = await OpenAsync(world.Lead);
        (open.Stage, open.Settled!.Why).ShouldBe((ReviewStage.Settled, "we talked"));
        await Should.ThrowAsync<RuleException>(() => world.DecideAsync(extract, third, 2, together: false));
    }

    [Fact]
    public async Task Disagreement_SettledTogetherAsNobody_IsNoLink()
    {
        await DifferAsync();
        await world.DecideAsync(extract, world.Manager, null, together: true);
        using var scope = world.Service.Scope();
        (await scope.Get<LinkedExtracts>().RatesAsync(extract, default)).ShouldBe([new SiteLinkRate("Cardiff", 8, 1, 0, 7)]);
    }

    [Theory]
    [InlineData(Role.Evaluator, null)]
    [InlineData(Role.SteeringMember, null)]
    [InlineData(Role.Guardian, null)]
    [InlineData(Role.ServiceManager, "Edinburgh")]
    public async Task WhoHasNoReach_SeesNobody(Role role, string? site)
    {
        var account = await world.Service.AddAccountAsync(role, site);
        using var scope = world.Service.Scope();
        (await scope.Get<LinkReviewing>().QueueAsync(world.As(account), extract, default)).ShouldBeEmpty();
        await using var db = world.Service.Open();
        foreach (var id in await db.LinkSubjects.Select(s => s.Id).ToListAsync())
            (await scope.Get<LinkReviewing>().OpenAsync(world.As(account), extract, id, default)).ShouldBeNull();
    }

    private async Task DifferAsync()
    {
        await world.ReviewAsync(extract, world.Manager, 2);
        await world.ReviewAsync(extract, world.Lead, 3);
    }

    private async Task<OpenSubject> OpenAsync(Account by)
    {
        using var scope = world.Service.Scope();
        return (await world.OpenAsync(scope, extract, by)).Open;
    }
}
