using Microsoft.EntityFrameworkCore;
using Shouldly;
using Steadfast.Core.Acts;
using Steadfast.Core.Calendar;
using Steadfast.Core.Database;
using Steadfast.Core.Engagement;
using Steadfast.Core.MyDay;
using Steadfast.Core.Plans;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.Core.YoungPeople;
using Steadfast.TestData;
using Xunit;

namespace Steadfast.Core.Tests.MyDay;

public sealed class DayPlannerTests : IAsyncLifetime
{
    private readonly TestService service = new();
    private Account worker = null!;

    private DateOnly Today => service.Clock.Today();

    public async Task InitializeAsync()
    {
        await service.StartAsync();
        worker = await service.AddAccountAsync(Role.Practitioner, limit: 100);
    }

    public Task DisposeAsync() => service.DisposeAsync().AsTask();

    [Fact]
    public async Task Day_WithNobody_IsEmpty()
    {
        var day = await ReadAsync();
        day.IsEmpty.ShouldBeTrue();
        day.Caseload.ShouldBe(0);
    }

    [Fact]
    public async Task Day_ShowsWhoIsDueAndOverdue_AndNobodyElses()
    {
        await PlanAsync(await service.AddCaseAsync(worker, "Aled", "Puw"), Today);
        await PlanAsync(await service.AddCaseAsync(worker, "Bryn", "Rees"), Today.AddDays(-4));
        await PlanAsync(await service.AddCaseAsync(worker, "Carys", "Tudor"), Today.AddDays(1));
        await PlanAsync(await service.AddCaseAsync(await service.AddAccountAsync(Role.Practitioner), "Dylan", "Vaughan"), Today);
        var day = await ReadAsync();
        day.ToSee.Select(p => p.Name).ShouldBe(["Bryn Rees", "Aled Puw"]);
        day.ToSee[0].Initials.ShouldBe("BR");
    }

