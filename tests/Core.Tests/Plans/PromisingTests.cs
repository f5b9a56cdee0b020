using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.MyDay;
using Steadfast.Core.Plans.Promises;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.Plans.Safety;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Plans;

public sealed class PromisingTests : OnePlan
{
    public static TheoryData<PromiseStatus, PromiseStatus> EveryPair()
    {
        var all = new TheoryData<PromiseStatus, PromiseStatus>();
        foreach (var from in Enum.GetValues<PromiseStatus>())
        {
            foreach (var to in Enum.GetValues<PromiseStatus>())
                all.Add(from, to);
        }
        return all;
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task Settle_EveryPair_IsAllowedAsTheTableSays(PromiseStatus from, PromiseStatus to)
    {
        var allowed = from == to || from == PromiseStatus.Standing || to == PromiseStatus.Standing;
        (from == to || from.CanMoveTo(to)).ShouldBe(allowed);
        await ReviewAsync(new ToldPromise("Ring the college", "Amina", Today));
        if (from != PromiseStatus.Standing)
            await SettleAsync(from);
        if (allowed)
            await SettleAsync(to);
        else
            (await Should.ThrowAsync<RuleException>(() => SettleAsync(to))).Message.ShouldBe(from == PromiseStatus.LeftOut ? "This promise was left out. Take it up again first." : "This promise is kept already.");
        await using var db = Service.Open();
        var promise = await db.Promises.SingleAsync();
        (promise.Status, promise.SettledOn is null).ShouldBe((allowed ? to : from, promise.Status == PromiseStatus.Standing));
        (await Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "Amina", 1, "Say what was promised.", "Promises[1].What")]
    [InlineData("Ring the college", " ", 1, "Say who promised it.", "Promises[1].ByWhom")]
    [InlineData("Ring the college", "Amina", null, "Say by which day it will be done, today or later.", "Promises[1].ByDay")]
    [InlineData("Ring the college", "Amina", -1, "Say by which day it will be done, today or later.", "Promises[1].ByDay")]
    public async Task Promise_ThatIsNotWhole_IsRefused_ThroughReviewAndSafetyPlanAlike(string? what, string? who, int? days, string sentence, string about)
    {
        var told = new ToldPromise(what, who, days is { } d ? Today.AddDays(d) : null);
        foreach (var door in new Func<ToldPromise[], Task>[] { ReviewAsync, MakeSafeAsync })
        {
            var refused = await Should.ThrowAsync<RuleException>(() => door([new ToldPromise(null, null, null), told]));
            (refused.Message, refused.About).ShouldBe((sentence, about));
        }
        await using var db = Service.Open();
        ((await db.Promises.CountAsync()), (await db.PlanReviews.CountAsync()), (await db.SafetyPlans.CountAsync())).ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task EmptyLines_AreNone_AndElevenAreTooMany()
    {
        await ReviewAsync([.. Enumerable.Repeat(new ToldPromise(null, " ", null), 3)]);
        await using var db = Service.Open();
        (await db.Promises.CountAsync()).ShouldBe(0);
        await Should.ThrowAsync<RuleException>(() => MakeSafeAsync([.. Enumerable.Repeat(new ToldPromise("a", "b", Today), 11)]));
    }

    [Fact]
    public async Task ReviewSentTwice_PromisesOnce()
    {
        var key = Ids.New();
        await ReviewAsync(key, new ToldPromise("Ring the college", "Amina", Today));
        await ReviewAsync(key, new ToldPromise("Ring the college", "Amina", Today));
        await using var db = Service.Open();
        (await db.Promises.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task WhatIsDue_StandsOnMyDay_UntilItIsKept()
    {
        await ReviewAsync(new ToldPromise("Ring the college", "Amina", Today.AddDays(3)));
        (await WaitingAsync("What was promised is due")).ShouldBeEmpty();
        Service.Clock.Advance(TimeSpan.FromDays(3));
        var due = (await WaitingAsync("What was promised is due")).ShouldHaveSingleItem();
        (due.Path, due.Due).ShouldBe(($"/cases/{Person.Reference}/plan/promises", Today));
        await SettleAsync(PromiseStatus.Kept);
        (await WaitingAsync("What was promised is due")).ShouldBeEmpty();
    }

    [Fact]
    public async Task AVoicePromised_InAReviewOrASafetyPlan_StandsOnMyDay_UntilItIsThere()
    {
        await MakeSafeAsync(voiceBy: Today.AddDays(8));
        await ReviewAsync(Ids.New(), voiceBy: Today.AddDays(8));
        (await WaitingAsync("Their voice")).ShouldBeEmpty();
        Service.Clock.Advance(TimeSpan.FromDays(1));
        (await WaitingAsync("Their voice")).Select(t => t.Path.Split('/')[^1]).Order().ShouldBe(["make", "review"]);
        await MakeSafeAsync(follows: 1);
        await ReviewAsync();
        (await WaitingAsync("Their voice")).ShouldBeEmpty();
    }

    [Fact]
    public async Task LeftOut_WithoutAReason_IsRefused_AndSettledByTenAtOnce_IsSettledOnce()
    {
        await ReviewAsync(new ToldPromise("Ring the college", "Amina", Today));
        using (var record = await OpenAsync())
        {
            var promise = await record.Db.Promises.SingleAsync();
            (await Should.ThrowAsync<RuleException>(() => record.Get<Promising>().SettleAsync(record.By, promise, record.Words, PromiseStatus.LeftOut, " ", default))).Message.ShouldBe("Say why it is left out, and what happens instead.");
        }
        await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
        {
            try
            {
                await SettleAsync(i % 2 == 0 ? PromiseStatus.Kept : PromiseStatus.LeftOut);
            }
            catch (Exception no) when (no is RuleException or DbUpdateConcurrencyException)
            {
                // Whoever comes second is told so.
            }
        })));
        await using var db = Service.Open();
        (await db.Acts.CountAsync(a => a.Kind == ActKind.PromiseKept || a.Kind == ActKind.PromiseLeftOut)).ShouldBe(1);
    }

    private Task ReviewAsync(params ToldPromise[] promises) => ReviewAsync(Ids.New(), promises);

    private Task ReviewAsync(Guid key, params ToldPromise[] promises) => ReviewAsync(key, null, promises);

    private async Task ReviewAsync(Guid key, DateOnly? voiceBy, params ToldPromise[] promises)
    {
        using var record = await OpenAsync();
        var plan = await record.Db.Plans.SingleAsync();
        await record.Get<Reviewing>().ReviewAsync(record.By, plan, record.Words, new(key, plan.Id, Today, voiceBy is null ? new("It helps.", null, null) : new(null, "He slept.", voiceBy), Today.AddDays(60))
        {
            WentWell = "He came every time.", Promises = promises,
        }, default);
    }

    private Task MakeSafeAsync(params ToldPromise[] promises) => MakeSafeAsync(null, 0, promises);

    private async Task MakeSafeAsync(DateOnly? voiceBy = null, int follows = 0, params ToldPromise[] promises)
    {
        using var record = await OpenAsync();
        await record.Get<KeepingSafe>().MakeAsync(record.By, record.Person, record.Words, new(Ids.New(), follows, voiceBy is null ? new("Call nan.", null, null) : new(null, "He slept.", voiceBy), Today.AddDays(60))
        {
            WarningSigns = "Calls at night", SafePlaces = "Nan's", WhoToCall = "Nan 029 2000 0000", Promises = promises,
        }, default);
    }

    private async Task SettleAsync(PromiseStatus to)
    {
        using var record = await OpenAsync();
        await record.Get<Promising>().SettleAsync(record.By, await record.Db.Promises.SingleAsync(), record.Words, to, to == PromiseStatus.LeftOut ? "They rang themselves" : null, default);
    }

    private async Task<IReadOnlyList<ToDo>> WaitingAsync(string begins)
    {
        using var scope = Service.Scope();
        var all = await new PlansToDo(scope.Get<ServiceDatabase>(), Service.Sealer).ForAsync(Service.ViewerOf(Worker), Today, default);
        return [.. all.Where(t => t.English.StartsWith(begins, StringComparison.Ordinal))];
    }
}
