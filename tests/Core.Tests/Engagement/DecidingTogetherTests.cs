using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Calendar;
using Steadfast.Core.Engagement;
using Steadfast.Core.MyDay;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;

namespace Steadfast.Core.Tests.Engagement;

public sealed class DecidingTogetherTests : IAsyncLifetime
{
    private OneCase one = null!;

    public async Task InitializeAsync() => one = await OneCase.StartAsync();

    public Task DisposeAsync() => one.DisposeAsync().AsTask();

    private DateOnly Today => one.Service.Clock.Today();

    public static TheoryData<ReferralStatus, JointChoice> EveryPair
    {
        get
        {
            var pairs = new TheoryData<ReferralStatus, JointChoice>();
            foreach (var status in Enum.GetValues<ReferralStatus>())
            {
                foreach (var choice in Enum.GetValues<JointChoice>())
                    pairs.Add(status, choice);
            }
            return pairs;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task EveryChoice_AtEveryStatus_DoesWhatItSaysOrIsRefused(ReferralStatus status, JointChoice choice)
    {
        await StandsAtAsync(status);
        ReferralStatus? expected = (status, choice) switch
        {
            (ReferralStatus.Open, JointChoice.Hold) => ReferralStatus.OnHold,
            (ReferralStatus.Open, _) => ReferralStatus.Open,
            (ReferralStatus.OnHold, JointChoice.KeepTrying) => ReferralStatus.Open,
            (ReferralStatus.OnHold or ReferralStatus.Waiting or ReferralStatus.NotKnown, JointChoice.Hold) => ReferralStatus.OnHold,
            _ => null,
        };
        if (expected is null)
            (await Should.ThrowAsync<RuleException>(() => DecideAsync(choice))).Message.ShouldEndWith("leaves no such choice.");
        else
            await DecideAsync(choice);
        await using var db = one.Service.Open();
        (await db.Referrals.SingleAsync()).Status.ShouldBe(expected ?? status);
        (await db.JointDecisions.CountAsync()).ShouldBe(expected is null ? 0 : 1);
        (await db.Holds.CountAsync(h => h.EndedOn == null)).ShouldBe((expected ?? status) == ReferralStatus.OnHold ? 1 : 0);
    }

    [Fact]
    public async Task Decision_WithNobodyWhoAgreed_IsRefused() =>
        (await Should.ThrowAsync<RuleException>(() => DecideAsync(JointChoice.KeepTrying, people: " ", agencies: []))).About.ShouldBe(nameof(NewJointDecision.People));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Holding.LongestDays + 1)]
    public async Task Decision_LookedAtTooEarlyOrTooLate_IsRefused(int days) =>
        (await Should.ThrowAsync<RuleException>(() => DecideAsync(JointChoice.TryLater, days))).About.ShouldBe(nameof(NewJointDecision.NextLookOn));

    [Fact]
    public async Task Hold_WithoutAnOpenDoor_IsRefused() => await Should.ThrowAsync<RuleException>(() => DecideAsync(JointChoice.Hold, door: ""));

    [Fact]
    public async Task TheSameDecision_SentTwice_IsOne()
    {
        var form = Guid.NewGuid();
        await DecideAsync(JointChoice.KeepTrying, form: form);
        await DecideAsync(JointChoice.KeepTrying, form: form);
        await using var db = one.Service.Open();
        (await db.JointDecisions.CountAsync()).ShouldBe(1);
        (await db.JointDecisionAgencies.Select(a => a.Agency).ToListAsync()).ShouldBe(["police"]);
    }

