using Microsoft.EntityFrameworkCore;
using Shouldly;
using Steadfast.Core.Engagement;
using Steadfast.Core.Referrals;
using Steadfast.Core.Workforce;
using Steadfast.TestData;
using Xunit;

namespace Steadfast.Core.Tests.MyTeam;

public sealed class SilencesTests : TeamFixture
{
    [Theory]
    [InlineData("contact", 5)]
    [InlineData("family_contact", 5)]
    [InlineData("session", 5)]
    [InlineData("attempt", 25)]
    public async Task Silence_EndsWithAContactWithThemOrTheirFamily_AndNeverWithAnAttempt(string kind, int days)
    {
        var person = await Service.AddCaseAsync(Worker);
        await TouchAsync(person, "contact");
        Service.Clock.Advance(TimeSpan.FromDays(20));
        await TouchAsync(person, kind);
        Service.Clock.Advance(TimeSpan.FromDays(5));
        (await SilencesAsync()).ShouldHaveSingleItem().Days.ShouldBe(days);
    }

    [Fact]
    public async Task Silence_WhereNobodyWasEverReached_IsCountedFromTheAllocation()
    {
        var person = await Service.AddCaseAsync(Worker);
        Service.Clock.Advance(TimeSpan.FromDays(12));
        await TouchAsync(person, "attempt");
        var silence = (await SilencesAsync()).ShouldHaveSingleItem();
        (silence.Days, silence.EverReached).ShouldBe((12, false));
    }

    // In summer the last hour of a UTC day is the next day in London.
    [Fact]
    public async Task Silence_IsCountedInDaysOfLondon()
    {
        var person = await Service.AddCaseAsync(Worker);
        Service.Clock.Advance(TimeSpan.FromDays(1));
        await TouchAsync(person, "contact", new DateTime(2021, 8, 31, 23, 30, 0, DateTimeKind.Utc));
        (await SilencesAsync()).ShouldHaveSingleItem().Since.ShouldBe(new DateOnly(2021, 9, 1));
    }

    [Fact]
    public async Task Silence_AContactWithoutItsDay_EndsNone()
    {
        var person = await Service.AddCaseAsync(Worker);
        await WriteAsync(person, db =>
        {
            db.Contacts.Add(new Contact { YoungPersonId = person.Id, HappenedAt = DateTime.MinValue, WhenKnown = WhenKnown.NotKnown, Kind = "contact", Reached = true });
            return Task.CompletedTask;
        });
        (await SilencesAsync()).ShouldHaveSingleItem().Since.ShouldBe(Today);
    }

    [Fact]
    public async Task Silence_OfWhomCameBack_IsCountedFromThatDay()
    {
        var person = await Service.AddCaseAsync(Worker);
        Service.Clock.Advance(TimeSpan.FromDays(40));
        await WriteAsync(person, async db => db.Returns.Add(new Return
        {
            ReferralId = (await db.Referrals.SingleAsync(r => r.YoungPersonId == person.Id)).Id,
            YoungPersonId = person.Id,
            On = Today.AddDays(-2),
            WorkerId = Worker.Id,
            AccountId = Manager.Id,
        }));
        (await SilencesAsync()).ShouldHaveSingleItem().Days.ShouldBe(2);
    }

    [Fact]
    public async Task Silence_LeavesOutHoldsAndOtherSites()
    {
        var held = await Service.AddCaseAsync(Worker);
        await WriteAsync(held, async db => (await db.Referrals.SingleAsync(r => r.YoungPersonId == held.Id)).Status = ReferralStatus.OnHold);
        await Service.AddCaseAsync(await Service.AddAccountAsync(Role.Practitioner, "Dundee"), site: "Dundee");
        (await SilencesAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Team_ShowsTheLongestSilenceOfEachWorker_WithTheAttemptsApart()
    {
        var person = await Service.AddCaseAsync(Worker, "Rhys", "Bowen");
        await TouchAsync(person, "contact");
        Service.Clock.Advance(TimeSpan.FromDays(9));
        await TouchAsync(person, "attempt");
        await TouchAsync(person, "attempt");
        await TouchAsync(await Service.AddCaseAsync(Worker, "Siân", "Hughes"), "contact");
        var team = await TeamAsync();
        team.Workers.Single(w => w.Load.Name == "Sam Price").Longest!.Days.ShouldBe(9);
        (team.LongestSilences[0].Name, team.LongestSilences[0].Attempts).ShouldBe(("Rhys Bowen", 2));
    }
}