    // Summer time: midnight in London is 23:00 in UTC.
    [Theory]
    [InlineData("2021-06-30T22:59:00Z", false)]
    [InlineData("2021-06-30T23:00:00Z", true)]
    [InlineData("2021-07-01T22:59:00Z", true)]
    public async Task Day_IsADayInLondon(string now, bool due)
    {
        service.Clock.Set(DateTimeOffset.Parse("2021-06-30T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        await PlanAsync(await service.AddCaseAsync(worker), new DateOnly(2021, 7, 1));
        service.Clock.Set(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        (await ReadAsync()).ToSee.Count.ShouldBe(due ? 1 : 0);
    }

    [Fact]
    public async Task Day_AfterAnAttempt_WhatIsPlannedIsATry()
    {
        var person = await service.AddCaseAsync(worker);
        await TouchAsync(person, "contact");
        service.Clock.Advance(TimeSpan.FromHours(1));
        await TouchAsync(person, "attempt");
        service.Clock.Advance(TimeSpan.FromHours(1));
        await TouchAsync(person, "attempt");
        await PlanAsync(person, Today);
        var shown = (await ReadAsync()).ToSee.ShouldHaveSingleItem();
        (shown.NextIsTry, shown.AttemptsSince).ShouldBe((true, 2));
    }

    [Fact]
    public async Task Day_SomebodyNew_IsShownUntilTriedOrMet()
    {
        var person = await service.AddCaseAsync(worker);
        (await ReadAsync()).New.ShouldHaveSingleItem().Id.ShouldBe(person.Id);
        await TouchAsync(person, "attempt");
        (await ReadAsync()).New.ShouldBeEmpty();
    }

    [Fact]
    public async Task Day_SomebodyNewWhoIsDue_StandsAmongThoseToSeeOnly()
    {
        await PlanAsync(await service.AddCaseAsync(worker), Today);
        var day = await ReadAsync();
        (day.New.Count, day.ToSee.ShouldHaveSingleItem().IsNew).ShouldBe((0, true));
    }

    [Fact]
    public async Task Day_NothingPlanned_IsShown()
    {
        var person = await service.AddCaseAsync(worker);
        service.Clock.Advance(TimeSpan.FromDays(15));
        (await ReadAsync()).NothingPlanned.ShouldHaveSingleItem().Id.ShouldBe(person.Id);
    }

    [Fact]
    public async Task WhatWaits_HasHoldsDue_AndHoldsThatCameInWithoutADay()
    {
        await HoldAsync(await service.AddCaseAsync(worker, "Aled", "Puw"), Today);
        await HoldAsync(await service.AddCaseAsync(worker, "Bryn", "Rees"), null);
        await HoldAsync(await service.AddCaseAsync(worker, "Carys", "Tudor"), Today.AddDays(1));
        using var scope = service.Scope();
        (await scope.Get<ToDoList>().ForAsync(service.ViewerOf(worker), Today, CancellationToken.None)).Select(t => (t.Name, t.Due)).ShouldBe([("Aled Puw", Today), ("Bryn Rees", null)]);
    }

    [Fact]
    public async Task Day_OfSeveralPlans_OnlyTheLatestIsReviewed()
    {
        var person = await service.AddCaseAsync(worker);
        var first = await AgreeAsync(person, null, Today.AddDays(20), null);
        service.Clock.Advance(TimeSpan.FromDays(19));
        await AgreeAsync(person, first, Today.AddDays(60), null);
        service.Clock.Advance(TimeSpan.FromDays(5));
        (await ReadAsync()).Reviews.ShouldBeEmpty();
        service.Clock.Advance(TimeSpan.FromDays(50));
        (await ReadAsync()).Reviews.ShouldHaveSingleItem().Of.ShouldBe(ReviewOf.Plan);
    }

    [Fact]
    public async Task Day_ShowsVoicesThatArePromised_UntilTheyAreThere()
    {
        var person = await service.AddCaseAsync(worker);
        var first = await AgreeAsync(person, null, Today.AddDays(60), Today.AddDays(10));
        (await ReadAsync()).Voices.ShouldHaveSingleItem().By.ShouldBe(Today.AddDays(10));
        await AgreeAsync(person, first, Today.AddDays(60), null);
        (await ReadAsync()).Voices.ShouldBeEmpty();
    }

    [Fact]
    public async Task Day_TakesAsManyQueriesForFortyAsForTwo()
    {
        for (var i = 0; i < 2; i++)
            await PlanAsync(await service.AddCaseAsync(worker), Today);
        var few = await CountAsync();
        for (var i = 0; i < 38; i++)
            await PlanAsync(await service.AddCaseAsync(worker), Today);
        (await CountAsync()).ShouldBe(few);
        few.ShouldBe(3);
    }

    private async Task<int> CountAsync()
    {
        using var queries = new QueryCount(service);
        (await ReadAsync()).ToSee.ShouldNotBeEmpty();
        return queries.Taken();
    }

    private async Task<WorkersDay> ReadAsync()
    {
        using var scope = service.Scope();
        return await scope.Get<DayPlanner>().ReadAsync(service.ViewerOf(worker), CancellationToken.None);
    }

    private async Task PlanAsync(YoungPerson person, DateOnly on)
    {
        await using var db = service.Open();
        (await db.YoungPeople.SingleAsync(p => p.Id == person.Id)).NextContactOn = on;
        db.Record(new(ActKind.NextContactPlanned, worker.Id, person.Id, person.Id));
        await db.SaveChangesAsync();
    }

    private async Task TouchAsync(YoungPerson person, string kind)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        await record.Get<Recording>().RecordAsync(record.By, record.Person, record.Words, new(Ids.New(), kind, service.Clock.Instant()), CancellationToken.None);
    }

    private async Task HoldAsync(YoungPerson person, DateOnly? reviewOn)
    {
        await using var db = service.Open();
        var referral = await db.Referrals.SingleAsync(r => r.YoungPersonId == person.Id);
        referral.Status = ReferralStatus.OnHold;
        db.Holds.Add(new Hold { ReferralId = referral.Id, YoungPersonId = person.Id, From = Today.AddDays(-30), ReviewOn = reviewOn, AccountId = null });
        db.Record(new(ActKind.CasePutOnHold, null, person.Id, referral.Id));
        await db.SaveChangesAsync();
    }

    private async Task<Guid> AgreeAsync(YoungPerson person, Guid? follows, DateOnly reviewOn, DateOnly? voiceBy)
    {
        using var record = await service.OpenRecordAsync(worker, person.Id);
        var key = Ids.New();
        var voice = voiceBy is null ? new OwnVoice("I want to box.", null, null) : new OwnVoice(null, "Not met yet.", voiceBy);
        await record.Get<Planning>().AgreeAsync(record.By, record.Person, record.Words, key, follows, new(Today, voice, reviewOn), CancellationToken.None);
        return key;
    }
}