    [Fact]
    public async Task TwoWhoDecideToHold_AtOnce_MakeOneHold()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(async _ =>
        {
            try
            {
                await DecideAsync(JointChoice.Hold);
            }
            catch (Exception no) when (no is RuleException or DbUpdateConcurrencyException)
            {
                // Somebody else was first; the page says so, and keeps what was typed.
            }
        }));
        await using var db = one.Service.Open();
        (await db.Holds.CountAsync(h => h.EndedOn == null)).ShouldBe(1);
    }

    [Fact]
    public async Task TryLater_PlansTheNextTryOnThatDay()
    {
        await DecideAsync(JointChoice.TryLater, 60);
        await using var db = one.Service.Open();
        (await db.YoungPeople.SingleAsync(p => p.Id == one.Person.Id)).NextContactOn.ShouldBe(Today.AddDays(60));
    }

    [Fact]
    public async Task Hold_OnAHold_CarriesItOn()
    {
        await one.HoldAsync(Today.AddDays(20));
        await DecideAsync(JointChoice.Hold, 90);
        await using var db = one.Service.Open();
        (await db.Holds.SingleAsync()).ReviewOn.ShouldBe(Today.AddDays(90));
    }

    [Fact]
    public async Task NextLook_ComesUpByItself_ForTheWorkerOnTheDay_AndTheManagerAWeekLater()
    {
        var manager = await one.Service.AddAccountAsync(Role.ServiceManager);
        await DecideAsync(JointChoice.KeepTrying, 30);
        (await WaitsAsync(one.Worker)).ShouldBeEmpty();
        one.Service.Clock.Advance(TimeSpan.FromDays(30));
        var mine = (await WaitsAsync(one.Worker)).ShouldHaveSingleItem();
        (mine.Path, mine.Name, mine.Initials, mine.Due).ShouldBe(($"/cases/{one.Person.Reference}/reaching/decide", "Rhys Bowen", "RB", Today));
        (await WaitsAsync(manager)).ShouldBeEmpty();
        one.Service.Clock.Advance(TimeSpan.FromDays(EngagementToDo.ManagerAfterDays));
        (await WaitsAsync(manager)).ShouldHaveSingleItem();
        (await WaitsAsync(await one.Service.AddAccountAsync(Role.ServiceManager, "Edinburgh"))).ShouldBeEmpty();
        (await WaitsAsync(await one.Service.AddAccountAsync(Role.Practitioner))).ShouldBeEmpty();
    }

    [Fact]
    public async Task NextLook_IsAnsweredByMeetingThem_NotByAnAttemptOrTheirMother()
    {
        await DecideAsync(JointChoice.KeepTrying, 5);
        one.Service.Clock.Advance(TimeSpan.FromDays(6));
        await one.RecordAsync("attempt", 0);
        await one.RecordAsync("family_contact", 0);
        (await WaitsAsync(one.Worker)).Count.ShouldBe(1);
        await one.RecordAsync("contact", 0);
        (await WaitsAsync(one.Worker)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Hold_ComesUpByItself_OnItsDay()
    {
        await one.HoldAsync(Today.AddDays(20));
        (await WaitsAsync(one.Worker)).ShouldBeEmpty();
        one.Service.Clock.Advance(TimeSpan.FromDays(20));
        (await WaitsAsync(one.Worker)).ShouldHaveSingleItem().Path.ShouldEndWith("/hold/carry-on");
    }

    [Fact]
    public async Task WhatWaits_TakesTwoQueries_HoweverManyThereAre()
    {
        await one.HoldAsync(Today.AddDays(1));
        one.Service.Clock.Advance(TimeSpan.FromDays(2));
        using var queries = new QueryCount(one.Service);
        (await queries.OfAsync(() => WaitsAsync(one.Worker))).ShouldBe(2);
    }

    private async Task<IReadOnlyList<ToDo>> WaitsAsync(Account account)
    {
        using var scope = one.Service.Scope();
        var viewer = one.Service.ViewerOf(account);
        return await new EngagementToDo(scope.Get<Core.Database.ServiceDatabase>(), one.Service.Sealer).ForAsync(viewer, Today, CancellationToken.None);
    }

    private async Task StandsAtAsync(ReferralStatus status)
    {
        if (status == ReferralStatus.OnHold)
        {
            await one.HoldAsync(Today.AddDays(10));
            return;
        }
        await one.DoAsync(async (scope, opened) =>
        {
            opened.Episode.Status = status;
            var db = scope.Get<Core.Database.ServiceDatabase>();
            db.Record(new(Core.Acts.ActKind.RecordImported, null, opened.Person.Id, opened.Person.Id));
            await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task NextLook_BeyondHalfAYear_OrAHoldWithTheDoorShut_IsRefused()
    {
        await Refused.AsAsync("The next look must be within six months.", () => DecideAsync(JointChoice.KeepTrying, days: 184));
        await Refused.AsAsync("Say how the door stays open.", () => DecideAsync(JointChoice.Hold, door: " "));
    }

    private Task DecideAsync(JointChoice choice, int days = 30, string? people = "His mum", IReadOnlyList<string>? agencies = null, string door = "He has my number", Guid? form = null) => one.DoAsync((scope, opened) =>
        scope.Get<DecidingTogether>().DecideAsync(one.By, opened.Person, opened.Episode, opened.Words, new(form ?? Guid.NewGuid(), choice, "Nobody at the door since May", Today.AddDays(days))
        {
            People = people,
            Agencies = agencies ?? ["police"],
            WhoInWords = "His mum, Police",
            DoorStaysOpen = door,
        }, CancellationToken.None));
}
