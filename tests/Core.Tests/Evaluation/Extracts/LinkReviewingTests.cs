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
        await Refused.AsAsync("You have looked at this link already; somebody else looks at it now.", () => world.ReviewAsync(extract, world.Manager, 2));
    }

    [Fact]
    public async Task AThirdReview_IsRefused()
    {
        await world.ReviewAsync(extract, world.Manager, 2);
        await world.ReviewAsync(extract, world.Lead, 3);
        var third = await world.Service.AddAccountAsync(Role.ServiceManager);
        await Refused.AsAsync("Two people have looked at this link already.", () => world.ReviewAsync(extract, third, 2));
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
        await Refused.AsAsync("You are one of the two: settle it together, or leave it to a third.", () => world.DecideAsync(extract, world.Lead, 3, together: false));
        var third = await world.Service.AddAccountAsync(Role.ServiceManager);
        await Refused.AsAsync("Only one of the two writes down what both came to.", () => world.DecideAsync(extract, third, 3, together: true));
        await world.DecideAsync(extract, third, 3, together: false);
        var open = await OpenAsync(world.Lead);
        (open.Stage, open.Settled!.Why).ShouldBe((ReviewStage.Settled, "we talked"));
        await Refused.AsAsync("There is no disagreement to settle here.", () => world.DecideAsync(extract, third, 2, together: false));
    }

    [Fact]
    public async Task Disagreement_SettledByThreeAtOnce_IsSettledOnce_AndOnlyAsOneOfThoseShown()
    {
        await DifferAsync();
        var thirds = new[] { await world.Service.AddAccountAsync(Role.ServiceManager), await world.Service.AddAccountAsync(Role.ServiceManager), await world.Service.AddAccountAsync(Role.ServiceManager) };
        using (var scope = world.Service.Scope())
        {
            var (reviewing, open) = await world.OpenAsync(scope, extract, thirds[0]);
            await Refused.AsAsync("Choose one of the people shown, or none of them.", () => reviewing.DecideAsync(world.As(thirds[0]), open, Guid.NewGuid(), together: false, "we talked", default));
        }
        (await Refused.DoneOfAsync(thirds.Select<Account, Func<Task>>(third => () => world.DecideAsync(extract, third, 3, together: false)))).ShouldBe(1);
        await using var db = world.Service.Open();
        (await db.LinkDecisions.CountAsync()).ShouldBe(1);
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
