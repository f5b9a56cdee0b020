using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

public sealed class ReachingTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    private DateOnly Today => one.Service.Clock.Today();

    [Fact]
    public async Task ThreeMonthsOfKnocks_AHold_AnEndingAndAReturn_AreAllCounted()
    {
        one.Service.Clock.Advance(TimeSpan.FromDays(90));
        for (var days = 80; days > 0; days -= 10)
            await one.RecordAsync("attempt", days);
        await one.RecordAsync("contact", 0);
        await one.HoldAsync(Today.AddDays(30));
        one.Service.Clock.Advance(TimeSpan.FromDays(10));
        await one.EndAsync("support_no_longer_required", "I am fine");
        one.Service.Clock.Advance(TimeSpan.FromDays(400));
        await one.TakeBackAsync();
        one.Service.Clock.Advance(TimeSpan.FromDays(5));
        await one.RecordAsync("contact", 0);

        var them = await ReadAsync();
        (them.Days.Days(DayState.Open), them.Days.Days(DayState.Held), them.Days.Days(DayState.Closed)).ShouldBe((90 + 6, 10, 400));
        them.Touches.Count.ShouldBe(10);
        (them.Milestones.Start, them.Milestones.DaysTo(them.Milestones.FirstMeeting), them.Milestones.TriesBefore).ShouldBe((Today.AddDays(-5), 5, 0));
    }

    [Fact]
    public async Task FirstEpisode_CountsFromTheDayAWorkerWasTheirs()
    {
        one.Service.Clock.Advance(TimeSpan.FromDays(91));
        for (var days = 90; days > 0; days -= 9)
            await one.RecordAsync("attempt", days);
        await one.RecordAsync("contact", 0);
        var them = (await ReadAsync()).Milestones;
        (them.DaysTo(them.FirstMeeting), them.TriesBefore, them.FirstAlone).ShouldBe((91, 10, null));
    }

    [Fact]
    public async Task NotThisWay_WithoutAReason_IsRefused() =>
        (await Should.ThrowAsync<RuleException>(() => PlanAsync("knock", WayStance.NotThisWay, " "))).About.ShouldBe("Why");

    [Fact]
    public async Task AWay_IsPlannedOnce_ChangedAndLeftOpenAgain()
    {
        await PlanAsync("text", WayStance.TryNext, "After four");
        await PlanAsync("text", WayStance.NotThisWay, "His uncle reads his phone");
        (await ReadAsync()).Plans.ShouldHaveSingleItem().Stance.ShouldBe(WayStance.NotThisWay);
        await PlanAsync("text", null, null);
        (await ReadAsync()).Plans.ShouldBeEmpty();
        await PlanAsync("text", null, null);
    }

    [Fact]
    public async Task AWay_PlannedByTenAtOnce_IsOnePlan()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => PlanAsync("street", WayStance.TryNext, $"By the shop, {i}")));
        await using var db = one.Service.Open();
        (await db.WayPlans.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Reading_TakesAsManyQueriesForTwoHundredTriesAsForTwo()
    {
        await one.RecordAsync("attempt", 0);
        using var queries = new QueryCount(one.Service);
        var few = await queries.OfAsync(ReadAsync);
        for (var i = 0; i < 30; i++)
            await one.RecordAsync("attempt", 0);
        (await queries.OfAsync(ReadAsync)).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(7);
    }

    private async Task<ReachingThem> ReadAsync()
    {
        using var scope = one.Service.Scope();
        return await scope.Get<Reaching>().ReadAsync(one.Person.Id, CancellationToken.None);
    }

    private Task PlanAsync(string way, WayStance? stance, string? why) => one.DoAsync((scope, opened) =>
        scope.Get<Reaching>().PlanAsync(one.By, opened.Person, opened.Words, way, stance, why, CancellationToken.None));
}
