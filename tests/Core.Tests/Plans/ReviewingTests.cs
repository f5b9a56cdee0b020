using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Database;
using Steadfast.Core.Plans.Reviews;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Tests.Plans;

public sealed class ReviewingTests : OnePlan
{
    [Fact]
    public async Task AReview_IsARecord_AndThePlanHasANewReviewDate()
    {
        var told = Told();
        await ReviewAsync(told);
        await ReviewAsync(told);
        using var record = await OpenAsync();
        var review = (await record.Get<Reviewing>().ReadAsync(Person.Id, CancellationToken.None)).ShouldHaveSingleItem();
        record.Words.Open(review.WentWell).ShouldBe("Four days at school.");
        (await CurrentAsync(record)).Plan.ReviewOn.ShouldBe(Today.AddDays(90));
        (await Service.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatWentWell_ComesFirst_AndIsSaid() =>
        await Refused.AsAsync("Say what went well. Something did.", () => ReviewAsync(Told() with { WentWell = " " }));

    [Fact]
    public async Task Review_OfTomorrow_OrFromBeforeThePlan_IsRefused()
    {
        await Refused.AsAsync("The day of the review must be today or before.", () => ReviewAsync(Told() with { On = Today.AddDays(1) }));
        await Refused.AsAsync("The review cannot be before the plan was agreed.", () => ReviewAsync(Told() with { On = Today.AddDays(-1) }));
    }

    [Fact]
    public async Task TheirVoice_IsThereOrPromised() =>
        (await Should.ThrowAsync<RuleException>(() => ReviewAsync(Told() with { Voice = new(null, "Away", null) }))).About.ShouldBe(nameof(OwnVoice.VoiceBy));

    [Theory]
    [InlineData(1, 90, "On")]
    [InlineData(-1, 90, "On")]
    [InlineData(0, 0, "NextOn")]
    [InlineData(0, 184, "NextOn")]
    public async Task DaysOutOfOrder_AreRefused(int on, int next, string about) =>
        (await Should.ThrowAsync<RuleException>(() => ReviewAsync(Told() with { On = Today.AddDays(on), NextOn = Today.AddDays(next) }))).About.ShouldBe(about);

    [Fact]
    public async Task AReviewOfAPlanThatNoLongerStands_IsRefused()
    {
        await AgreeAsync(Ids.New(), Plan);
        (await Should.ThrowAsync<RuleException>(() => ReviewAsync(Told()))).Message.ShouldContain("Somebody else agreed");
    }

    [Fact]
    public async Task AReview_WhileAnotherPlanIsAgreed_IsRefused()
    {
        using var mine = await OpenAsync();
        var plan = (await CurrentAsync(mine)).Plan;
        await AgreeAsync(Ids.New(), Plan);
        await Refused.AsAsync("Somebody else agreed a plan with them while you were writing. Read it first, then change it.",
            () => mine.Get<Reviewing>().ReviewAsync(mine.By, plan, mine.Words, Told(), CancellationToken.None));
        await using var db = Service.Open();
        (await db.PlanReviews.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task AReview_FromAnOlderVersionOfThePlan_IsRefused()
    {
        using var mine = await OpenAsync();
        var plan = (await CurrentAsync(mine)).Plan;
        await ReviewAsync(Told());
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => mine.Get<Reviewing>().ReviewAsync(mine.By, plan, mine.Words, Told() with { NextOn = Today.AddDays(30) }, CancellationToken.None));
    }

    private NewReview Told() => new(Ids.New(), Plan, Today, new("It is better now.", null, null), Today.AddDays(90)) { WentWell = "Four days at school." };

    private async Task ReviewAsync(NewReview told)
    {
        using var record = await OpenAsync();
        await record.Get<Reviewing>().ReviewAsync(record.By, (await CurrentAsync(record)).Plan, record.Words, told, CancellationToken.None);
    }
}
